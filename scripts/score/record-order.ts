import type { DatasetRecord } from "#domain/dataset.ts";
import type { Location } from "#domain/location.ts";
import { locationKey } from "#domain/location.ts";
import { by, compareText } from "#domain/order.ts";
import { fieldText } from "#domain/record.ts";

/** What records are sorted by before their content; the first decides last. */
const KEYS: readonly ((record: DatasetRecord) => string)[] = [
  ({ owner }) => owner.id,
  ({ owner }) => owner.type,
  ({ kind }) => kind,
  ({ day }) => day,
];

/** Records in the order of {@link fixedOrder}. */
export function inFixedOrder(records: readonly DatasetRecord[]): readonly DatasetRecord[] {
  return itemsAt(fixedOrder(records), records);
}

/** The items at some places, all of which there are, and each at most once. */
export function itemsAt<T>(places: ArrayLike<number>, items: readonly T[]): readonly T[] {
  // A copy of as many items, to be written over: V8 makes it at once, and no longer than it must be.
  const found = items.slice(0, places.length);
  for (let index = 0; index < found.length; index += 1) found[index] = itemAt(places[index] ?? 0, items);
  return found;
}

/** The item at a place where there is one. */
export function itemAt<T>(place: number, items: readonly T[]): T {
  return items[place] as T;
}

/**
 * The places of records, sorted by day, kind, owner and content; only then by where they stand. Evidence and lists
 * follow this order, so that neither the order of files nor their names change `scores.json` (product.md section 6.3).
 *
 * Days, kinds and owners are few: places are dealt out by one key after the other, which takes a fraction of the time of
 * comparing 500,000 records with each other. Only those of one owner, kind and day are compared, by what they say.
 */
export function fixedOrder(records: readonly DatasetRecord[]): Uint32Array {
  const keys = ranksOf(records);
  const order = keys.reduce(
    dealtOut,
    new Uint32Array(records.length).map((_, place) => place),
  );
  const isLike = (left: number, right: number) => keys.every((ranks) => ranks[left] === ranks[right]);
  sortRuns(order, isLike, records);
  return order;
}

/** For each key and record the rank of its text among the different ones by code unit, 0 the first. */
function ranksOf(records: readonly DatasetRecord[]): readonly Uint32Array[] {
  const keys = KEYS.map((textOf) => ({
    textOf,
    known: new Map<string, number>(),
    of: new Uint32Array(records.length),
  }));
  records.forEach((record, place) => {
    for (const { textOf, known, of } of keys) of[place] = numberOf(textOf(record), known);
  });
  return keys.map(({ known, of }) => {
    const ranks = rankedTexts(known);
    return of.map((number) => ranks[number] ?? 0);
  });
}

/** Ranks by number. */
function rankedTexts(numbers: ReadonlyMap<string, number>): Uint32Array {
  const ranks = new Uint32Array(numbers.size);
  for (const [rank, text] of [...numbers.keys()].sort(compareText).entries()) ranks[numbers.get(text) ?? 0] = rank;
  return ranks;
}

/** Numbers texts as they come; one that came before keeps its number. */
function numberOf(text: string, numbers: Map<string, number>): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

/** Puts places in the order of their ranks; those of one rank stay in the order in which they were (a counting sort). */
function dealtOut(order: Uint32Array, ranks: Uint32Array): Uint32Array {
  const next = startsOf(ranks);
  const dealt = new Uint32Array(order.length);
  order.forEach((place) => {
    const rank = ranks[place] ?? 0;
    const position = next[rank] ?? 0;
    dealt[position] = place;
    next[rank] = position + 1;
  });
  return dealt;
}

/** Where the first of each rank comes to stand. */
function startsOf(ranks: Uint32Array): Uint32Array {
  const counts = new Uint32Array(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1);
  ranks.forEach((rank) => {
    counts[rank] = (counts[rank] ?? 0) + 1;
  });
  let before = 0;
  return counts.map((count) => (before += count) - count);
}

type IsLike = (left: number, right: number) => boolean;

/** Sorts each run of places that are alike by what the records there say. */
function sortRuns(order: Uint32Array, isLike: IsLike, records: readonly DatasetRecord[]): void {
  for (let from = 0, to = 0; from < order.length; from = to) {
    to = endOfRun(order, from, isLike);
    if (to - from > 1) sortRun(order, { from, to }, records);
  }
}

function endOfRun(order: Uint32Array, from: number, isLike: IsLike): number {
  const first = order[from] ?? 0;
  let end = from + 1;
  while (end < order.length && isLike(first, order[end] ?? 0)) end += 1;
  return end;
}

function sortRun(
  order: Uint32Array,
  { from, to }: { readonly from: number; readonly to: number },
  records: readonly DatasetRecord[],
): void {
  const contents = [...order.subarray(from, to)].flatMap((place) => contentOf(place, records[place]));
  for (const [index, { place }] of contents.sort(byContent).entries()) order[from + index] = place;
}

/** What the record at a place says, and in which cell. */
interface Content {
  readonly place: number;
  readonly said: string;
  readonly at: Location;
}

const byContent = by<Content>(
  ({ said }) => said,
  ({ at }) => locationKey(at),
);

function contentOf(place: number, record: DatasetRecord | undefined): Content | [] {
  if (record === undefined) return [];
  const { values, at } = record;
  const fields = Object.keys(values).sort();
  const said = fields.map((field) => `${field}=${fieldText(values[field]) ?? ""}`).join("\u0000");
  return { place, said, at };
}
