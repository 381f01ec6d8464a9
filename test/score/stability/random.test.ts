import { describe, expect, it } from "vitest";
import { drawFactors } from "#score/stability/jitter.ts";
import { uniformNumbers } from "#score/stability/random.ts";

describe("random numbers from a seed", () => {
  it("are those of mulberry32", () => {
    const numbers = four(1);
    expect(numbers.map((one) => one * 2 ** 32)).toEqual(publishedWords(1));
    expect(numbers[0]).toBe(0.6270739405881613);
  });

  it("repeat with the seed and differ without", () => {
    expect(four(7)).toEqual(four(7));
    expect(four(8)).not.toEqual(four(7));
  });
});

function four(seed: number): readonly number[] {
  return Array.from({ length: 4 }, uniformNumbers(seed));
}

/** The published algorithm once more, in whole numbers of any size instead of 32-bit operations. */
function publishedWords(seed: number): readonly number[] {
  const mask = (1n << 32n) - 1n;
  let state = BigInt(seed) & mask;
  return Array.from({ length: 4 }, () => {
    state = (state + 0x6d2b79f5n) & mask;
    let z = ((state ^ (state >> 15n)) * (state | 1n)) & mask;
    z = z ^ ((z + (((z ^ (z >> 7n)) * (z | 61n)) & mask)) & mask);
    return Number(z ^ (z >> 14n));
  });
}

describe("the factors of the weights", () => {
  const factors = drawFactors(20, { draws: 1000, seed: 2010 }).flatMap((one) => Array.from(one));

  it("lie within ±10 % and fill that range evenly", () => {
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.9);
    expect(Math.max(...factors)).toBeLessThan(1.1);
    const tenths = Array<number>(10).fill(0);
    for (const factor of factors)
      tenths[Math.floor((factor - 0.9) * 50)] = (tenths[Math.floor((factor - 0.9) * 50)] ?? 0) + 1;
    // 2,000 are expected in each; five standard deviations are 212.
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(212);
  });
});
