import { cellText } from "#domain/workbook.ts";
import type { Block } from "#import/table/blocks.ts";
import type { Grid } from "#import/table/grid.ts";
import { headAt, NO_HEAD } from "#import/table/header-rows.ts";
import { cellShape } from "#import/table/region/cell-shape.ts";
import type { HeadWords } from "#import/table/region/known-head.ts";
import { isCardLine } from "#import/table/region/known-head.ts";

/** The table of a part of a sheet in which no line of several headers was found; none on prose and form cards. */
export function withoutHead(grid: Grid, words: HeadWords): readonly Block[] {
  const list = oneColumn(grid, words);
  return list.length > 0 ? list : headless(grid, words);
}

/** A list of one column under a known header, or of figures under words. */
function oneColumn(grid: Grid, words: HeadWords): readonly Block[] {
  const lines = grid.rows.map((row) => grid.cellsOf(row));
  const [head, ...below] = lines.flatMap(([cell, ...others]) =>
    cell !== undefined && others.length === 0 ? [cell] : [],
  );
  if (head?.value.kind !== "text" || below.length < 2 || below.length + 1 < lines.length) return [];
  const isList = below.every(({ column, value }) => column === head.column && cellText(value).trim().length <= 20);
  const isFigures = below.every(({ value }) => cellShape(value) !== "words") && cellShape(head.value) === "words";
  if (!isList || !(isFigures || words.isHeader(head.value.text))) return [];
  const { row } = head;
  const bodyRows = grid.rows.filter((one) => one > row);
  return [{ grid, head: headAt(grid, [row]), titleRows: [], repeatedHeads: [], bodyRows }];
}

/** Rows of figures that nothing names: a csv without its first line. */
function headless(grid: Grid, words: HeadWords): readonly Block[] {
  const rows = grid.rows.filter((row) => grid.cellsOf(row).length >= 2);
  if (rows.slice(0, 50).some((row, index) => isCardLine(grid, { row, below: rows[index + 1] }, words))) return [];
  const isFigured = (row: number) => grid.cellsOf(row).some((cell) => cellShape(cell.value) !== "words");
  const [first] = rows;
  if (first === undefined || rows.length < 2 || rows.filter(isFigured).length * 2 < rows.length) return [];
  const above = grid.rows.filter((row) => row < first);
  return [
    { grid, head: NO_HEAD, titleRows: above, repeatedHeads: [], bodyRows: grid.rows.filter((row) => row >= first) },
  ];
}
