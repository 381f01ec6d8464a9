import { parseCellAddress } from "#domain/location.ts";
import { compareText } from "#domain/order.ts";
import type { SourcedRecord } from "#domain/record.ts";

/**
 * Sorts records by the content they come from: hash of the file, sheet and table number (all in
 * {@link Table.id}), row, column. File names and the order of folders therefore never decide which of two
 * equal records is used (product.md section 6.3).
 */
export function inContentOrder(records: readonly SourcedRecord[]): readonly SourcedRecord[] {
  return records.toSorted(byContent);
}

function byContent(a: SourcedRecord, b: SourcedRecord): number {
  return compareText(a.table.id, b.table.id) || a.row - b.row || columnOf(a) - columnOf(b);
}

function columnOf(record: SourcedRecord): number {
  return record.at.cell === null ? 0 : (parseCellAddress(record.at.cell)?.column ?? 0);
}
