import { itemsAt } from "#score/record-order.ts";

/**
 * By candidate the places of its records, in fixed order: one list for all with where each begins, for there are hundreds
 * of thousands of short ones.
 */
export interface Shares {
  /** One more than candidates: where the next one's begin, this one's end. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** Says for each place to whom it goes, by candidate's number; places in rising order. */
export type DealOut = (give: (reader: number, place: number) => void) => void;

/** Deals places out to so many candidates; `dealOut` is asked twice: how many come to each, and which. */
export function sharesOf(candidates: number, dealOut: DealOut): Shares {
  const starts = new Uint32Array(candidates + 1);
  dealOut((reader) => {
    starts[reader + 1] = (starts[reader + 1] ?? 0) + 1;
  });
  for (let next = 1; next <= candidates; next += 1) starts[next] = (starts[next] ?? 0) + (starts[next - 1] ?? 0);
  const free = starts.slice();
  const places = new Uint32Array(starts[candidates] ?? 0);
  dealOut((reader, place) => {
    const position = free[reader] ?? 0;
    places[position] = place;
    free[reader] = position + 1;
  });
  return { starts, places };
}

const NOTHING: readonly never[] = [];

/** The places of one candidate's records. */
export function placesOf(candidate: number, { starts, places }: Shares): readonly number[] {
  if (starts[candidate] === starts[candidate + 1]) return NOTHING;
  return [...places.subarray(starts[candidate], starts[candidate + 1])];
}

/** The items that stand at the places of one candidate, in their order. */
export function itemsOf<T>(candidate: number, { starts, places }: Shares, items: readonly T[]): readonly T[] {
  const from = starts[candidate] ?? 0;
  const to = starts[candidate + 1] ?? from;
  if (from === to) return NOTHING;
  return itemsAt(places.subarray(from, to), items);
}
