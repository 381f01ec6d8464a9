import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, quotientOf } from "#domain/points.ts";
import { greatestOf, sumOf } from "#score/measures/measured-field.ts";

const decimal = fc
  .tuple(fc.integer({ min: -5_000_000_000, max: 5_000_000_000 }), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([whole, part]) => `${whole}.${String(part)}`);

describe("合计, 平均 and 最大 are exact, whatever the size and the decimal places", () => {
  it.each([
    [["0.1", "0.2"], 1, "3/10"],
    [["2.5", "-1"], 3, "1/2"],
    [["4294967296", "0.5"], 1, "8589934593/2"],
    [["0.0000001", "1"], 1, "10000001/10000000"],
    [["9007199254740993"], 1, "9007199254740993"],
    [["9007199254740993", "1"], 1, "9007199254740994"],
    [["0.12345678901234567891", "1"], 1, "112345678901234567891/100000000000000000000"],
    [[], 4, "0"],
  ] as const)("the sum of %j by %d is %s", (decimals, divisor, sum) => {
    const [top = "", bottom = "1"] = sum.split("/");
    expect(sumOf(decimals, divisor).equals(exact(top).div(exact(bottom)))).toBe(true);
  });

  it("as fractions add up", () => {
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1 }), (decimals) => {
        const numbers = decimals.map((one) => exact(one));
        const sum = numbers.reduce((left, right) => left.add(right));
        const greatest = numbers.reduce((most, one) => (one.gt(most) ? one : most));
        return sumOf(decimals, 7).equals(sum.div(7)) && greatestOf(decimals)?.equals(greatest) === true;
      }),
    );
  });

  it("the greatest of nothing is nothing", () => {
    expect(greatestOf([])).toBeNull();
    expect(greatestOf(["-2", "-1.5"])?.equals("-1.5")).toBe(true);
  });
});

describe("quotients", () => {
  it.each([
    ["85", "100", "17/20"],
    ["85.5", "100", "171/200"],
    ["85", "0.5", "170"],
    ["1234567890", "10", "123456789"],
  ])("%s by %s is %s", (value, divisor, quotient) => {
    expect(quotientOf(value, divisor).toFraction()).toBe(quotient);
  });

  it("of equal small integers are one object, and are never mistaken for others", () => {
    expect(exact(1, 3)).toBe(exact(1, 3));
    exact(0, 2049);
    expect(() => exact(0.5)).toThrow();
    expect([exact(1, 2048), exact(-1, 3), exact(2 ** 20, 3)].map((one) => one.toFraction())).toEqual([
      "1/2048",
      "-1/3",
      "1048576/3",
    ]);
    expect(() => exact(1, 0)).toThrow();
  });
});
