import type { DateValue } from "#domain/civil-date.ts";
import { dateOfDayNumber, dayValue, monthValue } from "#domain/civil-date.ts";
import { cleanToken } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";

/** Day number of 1899-12-30, from which serial numbers of the 1900 system count after February 1900. */
const SERIAL_EPOCH = -25_569;
/** Days between the 1900 and the 1904 date system (ECMA-376 part 1, 18.17.4.1). */
const DAYS_TO_1904 = 1462;
/** Serials of 1950 to 2049: a whole number outside is a mistake or a date typed without separators. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 54_788;

/**
 * Reads a cell as a date of day or month precision: a date cell, a serial number, or a text such as 2010-06-18,
 * 2010.6.18, 2010年6月18日, 20100618, 2010年6月, 2010-06. Null for anything else, also for a bare year, for
 * 2010.1 stored as a number (January or October: Excel drops the last zero) and for days that do not exist.
 */
export function parseDate(value: CellValue, date1904: boolean): DateValue | null {
  switch (value.kind) {
    case "date":
      return value.date.precision === "year" ? null : value.date;
    case "number":
      return fromNumber(value.decimal, date1904);
    case "text":
      return fromText(cleanToken(value.text));
    case "flag":
    case "error":
      return null;
  }
}

/** Reads a text as a date; see {@link parseDate}. */
export function parseDateText(text: string): DateValue | null {
  return fromText(cleanToken(text));
}

function fromNumber(decimal: string, date1904: boolean): DateValue | null {
  const serial = Number(decimal) + (date1904 ? DAYS_TO_1904 : 0);
  if (Number.isInteger(serial) && serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    const day = dateOfDayNumber(serial + SERIAL_EPOCH);
    return day === null ? null : { day, precision: "day" };
  }
  return /^\d{6}(\d{2})?$/.test(decimal) ? fromText(decimal) : null;
}

function fromText(text: string): DateValue | null {
  const token = text.replace(/ /g, "");
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(token);
  const match =
    compact ??
    /^(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?$/.exec(token) ??
    /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(token)?.filter((part) => !/^[-/.]$/.test(part ?? ""));
  if (!match) return null;
  const [, year, month, day] = match;
  return day === undefined
    ? monthValue(Number(year), Number(month))
    : dayValue(Number(year), Number(month), Number(day));
}
