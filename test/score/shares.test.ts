import { describe, expect, it } from "vitest";
import type { DealOut } from "#score/shares.ts";
import { itemsOf, placesOf, sharesOf } from "#score/shares.ts";

const dealt: DealOut = (give) => {
  for (const [reader, place] of [
    [2, 0],
    [0, 1],
    [2, 1],
    [2, 4],
  ] as const)
    give(reader, place);
};

describe("records handed out to those for whom they count", () => {
  const shares = sharesOf(4, dealt);

  it("each has its own, in the order in which they were given; one record may count for several", () => {
    expect([0, 1, 2, 3].map((reader) => placesOf(reader, shares))).toEqual([[1], [], [0, 1, 4], []]);
    expect([0, 1, 2, 3].map((reader) => itemsOf(reader, shares, [..."甲乙丙丁戊"]))).toEqual([
      ["乙"],
      [],
      ["甲", "乙", "戊"],
      [],
    ]);
  });

  it("who is not among the candidates has none", () => {
    expect(itemsOf(9, shares, ["甲"])).toEqual([]);
  });
});
