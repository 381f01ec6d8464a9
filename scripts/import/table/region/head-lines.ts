import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import { bottomOf, seenAt } from "#import/table/grid.ts";
import { isLoneLine } from "#import/table/lines.ts";
import { cellShape } from "#import/table/region/cell-shape.ts";
import { isName } from "#import/table/region/known-head.ts";
import type { Vocabulary } from "#import/table/spellings.ts";

type Names = Vocabulary["names"];

/** Where a head was found, the last row that is already taken, and the words for persons. */
export interface HeadPlace {
  readonly row: number;
  readonly taken: number;
  readonly names: Names;
}

const MOST_LINES = 3;

/** One to three lines: a group line above, the line found, and what its merges and groups reach below. */
export function headLines(grid: Grid, { row, taken, names }: HeadPlace): readonly number[] {
  const above = row - 1;
  const isTop = above > taken && (isUpperLine(grid, above, row) || isGroupLine(grid, above, row));
  const lines = isTop ? [above, row] : [row];
  while (lines.length < MOST_LINES) {
    const last = lines.at(-1) ?? row;
    const below = last + 1;
    if (grid.cellsOf(below).length === 0) break;
    const isReached = lines.some((line) => grid.cellsOf(line).some((cell) => bottomOf(grid, cell) >= below));
    if (!(isReached && isWordy(grid, below)) && !isChildLine(grid, { row: last, below, lines, names })) break;
    lines.push(below);
  }
  return lines;
}

