import type { CivilDate } from "#domain/civil-date.ts";
import { dateOfDayNumber, dayNumber } from "#domain/civil-date.ts";

/** Day number of 1899-12-30, from which serial numbers of the 1900 system count after February 1900. */
const DAY_ZERO = dayNumber("1899-12-30");
/** Days between the 1900 and the 1904 date system (ECMA-376 part 1, 18.17.4.1). */
const DAYS_TO_1904 = 1462;
/** 1900-03-01: earlier serials of Excel count a 29 February 1900 that never was. */
const FIRST_SAFE_SERIAL = 61;

/** Serials outside 1920–2100 are no dates of living people, if nothing shows them to be dates. */
const EARLIEST = "1920-01-01";

/**
 * The day of a serial number of Excel as decimal text. Its time of day is dropped, never rounded: 23:59:59.9999 is
 * still that day. Null where the day is outside 1900-03-01 … 2100-12-31, and for anything but 3 to 5 digits.
 */
export function dayOfSerial(decimal: string, date1904: boolean): CivilDate | null {
  const whole = /^(\d{3,5})(?:\.\d+)?$/.exec(decimal)?.[1];
  const serial = Number(whole ?? 0) + (date1904 ? DAYS_TO_1904 : 0);
  return whole === undefined || serial < FIRST_SAFE_SERIAL ? null : dateOfDayNumber(serial + DAY_ZERO);
}

/**
 * The day of a number that nothing else shows to be a date: null also for a year (1900–2100) and before 1920, where
 * it is more likely something else.
 */
export function likelyDayOfSerial(decimal: string, date1904: boolean): CivilDate | null {
  if (/^(?:19\d\d|20\d\d|2100)(?:\.\d+)?$/.test(decimal)) return null;
  const day = dayOfSerial(decimal, date1904);
  return day === null || day < EARLIEST ? null : day;
}
