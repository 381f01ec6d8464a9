import type { DatasetRecord } from "#domain/dataset.ts";
import { locationKey } from "#domain/location.ts";
import { by } from "#domain/order.ts";
import { fieldText } from "#domain/record.ts";

/**
 * Sorts records by day, kind, owner and content; only then by place. Evidence and lists follow this order, so
 * that neither the order of files nor their names change `scores.json` (product.md section 6.3).
 */
export function inFixedOrder(records: readonly DatasetRecord[]): readonly DatasetRecord[] {
  return records.toSorted(byDayAndContent);
}

const byDayAndContent = by<DatasetRecord>(
  (record) => record.day,
  (record) => record.kind,
  (record) => record.owner.type,
  (record) => record.owner.id,
  contentText,
  (record) => locationKey(record.at),
);

function contentText(record: DatasetRecord): string {
  const fields = Object.keys(record.values).sort();
  return fields.map((field) => `${field}=${fieldText(record.values[field]) ?? ""}`).join("\u0000");
}
