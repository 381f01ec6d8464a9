import type { DatasetRecord } from "#domain/dataset.ts";
import { groupBy } from "#domain/order.ts";
import { fieldText } from "#domain/record.ts";
import { recordKey } from "#domain/record-key.ts";
import { inFixedOrder } from "#score/record-order.ts";

/** A record of the earlier month and the same one in the later month; null when it is no longer there. */
export interface RecordPair {
  readonly before: DatasetRecord;
  readonly after: DatasetRecord | null;
}

/** The records of two months side by side. */
export interface PairedRecords {
  readonly pairs: readonly RecordPair[];
  /** Records of the later month only. */
  readonly added: readonly DatasetRecord[];
}

/**
 * Pairs the records of two months by their keys (formats.md section 2). Where several share a key, those that are equal
 * belong together, then the others in fixed order.
 */
export function pairRecords(before: readonly DatasetRecord[], after: readonly DatasetRecord[]): PairedRecords {
  const later = groupBy(inFixedOrder(after), keyOf);
  const pairs: RecordPair[] = [];
  for (const [key, records] of groupBy(inFixedOrder(before), keyOf)) {
    const { paired, rest } = pairOfKey(records, later.get(key) ?? []);
    pairs.push(...paired);
    later.set(key, rest);
  }
  return { pairs, added: [...later.values()].flat() };
}

/** Whether two records say the same, wherever they stand. */
export function saysSame(a: DatasetRecord, b: DatasetRecord): boolean {
  return contentOf(a) === contentOf(b);
}

function keyOf(record: DatasetRecord): string {
  return `${record.kind}\u0001${recordKey(record, record.owner, record.day)}`;
}

function pairOfKey(
  before: readonly DatasetRecord[],
  after: readonly DatasetRecord[],
): { readonly paired: readonly RecordPair[]; readonly rest: DatasetRecord[] } {
  const rest = [...after];
  const equals = before.map((record) => {
    const index = rest.findIndex((one) => saysSame(one, record));
    return index < 0 ? undefined : rest.splice(index, 1)[0];
  });
  const paired = before.map((record, index) => ({
    before: record,
    after: equals[index] ?? rest.shift() ?? null,
  }));
  return { paired, rest };
}

function contentOf({ values, owner, participants, organisation, day, due, done }: DatasetRecord): string {
  const fields = Object.keys(values)
    .sort()
    .flatMap((name) => {
      const text = fieldText(values[name]);
      return text === null ? [] : [[name, text]];
    });
  return JSON.stringify([owner.type, owner.id, fields, participants.toSorted(), organisation, day, due, done]);
}
