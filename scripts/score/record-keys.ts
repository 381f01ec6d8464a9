import type { DatasetRecord } from "#domain/dataset.ts";
import { compareText } from "#domain/order.ts";

/** What all records say of one matter: few different texts, each known by its rank. */
export interface Column {
  /** The different texts by code unit. */
  readonly texts: readonly string[];
  /** By record, as read: the rank of its text. */
  readonly ranks: Uint32Array;
}

/**
 * What tells records apart, as numbers: read once, so that what is asked of an owner or a day is found once for each that
 * there is, not for each of half a million records.
 */
export interface RecordKeys {
  readonly days: Column;
  readonly kinds: Column;
  readonly ownerTypes: Column;
  readonly owners: Column;
  /** {@link DatasetRecord.organisation}; an empty text where it is not known. */
  readonly organisations: Column;
}

/** Reads the keys of records. */
export function recordKeysOf(records: readonly DatasetRecord[]): RecordKeys {
  const open = () => openColumn(records.length);
  const [days, kinds, ownerTypes, owners, organisations] = [open(), open(), open(), open(), open()];
  records.forEach(({ day, kind, owner, organisation }, index) => {
    enter(day, index, days);
    enter(kind, index, kinds);
    enter(owner.type, index, ownerTypes);
    enter(owner.id, index, owners);
    enter(organisation ?? "", index, organisations);
  });
  return {
    days: ranked(days),
    kinds: ranked(kinds),
    ownerTypes: ranked(ownerTypes),
    owners: ranked(owners),
    organisations: ranked(organisations),
  };
}

/** A column that is being read: texts are numbered as they come. */
interface OpenColumn {
  readonly numbers: Map<string, number>;
  readonly of: Uint32Array;
}

function openColumn(records: number): OpenColumn {
  return { numbers: new Map(), of: new Uint32Array(records) };
}

function enter(text: string, index: number, { numbers, of }: OpenColumn): void {
  const known = numbers.get(text);
  if (known === undefined) numbers.set(text, numbers.size);
  of[index] = known ?? numbers.size - 1;
}

/** Writes ranks over the numbers. */
function ranked({ numbers, of }: OpenColumn): Column {
  const texts = [...numbers.keys()].sort(compareText);
  const ranks = new Uint32Array(texts.length);
  for (const [rank, text] of texts.entries()) ranks[numbers.get(text) ?? 0] = rank;
  for (let index = 0; index < of.length; index += 1) of[index] = ranks[of[index] ?? 0] ?? 0;
  return { texts, ranks: of };
}
