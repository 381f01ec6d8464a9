import type { DateValue } from "#domain/civil-date.ts";
import { daysInMonth } from "#domain/civil-date.ts";
import type { DateWords } from "#domain/date-words.ts";
import { dateOfWords, hasSeveralDates, hasShortYear, isTimeOfDay, readDateWords } from "#domain/date-words.ts";
import type { FieldDefinition } from "#domain/fields/field.ts";
import { issue } from "#domain/issues/issue.ts";
import { dayOfSerial, likelyDayOfSerial } from "#domain/serial-date.ts";
import type { TableContext } from "#domain/table.ts";
import { cleanToken, isEmptyWord } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK, fault, read, wrote } from "#import/record/reading.ts";

/** What a date cell is read with: the field for messages, the month that completes it, how its serials count. */
export interface DateSetting {
  readonly field: FieldDefinition;
  readonly month: TableContext["month"];
  readonly date1904: boolean;
  /**
   * What the clerk settled about numbers such as 2010.1 in this column (已确认.xlsx, 日期写法): true, the last zero
   * is lost (October); false, it stands as typed (January); null or absent, not settled.
   */
  readonly lostZero?: boolean | null;
  /** True in a text file, where 2010.1 may as well be what Excel made of a number. */
  readonly untyped?: boolean;
}

/** Words for "still so", "not yet" or "always" in a date column. */
const NO_DATE =
  /^(?:至今|现在|目前|长期(?:坚持)?|常年|全年|每月|未完成|尚未完成|进行中|正在进行|未转正|预备期|未定|待定|不详|未知)$/;
const SERIAL_TEXT = /^\d{5}(?:\.\d+)?$/;

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
  const token = cleanToken(value.text).replace(/^['’‘`](?=\d{4})/, "");
  if (token === "" || isEmptyWord(token)) return BLANK;
  if (NO_DATE.test(token)) return noDate(token, setting.field);
  const day = SERIAL_TEXT.test(token) ? likelyDayOfSerial(token, setting.date1904) : null;
  if (day !== null) return read({ day, precision: "day" });
  return setting.untyped === true ? readShown(token, setting) : readWords(token, setting);
}

function noDate(token: string, field: FieldDefinition): Reading<DateValue> {
  return field.required ? fault((at) => issue("record-date-open", at, wrote(field, token))) : BLANK;
}

function readNumber(cell: NumberCell, setting: DateSetting): Reading<DateValue> {
  const day = serialDay(cell, setting.date1904);
  if (day !== null) return read({ day, precision: "day" });
  // 201006 and 20100618 were typed; any other number that Excel shows as a date is the date it shows, or none.
  if (isDateFormat(cell.format) && !/^\d{6}(?:\d{2})?$/.test(cell.decimal)) {
    return unreadable(cell.decimal, setting.field);
  }
  if (/^0\.\d+$/.test(cell.decimal)) return timeAlone(cell.decimal, setting.field);
  return readShown(asShown(cell), setting);
}

/** A number that Excel itself shows as a date is a serial also where it could be a year (births before 1927). */
function serialDay({ decimal, format }: NumberCell, date1904: boolean): string | null {
  return isDateFormat(format) ? dayOfSerial(decimal, date1904) : likelyDayOfSerial(decimal, date1904);
}

/** Says whether a number format shows months with years or days; quoted words and [colours] do not count. */
function isDateFormat(format: string | null): boolean {
  const letters = (format ?? "").replace(/General|"[^"]*"|\[[^\]]*\]|[\\_*]./gi, "");
  return (/[ye]/i.test(letters) && /[md]/i.test(letters)) || (/m/i.test(letters) && /d/i.test(letters));
}

/** Excel drops the last zero of a typed 2010.10; only a format with two decimals shows it again. */
function asShown(cell: NumberCell): string {
  const twoDecimals = cell.format !== null && /^0\.00(?:_.)?$/.test(cell.format);
  return twoDecimals && /\.\d$/.test(cell.decimal) ? `${cell.decimal}0` : cell.decimal;
}

/** Reads what may have lost its last zero: 2010.1, 7.3. Where only one reading is a day that exists, it is that. */
function readShown(shown: string, setting: DateSetting): Reading<DateValue> {
  if (!/^\d{4}\.1$|^\d{1,2}\.[123]$/.test(shown)) return readWords(shown, setting);
  if (typeof setting.lostZero === "boolean") return readWords(setting.lostZero ? `${shown}0` : shown, setting);
  const possible = [shown, `${shown}0`].filter((text) => mayExist(readDateWords(text)));
  const [only] = possible;
  if (possible.length < 2) return readWords(only ?? shown, setting);
  const readings = possible.map((text) => wordsText(readDateWords(text)));
  return fault((at) => issue("record-date-ambiguous", at, { ...wrote(setting.field, shown), readings }));
}

function mayExist(words: DateWords | null): boolean {
  if (words === null) return false;
  const { month, day } = words;
  return month !== null && month >= 1 && month <= 12 && (day ?? 1) <= daysInMonth(words.year ?? 2000, month);
}

function wordsText(words: DateWords | null): string {
  const { year, month, day } = words ?? { year: null, month: null, day: null };
  return `${year === null ? "" : `${year}年`}${month === null ? "" : `${month}月`}${day === null ? "" : `${day}日`}`;
}

function readWords(token: string, setting: DateSetting): Reading<DateValue> {
  const { field } = setting;
  if (hasShortYear(token)) return fault((at) => issue("record-date-year", at, wrote(field, token)));
  const words = readDateWords(field.deadline ? withoutUntil(token) : token);
  if (words !== null) return completed(words, token, setting);
  if (isTimeOfDay(token)) return timeAlone(token, field);
  if (hasSeveralDates(token)) return fault((at) => issue("record-date-several", at, wrote(field, token)));
  return unreadable(token, field);
}

/** A deadline without the words around it: 2010年12月底前 → 2010年12月, 年底前 stays with its year. */
function withoutUntil(token: string): string {
  return token
    .replace(/^(?:截至|截止到?|至|到|于|在)/, "")
    .replace(/(?<=[年月])(?:底|末|内)?(?:之?前|以前|止|前完成)?$/, "")
    .replace(/(?<=[日号])(?:之?前|以前|止|前完成)$/, "");
}

function completed(words: DateWords, token: string, setting: DateSetting): Reading<DateValue> {
  const filled = filledIn(words, setting.month);
  const { year, month, day } = filled;
  const wanted = wrote(setting.field, token);
  if (month !== null && (month < 1 || month > 12)) {
    return fault((at) => issue("record-date-month", at, { ...wanted, example: `${year ?? 2010}年12月` }));
  }
  if (year === null || (day !== null && month === null)) {
    return fault((at) => issue("record-date-incomplete", at, wanted));
  }
  const date = dateOfWords(filled);
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

function timeAlone(raw: string, field: FieldDefinition): Reading<never> {
  return fault((at) => issue("record-date-time", at, wrote(field, raw)));
}

function unreadable(raw: string, field: FieldDefinition): Reading<never> {
  return fault((at) => issue("record-date-unreadable", at, wrote(field, raw)));
}
