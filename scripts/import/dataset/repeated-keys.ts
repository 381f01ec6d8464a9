import { tableKind } from "#domain/fields/table-kinds.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";
import { cleanName } from "#domain/text.ts";

/**
 * Tells whether a table says the same words about the same name in several rows: 王伟 twice in one sign-in list
 * are most likely the two namesakes, and no answer on the name can tell which row is whose. Counted at the first
 * question; namesakes are rare.
 */
export function repeatedKeys(records: readonly SourcedRecord[]): (record: SourcedRecord) => boolean {
  let counts: ReadonlyMap<string, number> | null = null;
  return (record) => {
    counts ??= countKeys(records);
    return (counts.get(writtenKey(record)) ?? 0) > 1;
  };
}

function countKeys(records: readonly SourcedRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(writtenKey(record), (counts.get(writtenKey(record)) ?? 0) + 1);
  return counts;
}

function writtenKey(record: SourcedRecord): string {
  const { key, ownerField } = tableKind(record.kind);
  const fields = [ownerField, "党组织", ...key];
  const texts = fields.map((field) => cleanName(fieldText(record.values[field ?? ""]) ?? ""));
  return [record.table.id, ...texts].join("\u0000");
}
