import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exact,
  exactOf,
  parsePoints,
  pointsNumber,
  pointsText,
  roundToPoints,
  weightedMean,
  ZERO,
} from "#domain/points.ts";

describe("scores are rounded half up to 0.01, on the decimal text", () => {
  it.each([
    ["89.995", "90.00"],
    ["2.675", "2.68"],
    ["1.005", "1.01"],
    ["10.075", "10.08"],
    ["0.005", "0.01"],
    ["0.0049999999", "0.00"],
    ["100", "100.00"],
  ])("%s is printed as %s", (score, printed) => {
    expect(pointsText(roundToPoints(exact(score)))).toBe(printed);
  });

  it("is never off by more than half a hundredth, and never rounds a tie down", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(1n, 10n ** 6n), (top, bottom) => {
        const score = exact(top, bottom);
        const off = exactOf(roundToPoints(score)).sub(score);
        return off.compare("1/200") <= 0 && off.compare("-1/200") > 0;
      }),
    );
  });
});

describe("points", () => {
  it("survive being written and read", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        (points) => parsePoints(pointsText(points)) === points,
      ),
    );
  });

  it.each([["1.005"], ["1e2"], [""], ["１"], ["0x1F"]])("%j is not a number of points", (text) => {
    expect(parsePoints(text)).toBeNull();
  });

  it("are JSON numbers with at most two decimals", () => {
    expect([1250, 1, -305, 10000].map(pointsNumber)).toEqual([12.5, 0.01, -3.05, 100]);
  });
});

const meanOf = (...parts: readonly (readonly [value: string, weight: string])[]) =>
  weightedMean(parts.map(([value, weight]) => ({ value: exact(value), weight: exact(weight) })))?.toFraction() ?? null;

describe("the mean of exact values by their weights", () => {
  it.each([
    [
      "equal weights",
      [
        ["1/2", "1"],
        ["1/3", "1"],
      ],
      "5/12",
    ],
    [
      "thirds and quarters, one denominator in the other or not",
      [
        ["1/4", "1"],
        ["1/2", "1"],
        ["1/3", "2"],
      ],
      "17/48",
    ],
    [
      "weights of fractions",
      [
        ["1", "0.5"],
        ["0", "0.25"],
      ],
      "2/3",
    ],
    [
      "a weight of nothing",
      [
        ["1", "1"],
        ["9", "0"],
      ],
      "1",
    ],
    [
      "weights below zero",
      [
        ["1", "2"],
        ["0", "-1"],
      ],
      "2",
    ],
    [
      "values below zero",
      [
        ["-1", "1"],
        ["1/2", "1"],
      ],
      "-1/4",
    ],
    ["nothing", [], null],
    ["no weight at all", [["1", "0"]], null],
  ] as const)("%s", (_, parts, mean) => {
    expect(meanOf(...parts)).toBe(mean);
  });

  it("is what fractions come to, step by step", () => {
    const decimals = fc.integer({ min: -9999, max: 9999 }).map((whole) => exact(whole, 100));
    const weights = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 9 }));
    const parts = fc.array(
      fc.tuple(decimals, weights).map(([value, [top, bottom]]) => ({ value, weight: exact(top, bottom) })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(parts, (all) => {
        const weight = all.reduce((sum, one) => sum.add(one.weight), ZERO);
        const sum = all.reduce((total, one) => total.add(one.value.mul(one.weight)), ZERO);
        expect(weightedMean(all)?.equals(sum.div(weight))).toBe(true);
      }),
    );
  });
});
