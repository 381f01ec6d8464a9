import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import { rightOf } from "#import/table/grid.ts";
import type { Head } from "#import/table/header-rows.ts";
import { isLoneLine, isSubtotal } from "#import/table/lines.ts";
import { cellShape } from "#import/table/region/cell-shape.ts";
import { dividesGroups } from "#import/table/region/head-lines.ts";
import type { ColumnUse } from "#import/table/region/columns.ts";
import { columnUse, coverage, coveredColumns, rowsBelow } from "#import/table/region/columns.ts";
import { countsOn } from "#import/table/region/series.ts";

/** A row, and its place among the rows of its grid. */
export interface RowAt {
  readonly row: number;
  readonly index: number;
}

/** Below this share of the columns a line is words around the table rather than its head. */
const LEAST_COVERAGE = 0.5;
/** A line that covers less than this gives way to a fuller one below it. */
const FULL_COVERAGE = 0.6;

/**
 * True for a row that looks like the head of what stands below it, though none of its words may be known: words, short,
 * most of them different, over most of the columns used below, and no fuller such line right under it.
 */
export function isPlainHead(grid: Grid, at: RowAt): boolean {
  if (!isHeadLine(grid, at.row) || isTitleLine(grid, at.row)) return false;
  const own = coverageAt(grid, at);
  if (own >= FULL_COVERAGE) return true;
  const next = { row: grid.rows[at.index + 1] ?? 0, index: at.index + 1 };
  const isOutdone = isHeadLine(grid, next.row) && coverageAt(grid, next) >= own + 0.2;
  return own >= LEAST_COVERAGE && !isOutdone;
}

/** True for a line that could be a head by itself: words, or a row of numbers or days that count on (1, 2, 3 …). */
function isHeadLine(grid: Grid, row: number): boolean {
  const cells = grid.cellsOf(row);
  if (cells.length < 2 || isLoneLine(grid, row) || isSubtotal(grid, row)) return false;
  const words = cells.filter((cell) => cellShape(cell.value) === "words");
  const others = cells.filter((cell) => !words.includes(cell));
  if (words.length === 0 && !startsLate(grid, cells)) return false;
  const isCounted = others.length === 0 || countsOn(others);
  return isCounted && !isNumberedText(cells) && words.every(isHeadText) && areDistinct(words);
}

/** A head with the first rows below it, by which another table is told from it. */
export interface HeadAbove {
  readonly head: Head;
  readonly sample: readonly number[];
  /** What stands in the columns of the whole sample. */
  readonly use: ReadonlyMap<number, ColumnUse>;
}

/** A head and the rows that follow a place in the list of rows. */
export function headAbove(grid: Grid, head: Head, from: number): HeadAbove {
  const sample = rowsBelow(grid, from);
  return { head, sample, use: columnUse(grid, sample) };
}

/**
 * True for a line that begins another table under one whose head is known: words where the table above holds figures
 * or days, or where those below do; two columns at least, or all of a narrower table.
 */
export function startsAnother(grid: Grid, at: RowAt, { head, sample, use }: HeadAbove): boolean {
  if (!isHeadLine(grid, at.row)) return false;
  const cells = grid.cellsOf(at.row);
  const isWhole = (sample.at(-1) ?? 0) < at.row;
  const before = isWhole
    ? use
    : columnUse(
        grid,
        sample.filter((row) => row < at.row),
      );
  const wordsIn = cells.filter((cell) => cellShape(cell.value) === "words");
  const against = (columns: typeof use) => wordsIn.filter(({ column }) => holdsUnworded(columns.get(column))).length;
  const needed = Math.min(2, wordsIn.length - 1);
  const elsewhere = isElsewhere(cells, head);
  // Most rows of words are told from a head by this alone, without a look at what stands below.
  if ((against(before) === 0 && !elsewhere) || repeatsValue(grid, { cells: wordsIn, head, sample, row: at.row }))
    return false;
  const after = columnUse(grid, rowsBelow(grid, at.index + 1));
  const isOther = elsewhere || against(before) >= needed || against(after) >= needed;
  return isOther && coverageAt(grid, at) >= FULL_COVERAGE;
}

function holdsUnworded(use: { readonly filled: number; readonly unworded: number } | undefined): boolean {
  return use !== undefined && use.unworded * 2 > use.filled;
}

/** A row of data often repeats a word of its column, a branch or a state; the headers of another table are new words. */
function repeatsValue(
  grid: Grid,
  line: {
    readonly cells: readonly Cell[];
    readonly sample: readonly number[];
    readonly row: number;
    readonly head: Head;
  },
): boolean {
  const rows = line.sample.filter((row) => row < line.row && !line.head.rows.includes(row));
  return line.cells.some((cell) => {
    const text = cellText(cell.value).trim();
    return rows.some((row) => {
      const above = grid.valueAt(row, cell.column);
      return above !== null && cellText(above).trim() === text;
    });
  });
}

/** Half of its columns have no header in the table above. */
function isElsewhere(cells: readonly Cell[], above: Head): boolean {
  const known = new Set(above.columns.map(({ column }) => column));
  return cells.filter(({ column }) => !known.has(column)).length * 2 >= cells.length;
}

function coverageAt(grid: Grid, { row, index }: RowAt): number {
  const below = rowsBelow(grid, index + 1);
  const use = new Map(columnUse(grid, below));
  const covered = new Set(coveredColumns(grid, row));
  // Groups that are not merged cover the columns of the line that divides them.
  if (dividesGroups(grid, { row, below: row + 1, lines: [row] }))
    for (const one of coveredColumns(grid, row + 1)) covered.add(one);
  // The corner of a cross-table is often blank: the column of the row labels needs no header.
  const corner = Math.min(...use.keys());
  if (!covered.has(corner)) use.delete(corner);
  return coverage(covered, use, below.length);
}

/** A row of days or numbers alone is a head only over row labels: its corner is blank. */
function startsLate(grid: Grid, cells: readonly Cell[]): boolean {
  const first = cells[0]?.column ?? 0;
  const below = grid.rows.find((row) => row > (cells[0]?.row ?? 0));
  return cells.length >= 3 && below !== undefined && (grid.cellsOf(below)[0]?.column ?? first) < first;
}

/** A title merged over most of the line, with a page or a unit beside it; a group so wide is divided by the line below. */
function isTitleLine(grid: Grid, row: number): boolean {
  const spans = grid.cellsOf(row).map((cell) => rightOf(grid, cell) - cell.column + 1);
  const all = spans.reduce((sum, span) => sum + span, 0);
  return (
    Math.max(...spans) > 2 &&
    Math.max(...spans) * 2 > all &&
    !dividesGroups(grid, { row, below: row + 1, lines: [row] })
  );
}

/** 一、 or （1） before a text: a line of prose that was numbered in a column of its own. */
function isNumberedText(cells: readonly Cell[]): boolean {
  const [number] = cells;
  if (number === undefined || cells.length > 3) return false;
  return /^[(（]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]?$/.test(cellText(number.value).trim());
}

/** No sentence, and no label with a colon. */
function isHeadText(cell: Cell): boolean {
  const text = cellText(cell.value).trim();
  if (/[:：]$/.test(text)) return false;
  return text.length <= 40 || (text.length <= 150 && !/[。；!！].*[。；!！]/.test(text));
}

/** 值 may stand six times, but a line of 是 是 是 否 is no head. */
function areDistinct(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => cellText(cell.value).trim());
  return texts.length < 3 || new Set(texts).size * 3 >= texts.length;
}
