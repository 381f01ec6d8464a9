import { describe, expect, it } from "vitest";
import { fieldText } from "#domain/record.ts";
import { imported, inline, joinedXml, marked, markedXml, MARKS, member, outcomeOf } from "../../support/one-row.ts";
import type { Typed } from "../../support/table-builder.ts";
import { importSheet, sheetOf } from "../../support/table-builder.ts";

describe("formulas, rich text and flags", () => {
  it("[row 55] a formula without its result keeps its row out and says what to do", async () => {
    const outcome = await markedXml("<c><f>B2*2</f></c>");
    expect(outcome).toMatchObject({ value: null, rows: 1, errors: ["record-formula-unsaved D2"] });
    expect(outcome.remedy).toContain("打开，保存后重新放入");
  });

  it.each([
    ['<c t="shared"/>', '<c><f t="shared" si="0"/></c>'],
    ["an array", '<c><f t="array" ref="D2">SUM(A1)</f></c>'],
  ])("[row 55] so does %s without a result", async (_, cell) => {
    expect((await markedXml(cell)).errors).toEqual(["record-formula-unsaved D2"]);
  });

  it.each([
    ['<c t="e"><v>#REF!</v></c>', "#REF!"],
    ['<c t="e"><f>A9/0</f><v>#DIV/0!</v></c>', "#DIV/0!"],
  ])("[row 56] an error of Excel is named as it stands: %s", async (cell, code) => {
    expect(await markedXml(cell)).toMatchObject({
      errors: ["record-excel-error D2"],
      found: `「分数」是 Excel 的错误值 ${code}`,
    });
  });

  it.each(["#N/A", "#DIV/0!", "######"])("[row 56] so is %s in a text file", (word) => {
    expect(marked(word).errors).toEqual(["record-excel-error D2"]);
  });

  it("[row 57] the text of a formula keeps its &lt;", async () => {
    const row = ["王伟", "2010-6-18", "李强"].map(inline);
    const { records } = await imported([
      ["对象", "日期", "点评人", "点评内容"].map(inline),
      [...row, '<c t="str"><f>A1</f><v>&amp;lt;好&amp;gt; a&lt;b</v></c>'],
    ]);
    expect(fieldText(records[0]?.values["点评内容"])).toBe("&lt;好&gt; a<b");
  });

  it("[row 58] a formula's text in a date-styled cell is read as the date it says, or named", async () => {
    const [day, words] = ["2001年7月1日", "见档案"].map((value) => `<c t="str" s="6"><f>A1</f><v>${value}</v></c>`);
    expect(await joinedXml(day ?? "")).toMatchObject({ value: "2001-07-01", errors: [] });
    expect(await joinedXml(words ?? "")).toMatchObject({ value: null, errors: ["record-date-unreadable D2"] });
  });

  it("[row 59] rich text and phonetic text give the plain name", async () => {
    const rich =
      '<c t="inlineStr"><is><r><t>王</t></r><r><rPr><b/></rPr><t>伟</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></is></c>';
    const { records } = await imported([
      MARKS.map(inline),
      [rich, inline("2010-6-18"), inline("李强"), "<c><v>9</v></c>"],
    ]);
    expect(fieldText(records[0]?.values["对象"])).toBe("王伟");
  });

  it.each(['<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="str"><v>false</v></c>', inline("true")])(
    "[row 60] %s is no score",
    async (cell) => {
      expect(await markedXml(cell)).toMatchObject({ value: null, errors: ["record-number D2"] });
    },
  );
});

