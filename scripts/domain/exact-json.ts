import type { Exact } from "#domain/points.ts";

/**
 * Writes an exact number: a number where at most 12 digits write it out, so that reading it back loses nothing;
 * else the quotient in lowest terms as a text, `n/d`.
 */
export function exactJson(measure: Exact): number | string {
  const places = decimalPlaces(measure.d);
  const quotient = `${measure.s * measure.n}/${measure.d}`;
  if (places === null) return quotient;
  const digits = (measure.n * 10n ** BigInt(places)) / measure.d;
  return digits < 10n ** MAX_DIGITS ? Number(`${measure.s * digits}e-${places}`) : quotient;
}

const MAX_DIGITS = 12n;

/** Decimal places of a fraction with this denominator in lowest terms; null when its decimals never end. */
function decimalPlaces(divisor: bigint): number | null {
  const [twos, withoutTwos] = divideOut(divisor, 2n);
  const [fives, rest] = divideOut(withoutTwos, 5n);
  return rest === 1n ? Math.max(twos, fives) : null;
}

function divideOut(value: bigint, prime: bigint): [number, bigint] {
  let times = 0;
  let rest = value;
  for (; rest % prime === 0n; rest /= prime) times += 1;
  return [times, rest];
}
