import type { DatasetRecord } from "#domain/dataset.ts";
import { locationKey } from "#domain/location.ts";
import { compareText } from "#domain/order.ts";
import { fieldText } from "#domain/record.ts";
import type { Column, RecordKeys } from "#score/record-keys.ts";
import { recordKeysOf } from "#score/record-keys.ts";

/** Records in the order of {@link fixedOrder}. */
export function inFixedOrder(records: readonly DatasetRecord[]): readonly DatasetRecord[] {
  return itemsAt(fixedOrder(records, recordKeysOf(records)), records);
}

/** The items at some places, all of which there are and each at most once, or at those in a part of the list. */
export function itemsAt<T>(
  places: ArrayLike<number>,
  items: readonly T[],
  part: { readonly from: number; readonly to: number } = { from: 0, to: places.length },
): readonly T[] {
  // A copy of as many items, to be written over: V8 makes it at once, and no longer than it must be.
  const found = items.slice(0, part.to - part.from);
  for (let index = 0; index < found.length; index += 1) found[index] = itemAt(places[part.from + index] ?? 0, items);
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
export function fixedOrder(records: readonly DatasetRecord[], keys: RecordKeys): Uint32Array {
  // The key dealt by last decides first.
  const columns = [keys.owners, keys.ownerTypes, keys.kinds, keys.days];
  const order = dealtOut(columns, records.length);
  const isLike = (left: number, right: number) => columns.every(({ ranks }) => ranks[left] === ranks[right]);
  sortRuns(order, isLike, records);
  return order;
}

/** Places put in the order of their ranks in one column after the other. */
function dealtOut(columns: readonly Column[], count: number): Uint32Array {
  let [order, next] = [new Uint32Array(count).map((_, place) => place), new Uint32Array(count)];
  for (const column of columns) {
    deal(order, column, next);
    [order, next] = [next, order];
  }
  return order;
}

/** Deals places out by rank; those of one rank stay in the order in which they were (a counting sort). */
function deal(order: Uint32Array, { texts, ranks }: Column, dealt: Uint32Array): void {
  const next = startsOf(ranks, texts.length);
  for (let index = 0; index < order.length; index += 1) {
    const place = order[index] ?? 0;
    const rank = ranks[place] ?? 0;
    const position = next[rank] ?? 0;
    dealt[position] = place;
    next[rank] = position + 1;
  }
}

/** Where the first of each rank comes to stand. */
function startsOf(ranks: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count);
  for (let place = 0; place < ranks.length; place += 1) {
    const rank = ranks[place] ?? 0;
    starts[rank] = (starts[rank] ?? 0) + 1;
  }
  let before = 0;
  return starts.map((own) => (before += own) - own);
}

type IsLike = (left: number, right: number) => boolean;

/** Sorts each run of places that are alike by what the records there say. */
function sortRuns(order: Uint32Array, isLike: IsLike, records: readonly DatasetRecord[]): void {
  const compare = (left: number, right: number) => compareContents(itemAt(left, records), itemAt(right, records));
  for (let from = 0, to = 0; from < order.length; from = to) {
    to = endOfRun(order, from, isLike);
    if (to - from > 1) order.subarray(from, to).sort(compare);
  }
}

function endOfRun(order: Uint32Array, from: number, isLike: IsLike): number {
  const first = order[from] ?? 0;
  let end = from + 1;
  while (end < order.length && isLike(first, order[end] ?? 0)) end += 1;
  return end;
}

/** Compares what two records say, in the field of the first name in which they differ; only then where they stand. */
function compareContents(a: DatasetRecord, b: DatasetRecord): number {
  let [first, order] = ["", 0];
  for (const { values } of [a, b]) {
    for (const field of Object.keys(values)) {
      const difference = compareText(fieldText(a.values[field]) ?? "", fieldText(b.values[field]) ?? "");
      if (difference !== 0 && (order === 0 || field < first)) [first, order] = [field, difference];
    }
  }
  return order || compareText(locationKey(a.at), locationKey(b.at));
}