describe("numbers", () => {
  it.each([
    ["12abc", "record-number"],
    ["0x1F", "record-number"],
    ["9.2.5", "record-number"],
    ["NaN", "record-number"],
    ["1e400", "record-number"],
    // Read as the 1234 that it says, not as the 1 that a lenient parser makes of it.
    ["1,234", "record-number-range"],
  ])("[row 61] <v>%s</v> is refused in its cell", async (value, code) => {
    const { errors, rows } = await markedXml(`<c><v>${value}</v></c>`);
    expect([rows, errors]).toEqual([1, [`${code} D2`]]);
  });

  it.each([
    ["92.5", "92.5"],
    [" 92.5　", "92.5"],
    ["９２．５", "92.5"],
    ["92.5分", "92.5"],
    ["92.5 分", "92.5"],
  ])("[row 62] the text “%s” is the score %s", (typed, score) => {
    expect(marked(typed)).toMatchObject({ value: score, errors: [] });
  });

  it.each([
    ["92.5%", "record-percent D2"],
    ["优秀", "record-number D2"],
    ["92.5个", "record-number D2"],
    ["—", "record-required D2"],
    ["缺考", "record-number D2"],
    ["", "record-required D2"],
    [" ", "record-required D2"],
    ["1E2", "record-number D2"],
  ])("[row 62] the text “%s” is a fault, never 0", (typed, fault) => {
    expect(marked(typed)).toMatchObject({ value: null, errors: [fault] });
  });

  it.each([
    [0, "0", []],
    [-1, null, ["record-negative D2"]],
    [101, null, ["record-more-than D2"]],
    [1e15, null, ["record-number-range D2"]],
    [0.000001, "0.000001", []],
  ])("[row 63] the score %s", (typed, value, errors) => {
    const cell: Typed = { kind: "number", decimal: typed === 0.000001 ? "0.000001" : String(typed), format: null };
    expect(marked(cell)).toMatchObject({ value, errors });
  });

  it("[row 63] a score over 100 is sound where its full mark is higher", () => {
    const sheet = sheetOf("打分", [
      [...MARKS, "满分"],
      ["王伟", "2010-6-18", "李强", 110, 120],
    ]);
    expect(outcomeOf(importSheet(sheet), "分数")).toMatchObject({ value: "110", errors: [] });
  });

  it("[row 64] 92.5 under a format with a letter is 92.5; what shows it as a date or a time is named", async () => {
    expect(await markedXml('<c s="1"><v>92.5</v></c>')).toMatchObject({ value: "92.5", warnings: [] });
    for (const style of [4, 5]) {
      const outcome = await markedXml(`<c s="${style}"><v>92.5</v></c>`);
      expect(outcome).toMatchObject({ value: "92.5", errors: [], warnings: ["record-number-format D2"] });
    }
  });

  it("[row 64] hours kept as a time of day are no number of hours", () => {
    const typed: Typed = { kind: "number", decimal: "0.10416666666666667", format: "h:mm" };
    const sheet = sheetOf("志愿", [
      ["姓名", "日期", "服务内容", "时长"],
      ["王伟", "2010-6-18", "清扫", typed],
    ]);
    expect(outcomeOf(importSheet(sheet), "时长").errors).toEqual(["record-hours-as-time D2"]);
  });

  it("[row 65] percent and hidden formats are named in their cell, thousands are read", async () => {
    expect((await markedXml('<c s="2"><v>0.925</v></c>')).errors).toEqual(["record-percent D2"]);
    const hidden = await markedXml('<c s="3"><v>92.5</v></c>');
    expect(hidden).toMatchObject({ value: "92.5", warnings: ["record-number-format D2"] });
    const hundred: Typed = { kind: "number", decimal: "100", format: "#,##0.00" };
    expect(marked(hundred)).toMatchObject({ value: "100", warnings: [], errors: [] });
  });

  it.each([
    { kind: "number", decimal: "110101199003074220", format: null },
    { kind: "number", decimal: "110101199003074000", format: "0" },
    "1.1E+17",
    "1.10101199003074E+17",
    { kind: "number", decimal: "110101.5", format: null },
    "110101199003074000",
  ] as const)("[row 66] the ID %o has lost digits: keep it as text", (id) => {
    const { errors, found, remedy } = member({ 身份证号: id }, "身份证号");
    expect(errors).toEqual(["record-id-lost-digits E2"]);
    expect(found).not.toMatch(/\d{3}/);
    expect(remedy).toContain("文本格式");
  });

  it("[row 66] digits missing in front are counted", () => {
    expect(member({ 身份证号: "10105194912310021" }, "身份证号").errors).toEqual(["record-id-length E2"]);
  });
});

it("every message says what stands there and what to type", () => {
  const outcomes = [marked("优"), member({ 入党日期: "2010.13" }, "入党日期"), member({ 身份证号: "123" }, "身份证号")];
  for (const { found, remedy } of outcomes) {
    expect(found).toMatch(/「.+」.*“.+”/);
    expect(remedy).toMatch(/^请/);
  }
});
