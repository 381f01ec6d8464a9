import { describe, expect, it } from "vitest";
import { joinedXml, member, outcomeOf } from "../../support/one-row.ts";
import type { Typed } from "../../support/table-builder.ts";
import { importSheet, sheetOf } from "../../support/table-builder.ts";

describe("text and names", () => {
  it.each([
    "王　伟",
    "王\u00A0伟",
    "\u200B王伟\u200D",
    "\u202E王伟\u202C",
    "\u2067王伟\u2069",
    "王\t伟",
    "王伟\u0007",
    "王伟_x000D_",
    "\uFEFF王伟 ",
    "王\u2800伟",
  ])("[row 71] %j is 王伟", (typed) => {
    expect(member({ 姓名: typed }, "姓名")).toMatchObject({ value: "王伟", errors: [] });
  });

  it("[row 71] é in two forms is one name; a letter under many accents, or a lost one, is a fault", () => {
    expect(member({ 姓名: "Ame\u0301lie" }, "姓名").value).toBe("Am\u00E9lie");
    expect(member({ 姓名: `王${"\u0301".repeat(100)}伟` }, "姓名").errors).toEqual(["record-name-damaged A2"]);
    expect(member({ 姓名: "王\uFFFD" }, "姓名").errors).toEqual(["record-name-damaged A2"]);
  });

  it.each(["𠮷野", "㛃敏", "﨑山", "㼆〇"])("[row 72] the rare name %s is kept", (name) => {
    expect(member({ 姓名: name }, "姓名")).toMatchObject({ value: name, errors: [], warnings: [] });
  });

  it("[row 72] a private character is kept and named", () => {
    const outcome = member({ 姓名: "王\uE863" }, "姓名");
    expect(outcome).toMatchObject({ value: "王\uE863", warnings: ["record-name-private A2"] });
  });

  it.each(["=1+1", "+好", "-好", "@好", "＝好", "{{姓名}}", "<b>好</b>", "a&b", "</style>"])(
    "[row 73] [row 74] the title %s is kept letter by letter",
    (title) => {
      const head = ["姓名", "日期", "题目", "稿件类型"];
      const sheet = sheetOf("稿件", [head, ["王伟", "2010-6-18", title, "信息"]]);
      expect(outcomeOf(importSheet(sheet), "题目")).toMatchObject({ value: title, errors: [] });
    },
  );
});

describe("dates", () => {
  it("[row 79] a 1904 workbook gives the same day", async () => {
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    expect(await joinedXml('<c s="8"><v>35611</v></c>', workbook)).toMatchObject({ value: "2001-07-01", errors: [] });
    expect(await joinedXml('<c s="8"><v>37073</v></c>')).toMatchObject({ value: "2001-07-01", errors: [] });
  });

  it.each([0, 6, 7, 8])(
    "[row 80] a serial under the style %i is the right day, because it is a date column",
    async (style) => {
      expect((await joinedXml(`<c s="${style}"><v>37073</v></c>`)).value).toBe("2001-07-01");
    },
  );

  it.each(["0", "60", "-3", "2958466", "1000000000", "0.75"])("[row 81] the serial %s is a fault", async (serial) => {
    for (const style of [0, 8]) {
      const { value, errors, rows } = await joinedXml(`<c s="${style}"><v>${serial}</v></c>`);
      expect([value, errors.length, rows], `style ${style}`).toEqual([null, 1, 1]);
    }
  });

  it.each(["37073.9999884259", "37073.99999999", "37073.999"])("[row 82] %s is still 1 July", async (serial) => {
    expect((await joinedXml(`<c s="4"><v>${serial}</v></c>`)).value).toBe("2001-07-01");
  });

  it.each([
    "2001-7-1",
    "2001-07-01",
    "2001.7.1",
    "2001.07.01",
    "2001/7/1",
    "20010701",
    "2001年7月1日",
    "2001年07月01日",
    "2001 年 7 月 1 日",
    "二〇〇一年七月一日",
    "二○○一年七月一日",
    "2001年7月1号",
    "2001-7-1 00:00:00",
    "2001-07-01T00:00:00",
    "2001年7月1日上午",
    "2001年7月1日 9:30",
    "2001.7.1（星期日）",
    "２００１．７．１",
    "2001、7、1",
    "'2001-7-1",
  ])("[row 83] “%s” is 1 July 2001", (typed) => {
    expect(member({ 入党日期: typed }, "入党日期")).toMatchObject({ value: "2001-07-01", errors: [] });
  });

  it.each([
    ["2001-2-30", "2001年2月只有 28 天"],
    ["2001年6月31日", "2001年6月只有 30 天"],
    ["2001.13", "月份应在 1–12 之间"],
    ["2001-0-1", "月份应在 1–12 之间"],
  ])("[row 83] the impossible day %s is named", (typed, words) => {
    const { value, found } = member({ 入党日期: typed }, "入党日期");
    expect(value).toBeNull();
    expect(found).toContain(words);
  });

  it("[row 84] the process's time zone makes no difference", () => {
    const before = process.env["TZ"];
    try {
      const days = ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"].map((zone) => {
        process.env["TZ"] = zone;
        const cell: Typed = { kind: "number", decimal: "37073.5", format: "yyyy/m/d" };
        return [member({ 入党日期: cell }, "入党日期").value, member({ 入党日期: "2001-7-1" }, "入党日期").value];
      });
      expect(new Set(days.flat())).toEqual(new Set(["2001-07-01"]));
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  });

  it.each([
    [{ 出生日期: "1900-1-1" }, "record-date-early C2"],
    [{ 入党日期: "1920-7-1" }, "record-date-early D2"],
    [{ 出生日期: "1980-5-1", 入党日期: "1979-7-1" }, "record-date-order D2"],
  ])("[row 85] %o is a fault", (typed, fault) => {
    expect(member(typed, "姓名").errors).toEqual([fault]);
  });

  it("[row 85] younger than 18 on joining is let in with a warning", () => {
    const outcome = member({ 出生日期: "1980-5-1", 入党日期: "1998-4-30" }, "入党日期");
    expect(outcome).toMatchObject({ value: "1998-04-30", warnings: ["record-age D2"], errors: [] });
    expect(member({ 出生日期: "1980-5-1", 入党日期: "1998-5-1" }, "入党日期").warnings).toEqual([]);
    expect(member({ 出生日期: "1980", 入党日期: "1998" }, "入党日期").warnings).toEqual([]);
  });
});