/** A merge that reaches down from a head may also be that of the first entry, when a head is no more than one line. */
function isWordy(grid: Grid, row: number): boolean {
  return grid.cellsOf(row).every((cell) => cell.value.kind !== "flag" && cell.value.kind !== "error");
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

/**
 * Groups over the heads found, and beside them headers whose columns have none in the line found: 基本情况 over 姓名 and
 * 性别, then 备注 merged down, or over a blank cell with data below where a csv lost its merges.
 */
function isUpperLine(grid: Grid, above: number, row: number): boolean {
  const cells = grid.cellsOf(above);
  const alone = cells.filter(({ column }) => grid.valueAt(row, column) === null);
  const groups = cells.filter((cell) => !alone.includes(cell) && isGroupOver(grid, { above, row }, cell.column));
  const isHeader = (cell: Cell) => bottomOf(grid, cell) >= row || hasDataBelow(grid, row, cell.column);
  return alone.length > 0 && groups.length > 0 && alone.every(isHeader) && !isLoneLine(grid, above);
}

function isGroupOver(grid: Grid, { above, row }: { above: number; row: number }, column: number): boolean {
  const next = column + 1;
  return seenAt(grid, above, next) === null
    ? grid.valueAt(row, next) !== null
    : width(grid, above, column) > 1 && grid.valueAt(row, column) !== null;
}

function hasDataBelow(grid: Grid, row: number, column: number): boolean {
  return [row + 1, row + 2].some((below) => grid.valueAt(below, column) !== null);
}

/** A title is merged from the first column on; a group starts further right. */
function startsInside(grid: Grid, above: number, row: number): boolean {
  const [first] = grid.cellsOf(above);
  return first !== undefined && first.column > (grid.cellsOf(row)[0]?.column ?? 0);
}

function isDateCell(cell: Cell): boolean {
  return cell.value.kind !== "text" || /\d[月.\-/]\d+日?$/.test(cellText(cell.value).trim());
}

/** Two lines, one right under the other, and the lines of the head down to the upper one. */
export interface TwoLines {
  readonly row: number;
  readonly below: number;
  readonly lines: readonly number[];
}

interface Lines extends TwoLines {
  readonly names: Names;
}

/** A second line of headers: under groups of columns, units in brackets, or the dates under the heads of a matrix. */
function isChildLine(grid: Grid, at: Lines): boolean {
  const cells = grid.cellsOf(at.below);
  const named = cells.some((cell) => isName(grid.valueAt(at.row, cell.column), at.names));
  if (cells.length === 0 || (cells.length > 1 && isLoneLine(grid, at.below))) return false;
  if (isUnitLine(grid, at) || isWeekdayLine(grid, at) || isTranslation(grid, at)) return true;
  if (named) return false;
  return dividesGroups(grid, at) || isDateLine(grid, at);
}

/** All cells stand under groups, and one group at least has several of them: else they are data under wide headers. */
export function dividesGroups(grid: Grid, at: TwoLines): boolean {
  const cells = grid.cellsOf(at.below);
  const underHead = cells.some((cell) => seenAt(grid, at.row, cell.column) !== null);
  const divided = cells.some((cell) => isInsideGroup(grid, at, cell));
  return underHead && divided && cells.every((cell) => isGrouped(grid, at, cell.column));
}

/** A cell that is not the first of its group. */
function isInsideGroup(grid: Grid, at: TwoLines, { column }: Cell): boolean {
  return grid.valueAt(at.row, column) === null && seenAt(grid, at.below, column - 1) !== null;
}

/** A column under a merged head, under none at all, or under one whose right neighbour is blank and has a child too. */
function isGrouped(grid: Grid, at: TwoLines, column: number): boolean {
  if (width(grid, at.row, column) > 1) return true;
  if (grid.valueAt(at.row, column) === null) return at.lines.every((line) => seenAt(grid, line, column) === null);
  const next = column + 1;
  return seenAt(grid, at.row, next) === null && grid.valueAt(at.below, next) !== null;
}

/** Units of measure under the headers: （万元） （吨） %. */
function isUnitLine(grid: Grid, at: TwoLines): boolean {
  const cells = grid.cellsOf(at.below);
  const under = cells.every((cell) => seenAt(grid, at.row, cell.column) !== null);
  const units = cells.filter((cell) => /^(?:[(（【[].{1,12}[)）】\]]|[%％‰])$/u.test(cellText(cell.value).trim()));
  return under && cells.length >= 2 && units.length === cells.length;
}

const WEEKDAY = /^(?:周|星期)?[一二三四五六日天]$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i;

/** Weekdays under the days of an attendance sheet: 一 二 三, 周一, 星期日, Mon. */
function isWeekdayLine(grid: Grid, at: TwoLines): boolean {
  const cells = grid.cellsOf(at.below);
  const weekdays = cells.filter((cell) => WEEKDAY.test(cellText(cell.value).trim())).length;
  return weekdays >= 2 && cells.length >= 3 && weekdays + 1 >= cells.length;
}

/** The same headers in another language or as names of database columns: 姓名 over name, unlike what stands below. */
function isTranslation(grid: Grid, at: TwoLines): boolean {
  const cells = grid.cellsOf(at.below);
  const heads = grid.cellsOf(at.row);
  if (cells.length < 2 || cells.length !== heads.length || !heads.every(isHan) || !cells.every(isLatin)) return false;
  const next = grid.cellsOf(at.below + 1);
  return next.length > 0 && cells.length - next.filter(isLatin).length >= 2;
}

function isHan({ value }: Cell): boolean {
  return /\p{Script=Han}/u.test(cellText(value));
}

function isLatin({ value }: Cell): boolean {
  return /^[a-z_][\w .\-/()#*]*$/i.test(cellText(value).trim());
}

/** Dates or activities under the heads of a matrix; the columns of the person are blank there. */
function isDateLine(grid: Grid, at: Lines): boolean {
  const cells = grid.cellsOf(at.below);
  const names = grid.cellsOf(at.row).filter((cell) => isName(cell.value, at.names));
  const long = cells.every((cell) => cellText(cell.value).trim().length >= 2 && cellShape(cell.value) !== "mark");
  return (
    cells.length > 1 && long && names.length === 1 && names.every(({ column }) => column < (cells[0]?.column ?? 0))
  );
}

function width(grid: Grid, row: number, column: number): number {
  const merge = grid.mergeAt(row, column);
  return merge === null ? 1 : merge.right - merge.left + 1;
}
