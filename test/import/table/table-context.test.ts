import { describe, expect, it } from "vitest";
import type { Typed } from "../../support/table-builder.ts";
import { importSheet, sheetOf } from "../../support/table-builder.ts";

const LEDGER_HEAD = ["党支部", "活动时间", "活动主题", "活动类型", "应到", "实到"];
const ledgerRow = (name: string): readonly Typed[] => ["一支部", "2010-6-18", name, "党课", 12, 11];

type Imported = ReturnType<typeof importSheet>;

function codesOf({ issues }: Imported) {
  return issues.map(({ code }) => code);
}

describe("what stands around a table", () => {
  const rows = [
    ["姓名", "性别", "入党时间"],
    ["王伟", "男", "2001-7"],
  ];

  it("without a 党组织 column the organisation is the one that title, 填报单位 or sheet name give, in that order", () => {
    const found = importSheet(sheetOf("二支部", [["一支部花名册"], ["填报单位：机关支部", null, "人数：1"], ...rows]));
    expect(found.tables[0]?.context.organisations.map(({ text, at }) => [text, at.cell])).toEqual([
      ["一支部花名册", "A1"],
      ["机关支部", "A2"],
      ["二支部", null],
    ]);
  });

  it("with no organisation anywhere the roster is not read, and says why", () => {
    expect(codesOf(importSheet(sheetOf("在职", [["党员花名册"], ...rows])))).toEqual(["table-missing-organisation"]);
  });

  it.each([
    {
      title: "一支部花名册（截至2010年6月）",
      line: "填报日期：2010年7月2日",
      sheet: "在职",
      file: "名册.xlsx",
      day: "2010-07-02",
    },
    { title: "一支部花名册（截至2010年6月）", line: "", sheet: "在职", file: "2010年8月/名册.xlsx", day: "2010-06-30" },
    { title: "一支部2010年4—6月花名册", line: "", sheet: "在职", file: "名册.xlsx", day: "2010-06-30" },
    { title: "一支部花名册", line: "", sheet: "6月", file: "2010年/名册.xlsx", day: "2010-06-30" },
    { title: "一支部花名册", line: "", sheet: "在职", file: "2010/名册201007.xlsx", day: "2010-07-31" },
    { title: "一支部花名册", line: "", sheet: "在职", file: "2010-08/名册（最终版2）.xlsx", day: "2010-08-31" },
    { title: "一支部花名册", line: "", sheet: "在职", file: "名册.xlsx", day: undefined },
  ])("$title $line on sheet $sheet of $file is as of $day", ({ title, line, sheet, file, day }) => {
    const found = importSheet(sheetOf(sheet, [[title], [line], ...rows]), { file });
    expect(found.tables[0]?.context.asOf?.day).toBe(day);
  });

  it.each([
    ["2010年6月活动台账", "填报日期：2010年7月2日", { year: 2010, month: 6 }],
    ["活动台账", "填报日期：2010年7月2日", { year: 2010, month: 7 }],
    ["2010年5月至7月活动台账", "", { year: 2010, month: null }],
    ["二〇一〇年六月活动台账", "", { year: 2010, month: 6 }],
    ["活动台账", "", null],
  ])("%s %s completes dates with %o", (title, line, month) => {
    const found = importSheet(sheetOf("台账", [[title], [line], LEDGER_HEAD, ledgerRow("参观")]));
    expect(found.tables[0]?.context.month).toEqual(month);
  });
});
