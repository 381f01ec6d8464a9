import { cleanToken } from "#domain/text.ts";
import type { Verdict } from "#domain/verdict.ts";
import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import { rightOf } from "#import/table/grid.ts";
import { isFooterText, isSubtotal } from "#import/table/lines.ts";
import { cellShape } from "#import/table/region/cell-shape.ts";
import type { Role, TableShape } from "#import/table/region/row-role.ts";
import { isOpenLabel, tailBelow } from "#import/table/region/table-tail.ts";

/**
 * Tells data rows from subtotals, feet, blank form rows and lines of words, in the order of the sheet. What follows the
 * last row that looks like the others, behind a foot or a gap, is no data either: signatures, a form block.
 */
export function rowRoles(
  grid: Grid,
  rows: readonly number[],
  shape: TableShape,
): ReadonlyMap<number, "data" | Verdict> {
  const longest = longestLabel(grid, rows, shape);
  const roles = rows.map((row, index) => (index === 0 && isNumbering(grid, row, rows[1]) ? "header" : undefined));
  const own = rows.map((row, index) => roles[index] ?? roleOf(grid, row, { ...shape, longest }));
  const tail = tailBelow(grid, { rows, roles: own }, shape);
  const lastData = own.findLastIndex((role, index) => role === "data" && index < tail);
  return new Map(
    rows.map((row, index) => {
      const role = own[index] ?? "footer";
      const isCount = role === "subtotal" && grid.cellsOf(row).every(isOpenLabel);
      if (index >= tail && (role === "data" || isCount)) return [row, "footer"];
      // A line of words between data rows is a heading of the section below it.
      return [row, role !== "note" ? role : index < lastData ? "title" : "footer"];
    }),
  );
}

/** The line under a head that numbers its columns: 1 2 3 4, or 甲 乙 1 2 3; not an entry that another one follows. */
function isNumbering(grid: Grid, row: number, next: number | undefined): boolean {
  const [below] = grid.cellsOf(next ?? 0);
  if (below !== undefined && /^[2乙]$/.test(cellText(below.value).trim())) return false;
  const texts = grid.cellsOf(row).map((cell) => cellText(cell.value).trim());
  const numbers = texts.filter((text) => !/^[甲乙丙丁戊]$/.test(text));
  return numbers.length >= 3 && texts.length >= 4 && numbers.every((text, index) => text === String(index + 1));
}

type Shape = TableShape & { readonly longest: number };

function roleOf(grid: Grid, row: number, shape: Shape): Role {
  const cells = grid.cellsOf(row);
  const [first] = cells;
  if (first === undefined) return "blankForm";
  if (shape.headings.has(row)) return "title";
  if (isFoot(cells)) return "footer";
  if (isSubtotal(grid, row)) return "subtotal";
  if (cells.length === 1 ? isNote(grid, first, shape) : isNumberedHeading(grid, cells)) return "note";
  return dataRole(grid, cells, shape);
}

function dataRole(grid: Grid, cells: readonly Cell[], shape: Shape): Role {
  const own = cells.filter((cell) => shape.columns.has(cell.column));
  const areNumbers = own.length === 0 && cells.every((cell) => /^\d*$/.test(cleanToken(cellText(cell.value))));
  if (own.length === 0) return areNumbers ? "blankForm" : "note";
  return isFilled(grid, own, shape) ? "data" : "blankForm";
}

/** 备注： with figures behind it is an annex line of the table rather than a remark below it. */
function isFoot(cells: readonly Cell[]): boolean {
  const value = cells[0]?.value;
  if (value?.kind !== "text" || !isFooterText(value.text)) return false;
  return cells.filter((cell) => cellShape(cell.value) === "figure").length <= 1;
}

/** A single cell is a line of words when it is merged across, or stands as prose where a number or a name is due. */
function isNote(grid: Grid, cell: Cell, shape: Shape): boolean {
  const text = cleanToken(cellText(cell.value));
  const merge = grid.mergeAt(cell.row, cell.column);
  if (merge !== null && merge.right > merge.left) return true;
  if (cell.column === shape.indexColumn) return !/^\d*$/.test(text);
  // In a list of one column every line is as long as it likes; a figure is never prose.
  const mayBeProse = cell.value.kind === "text" && shape.columns.size > 1;
  return mayBeProse && cell.column <= shape.firstColumn && [...text].length > shape.longest;
}

/** 一 beside a name that is merged over the rest of the line: the heading of a section. */
function isNumberedHeading(grid: Grid, [number, name, ...others]: readonly Cell[]): boolean {
  if (number === undefined || name === undefined || others.length > 0) return false;
  const isNumber = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/.test(cellText(number.value).trim());
  return isNumber && rightOf(grid, name) - name.column >= 2;
}

/** How long a label in the first column may be, in characters: as long as those of full rows, at least 9. */
function longestLabel(grid: Grid, rows: readonly number[], { firstColumn }: TableShape): number {
  const full = rows.slice(0, 50).filter((row) => grid.cellsOf(row).length >= 2);
  const labels = full.map((row) => grid.valueAt(row, firstColumn));
  return Math.max(9, ...labels.map((value) => (value === null ? 0 : [...cellText(value)].length + 4)));
}

/** A form row that is printed but not filled in holds only its 序号, a merged branch name, or in a matrix a name. */
function isFilled(grid: Grid, cells: readonly Cell[], shape: TableShape): boolean {
  const others = cells.filter((cell) => cell.column !== shape.indexColumn);
  const telling = others.filter((cell) => !isMergedDown(grid, cell));
  if (shape.isBlankMark === null) return telling.length > 0 || others.length >= 2;
  const { isBlankMark } = shape;
  return telling.some((cell) => !isBlankMark(cell));
}

function isMergedDown(grid: Grid, cell: Cell): boolean {
  const merge = grid.mergeAt(cell.row, cell.column);
  return merge !== null && merge.bottom > merge.top;
}
