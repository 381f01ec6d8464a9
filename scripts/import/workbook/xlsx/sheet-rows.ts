import { by } from "#domain/order.ts";
import type { Cell, CellValue, MergedRange, SheetRow } from "#domain/workbook.ts";
import { LIMITS } from "#import/workbook/limits.ts";

/** A cell while its sheet is read: null until its text is known, and for a blank. */
export interface DraftCell {
  readonly row: number;
  readonly column: number;
  value: CellValue | null;
}

/** A row while its sheet is read, cells in the order of the file. */
export interface DraftRow {
  readonly row: number;
  readonly cells: DraftCell[];
}

/**
 * The rows with something to see, in order, their cells from left to right. A stale value under a merged
 * range, which no viewer shows, is left out.
 */
export function sheetRows(drafts: readonly DraftRow[], merges: readonly MergedRange[]): readonly SheetRow[] {
  const covered = coveredCells(merges);
  const isShown = (cell: DraftCell): cell is Cell =>
    cell.value !== null && !covered.has(cellKey(cell.row, cell.column));
  const rows: SheetRow[] = [];
  for (const { row, cells } of ordered(drafts, (draft) => draft.row)) {
    const inOrder = ordered(cells, (cell) => cell.column);
    const shown = inOrder.every(isShown) ? inOrder : inOrder.filter(isShown);
    if (shown.length > 0) rows.push({ row, cells: shown });
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

function cellKey(row: number, column: number): number {
  return row * (LIMITS.columns + 1) + column;
}

/** Nearly every file is in order; only one that is not is sorted. */
function ordered<T>(list: readonly T[], place: (one: T) => number): readonly T[] {
  const isSorted = list.every((one, index) => index === 0 || place(list[index - 1] ?? one) < place(one));
  return isSorted ? list : list.toSorted(by(place));
}
