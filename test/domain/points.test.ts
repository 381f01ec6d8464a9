import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, exactOf, parsePoints, pointsNumber, pointsText, roundToPoints } from "#domain/points.ts";

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
