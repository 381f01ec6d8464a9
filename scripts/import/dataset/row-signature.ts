import { normaliseHeader } from "#domain/text.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";
import type { Table, TableRow } from "#domain/table.ts";
import { cellText } from "#domain/workbook.ts";

const RUNNING_NUMBER = /^(序号|编号|序|行号|no\.?)$/;

/**
 * All cells of a record's row as one text, to tell whether two rows of a table are equal: its fields and, in a
 * list, also the columns we do not read (上午, 下午), but not the running number.
 */
export function rowSignature(record: SourcedRecord): string {
  const fields = Object.keys(record.values).sort();
  const values = fields.map((field) => fieldText(record.values[field]) ?? "");
  return [...values, ...unreadCells(record)].join("\u0000");
}

/** Rows by number, kept per table: a table with many repetitions is searched once for each. */
const ROWS = new WeakMap<Table, ReadonlyMap<number, TableRow>>();

function rowsOf(table: Table): ReadonlyMap<number, TableRow> {
  const known = ROWS.get(table);
  if (known) return known;
  const rows = new Map(table.rows.map((row) => [row.row, row]));
  ROWS.set(table, rows);
  return rows;
}

function unreadCells(record: SourcedRecord): readonly string[] {
  const { table } = record;
  if (table.layout === "matrix") return [];
  const row = rowsOf(table).get(record.row);
  const unread = table.columns.filter((one) => one.field === null && !RUNNING_NUMBER.test(normaliseHeader(one.header)));
  return unread.map(({ column }) => {
    const cell = row?.cells.get(column);
    return cell ? cellText(cell.value).trim() : "";
  });
}
