import { describe, expect, it } from "vitest";
import type { DealOut } from "#score/number-lists.ts";
import { eachOf, itemsOf, numberLists, numbersOf, someOf } from "#score/number-lists.ts";

const dealt: DealOut = (give) => {
  for (const [list, number] of [
    [2, 0],
    [0, 1],
    [2, 1],
    [2, 4],
  ] as const)
    give(list, number);
};

const lists = numberLists(4, dealt);

function shownOf(list: number): readonly number[] {
  const numbers: number[] = [];
  eachOf(list, lists, (number) => numbers.push(number));
  return numbers;
}

const holds = (list: number, wanted: number) => someOf(list, lists, (number) => number === wanted);

describe("many short lists in one", () => {
  it("each has its own numbers in the order in which they were given; a number may be in several", () => {
    const numbers = [[1], [], [0, 1, 4], []];
    expect([0, 1, 2, 3].map(shownOf)).toEqual(numbers);
    expect([0, 1, 2, 3].map((list) => numbersOf(list, lists))).toEqual(numbers);
  });

  it("as places they name items", () => {
    expect([0, 1, 2, 3].map((list) => itemsOf(list, lists, [..."甲乙丙丁戊"]))).toEqual([
      ["乙"],
      [],
      ["甲", "乙", "戊"],
      [],
    ]);
  });

  it("a test may hold for any number of a list, the first or the last, and for none of an empty one", () => {
    expect([holds(2, 0), holds(2, 4), holds(2, 2), holds(0, 0), holds(0, 1)]).toEqual([true, true, false, false, true]);
    expect([1, 3].map((list) => someOf(list, lists, () => true))).toEqual([false, false]);
  });

  it("a list that there is not has nothing", () => {
    expect([shownOf(9), numbersOf(9, lists), itemsOf(9, lists, ["甲"]), someOf(9, lists, () => true)]).toEqual([
      [],
      [],
      [],
      false,
    ]);
  });
});
