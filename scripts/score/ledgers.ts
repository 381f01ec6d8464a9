import type { DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";

/** All records of one kind. */
export interface Ledger {
  /** In fixed order; lists beside them say something of each record in turn. */
  readonly records: readonly DatasetRecord[];
  /** Where each stands among the records of all kinds, in fixed order. */
  readonly positions: readonly number[];
  /**
   * The places of {@link records} in the order in which they were read. So they lie side by side in memory: looking into
   * half a million in any other order takes several times as long.
   */
  readonly asRead: readonly number[];
}

/** A kind of which there are no records. */
export const NO_RECORDS: Ledger = { records: [], positions: [], asRead: [] };

/** Divides records by kind; `order` has their places in fixed order. */
export function ledgersOf(
  records: readonly DatasetRecord[],
  order: readonly number[],
): ReadonlyMap<TableKindName, Ledger> {
  const open = new Map<TableKindName, OpenLedger>();
  const ledgers = records.map(({ kind }) => ledgerOf(kind, open));
  const places = new Uint32Array(records.length);
  for (const [position, index] of order.entries()) {
    const [ledger, record] = [ledgers[index], records[index]];
    if (ledger === undefined || record === undefined) continue;
    places[index] = ledger.records.length;
    ledger.records.push(record);
    ledger.positions.push(position);
  }
  for (const [index, ledger] of ledgers.entries()) ledger.asRead.push(places[index] ?? 0);
  return open;
}

interface OpenLedger {
  readonly records: DatasetRecord[];
  readonly positions: number[];
  readonly asRead: number[];
}

function ledgerOf(kind: TableKindName, open: Map<TableKindName, OpenLedger>): OpenLedger {
  const known = open.get(kind);
  if (known !== undefined) return known;
  const ledger = { records: [], positions: [], asRead: [] };
  open.set(kind, ledger);
  return ledger;
}
