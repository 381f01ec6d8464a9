import type { FieldDefinition, FieldType, TableKind } from "#domain/fields/field.ts";
import { fieldOf } from "#domain/fields/table-kinds.ts";
import type { Location } from "#domain/location.ts";
import { cellAddress } from "#domain/location.ts";
import type { TableColumn, TableRow } from "#domain/table.ts";
import type { CellValue, MergedRange } from "#domain/workbook.ts";
import { isDitto } from "#import/record/ditto.ts";
import type { Grid } from "#import/table/grid.ts";

/** What the data rows of a table are made from. */
export interface RowSource {
  readonly grid: Grid;
  readonly file: string;
  readonly kind: TableKind;
  readonly columns: readonly TableColumn[];
  /** Data rows from top to bottom. */
  readonly rows: readonly number[];
}

type RowCell = { readonly value: CellValue; readonly at: Location };

const MERGED: CellValue = { kind: "error", code: "merged" };
/** Fields that a merge over several rows may stand for; in a ledger also whose record it is and when. */
const TEXT_LIKE: ReadonlySet<FieldType> = new Set(["organisation", "text", "choice", "choices", "flag", "code"]);
const TEXT_LIKE_IN_LEDGERS: ReadonlySet<FieldType> = new Set(["name", "subject", "date"]);

/**
 * Builds the data rows of a table. Text is filled down inside merged ranges only, because a blank cell
 * is not "same as above"; a number merged over two rows is nobody's. 〃 and 同上 repeat the cell above.
 */
export function dataRows(rowSource: RowSource): readonly TableRow[] {
  const source = { ...rowSource, position: new Set(rowSource.rows) };
  const { grid } = source;
  const rows: TableRow[] = [];
  for (const row of source.rows) {
    const cells = new Map<number, RowCell>();
    for (const column of source.columns) {
      const cell = cellOf(source, row, column);
      if (cell !== null) cells.set(column.column, repeated(cell, rows.at(-1)?.cells.get(column.column)));
    }
    if (grid.sheet.name === null) addBeyond(cells, source, row);
    rows.push({ row, cells });
  }
  return rows;
}

/** Fields of a text line behind the last header: a comma too many has shifted them. Beside a sheet's table they are notes. */
function addBeyond(cells: Map<number, RowCell>, source: CellSource, row: number): void {
  const last = source.columns.at(-1)?.column ?? 0;
  for (const { column, value } of source.grid.cellsOf(row))
    if (column > last) cells.set(column, { value, at: place(source, row, column) });
}

interface CellSource extends RowSource {
  readonly position: ReadonlySet<number>;
}

function cellOf(source: CellSource, row: number, column: TableColumn): RowCell | null {
  const { grid } = source;
  const merge = grid.mergeAt(row, column.column);
  if (merge === null) {
    const value = grid.valueAt(row, column.column);
    return value === null ? null : { value, at: place(source, row, column.column) };
  }
  const value = grid.valueAt(merge.top, merge.left);
  const first = source.rows[0] ?? 0;
  if (value === null || merge.top < first || !standsFor(source, merge, column)) return null;
  return mayFill(source, merge, column)
    ? { value, at: place(source, merge.top, merge.left) }
    : { value: MERGED, at: place(source, row, column.column) };
}

function place({ file, grid }: CellSource, row: number, column: number): Location {
  return { file, sheet: grid.sheet.name, cell: cellAddress(row, column) };
}

/** A merge across columns belongs to its first one, unless it covers another one that is read. */
function standsFor(source: CellSource, merge: MergedRange, column: TableColumn): boolean {
  return column.column === merge.left || (isRead(column) && readColumns(source, merge).length > 1);
}

function mayFill(source: CellSource, merge: MergedRange, column: TableColumn): boolean {
  if (isRead(column) && readColumns(source, merge).length > 1) return false;
  if (rowsCovered(source, merge) <= 1 || !isRead(column)) return true;
  const field = column.field === null ? null : fieldOf(source.kind, column.field);
  return field !== null && isTextLike(field, source.kind);
}

function isTextLike(field: FieldDefinition, kind: TableKind): boolean {
  return TEXT_LIKE.has(field.type) || (kind.nature === "ledger" && TEXT_LIKE_IN_LEDGERS.has(field.type));
}

function isRead(column: TableColumn): boolean {
  return column.field !== null || column.occasion !== null;
}

function readColumns({ columns }: CellSource, { left, right }: MergedRange): readonly TableColumn[] {
  return columns.filter((one) => one.column >= left && one.column <= right && isRead(one));
}

/** Counts data rows of a merge no further than to the second: more make no difference. */
function rowsCovered({ position }: CellSource, { top, bottom }: MergedRange): number {
  let covered = 0;
  for (let row = top; row <= bottom && covered < 2; row += 1) if (position.has(row)) covered += 1;
  return covered;
}

function repeated(cell: RowCell, above: RowCell | undefined): RowCell {
  return above !== undefined && isDitto(cell.value) ? { value: above.value, at: cell.at } : cell;
}
