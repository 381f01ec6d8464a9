import type { Cell, CellValue, MergedRange, Sheet } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";

/** A sheet by rows and columns, with its merges; what a file still stores under a merge is not there. */
export interface Grid {
  readonly sheet: Sheet;
  /** Numbers of the non-empty rows, from top to bottom. */
  readonly rows: readonly number[];
  /** Cells of a row from left to right; none for a row that is not there. */
  readonly cellsOf: (row: number) => readonly Cell[];
  readonly valueAt: (row: number, column: number) => CellValue | null;
  /** The merge that covers a cell, as its master or not; null outside every merge. */
  readonly mergeAt: (row: number, column: number) => MergedRange | null;
}

/** Lays out a sheet for look-up by row and column. */
export function gridOf(sheet: Sheet): Grid {
  const merges = mergesByRow(sheet.merges, new Set(sheet.rows.map(({ row }) => row)));
  const mergeAt = (row: number, column: number) =>
    merges.get(row)?.find((range) => range.left <= column && column <= range.right) ?? null;
  const visible = (cell: Cell) => isMaster(mergeAt(cell.row, cell.column), cell) && cellText(cell.value).trim() !== "";
  const rows = new Map(sheet.rows.map(({ row, cells }) => [row, cells.filter(visible)]));
  const values = new Map([...rows].map(([row, cells]) => [row, new Map(cells.map((one) => [one.column, one.value]))]));
  return {
    sheet,
    rows: sheet.rows.map(({ row }) => row),
    cellsOf: (row) => rows.get(row) ?? [],
    valueAt: (row, column) => values.get(row)?.get(column) ?? null,
    mergeAt,
  };
}

/** The value a reader sees in a cell: that of its merge, where it is merged. */
export function seenAt(grid: Grid, row: number, column: number): CellValue | null {
  const merge = grid.mergeAt(row, column);
  return merge === null ? grid.valueAt(row, column) : grid.valueAt(merge.top, merge.left);
}

function isMaster(merge: MergedRange | null, cell: Cell): boolean {
  return merge === null || (merge.top === cell.row && merge.left === cell.column);
}

/** Only rows that hold something are indexed: a merge may reach down a million empty rows. */
function mergesByRow(merges: readonly MergedRange[], rows: ReadonlySet<number>): Map<number, MergedRange[]> {
  const byRow = new Map<number, MergedRange[]>();
  for (const range of merges) {
    for (const row of rowsWithin(range, rows)) byRow.set(row, [...(byRow.get(row) ?? []), range]);
  }
  return byRow;
}

function rowsWithin({ top, bottom }: MergedRange, rows: ReadonlySet<number>): readonly number[] {
  if (bottom - top >= rows.size) return [...rows].filter((row) => row >= top && row <= bottom);
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((row) => rows.has(row));
}
