import { describe, expect, it } from "vitest";
import { fieldText } from "#domain/record.ts";
import { recogniseTables } from "#import/table/recognise-tables.ts";
import type { Typed } from "../../support/table-builder.ts";
import { dateCell, importSheet, sheetOf, workbookOf } from "../../support/table-builder.ts";

function marksOf({ records }: ReturnType<typeof importSheet>) {
  return records.map(({ values, at }) =>
    [at.cell, ...["姓名", "活动名称", "日期", "状态"].map((field) => fieldText(values[field]))].join(" "),
  );
}

const TITLE = ["一支部2010年6月签到表"];

describe("sign-in matrix of names and activities", () => {
  it.each<{ which: string; head: readonly (readonly Typed[])[]; is: string }>([
    { which: "an activity over its date", head: [["党课"], ["6月18日"]], is: "党课 2010-06-18" },
    { which: "a date over its activity", head: [["6.18"], ["党课"]], is: "党课 2010-06-18" },
    { which: "both in one cell", head: [["6月18日党课"]], is: "党课 2010-06-18" },
    { which: "the date in brackets", head: [["党课（6月18日）"]], is: "党课 2010-06-18" },
    { which: "a date cell", head: [[dateCell("2010-06-18")]], is: "2010年6月18日活动 2010-06-18" },
    { which: "a serial number", head: [[40347]], is: "2010年6月18日活动 2010-06-18" },
    { which: "only an activity, in the title's month", head: [["党课"]], is: "党课 2010-06-30" },
  ])("a column's head may be $which", ({ head, is }) => {
    const [first = [], second] = head;
    const heads = [["姓名", ...first, "主题党日"], ...(second === undefined ? [] : [[null, ...second, "6月20日"]])];
    const found = importSheet(sheetOf("签到", [TITLE, ...heads, ["王伟", "√", "×"]]));
    expect(found.tables.map(({ kind, layout }) => [kind, layout])).toEqual([["签到表", "matrix"]]);
    expect(marksOf(found)[0]).toContain(`王伟 ${is} 出勤`);
    expect(found.records).toHaveLength(2);
  });

  it("the column of the person may have the office's own header", () => {
    const rows = [["2010年6月签到表"], ["参会同志", "党课", "走访"], [null, "6月4日", "6月11日"], ["王伟", "√", "△"]];
    const headerSynonyms = [{ table: "签到表", field: "姓名", synonym: "参会同志" }] as const;
    const { tables } = recogniseTables(workbookOf([sheetOf("签到", rows)]), {
      headerSynonyms,
      ballotOptions: [],
    }).value;
    expect(tables.map(({ layout, headerRows }) => [layout, headerRows])).toEqual([["matrix", [2, 3]]]);
  });

  it("activities may be merged over several dates", () => {
    const rows = [
      TITLE,
      ["姓名", "党课", null, "走访"],
      [null, "6月4日", "6月11日", "6月18日"],
      ["王伟", "√", "△", "○"],
    ];
    const found = importSheet(sheetOf("签到", rows, { merges: ["A2:A3", "B2:C2"] }));
    expect(marksOf(found)).toEqual([
      "B4 王伟 党课 2010-06-04 出勤",
      "C4 王伟 党课 2010-06-11 迟到",
      "D4 王伟 走访 2010-06-18 请假",
    ]);
  });

  it.each([
    ["√", "出勤"],
    ["✓", "出勤"],
    ["✔", "出勤"],
    ["迟", "迟到"],
    ["△", "迟到"],
    ["假", "请假"],
    ["请假（出差）", "请假"],
    ["○", "请假"],
    ["〇", "请假"],
    ["Ｏ", "请假"],
    ["×", "缺席"],
    ["✗", "缺席"],
    ["x", "缺席"],
    ["缺", "缺席"],
    ["旷", "缺席"],
  ])("the mark %s means %s", (mark, state) => {
    const rows = [TITLE, ["姓名", "6月18日党课", "6月20日学习"], ["王伟", "√", mark]];
    const found = importSheet(sheetOf("签到", rows));
    expect(fieldText(found.records[1]?.values["状态"])).toBe(state);
  });

  it.each(["注：○出勤 √请假 ★缺席", "说明：“○”表示出勤，“√”表示请假，“★”表示缺席", "出勤：○；请假：√；缺席：★"])(
    "a key on the sheet overrides the usual marks: %s",
    (key) => {
      const rows = [TITLE, ["姓名", "6月18日党课", "6月20日学习"], ["王伟", "○", "√"], ["李强", "★", "○"], [key]];
      const found = importSheet(sheetOf("签到", rows));
      expect(found.records.map(({ values }) => fieldText(values["状态"]))).toEqual(["出勤", "请假", "缺席", "出勤"]);
    },
  );

  it("a blank means not due: no record; a row without any mark is a blank form row", () => {
    const rows = [TITLE, ["姓名", "6月18日党课", "6月20日学习"], ["王伟", "√", "/"], ["李强"], ["应到人数", 2, 2]];
    const found = importSheet(sheetOf("签到", rows));
    expect(found.records).toHaveLength(1);
    expect(found.verdicts.map(({ row, verdict }) => [row, verdict])).toEqual([
      [1, "title"],
      [2, "header"],
      [4, "blankForm"],
      [5, "subtotal"],
    ]);
  });

  it("an unknown mark costs its row, and every bad cell of the row is named", () => {
    const rows = [
      TITLE,
      ["姓名", "6月18日党课", "6月20日", "6月25日"],
      ["王伟", "?", "√", "几"],
      ["李强", "√", "√", "√"],
    ];
    const found = importSheet(sheetOf("签到", [...rows, ["张三", "√", "√", "√"]]));
    expect(found.rejected).toMatchObject([{ row: 3, owner: "王伟" }]);
    expect(found.issues.map(({ code, at }) => [code, at.cell])).toEqual([
      ["record-mark", "B3"],
      ["record-mark", "D3"],
    ]);
    expect(found.records).toHaveLength(6);
  });

  it("the rows that count who was due and who came are sums, and a date cell is named as the day that it shows", () => {
    const day = { kind: "number", decimal: "40334", format: 'm"月"d"日"' } as const;
    const rows = [
      TITLE,
      ["姓名", day, "6月12日"],
      ["王伟", "√", "√"],
      ["李强", "？", "√（代）"],
      ["张三", "√", "√"],
      ["应到", 2, 2],
      ["实到", 2, 1],
    ];
    const found = importSheet(sheetOf("签到", rows));
    expect(found.verdicts.filter(({ verdict }) => verdict === "subtotal").map(({ row }) => row)).toEqual([6, 7]);
    expect(found.issues.map(({ at }) => at.cell)).toEqual(["B4", "C4"]);
    expect(found.issues[0]?.text.found).toContain("2010年6月5日");
  });

  it("a head whose date cannot be completed is named once, and rows marked under it are not used", () => {
    const rows = [
      ["姓名", "2010年6月18日党课", "6月20日学习"],
      ["王伟", "√", "√"],
      ["李强", "√", null],
    ];
    const found = importSheet(sheetOf("一支部", rows), { file: "签到.xlsx" });
    expect(found.issues.map(({ code, at }) => [code, at.cell])).toEqual([["table-occasion-undated", "C1"]]);
    expect(found.rejected.map(({ owner }) => owner)).toEqual(["王伟"]);
    expect(marksOf(found)).toEqual(["B3 李强 党课 2010-06-18 出勤"]);
  });

  it("a roster with more ticked columns than fields is still a roster", () => {
    const head = ["姓名", "党支部", "性别", "支部书记", "组织委员", "宣传委员", "青年委员"];
    const found = importSheet(sheetOf("在职", [["一支部党员"], head, ["王伟", "一支部", "男", "√", "√", "√", "√"]]));
    expect(found.tables.filter(({ layout }) => layout === "matrix")).toEqual([]);
    const named = importSheet(sheetOf("花名册", [head, ["王伟", "一支部", "男", "√", "√", "√", "√"]]));
    expect(named.tables.map(({ kind }) => kind)).toEqual(["花名册"]);
  });

  it("without dates in its heads or 签到 in its title it is a matrix once somebody was absent", () => {
    const rows = [
      ["一支部2010年6月组织生活情况"],
      ["姓名", "党课", "主题党日"],
      ["王伟", "√", "√"],
      ["李强", "√", "×"],
    ];
    expect(importSheet(sheetOf("6月", rows)).records).toHaveLength(4);
    expect(importSheet(sheetOf("6月", rows.slice(0, 3))).tables).toEqual([]);
  });

  it("the long list of sign-ins gives the same records", () => {
    const rows = [
      ["姓名", "活动名称", "日期", "签到情况"],
      ["王伟", "党课", "2010-6-18", "√"],
    ];
    expect(marksOf(importSheet(sheetOf("签到", rows)))).toEqual(["A2 王伟 党课 2010-06-18 出勤"]);
  });
});
