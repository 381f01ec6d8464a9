import type { Grid } from "#import/table/grid.ts";
import { rightOf } from "#import/table/grid.ts";
import { cellShape } from "#import/table/region/cell-shape.ts";

/** How many rows are looked at to know what stands in the columns below a line. */
const SAMPLE = 30;

/** What stands in one column of some rows. */
export interface ColumnUse {
  /** Rows with a cell in the column. */
  readonly filled: number;
  /** Rows in which that cell is no words: a figure, a day, a tick. */
  readonly unworded: number;
}

/** Rows with at least two cells among those that follow a place in the list of rows; no further than `SAMPLE`. */
export function rowsBelow(grid: Grid, from: number): readonly number[] {
  const found: number[] = [];
  for (let index = from; index < grid.rows.length && index < from + 2 * SAMPLE; index += 1) {
    const row = grid.rows[index] ?? 0;
    if (grid.cellsOf(row).length >= 2) found.push(row);
    if (found.length >= SAMPLE) break;
  }
  return found;
}

/** What stands in the columns of some rows. */
export function columnUse(grid: Grid, rows: readonly number[]): ReadonlyMap<number, ColumnUse> {
  const use = new Map<number, ColumnUse>();
  for (const cell of rows.flatMap((row) => grid.cellsOf(row))) {
    const { filled, unworded } = use.get(cell.column) ?? { filled: 0, unworded: 0 };
    const isWords = cellShape(cell.value) === "words";
    use.set(cell.column, { filled: filled + 1, unworded: unworded + (isWords ? 0 : 1) });
  }
  return use;
}

/** The columns that a line covers, merged ones in their whole width. */
export function coveredColumns(grid: Grid, row: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const cell of grid.cellsOf(row)) {
    for (let column = cell.column; column <= rightOf(grid, cell); column += 1) columns.add(column);
  }
  return columns;
}

/** Share of the columns used below a line that the line covers, 0..1; 1 when nothing stands below. */
export function coverage(covered: ReadonlySet<number>, below: ReadonlyMap<number, ColumnUse>, rows: number): number {
  const used = [...below].filter(([, { filled }]) => filled * 4 >= rows).map(([column]) => column);
  return used.length === 0 ? 1 : used.filter((column) => covered.has(column)).length / used.length;
}
