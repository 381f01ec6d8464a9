import { dateValueText } from "#domain/civil-date.ts";
import { cleanText, normaliseHeader } from "#domain/text.ts";
import type { Cell, CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import { seenAt } from "#import/table/grid.ts";
import { isLoneLine } from "#import/table/lines.ts";
import type { Vocabulary } from "#import/table/spellings.ts";
import { withoutRemark } from "#import/table/spellings.ts";

/** One column of a head: its texts from top to bottom, each once; `dates` are heads typed as dates. */
export interface HeadColumn {
  readonly column: number;
  readonly parts: readonly string[];
  readonly values: readonly CellValue[];
}

/** The head of a table: one or more rows, and a column for every header. */
export interface Head {
  readonly rows: readonly number[];
  readonly columns: readonly HeadColumn[];
}

type Names = Vocabulary["names"];

interface Words {
  readonly isHeader: (text: string) => boolean;
  readonly names: Names;
}

/** Longer texts are never looked up as headers; the longest spelling has 10 characters, remarks and blanks come on top. */
const LONGEST_HEADER = 40;

/** Finds the heads of a sheet from top to bottom, by the words in them; knows nothing of kinds. */
export function findHeads(grid: Grid, vocabulary: Vocabulary): readonly Head[] {
  const heads: Head[] = [];
  const words = { isHeader: headerTest(vocabulary.headers), names: vocabulary.names };
  for (const row of grid.rows) {
    const taken = heads.at(-1)?.rows.at(-1) ?? 0;
    if (row <= taken || !speaksOfHeaders(grid, row, words)) continue;
    heads.push(headAt(grid, headRows(grid, { row, taken }, vocabulary.names)));
  }
  return heads;
}

/** The first row that looks like a head though none of its words is known; null on a sheet of prose. */
export function guessHead(grid: Grid): Head | null {
  const row = grid.rows.find((one) => {
    const texts = grid.cellsOf(one).filter((cell) => cell.value.kind === "text");
    return texts.length >= 2 && texts.every((cell) => cellText(cell.value).length <= 20) && !isLoneLine(grid, one);
  });
  return row === undefined ? null : headAt(grid, [row]);
}

/** A header as one text, parent and child joined: 出席情况/应到. */
export function headerText(column: HeadColumn): string {
  return column.parts.join("/");
}

function speaksOfHeaders(grid: Grid, row: number, words: Words): boolean {
  const cells = grid.cellsOf(row);
  const texts = cells.filter((cell) => cell.value.kind === "text").map((cell) => cellText(cell.value));
  const labels = texts.filter((text) => /[:：]\s*$/.test(text));
  const candidates = labels.length === texts.length ? texts : texts.filter((text) => !labels.includes(text));
  const known = candidates.filter(words.isHeader).length;
  if (known >= 3) return known * 3 >= texts.length;
  // A matrix has one known word, 姓名, beside a column for every date.
  return (known === 2 && texts.length <= 4) || (known >= 1 && hasName(grid, row, words.names));
}

/** A test for known headers that remembers short texts: in a long table most cells repeat. */
function headerTest(headers: ReadonlySet<string>): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    if (text.length > LONGEST_HEADER) return false;
    const before = known.get(text);
    if (before !== undefined) return before;
    const isKnown = headers.has(normaliseHeader(text)) || headers.has(withoutRemark(text));
    known.set(text, isKnown);
    return isKnown;
  };
}

function hasName(grid: Grid, row: number, names: Names): boolean {
  const cells = grid.cellsOf(row);
  return cells.length >= 2 && cells.some((cell) => isName(cell.value, names));
}

