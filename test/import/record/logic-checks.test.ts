import { describe, expect, it } from "vitest";
import { importSheet, sheetOf } from "../../support/table-builder.ts";

function rosterRow(born: string, joined: string, regular: string) {
  const head = ["姓名", "党支部", "出生日期", "入党日期", "转正日期"];
  return importSheet(sheetOf("名册", [head, ["王伟", "一支部", born, joined, regular]]));
}

function ledgerRow(due: string, actual: string) {
  const head = ["党支部", "日期", "活动名称", "类别", "应到人数", "实到人数"];
  return importSheet(sheetOf("台账", [head, ["一支部", "2010-6-18", "参观", "党课", due, actual]]));
}

describe("values of one row that contradict each other", () => {
  it("more people came than were due", () => {
    const { issues, rejected } = ledgerRow("12", "13");
    expect(issues.map(({ code, at, field }) => [code, at.cell, field])).toEqual([
      ["record-more-than-due", "F2", "实到人数"],
    ]);
    expect(rejected).toMatchObject([{ row: 2, owner: "一支部", organisation: "一支部" }]);
  });

  it.each([
    ["12", "12"],
    ["12", "9"],
    ["", "9"],
    ["9", ""],
  ])("due %s, came %s is sound", (due, actual) => {
    expect(ledgerRow(due, actual).issues).toEqual([]);
  });

  it("joined before born, or regular before joined: the later field is named", () => {
    const { issues } = rosterRow("1980-5-1", "1979-7-1", "1978-7-1");
    expect(issues.map(({ code, at }) => [code, at.cell])).toEqual([
      ["record-date-order", "D2"],
      ["record-date-order", "E2"],
    ]);
    expect(issues[0]?.text.found).toBe("「入党日期」1979年7月1日 早于「出生日期」1980年5月1日");
  });

  it.each([
    ["1975.03", "2001-7-1", "2002-7-1"],
    ["1975", "2001年7月", "2001-7-1"],
    ["", "2001-7-1", ""],
    ["1975-1-1", "2001-7-1", "2001-7-1"],
  ])("born %s, joined %s, regular %s is sound", (born, joined, regular) => {
    expect(rosterRow(born, joined, regular).issues).toEqual([]);
  });
});
