import { Fraction } from "fraction.js";

/** 分 as an integer of 0.01: 1250 is 12.5 分. Never a binary fraction. */
export type Points = number;

/** An exact number: measures, ratios and unrounded scores. */
export type Exact = Fraction;

/** Whole numbers that come again and again: making one anew takes ten times as long. Nothing ever changes a fraction. */
const WHOLE: readonly Exact[] = Array.from({ length: 1000 }, (_, number) => new Fraction(number));

/** An exact number from an integer, a decimal text such as `12.50`, or a quotient of integers. */
export function exact(value: number | string | bigint, divisor: number | bigint = 1): Exact {
  const whole = divisor === 1 ? wholeOf(value) : undefined;
  if (whole !== undefined) return whole;
  return typeof value === "string" ? new Fraction(value).div(divisor) : new Fraction(value, divisor);
}

/** The ready-made whole number, if it is one. */
function wholeOf(value: number | string | bigint): Exact | undefined {
  if (typeof value === "number") return WHOLE[value];
  return typeof value === "string" && /^\d{1,3}$/.test(value) ? WHOLE[Number(value)] : undefined;
}

/** Zero, exactly. */
export const ZERO: Exact = exact(0);

/**
 * Rounds 分 half up to 0.01 (product.md section 4, Rounding): 89.995 → 9000.
 * `Math.round` on a binary float is wrong at such ties; this is integer arithmetic.
 */
export function roundToPoints(score: Exact): Points {
  const top = score.s * score.n * 200n + score.d;
  const bottom = score.d * 2n;
  const quotient = top / bottom;
  // BigInt division cuts towards zero; a score below zero has to go down instead.
  return Number(top < 0n && quotient * bottom !== top ? quotient - 1n : quotient);
}

/** Points as an exact number of 分. */
export function exactOf(points: Points): Exact {
  return new Fraction(points, 100);
}

/** Points as printed: 12.5 → `12.50`; always two decimals. */
export function pointsText(points: Points): string {
  const sign = points < 0 ? "-" : "";
  const digits = String(Math.abs(points)).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Points as a JSON number of 分 with at most two decimals (formats.md, scores.json). */
export function pointsNumber(points: Points): number {
  return Number(pointsText(points));
}

/** Reads a plain decimal text (no exponent, no separators) as points; null when it is none or finer than 0.01. */
export function parsePoints(decimal: string): Points | null {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) return null;
  const hundredths = new Fraction(decimal).mul(100);
  return hundredths.d === 1n ? hundredths.valueOf() : null;
}
