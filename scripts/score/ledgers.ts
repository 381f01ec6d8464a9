import type { DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { itemAt } from "#score/record-order.ts";

/** All records of one kind. */
export interface Ledger {
  /** In fixed order; lists beside them say something of each record in turn. */
  readonly records: readonly DatasetRecord[];
  /** Where each stands among the records of all kinds, in fixed order. */
  readonly positions: Uint32Array;
  /**
   * The places of {@link records} in the order in which they were read. So they lie side by side in memory: looking into
   * half a million in any other order takes several times as long.
   */
  readonly asRead: Uint32Array;
}

/** A kind of which there are no records. */
export const NO_RECORDS: Ledger = { records: [], positions: new Uint32Array(), asRead: new Uint32Array() };

/** Divides records by kind; `order` has their places in fixed order. */
export function ledgersOf(records: readonly DatasetRecord[], order: Uint32Array): ReadonlyMap<TableKindName, Ledger> {
  const open = openLedgers(records);
  const ledgers = records.map(({ kind }) => open.get(kind));
  const places = new Uint32Array(records.length);
  order.forEach((index, position) => {
    const ledger = ledgers[index];
    if (ledger !== undefined) places[index] = enter(itemAt(index, records), position, ledger);
  });
  ledgers.forEach((ledger, index) => {
    if (ledger !== undefined) ledger.asRead[ledger.read++] = places[index] ?? 0;
  });
  return open;
}

/** A ledger that is being filled, and how far. */
interface OpenLedger extends Ledger {
  readonly records: DatasetRecord[];
  filled: number;
  read: number;
}

/** A ledger for each kind, as long as it will be. */
function openLedgers(records: readonly DatasetRecord[]): ReadonlyMap<TableKindName, OpenLedger> {
  const counts = new Map<TableKindName, number>();
  records.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  return new Map([...counts].map(([kind, count]) => [kind, openLedger(records.slice(0, count))]));
}

/** The records are written over as the ledger is filled. */
function openLedger(records: DatasetRecord[]): OpenLedger {
  const count = records.length;
  return { records, positions: new Uint32Array(count), asRead: new Uint32Array(count), filled: 0, read: 0 };
}

/** Enters the next record in fixed order; returns its place. */
function enter(record: DatasetRecord, position: number, ledger: OpenLedger): number {
  const place = ledger.filled++;
  ledger.records[place] = record;
  ledger.positions[place] = position;
  return place;
}
