import { describe, expect, it } from "vitest";
import type { RowVerdict } from "#domain/verdict.ts";
import { VERDICTS } from "#domain/verdict.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import { accountRows } from "#import/dataset/row-accounts.ts";

function workbook(rows: readonly number[], name: string | null = "台账"): Pick<ImportedFile, "file" | "sheets"> {
  const sheet = {
    name,
    state: "visible" as const,
    rows,
  };
  return { file: "a.xlsx", sheets: [sheet] };
}

function on(row: number, verdict: RowVerdict["verdict"], table: string | null = "t1"): RowVerdict {
  return { file: "a.xlsx", sheet: "台账", row, table, verdict };
}

describe("every non-empty row has one verdict per table, and one if it belongs to none", () => {
  it("adds them up", () => {
    const verdicts = [
      on(1, "title"),
      on(2, "header"),
      on(4, "used"),
      on(4, "rejected", "t2"),
      on(9, "notRecognised", null),
    ];
    const [sheet] = accountRows([workbook([1, 2, 4, 9])], verdicts);
    expect(sheet).toMatchObject({ file: "a.xlsx", sheet: "台账", nonEmptyRows: 4, pairs: 5 });
    expect(sheet?.counts).toMatchObject({ title: 1, header: 1, used: 1, rejected: 1, notRecognised: 1, footer: 0 });
    expect(Object.keys(sheet?.counts ?? {})).toEqual([...VERDICTS]);
  });

  it("keeps a sheet without rows, and text files without sheet names", () => {
    const verdicts = [{ ...on(1, "used"), sheet: null }];
    expect(accountRows([workbook([1], null)], verdicts).map((one) => one.pairs)).toEqual([1]);
    expect(accountRows([workbook([])], []).map((one) => one.pairs)).toEqual([0]);
  });

  it.each([
    ["a row without verdict", [on(1, "used")], "第2行：没有判定"],
    [
      "two verdicts in one table",
      [on(1, "used"), on(2, "used"), on(2, "rejected")],
      "第2行：在同一张表中有几个判定（采用、有错未采用）",
    ],
    ["a verdict beside a table's", [on(1, "used"), on(2, "used"), on(2, "notRecognised", null)], "第2行：既属于某张表"],
    ["a verdict on an empty row", [on(1, "used"), on(2, "used"), on(3, "used")], "第3行：空行也有判定（采用）"],
    [
      "a verdict on another sheet",
      [on(1, "used"), on(2, "used"), { ...on(3, "used"), sheet: "别的" }],
      "a.xlsx › 别的 › 第3行",
    ],
  ])("stops at %s and names it", (_, verdicts, message) => {
    expect(() => accountRows([workbook([1, 2])], verdicts)).toThrow(message);
  });
});
