import type { Cell, CellValue, MergedRange, SheetRow } from "#domain/workbook.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { decimalText } from "#import/workbook/xlsx/decimal-text.ts";
import type { CellFact } from "#import/workbook/xlsx/cell-fact.ts";
import type { SheetValues } from "#import/workbook/xlsx/hucre-cells.ts";
import type { SheetFacts } from "#import/workbook/xlsx/scan-sheet.ts";
import { cellKey } from "#import/workbook/xlsx/scan-sheet.ts";

/**
 * The rows with something to see, from the library's values and what the scan noted beside them. A stale value
 * under a merged range, which no viewer shows, is left out.
 */
export function sheetRows(values: SheetValues, facts: SheetFacts): SheetRow[] {
  const covered = coveredCells(facts.merges);
  const rows: SheetRow[] = [];
  for (const [index, columns] of values.entries()) {
    const row = index + 1;
    const cells: Cell[] = [];
    for (let column = 1; column <= columns.length; column += 1) {
      const key = cellKey(row, column);
      const value = cellValue(columns[column - 1] ?? null, facts.cells.get(key));
      if (value !== null && !covered.has(key)) cells.push({ row, column, value });
    }
    if (cells.length > 0) rows.push({ row, cells });
  }
  return rows;
}

function coveredCells(merges: readonly MergedRange[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) covered.add(cellKey(row, column));
    }
    covered.delete(cellKey(top, left));
  }
  return covered;
}

function cellValue(read: SheetValues[number][number], fact: CellFact | undefined): CellValue | null {
  if (fact && "value" in fact) return fact.value;
  if (typeof read === "string") return textValue(read);
  if (typeof read === "number") return { kind: "number", decimal: decimalText(read), format: fact?.format ?? null };
  return typeof read === "boolean" ? { kind: "flag", flag: read } : null;
}
