import type { Cell } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import type { TableShape } from "#import/table/region/row-role.ts";
import { cellShape } from "#import/table/region/cell-shape.ts";

/**
 * Counts the entries that the data rows of a table make. An entry may span several lines: its 序号 is merged over them, or
 * at least half of its columns are, or a numbered table leaves number and name of the further lines blank. A line of
 * figures only, without a word and without what stands first in every other line, is a place held for an entry.
 */
export function countRecords(grid: Grid, rows: readonly number[], shape: TableShape): number {
  const isNumbered = shape.indexColumn !== null && mostlyNumbered(grid, rows, shape.indexColumn);
  const named = { ...shape, nameColumn: nameColumn(shape) };
  let before: number | null = null;
  let records = 0;
  for (const row of rows) {
    const goesOn = before !== null && isSameEntry(grid, { before, row }, shape);
    if (!goesOn && !isPlaceholder(grid, row, named) && !(isNumbered && isFurtherLine(grid, row, named))) records += 1;
    before = row;
  }
  return records;
}

type NamedShape = TableShape & { readonly nameColumn: number };

function isSameEntry(grid: Grid, { before, row }: { before: number; row: number }, shape: TableShape): boolean {
  const { indexColumn } = shape;
  const isShared = (column: number) => {
    const merge = grid.mergeAt(row, column);
    return merge !== null && merge.top <= before;
  };
  if (indexColumn !== null) return isShared(indexColumn);
  if (!isShared(shape.firstColumn)) return false;
  const columns = [...shape.columns];
  return columns.filter(isShared).length * 2 >= columns.length;
}

function mostlyNumbered(grid: Grid, rows: readonly number[], indexColumn: number): boolean {
  const sample = rows.slice(0, 100);
  return sample.filter((row) => grid.valueAt(row, indexColumn) !== null).length * 2 >= sample.length;
}

/** A line under an entry: neither its number nor what stands next to it. */
function isFurtherLine(grid: Grid, row: number, shape: NamedShape): boolean {
  const { indexColumn } = shape;
  if (indexColumn === null || grid.mergeAt(row, indexColumn) !== null) return false;
  return grid.valueAt(row, indexColumn) === null && isBlankAt(grid, row, shape.nameColumn);
}

function isPlaceholder(grid: Grid, row: number, shape: NamedShape): boolean {
  const cells = grid.cellsOf(row).filter(({ column }) => column !== shape.indexColumn);
  return isBlankAt(grid, row, shape.nameColumn) && !cells.some(isTelling);
}

function isTelling({ value }: Cell): boolean {
  return value.kind === "flag" || cellShape(value) !== "figure";
}

/** The first column beside 序号: what an entry is called. */
function nameColumn({ columns, indexColumn }: TableShape): number {
  return Math.min(...[...columns].filter((column) => column !== indexColumn));
}

function isBlankAt(grid: Grid, row: number, column: number): boolean {
  return grid.valueAt(row, column) === null && grid.mergeAt(row, column) === null;
}
