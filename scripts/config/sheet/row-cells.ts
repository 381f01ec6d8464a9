import type { Columns } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import type { HeaderRow } from "#config/sheet/find-header.ts";
import { isBlankCell } from "#config/sheet/read-values.ts";
import { cleanToken } from "#domain/text.ts";
import type { CellValue, MergedRange, Sheet, SheetRow } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";

/** A sheet whose header was found. */
export interface SheetReading<C extends Columns> {
  readonly book: ConfigBook;
  readonly sheet: Sheet;
  readonly header: HeaderRow;
  readonly columns: C;
}

/** A cell of a data row. absent: a required column that the sheet does not have · merged: inside a vertical merge that may not be. */
export interface SourceCell {
  readonly value: CellValue | null;
  readonly problem: "absent" | "merged" | null;
}

/** The rows below the header in which a known column is filled; a single 注：… below the table is a note. */
export function dataRows<C extends Columns>(reading: SheetReading<C>): readonly SheetRow[] {
  const known = new Set(reading.header.columnOf.values());
  return reading.sheet.rows.filter((row) => {
    if (row.row <= reading.header.row) return false;
    const filled = row.cells.filter((cell) => known.has(cell.column) && !isBlankCell(cell.value));
    const [only] = filled;
    if (filled.length > 1 || only === undefined) return filled.length > 1;
    return !/^(注|说明|备注)\s*\d*[:：]/.test(cellText(only.value).trim());
  });
}

/** The cells of one data row by column name: read through merges where the column is grouped. */
export function rowCells<C extends Columns>(row: SheetRow, reading: SheetReading<C>): ReadonlyMap<string, SourceCell> {
  return new Map(Object.keys(reading.columns).map((key) => [key, sourceCell(row, key, reading)]));
}

/** True for 〃 and 同上, which mean the cell above. */
export function isDitto(value: CellValue | null): boolean {
  return value?.kind === "text" && /^(〃|″|同上)$/.test(cleanToken(value.text));
}

function sourceCell<C extends Columns>(row: SheetRow, key: string, reading: SheetReading<C>): SourceCell {
  const column = reading.header.columnOf.get(key);
  if (column === undefined) return { value: null, problem: reading.columns[key]?.required === true ? "absent" : null };
  const own = valueAt(row, column);
  const merge = reading.sheet.merges.find(
    (range) => range.top > reading.header.row && isBelowTop(range, row.row, column),
  );
  if (!merge || !isBlankCell(own)) return { value: own, problem: null };
  if (reading.columns[key]?.grouped !== true) return { value: null, problem: "merged" };
  const top = reading.sheet.rows.find((other) => other.row === merge.top);
  return { value: top ? valueAt(top, merge.left) : null, problem: null };
}

function valueAt(row: SheetRow, column: number): CellValue | null {
  return row.cells.find((cell) => cell.column === column)?.value ?? null;
}

function isBelowTop(range: MergedRange, row: number, column: number): boolean {
  return row > range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
