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
  if (typeof value === "string") return new Fraction(value).div(divisor);
  return typeof value === "number" && typeof divisor === "number"
    ? quotientOfIntegers(value, divisor)
    : new Fraction(value, divisor);
}

/** Quotients of small numbers that were asked for: shares and means are few different ones, too. */
const QUOTIENTS = new Map<number, Exact>();
/** Below these a quotient is kept; together they make a key of 31 bits, which a map finds fastest. */
const KEPT = { value: 2 ** 19, divisor: 2 ** 12, entries: 50_000 };

function quotientOfIntegers(value: number, divisor: number): Exact {
  const isKept = Number.isInteger(value) && value >= 0 && value < KEPT.value && divisor > 0 && divisor < KEPT.divisor;
  const key = value * KEPT.divisor + divisor;
  const known = isKept ? QUOTIENTS.get(key) : undefined;
  if (known !== undefined) return known;
  const made = new Fraction(value, divisor);
  if (isKept && QUOTIENTS.size < KEPT.entries) QUOTIENTS.set(key, made);
  return made;
}

/** The quotient of two decimal texts; a divisor of 0 throws. */
export function quotientOf(value: string, divisor: string): Exact {
  const isWhole = WHOLE_NUMBER.test(value) && WHOLE_NUMBER.test(divisor);
  return isWhole ? exact(Number(value), Number(divisor)) : exact(value).div(exact(divisor));
}

/** Whole numbers so small that they are numbers exactly. */
const WHOLE_NUMBER = /^\d{1,9}$/;

/** The ready-made whole number, if it is one. */
function wholeOf(value: number | string | bigint): Exact | undefined {
  if (typeof value === "number") return WHOLE[value];
  return typeof value === "string" && /^\d{1,3}$/.test(value) ? WHOLE[Number(value)] : undefined;
}

/** Zero, exactly. */
export const ZERO: Exact = exact(0);

/** A value and how much it weighs. */
interface Weighed {
  readonly value: Exact;
  readonly weight: Exact;
}

/**
 * The mean of values by their weights, exactly; null where these add up to nothing. Added up over one denominator and
 * reduced once at the end: a fraction reduces at every step, which takes many times as long.
 */
export function weightedMean(parts: readonly Weighed[]): Exact | null {
  let [sum, weights] = [NOTHING, NOTHING];
  for (const { value, weight } of parts) {
    const own = weight.s * weight.n;
    sum = sumOf(sum, { top: value.s * value.n * own, bottom: value.d * weight.d });
    weights = sumOf(weights, { top: own, bottom: weight.d });
  }
  if (weights.top === 0n) return null;
  return exact(sum.top * weights.bottom, sum.bottom * weights.top);
}

/** A quotient that is not reduced. */
interface Quotient {
  readonly top: bigint;
  readonly bottom: bigint;
}

const NOTHING: Quotient = { top: 0n, bottom: 1n };

function sumOf(left: Quotient, right: Quotient): Quotient {
  const { bottom } = left;
  if (bottom % right.bottom === 0n) return { top: left.top + right.top * (bottom / right.bottom), bottom };
  return { top: left.top * right.bottom + right.top * bottom, bottom: bottom * right.bottom };
}

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
  return exact(points, 100);
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
