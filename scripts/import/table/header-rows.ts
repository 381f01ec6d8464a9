import { dateValueText } from "#domain/civil-date.ts";
import { cleanText } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import { seenAt } from "#import/table/grid.ts";

/** One column of a head: its texts from top to bottom, each once; `dates` are heads typed as dates. */
export interface HeadColumn {
  readonly column: number;
  readonly parts: readonly string[];
  readonly values: readonly CellValue[];
}

/** The head of a table: its rows, and a column for every header. A table of bare figures has no row and no column. */
export interface Head {
  readonly rows: readonly number[];
  readonly columns: readonly HeadColumn[];
}

/** What a table without a head begins with. */
export const NO_HEAD: Head = { rows: [], columns: [] };

/** Reads the columns of the lines that make a head. */
export function headAt(grid: Grid, rows: readonly number[]): Head {
  // A column that a group covers but that has no header of its own holds nothing we could name.
  const columns = new Set(rows.flatMap((row) => grid.cellsOf(row).map((cell) => cell.column)));
  return { rows, columns: [...columns].sort((a, b) => a - b).map((column) => headColumn(grid, rows, column)) };
}

/** A header as one text, parent and child joined: 出席情况/应到. */
export function headerText(column: HeadColumn): string {
  return column.parts.join("/");
}

/** A header without any blank or line break, days as 2010-06-18: what `check --json` prints. */
export function bareHeaderText(column: HeadColumn): string {
  return column.values
    .map((value) =>
      cellText(value)
        .normalize("NFC")
        .replace(/[\s\u3000\u200B\uFEFF]+/g, ""),
    )
    .join("/");
}

function headColumn(grid: Grid, rows: readonly number[], column: number): HeadColumn {
  const seen = rows.map((row) => seenAt(grid, row, column) ?? groupLeftOf(grid, row, { rows, column }));
  const filled = seen.filter((value) => value !== null);
  const values = filled.filter((value, index) => filled.indexOf(value) === index);
  return { column, values, parts: values.map(headText) };
}

/** The name of a group that was not merged: it stands over its first column only, the next ones are blank. */
function groupLeftOf(grid: Grid, row: number, at: { rows: readonly number[]; column: number }): CellValue | null {
  const below = at.rows[at.rows.indexOf(row) + 1];
  if (below === undefined || grid.valueAt(below, at.column) === null) return null;
  const left = at.column - 1;
  const isChild = left > 0 && grid.valueAt(below, left) !== null;
  return isChild ? (seenAt(grid, row, left) ?? groupLeftOf(grid, row, { rows: at.rows, column: left })) : null;
}

function headText(value: CellValue): string {
  return value.kind === "date" ? dateValueText(value.date) : cleanText(cellText(value));
}
