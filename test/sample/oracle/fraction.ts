/** An exact number; `under` is positive, the two are not reduced. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const NOTHING: Fraction = { over: 0n, under: 1n };

/** Reads `12`, `-0.5` or `7/9`. Throws on anything else. */
export function fraction(written: string | number): Fraction {
  const quotient = /^(-?\d+)\/(\d+)$/.exec(String(written));
  if (quotient) return { over: BigInt(quotient[1] ?? ""), under: BigInt(quotient[2] ?? "") };
  const [, whole = "", decimals = ""] = /^(-?\d+)(?:\.(\d+))?$/.exec(String(written)) ?? [];
  if (whole === "") throw new Error(`not a number: ${written}`);
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

export function negative(a: Fraction): Fraction {
  return { over: -a.over, under: a.under };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** Throws when `b` is 0: the oracle has to know before it divides. */
export function by(a: Fraction, b: Fraction): Fraction {
  if (b.over === 0n) throw new Error("division by nothing");
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
}

export function atLeast(a: Fraction, b: Fraction): boolean {
  return a.over * b.under >= b.over * a.under;
}

export function equal(a: Fraction, b: Fraction): boolean {
  return a.over * b.under === b.over * a.under;
}

export function lesser(a: Fraction, b: Fraction): Fraction {
  return atLeast(a, b) ? b : a;
}

/** Rounds half up to 0.01; for amounts from 0 on. */
export function rounded(a: Fraction): Fraction {
  return { over: (a.over * 200n + a.under) / (a.under * 2n), under: 100n };
}

/** The whole number below; for amounts from 0 on. */
export function floored(a: Fraction): number {
  return Number(a.over / a.under);
}

/** Shown in the list of differences. */
export function shown(a: Fraction | null): string {
  return a === null ? "nothing" : `${a.over}/${a.under} (${Number(a.over) / Number(a.under)})`;
}
