import { itemsAt } from "#score/record-order.ts";

/** Many short lists of numbers, one after the other in one long one: hundreds of thousands of arrays take far more memory. */
export interface NumberLists {
  /** One more than there are lists: where the next one begins, this one ends. */
  readonly starts: Uint32Array;
  readonly numbers: Int32Array;
}

/** Gives numbers to lists; those of one list in their order. */
export type DealOut = (give: (list: number, number: number) => void) => void;

/** Makes so many lists; `dealOut` is asked twice: how many numbers come to each, and which. */
export function numberLists(count: number, dealOut: DealOut): NumberLists {
  const starts = new Uint32Array(count + 1);
  dealOut((list) => {
    starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  });
  for (let next = 1; next <= count; next += 1) starts[next] = (starts[next] ?? 0) + (starts[next - 1] ?? 0);
  const free = starts.slice();
  const numbers = new Int32Array(starts[count] ?? 0);
  dealOut((list, number) => {
    const position = free[list] ?? 0;
    numbers[position] = number;
    free[list] = position + 1;
  });
  return { starts, numbers };
}

/** Shows the numbers of one list in their order. */
export function eachOf(list: number, { starts, numbers }: NumberLists, show: (number: number) => void): void {
  const end = starts[list + 1] ?? 0;
  for (let at = starts[list] ?? end; at < end; at += 1) show(numbers[at] ?? 0);
}

/** Whether a test holds for some number of one list. */
export function someOf(list: number, { starts, numbers }: NumberLists, test: (number: number) => boolean): boolean {
  const end = starts[list + 1] ?? 0;
  for (let at = starts[list] ?? end; at < end; at += 1) if (test(numbers[at] ?? 0)) return true;
  return false;
}

/** The numbers of one list. */
export function numbersOf(list: number, { starts, numbers }: NumberLists): readonly number[] {
  return Array.from(numbers.subarray(starts[list], starts[list + 1] ?? 0));
}

const NOTHING: readonly never[] = [];

/** The items at the places that one list names, in their order. */
export function itemsOf<T>(list: number, { starts, numbers }: NumberLists, items: readonly T[]): readonly T[] {
  const from = starts[list] ?? 0;
  const to = starts[list + 1] ?? from;
  return from === to ? NOTHING : itemsAt(numbers, items, { from, to });
}