/** One to three lines: a group line above, the line found, and what its merges and groups reach below. */
function headRows(grid: Grid, { row, taken }: { row: number; taken: number }, names: Names): readonly number[] {
  const top = row - 1 > taken && isGroupLine(grid, row - 1, row) ? [row - 1] : [];
  const merged = grid.cellsOf(row).map((cell) => grid.mergeAt(row, cell.column)?.bottom ?? row);
  const bottom = Math.min(row + 2, Math.max(...merged));
  const rows = [...top, ...grid.rows.filter((one) => one >= row && one <= bottom)];
  const below = (rows.at(-1) ?? row) + 1;
  return grid.rows.includes(below) && isChildLine(grid, { row, below, names }) ? [...rows, below] : rows;
}

/** A line over the head with the names of groups of columns or the dates of single ones; not a title. */
function isGroupLine(grid: Grid, above: number, row: number): boolean {
  const cells = grid.cellsOf(above);
  const heads = grid.cellsOf(row);
  const labelled = cells.length > 1 && isLoneLine(grid, above);
  const overHeads = cells.every((cell) => grid.valueAt(row, cell.column) !== null);
  const wide = cells.some((cell) => width(grid, above, cell.column) * 4 >= heads.length * 3);
  if (cells.length === 0 || labelled || wide || !overHeads || cells.length >= heads.length) return false;
  const grouped = cells.some((cell) => width(grid, above, cell.column) > 1);
  return cells.length === 1 ? grouped && startsInside(grid, above, row) : grouped || cells.every(isDateCell);
}

/** A title is merged from the first column on; a group starts further right. */
function startsInside(grid: Grid, above: number, row: number): boolean {
  const [first] = grid.cellsOf(above);
  return first !== undefined && first.column > (grid.cellsOf(row)[0]?.column ?? 0);
}

function isDateCell(cell: Cell): boolean {
  return cell.value.kind !== "text" || /\d[月.\-/]\d+日?$/.test(cellText(cell.value).trim());
}

/** A second line of headers: under groups of columns only, or the dates under the heads of a matrix. */
function isChildLine(grid: Grid, at: Lines): boolean {
  const cells = grid.cellsOf(at.below);
  const named = cells.some((cell) => isName(grid.valueAt(at.row, cell.column), at.names));
  if (cells.length === 0 || named || (cells.length > 1 && isLoneLine(grid, at.below))) return false;
  const underHead = cells.some((cell) => seenAt(grid, at.row, cell.column) !== null);
  return (underHead && cells.every((cell) => isGrouped(grid, at, cell.column))) || isDateLine(grid, at);
}

interface Lines {
  readonly row: number;
  readonly below: number;
  readonly names: Names;
}

function isName(value: CellValue | null, names: Names): boolean {
  return value !== null && names.has(normaliseHeader(cellText(value)));
}

/** A column under a merged head, under a blank one, or under one whose right neighbour is blank and has a child too. */
function isGrouped(grid: Grid, at: Lines, column: number): boolean {
  if (grid.valueAt(at.row, column) === null || width(grid, at.row, column) > 1) return true;
  const next = column + 1;
  return seenAt(grid, at.row, next) === null && grid.valueAt(at.below, next) !== null;
}

/** Dates or activities under the heads of a matrix; the columns of the person are blank there. */
function isDateLine(grid: Grid, at: Lines): boolean {
  const cells = grid.cellsOf(at.below);
  const names = grid.cellsOf(at.row).filter((cell) => isName(cell.value, at.names));
  const long = cells.every((cell) => cellText(cell.value).trim().length >= 2);
  return (
    cells.length > 1 && long && names.length === 1 && names.every(({ column }) => column < (cells[0]?.column ?? 0))
  );
}

function width(grid: Grid, row: number, column: number): number {
  const merge = grid.mergeAt(row, column);
  return merge === null ? 1 : merge.right - merge.left + 1;
}

function headAt(grid: Grid, rows: readonly number[]): Head {
  // A column that a group covers but that has no header of its own holds nothing we could name.
  const columns = new Set(rows.flatMap((row) => grid.cellsOf(row).map((cell) => cell.column)));
  return { rows, columns: [...columns].sort((a, b) => a - b).map((column) => headColumn(grid, rows, column)) };
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
