import { comparableText } from "#domain/answers.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Location } from "#domain/location.ts";
import { locationText } from "#domain/location.ts";
import { groupBy } from "#domain/order.ts";
import type { RejectedRow } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";
import type { Table } from "#domain/table.ts";
import { cleanName } from "#domain/text.ts";
import type { Keyed } from "#import/dataset/compare-records.ts";
import type { Directory } from "#import/dataset/find-person.ts";
import { findOrganisation } from "#import/dataset/organisations.ts";
import { organisationAbove } from "#import/dataset/stated-organisation.ts";

/** A faulty row that need not be mended, because another table has the same record without fault. */
export interface MendedRow {
  readonly of: RejectedRow;
  readonly there: Location;
}

/** The words' parameters of record-mended; a newer roster as a whole has no cell. */
export function mendedWords(there: Location): { readonly there: string; readonly isReplaced: boolean } {
  return { there: locationText(there), isReplaced: there.cell === null };
}

/**
 * Finds the faulty rows of ledgers that were sent again rightly (product.md section 5, re-sent files): the old
 * ledger need not be corrected too. Where all fields of the key can be read, a sound record of another table with
 * that key is it. Where some cannot, the other table must hold everything sound that this one holds, and exactly
 * as many other records that agree in the rest. `sound` are the records without fault, in content order.
 */
export function mendedLedgerRows(
  rejected: readonly RejectedRow[],
  sound: readonly Keyed[],
  directory: Directory,
): readonly MendedRow[] {
  const ledgers = rejected.filter(({ table }) => tableKind(table.kind).nature === "ledger");
  if (ledgers.length === 0) return [];
  const tables = [...groupBy(sound, (one) => one.record.table.id).values()].map(soundTable);
  const patterned = ledgers.map((row) => ({ row, pattern: patternOf(row, directory) }));
  const alike = groupBy(patterned, ({ row, pattern }) => `${row.table.id}\u0000${JSON.stringify(pattern)}`);
  return [...alike.values()].flatMap((own) => mendAlike(own, tables));
}

/** What of a record's key is known; null: not readable. */
type Pattern = Readonly<Record<string, string | null>>;

interface SoundTable {
  readonly table: Table;
  readonly records: readonly { readonly parts: Pattern; readonly keyed: Keyed }[];
  readonly keys: ReadonlySet<string>;
}

function soundTable(records: readonly Keyed[]): SoundTable {
  const [first] = records;
  if (first === undefined) throw new Error("a group without records");
  const keys = new Set(records.map((one) => one.key));
  return { table: first.record.table, keys, records: records.map((keyed) => ({ keyed, parts: partsOf(keyed) })) };
}

function mendAlike(
  alike: readonly { readonly row: RejectedRow; readonly pattern: Pattern }[],
  tables: readonly SoundTable[],
): readonly MendedRow[] {
  const [first] = alike;
  if (first === undefined) return [];
  const { pattern } = first;
  const { id, kind, layout } = first.row.table;
  const own = tables.find(({ table }) => table.id === id);
  const isWhole = Object.values(pattern).every((part) => part !== null);
  const others = tables.filter(({ table }) => table.id !== id && table.kind === kind);
  const candidates = others.filter((other) => isWhole || isSentAgain(own, other));
  // A row of a matrix makes a record for each mark.
  const anyNumber = isWhole || (layout === "matrix" && pattern["owner"] !== null);
  for (const { records } of candidates) {
    const found = records.filter(({ keyed, parts }) => fits(parts, pattern) && own?.keys.has(keyed.key) !== true);
    const [any] = found;
    if (any === undefined || !(anyNumber || found.length === alike.length)) continue;
    return alike.map(({ row }, index) => ({ of: row, there: (found[index] ?? any).keyed.record.at }));
  }
  return [];
}

/** Whether a table holds all that another one holds without fault, and that is something. */
function isSentAgain(own: SoundTable | undefined, other: SoundTable): boolean {
  return own !== undefined && [...own.keys].every((key) => other.keys.has(key));
}

function fits(parts: Pattern, pattern: Pattern): boolean {
  return Object.entries(pattern).every(([field, part]) => part === null || part === parts[field]);
}

function partsOf({ record, named }: Keyed): Pattern {
  const fields = keyFields(record.kind);
  const texts = fields.map((field) => [field, comparableText(fieldText(record.values[field]) ?? "")] as const);
  return {
    ...Object.fromEntries(texts),
    owner: comparableText(named.name),
    ...(named.organisation === null ? {} : { 党组织: comparableText(named.organisation) }),
  };
}

/** What can be read of a faulty row's key; a name that nobody bears is a fault too, and not readable. */
function patternOf(row: RejectedRow, { register, byName }: Directory): Pattern {
  const { table, organisation, values } = row;
  const { ownerField, key } = tableKind(table.kind);
  const stated = organisation === null ? organisationAbove(row, register) : findOrganisation(register, organisation);
  const texts = keyFields(table.kind).map((field) => {
    const text = fieldText(values[field]);
    return [field, text === null ? null : comparableText(text)] as const;
  });
  const name = cleanName(row.owner ?? "");
  const person = byName.has(name) ? name : null;
  const owner = ownerField === "党组织" ? stated : (findOrganisation(register, name) ?? person);
  return {
    ...Object.fromEntries(texts),
    ...(key.includes("person") ? { owner: owner === null ? null : comparableText(owner) } : {}),
    ...(stated === null ? {} : { 党组织: comparableText(stated) }),
  };
}

function keyFields(kind: Table["kind"]): readonly string[] {
  return tableKind(kind).key.filter((field) => field !== "person");
}
