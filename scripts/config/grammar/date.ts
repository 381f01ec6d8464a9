import type { DateValue } from "#domain/civil-date.ts";
import { dateOfWords, readDateWords } from "#domain/date-words.ts";
import { likelyDayOfSerial } from "#domain/serial-date.ts";
import { cleanToken } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";

/**
 * Reads a cell as a date of day or month precision: a date cell, a serial number, or a text in a spelling of
 * `readDateWords` with year and month. Null for anything else, also for a bare year, for 2010.1 stored as a number
 * (January or October: Excel drops the last zero) and for days that do not exist.
 */
export function parseDate(value: CellValue, date1904: boolean): DateValue | null {
  switch (value.kind) {
    case "date":
      return value.date.precision === "year" ? null : value.date;
    case "number":
      return fromNumber(value.decimal, date1904);
    case "text":
      return parseDateText(value.text);
    case "flag":
    case "error":
      return null;
  }
}

/** Reads a text as a date; see {@link parseDate}. */
export function parseDateText(text: string): DateValue | null {
  const words = readDateWords(cleanToken(text));
  return words === null || words.month === null ? null : dateOfWords(words);
}

function fromNumber(decimal: string, date1904: boolean): DateValue | null {
  const day = likelyDayOfSerial(decimal, date1904);
  if (day !== null) return { day, precision: "day" };
  return /^\d{6}(?:\d{2})?$/.test(decimal) ? parseDateText(decimal) : null;
}
