import type { CivilDate } from "#domain/civil-date.ts";
import { civilDate } from "#domain/civil-date.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = "10X98765432";

/**
 * True when an ID number can be one (GB 11643-1999): the birthday in it exists, and of 18 signs the last is the
 * check sign of the others. An old number of 15 digits has none.
 */
export function isSoundIdNumber(id: string): boolean {
  if (birthdayIn(id) === null) return false;
  if (id.length === 15) return true;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return CHECK_SIGNS[sum % 11] === id[17];
}

/** The birthday in an ID number of 18 signs or 15 digits (then of the 20th century); null when there is none. */
export function birthdayIn(id: string): CivilDate | null {
  const match = /^\d{6}(?:(\d{4})(\d{2})(\d{2})\d{3}[\dX]|(\d{2})(\d{2})(\d{2})\d{3})$/.exec(id);
  if (!match) return null;
  const [year, month, day] = match[1] === undefined ? [`19${match[4]}`, match[5], match[6]] : match.slice(1, 4);
  return civilDate(Number(year), Number(month), Number(day));
}

/** The sex in an ID number: the last digit of its serial is odd for men. Null for anything else. */
export function sexIn(id: string): "男" | "女" | null {
  const digit = /^(?:\d{16}(\d)[\dX]|\d{14}(\d))$/.exec(id);
  if (!digit) return null;
  return Number(digit[1] ?? digit[2]) % 2 === 1 ? "男" : "女";
}
