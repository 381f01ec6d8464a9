import type { DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { RecordKeys } from "#score/record-keys.ts";
import { itemAt } from "#score/record-order.ts";

/** All records of one kind. */
export interface Ledger {
  /** In fixed order; lists beside them say something of each record in turn. */
  readonly records: readonly DatasetRecord[];
  /** Where each stands among the records of all kinds, in fixed order. */
  readonly positions: Uint32Array;
  /** Where each stands among the records as they were read. */
  readonly indexes: Uint32Array;
  /**
   * The places of {@link records} in the order in which they were read. So they lie side by side in memory: looking into
   * half a million in any other order takes several times as long.
   */
  readonly asRead: Uint32Array;
}

/** A kind of which there are no records. */
export const NO_RECORDS: Ledger = {
  records: [],
  positions: new Uint32Array(),
  indexes: new Uint32Array(),
  asRead: new Uint32Array(),
};

/** Divides records by kind; `order` has their places in fixed order. */
export function ledgersOf(
  records: readonly DatasetRecord[],
  { kinds }: Pick<RecordKeys, "kinds">,
  order: Uint32Array,
): ReadonlyMap<TableKindName, Ledger> {
  const ledgers = openLedgers(records, kinds);
  const places = new Uint32Array(records.length);
  order.forEach((index, position) => {
    const ledger = itemAt(kinds.ranks[index] ?? 0, ledgers);
    const place = ledger.filled++;
    ledger.records[place] = itemAt(index, records);
    ledger.positions[place] = position;
    ledger.indexes[place] = index;
    places[index] = place;
  });
  places.forEach((place, index) => {
    const ledger = itemAt(kinds.ranks[index] ?? 0, ledgers);
    ledger.asRead[ledger.read++] = place;
  });
  return new Map(ledgers.map((ledger, rank) => [kinds.texts[rank] as TableKindName, ledger]));
}

/** A ledger that is being filled, and how far. */
interface OpenLedger extends Ledger {
  readonly records: DatasetRecord[];
  filled: number;
  read: number;
}

/** A ledger for each kind, as long as it will be. */
function openLedgers(records: readonly DatasetRecord[], { texts, ranks }: RecordKeys["kinds"]): readonly OpenLedger[] {
  const counts = new Uint32Array(texts.length);
  ranks.forEach((rank) => {
    counts[rank] = (counts[rank] ?? 0) + 1;
  });
  return [...counts].map((count) => openLedger(records.slice(0, count)));
}

/** The records are written over as the ledger is filled. */
function openLedger(records: DatasetRecord[]): OpenLedger {
  const count = records.length;
  const [positions, indexes, asRead] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  return { records, positions, indexes, asRead, filled: 0, read: 0 };
}
