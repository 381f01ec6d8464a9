import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import type { Role, TableShape } from "#import/table/region/row-role.ts";
import { cellShape } from "#import/table/region/cell-shape.ts";

/** The rows below a head with what each of them is by itself. */
export interface RatedRows {
  readonly rows: readonly number[];
  readonly roles: readonly Role[];
}

/** How many rows tell how full the rows of a table are. */
const SAMPLE = 50;

/**
 * The place in `rows` from which on nothing is data any more; their number when all may be. Below the last row that
 * is as full as the others, a foot, a gap or a line of labels ends the table: signatures, counts to be filled in,
 * the company's name and the day stand there.
 */
export function tailBelow(grid: Grid, { rows, roles }: RatedRows, shape: TableShape): number {
  const usual = usualFill(grid, { rows, roles });
  const isSure = (index: number) => roles[index] === "data" && isLikeOthers(grid, rows[index] ?? 0, { shape, usual });
  let last = rows.length - 1;
  while (last >= 0 && !isSure(last)) last -= 1;
  if (last < 0) return rows.length;
  const ends = (row: number, index: number) =>
    isWords(roles[index]) || row - (rows[index - 1] ?? row) > 1 || isSignature(grid, row, shape);
  const end = rows.slice(last + 1).findIndex((row, index) => ends(row, last + 1 + index));
  return end < 0 ? rows.length : last + 1 + end;
}

function isWords(role: Role | undefined): boolean {
  return role === "footer" || role === "note";
}

function isSignature(grid: Grid, row: number, shape: TableShape): boolean {
  return hasLabel(grid, row) || isDayAlone(grid, row, shape);
}

/** The middle of the cells that data rows have. */
function usualFill(grid: Grid, { rows, roles }: RatedRows): number {
  const counts: number[] = [];
  for (let index = 0; index < rows.length && counts.length < SAMPLE; index += 1) {
    if (roles[index] === "data") counts.push(grid.cellsOf(rows[index] ?? 0).length);
  }
  return counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0;
}

function isLikeOthers(grid: Grid, row: number, { shape, usual }: { shape: TableShape; usual: number }): boolean {
  const cells = grid.cellsOf(row);
  if (cells.some(isOpenLabel)) return false;
  const isNumbered = cells.length >= 2 && cells.some((cell) => isIndexNumber(cell, shape));
  return isNumbered || cells.length * 2 >= usual || cells.some(({ column }) => shape.keyColumns.has(column));
}

function isIndexNumber({ column, value }: Cell, { indexColumn }: TableShape): boolean {
  return column === indexColumn && cellShape(value) === "figure";
}

/** A label that waits for its value: 应到人数：. */
export function isOpenLabel({ value }: Cell): boolean {
  return value.kind === "text" && /[:：][\s_＿]*$/.test(value.text);
}

/** A line of labels with or without their values: 主管：  会计：李四. */
function hasLabel(grid: Grid, row: number): boolean {
  return grid
    .cellsOf(row)
    .some((cell) => isOpenLabel(cell) || /^[^\d:：]{2,10}[:：]/.test(cellText(cell.value).trim()));
}

/** The day under a signature. */
function isDayAlone(grid: Grid, row: number, { indexColumn }: TableShape): boolean {
  const cells = grid.cellsOf(row);
  const [cell] = cells;
  if (cells.length !== 1 || cell === undefined || cell.column === indexColumn) return false;
  return (
    cellShape(cell.value) === "day" || /^\d{0,4}\s*年\s*\d{0,2}\s*月\s*\d{0,2}\s*日$/.test(cellText(cell.value).trim())
  );
}
