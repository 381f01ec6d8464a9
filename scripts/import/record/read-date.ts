import type { CivilDate, DateValue } from "#domain/civil-date.ts";
import { dateOfDayNumber, dayNumber, daysInMonth, dayValue, monthValue, yearValue } from "#domain/civil-date.ts";
import type { FieldDefinition } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";
import type { TableContext } from "#domain/table.ts";
import { cleanToken, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { DateWords } from "#import/record/date-words.ts";
import { hasShortYear, readDateWords } from "#import/record/date-words.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK, fault, read, wrote } from "#import/record/reading.ts";

/** What a date cell is read with: the field for messages, the month that completes it, how its serials count. */
export interface DateSetting {
  readonly field: FieldDefinition;
  readonly month: TableContext["month"];
  readonly date1904: boolean;
}

/** Words for "still so" or "not yet" in a date column. */
const NO_DATE = /^(至今|现在|未完成|尚未完成|进行中|未转正|未定|待定)$/;
/** Serials outside 1920–2100 are no dates of living people; 1900–2100 itself is a year. */
const DAY_ZERO = dayNumber("1899-12-30");
const EARLIEST_SERIAL = dayNumber("1920-01-01") - DAY_ZERO;
const LATEST_SERIAL = dayNumber("2100-12-31") - DAY_ZERO;
/** 1900-03-01: earlier serials of Excel count a 29 February 1900 that never was. */
const FIRST_SAFE_SERIAL = 61;
const DAYS_OF_1904 = 1462;

type NumberCell = Extract<CellValue, { kind: "number" }>;

/**
 * Reads a cell of a date column as a date, whatever its number format (domain.md 3.3; the schema
 * decides, not the cell). A month stays a month. Dates without year or month are completed from the
 * table's context, never from the clock. `2010.1` as a number may be October: asked, not guessed.
 */
export function readDate(value: CellValue, setting: DateSetting): Reading<DateValue> {
  if (value.kind === "date") return read(value.date);
  if (value.kind === "number") return readNumber(value, setting);
  if (value.kind !== "text") return unreadable(cellText(value), setting.field);
  const token = cleanToken(value.text);
  if (token === "" || isEmptyWord(token) || NO_DATE.test(token)) return BLANK;
  return readWords(token, setting);
}

function readWords(token: string, setting: DateSetting): Reading<DateValue> {
  const words = readDateWords(token);
  if (words !== null) return completed(words, token, setting);
  if (!hasShortYear(token)) return unreadable(token, setting.field);
  return fault((at) => issue("record-date-year", at, wrote(setting.field, token)));
}

function readNumber(cell: NumberCell, setting: DateSetting): Reading<DateValue> {
  const serial = readSerial(cell, setting.date1904);
  if (serial !== null) return read({ day: serial, precision: "day" });
  const shown = asShown(cell);
  if (mayHaveLostZero(shown)) return ambiguous(shown, setting);
  return readWords(shown, setting);
}

/**
 * The day of a serial number, its time of day dropped; null for a year, a month as 201006, or nothing near our
 * lives. A number that Excel itself shows as a date is a serial also where it could be a year (births before 1927).
 */
function readSerial({ decimal, format }: NumberCell, date1904: boolean): CivilDate | null {
  const whole = Number(/^(\d{3,5})(?:\.\d+)?$/.exec(decimal)?.[1] ?? 0);
  const serial = whole + (date1904 ? DAYS_OF_1904 : 0);
  if (isDateFormat(format)) return serial < FIRST_SAFE_SERIAL ? null : dateOfDayNumber(serial + DAY_ZERO);
  const isYear = whole >= 1900 && whole <= 2100;
  if (isYear || serial < EARLIEST_SERIAL || serial > LATEST_SERIAL) return null;
  return dateOfDayNumber(serial + DAY_ZERO);
}

/** Says whether a number format shows years and months or days; quoted words and [colours] do not count. */
function isDateFormat(format: string | null): boolean {
  const letters = (format ?? "").replace(/General|"[^"]*"|\[[^\]]*\]|\\./gi, "");
  return /[ye]/i.test(letters) && /[md]/i.test(letters);
}

/** Excel drops the last zero of a typed 2010.10; only a format with two decimals shows it again. */
function asShown(cell: NumberCell): string {
  const twoDecimals = cell.format !== null && /^0\.00(?:_.)?$/.test(cell.format);
  return twoDecimals && /\.\d$/.test(cell.decimal) ? `${cell.decimal}0` : cell.decimal;
}

function mayHaveLostZero(shown: string): boolean {
  return /^\d{4}\.1$/.test(shown) || /^\d{1,2}\.[123]$/.test(shown);
}

function ambiguous(shown: string, setting: DateSetting): Reading<DateValue> {
  const readings = [shown, `${shown}0`].flatMap((text) => {
    const words = readDateWords(text);
    return words === null ? [] : [wordsText(words)];
  });
  return fault((at) => issue("record-date-ambiguous", at, { ...wrote(setting.field, shown), readings }));
}

function wordsText({ year, month, day }: DateWords): string {
  return `${year === null ? "" : `${year}年`}${month === null ? "" : `${month}月`}${day === null ? "" : `${day}日`}`;
}

function completed(words: DateWords, token: string, setting: DateSetting): Reading<DateValue> {
  const { year, month, day } = filledIn(words, setting.month);
  const wanted = wrote(setting.field, token);
  if (month !== null && (month < 1 || month > 12)) {
    return fault((at) => issue("record-date-month", at, { ...wanted, example: `${year ?? 2010}年12月` }));
  }
  if (year === null || (day !== null && month === null)) {
    return fault((at) => issue("record-date-incomplete", at, wanted));
  }
  const date = dateOf(year, month, day);
  return date === null ? noSuchDay(year, month, wanted) : read(date);
}

function filledIn({ year, month, day }: DateWords, known: DateSetting["month"]): DateWords {
  if (year !== null || known === null) return { year, month, day };
  return { year: known.year, month: month ?? known.month, day };
}

function noSuchDay(year: number, month: number | null, wanted: { field: string; value: string }): Reading<never> {
  if (year < 1900 || year > 2100 || month === null) return fault((at) => issue("record-date-year", at, wanted));
  const days = daysInMonth(year, month);
  return fault((at) => issue("record-date-day", at, { ...wanted, month: `${year}年${month}月`, days }));
}

function dateOf(year: number, month: number | null, day: number | null): DateValue | null {
  if (month === null) return yearValue(year);
  return day === null ? monthValue(year, month) : dayValue(year, month, day);
}

function unreadable(raw: string, field: FieldDefinition): Reading<DateValue> {
  return fault((at) => issue("record-date-unreadable", at, wrote(field, raw)));
}
