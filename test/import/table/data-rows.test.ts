import { describe, expect, it } from "vitest";
import { fieldText } from "#domain/record.ts";
import type { Typed } from "../../support/table-builder.ts";
import { importSheet, sheetOf } from "../../support/table-builder.ts";

const LEDGER_HEAD = ["党支部", "活动时间", "活动主题", "活动类型", "应到", "实到"];
const ledgerRow = (name: string): readonly Typed[] => ["一支部", "2010-6-18", name, "党课", 12, 11];

type Imported = ReturnType<typeof importSheet>;

function valuesOf({ records }: Imported, field: string) {
  return records.map((record) => fieldText(record.values[field]));
}

function codesOf({ issues }: Imported) {
  return issues.map(({ code }) => code);
}

describe("merged cells and ditto marks", () => {
  it("[row 35] a branch name is filled down inside its merge only, and points to the merged cell", () => {
    const rows = [
      LEDGER_HEAD,
      ledgerRow("参观"),
      [null, ...ledgerRow("学习").slice(1)],
      [null, ...ledgerRow("走访").slice(1)],
    ];
    const found = importSheet(sheetOf("6月", rows, { merges: ["A2:A3"] }));
    expect(valuesOf(found, "党组织")).toEqual(["一支部", "一支部"]);
    expect(found.records[1]?.cells["党组织"]?.cell).toBe("A2");
    expect(found.records[1]?.at.cell).toBe("B3");
    expect(found.rejected.map(({ row }) => row)).toEqual([4]);
    expect(codesOf(found)).toEqual(["record-required"]);
  });

  it("[row 36] a number merged over two rows is a fault of both", () => {
    const rows = [LEDGER_HEAD, ledgerRow("参观"), ledgerRow("学习").slice(0, 5)];
    const found = importSheet(sheetOf("6月", rows, { merges: ["F2:F3"] }));
    expect(found.rejected.map(({ row }) => row)).toEqual([2, 3]);
    expect(found.issues.map(({ code, at }) => [code, at.cell])).toEqual([
      ["record-merged", "F2"],
      ["record-merged", "F3"],
    ]);
  });

  it("〃 and 同上 mean the cell above", () => {
    const rows = [LEDGER_HEAD, ledgerRow("参观"), ["〃", "同上", "学习", "〃", 10, 9]];
    const found = importSheet(sheetOf("6月", rows));
    expect(valuesOf(found, "党组织")).toEqual(["一支部", "一支部"]);
    expect(valuesOf(found, "日期")).toEqual(["2010-06-18", "2010-06-18"]);
    expect(found.records[1]?.cells["日期"]?.cell).toBe("B3");
  });
});
