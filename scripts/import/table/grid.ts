import type { Cell, CellValue, MergedRange, Sheet } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";

/** A sheet, or a part of it, by rows and columns with its merges; what a file still stores under a merge is not there. */
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

/** A rectangle of a sheet, 1-based and inclusive. */
export type Area = MergedRange;

/** Lays out a sheet for look-up by row and column. */
export function gridOf(sheet: Sheet): Grid {
  const merges = mergesByRow(sheet.merges, new Set(sheet.rows.map(({ row }) => row)));
  const mergeAt = (row: number, column: number) =>
    merges.get(row)?.find((range) => range.left <= column && column <= range.right) ?? null;
  const shows = (cell: Cell) => isMaster(mergeAt(cell.row, cell.column), cell) && isFilled(cell);
  const rows = new Map(
    sheet.rows.map(({ row, cells }) => [row, cells.every(shows) ? cells : cells.filter(shows)] as const),
  );
  const cellsOf = (row: number) => rows.get(row) ?? NONE;
  return {
    sheet,
    rows: sheet.rows.map(({ row }) => row),
    cellsOf,
    valueAt: (row, column) => valueIn(cellsOf(row), column),
    mergeAt,
  };
}

/** The part of a grid inside an area. A row that the area only touches with blanks is not there. */
export function partOf(grid: Grid, { top, left, bottom, right }: Area): Grid {
  const inside = ({ column }: Cell) => column >= left && column <= right;
  const rows = new Map<number, readonly Cell[]>();
  for (const row of grid.rows) {
    if (row < top || row > bottom) continue;
    const cells = grid.cellsOf(row);
    const own = cells.every(inside) ? cells : cells.filter(inside);
    if (own.length > 0) rows.set(row, own);
  }
  const cellsOf = (row: number) => rows.get(row) ?? NONE;
  return { ...grid, rows: [...rows.keys()], cellsOf, valueAt: (row, column) => valueIn(cellsOf(row), column) };
}

/** The value a reader sees in a cell: that of its merge, where it is merged. */
export function seenAt(grid: Grid, row: number, column: number): CellValue | null {
  const merge = grid.mergeAt(row, column);
  return merge === null ? grid.valueAt(row, column) : grid.valueAt(merge.top, merge.left);
}

/** The last column that a cell covers: its own, or that of its merge. */
export function rightOf(grid: Grid, { row, column }: Pick<Cell, "row" | "column">): number {
  return grid.mergeAt(row, column)?.right ?? column;
}

/** The last row that a cell covers. */
export function bottomOf(grid: Grid, { row, column }: Pick<Cell, "row" | "column">): number {
  return grid.mergeAt(row, column)?.bottom ?? row;
}

const NONE: readonly Cell[] = [];

/** Cells stand in the order of their columns, so half of them is put aside at each look. */
function valueIn(cells: readonly Cell[], column: number): CellValue | null {
  let from = 0;
  let to = cells.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const cell = cells[middle];
    if (cell === undefined || cell.column === column) return cell?.value ?? null;
    if (cell.column < column) from = middle + 1;
    else to = middle - 1;
  }
  return null;
}

function isFilled({ value }: Cell): boolean {
  return value.kind !== "text" || /\S/.test(cellText(value));
}

function isMaster(merge: MergedRange | null, cell: Cell): boolean {
  return merge === null || (merge.top === cell.row && merge.left === cell.column);
}

/** Only rows that hold something are indexed: a merge may reach down a million empty rows. */
function mergesByRow(merges: readonly MergedRange[], rows: ReadonlySet<number>): Map<number, MergedRange[]> {
  const byRow = new Map<number, MergedRange[]>();
  for (const range of merges) {
    for (const row of rowsWithin(range, rows)) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [range]);
      else known.push(range);
    }
  }
  return byRow;
}

function rowsWithin({ top, bottom }: MergedRange, rows: ReadonlySet<number>): readonly number[] {
  if (bottom - top >= rows.size) return [...rows].filter((row) => row >= top && row <= bottom);
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((row) => rows.has(row));
}
