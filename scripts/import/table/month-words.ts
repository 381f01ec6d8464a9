import type { DateValue } from "#domain/civil-date.ts";
import { dayValue, monthValue } from "#domain/civil-date.ts";
import { cleanToken } from "#domain/text.ts";
import type { DateWords } from "#domain/date-words.ts";
import { arabicDate } from "#domain/date-words.ts";

/** A month named in running text; `until` is the last month of a range (5—8月), else equal to `month`. */
export interface MonthWords extends DateWords {
  readonly until: number | null;
}

const NOTHING: MonthWords = { year: null, month: null, day: null, until: null };
const YEAR = "(?<year>(?:19|20)\\d{2})";
const YEAR_ALONE = /(?<!\d)((?:19|20)\d{2})(?:年|(?!\d))/;
const SHAPES = [
  `${YEAR}年(?<month>\\d{1,2})月?[至到—–~～-]+(?:\\d{4}年)?(?<until>\\d{1,2})月`,
  `(?<month>\\d{1,2})月?[至到—–~～-]+(?<until>\\d{1,2})月`,
  `${YEAR}年(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})[日号])?`,
  `(?<!\\d)${YEAR}[-./_](?<month>\\d{1,2})(?:[-./_](?<day>\\d{1,2}))?(?!\\d)`,
  `(?<!\\d)${YEAR}(?<month>0[1-9]|1[0-2])(?<day>\\d{2})?(?!\\d)`,
  `(?<!\\d)(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})[日号])?`,
].map((shape) => new RegExp(shape, "u"));

/** Finds the month that a title, a sheet name or a file name speaks of, with year and day where they stand there. */
export function findMonth(text: string): MonthWords {
  const plain = arabicDate(cleanToken(text)).replace(/\s+/g, "");
  const found = SHAPES.map((shape) => shape.exec(plain)?.groups).find((groups) => groups !== undefined) ?? {};
  const year = numberOf(found["year"]) ?? numberOf(YEAR_ALONE.exec(plain)?.[1]);
  const month = numberOf(found["month"]);
  if (month === null || month < 1 || month > 12) return { ...NOTHING, year };
  return { year, month, day: numberOf(found["day"]), until: numberOf(found["until"]) ?? month };
}

/** The day or month that several texts name together: the first month, and the year that stands with it or after it. */
export function dateNamedIn(texts: readonly MonthWords[]): DateValue | null {
  const first = texts.findIndex((words) => words.month !== null);
  const words = texts[first];
  const year = texts.slice(Math.max(first, 0)).find((one) => one.year !== null)?.year ?? yearOf(texts);
  if (words === undefined || year === null || words.until === null) return null;
  return words.day === null ? monthValue(year, words.until) : dayValue(year, words.until, words.day);
}

/** The first year that the texts name; null when none does. */
export function yearOf(texts: readonly MonthWords[]): number | null {
  return texts.find((words) => words.year !== null)?.year ?? null;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
