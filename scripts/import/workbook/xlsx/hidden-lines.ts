import type { Sheet, SheetRow } from "#domain/workbook.ts";

/** What is not shown, whether or not it holds cells; columns in ranges, both ends included. */
export interface HiddenLines {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
}

type Attributes = ReadonlyMap<string, string>;

/** A row is not shown when it is hidden or has no height (ECMA-376 part 1, 18.3.1.73). */
export function isHiddenRow(row: Attributes): boolean {
  return isTrue(row.get("hidden")) || Number(row.get("ht") ?? "1") === 0;
}

/** The columns that a `col` element hides, or leaves without width (ECMA-376 part 1, 18.3.1.13); null when they are shown. */
export function hiddenRange(columns: Attributes): readonly [first: number, last: number] | null {
  const isHidden = isTrue(columns.get("hidden")) || Number(columns.get("width") ?? "1") === 0;
  return isHidden ? [Number(columns.get("min") ?? ""), Number(columns.get("max") ?? "")] : null;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Hidden rows and columns that hold cells, in order. */
export function filledHiddenLines(
  rows: readonly SheetRow[],
  { hiddenRows, hiddenColumns }: HiddenLines,
): Pick<Sheet, "hiddenRows" | "hiddenColumns"> {
  const filled = hiddenColumns.length === 0 ? [] : rows.flatMap(({ cells }) => cells.map(({ column }) => column));
  const isHidden = (column: number): boolean => hiddenColumns.some(([from, to]) => column >= from && column <= to);
  return {
    hiddenRows: rows.map(({ row }) => row).filter((row) => hiddenRows.has(row)),
    hiddenColumns: [...new Set(filled)].filter(isHidden).sort((a, b) => a - b),
  };
}
