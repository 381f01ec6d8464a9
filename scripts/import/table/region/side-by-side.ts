import { normaliseHeader } from "#domain/text.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import { partOf, rightOf } from "#import/table/grid.ts";
import type { Head } from "#import/table/header-rows.ts";
import { isIndexHeader } from "#domain/fields/index-header.ts";
import { cellShape } from "#import/table/region/cell-shape.ts";
import { findHeads } from "#import/table/region/find-heads.ts";
import type { HeadWords } from "#import/table/region/known-head.ts";

/** Columns in use without a blank one between them, with the head of what stands there. */
interface Run {
  readonly left: number;
  readonly right: number;
  readonly head: Head;
  readonly part: Grid;
}

/**
 * Cuts a part of a sheet at its blank columns into tables that stand side by side; one part where there are none.
 * What does not stand on its own belongs to the table on its left: a spacer column within one table looks the same.
 */
export function sideBySide(grid: Grid, words: HeadWords): readonly Grid[] {
  const spans = spansOf(grid);
  if (spans.length < 2) return [grid];
  const [first, ...others] = spans.flatMap((span) => runOf(grid, span, words));
  if (first === undefined) return [grid];
  const tables = [first];
  for (const run of others) if (isSeparate(tables.at(-1) ?? first, run, words)) tables.push(run);
  if (tables.length < 2) return [grid];
  return tables.map(({ left }, index) => {
    const next = tables[index + 1];
    return partOf(grid, areaOf(index === 0 ? 1 : left, next === undefined ? Infinity : next.left - 1));
  });
}

function areaOf(left: number, right: number) {
  return { top: 1, bottom: Infinity, left, right };
}

/** Columns in use without a blank one between them. Lines of a single cell, such as titles, use none. */
function spansOf(grid: Grid): readonly { readonly left: number; readonly right: number }[] {
  const used = new Set<number>();
  for (const row of grid.rows) {
    const cells = grid.cellsOf(row);
    if (cells.length < 2) continue;
    for (const cell of cells) {
      for (let column = cell.column; column <= rightOf(grid, cell); column += 1) used.add(column);
    }
  }
  const columns = [...used].sort((a, b) => a - b);
  const lefts = columns.filter((column) => !used.has(column - 1));
  const rights = columns.filter((column) => !used.has(column + 1));
  return lefts.map((left, index) => ({ left, right: rights[index] ?? left }));
}

/** A span with a head over two columns at least. */
function runOf(grid: Grid, { left, right }: { left: number; right: number }, words: HeadWords): readonly Run[] {
  const part = partOf(grid, areaOf(left, right));
  const [head] = findHeads(part, words);
  return head === undefined || head.columns.length < 2 ? [] : [{ left, right, head, part }];
}

/**
 * True when the right one is a table of its own: its head stands on other lines, repeats a header of the left one, begins
 * with 序号, or its first column names every row. Known headers that the left one lacks go on with it.
 */
function isSeparate(left: Run, right: Run, words: HeadWords): boolean {
  if (left.head.rows[0] !== right.head.rows[0] || repeatsHeader(left.head, right.head)) return true;
  const [first] = right.head.columns;
  if (first === undefined) return false;
  if (first.parts.some(isIndexHeader)) return true;
  if (isKnown(left.head, words) && isKnown(right.head, words)) return false;
  return namesRows(right, first.column);
}

function repeatsHeader(left: Head, right: Head): boolean {
  const texts = new Set(left.columns.map(({ parts }) => normaliseHeader(parts.join("/"))));
  return right.columns.some(({ parts }) => texts.has(normaliseHeader(parts.join("/"))));
}

function isKnown({ columns }: Head, words: HeadWords): boolean {
  return columns.filter(({ parts }) => parts.some(words.isHeader)).length * 2 >= columns.length;
}

/** Words in every row of the table, no two of them alike. */
function namesRows({ part, head }: Run, column: number): boolean {
  const last = head.rows.at(-1) ?? 0;
  const rows = part.rows.filter((row) => row > last && part.cellsOf(row).length >= 2).slice(0, 100);
  const values = rows.flatMap((row) => part.valueAt(row, column) ?? []);
  const texts = new Set(values.map((value) => cellText(value).trim()));
  const isWords = values.every((value) => cellShape(value) === "words");
  const isDense = rows.length > 0 && values.length === rows.length;
  return isDense && isWords && texts.size === values.length;
}
