import { type Fraction, equal, fraction, shown } from "./fraction.ts";

/** A difference between two texts, said; none when they are equal. */
export function differing(where: string, found: unknown, expected: unknown): readonly string[] {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  return a === b ? [] : [`${where}: found ${a}, expected ${b}`];
}

/** A difference between two exact numbers, said; none when they are equal. */
export function unequal(where: string, found: number | string | null, expected: Fraction | null): readonly string[] {
  const same = found === null || expected === null ? found === expected : equal(fraction(found), expected);
  return same ? [] : [`${where}: found ${found}, expected ${shown(expected)}`];
}
