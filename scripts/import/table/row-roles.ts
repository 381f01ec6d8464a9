import { cleanToken } from "#domain/text.ts";
import type { Verdict } from "#domain/verdict.ts";
import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import { isFooterText, isSubtotal } from "#import/table/lines.ts";

/** What is known of a table when its rows are told apart. */
export interface TableShape {
  readonly columns: ReadonlySet<number>;
  readonly firstColumn: number;
  /** Column of 序号; null when there is none. */
  readonly indexColumn: number | null;
  /** Columns of a matrix that hold marks, and whether a cell of them is blank; null for a list. */
  readonly isBlankMark: ((cell: Cell) => boolean) | null;
}

/** A data row, or the verdict on a row that is none. `note` is a line of words: a section title or a remark below. */
type Role = "data" | "note" | Verdict;

/** Tells data rows from subtotals, feet, blank form rows and lines of words, in the order of the sheet. */
export function rowRoles(
  grid: Grid,
  rows: readonly number[],
  shape: TableShape,
): ReadonlyMap<number, "data" | Verdict> {
  const roles = rows.map((row) => roleOf(grid, row, shape));
  const lastData = roles.lastIndexOf("data");
  return new Map(
    rows.map((row, index) => {
      const role = roles[index] ?? "footer";
      // A line of words between data rows is a heading of the section below it.
      return [row, role !== "note" ? role : index < lastData ? "title" : "footer"];
    }),
  );
}

function roleOf(grid: Grid, row: number, shape: TableShape): Role {
  const cells = grid.cellsOf(row);
  const own = cells.filter((cell) => shape.columns.has(cell.column));
  const [first] = cells;
  if (first === undefined) return "blankForm";
  if (isFooterText(cellText(first.value))) return "footer";
  if (isSubtotal(grid, row)) return "subtotal";
  if (cells.length === 1 && isNote(grid, first, shape)) return "note";
  if (own.length === 0)
    return cells.every((cell) => /^\d*$/.test(cleanToken(cellText(cell.value)))) ? "blankForm" : "note";
  return isFilled(grid, own, shape) ? "data" : "blankForm";
}

/** A single cell is a line of words when it is merged across, or stands as prose where a number or a name is due. */
function isNote(grid: Grid, cell: Cell, shape: TableShape): boolean {
  const text = cleanToken(cellText(cell.value));
  const merge = grid.mergeAt(cell.row, cell.column);
  if (merge !== null && merge.right > merge.left) return true;
  if (cell.column === shape.indexColumn) return !/^\d*$/.test(text);
  return cell.column <= shape.firstColumn && [...text].length >= 10;
}

/** A form row that is printed but not filled in holds only its 序号, a merged branch name, or in a matrix a name. */
function isFilled(grid: Grid, cells: readonly Cell[], shape: TableShape): boolean {
  const telling = cells.filter((cell) => cell.column !== shape.indexColumn && !isMergedDown(grid, cell));
  if (shape.isBlankMark === null) return telling.length > 0;
  const { isBlankMark } = shape;
  return telling.some((cell) => !isBlankMark(cell));
}

function isMergedDown(grid: Grid, cell: Cell): boolean {
  const merge = grid.mergeAt(cell.row, cell.column);
  return merge !== null && merge.bottom > merge.top;
}
