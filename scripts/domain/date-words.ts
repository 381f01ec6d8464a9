import type { DateValue } from "#domain/civil-date.ts";
import { dayValue, monthValue, yearValue } from "#domain/civil-date.ts";

const DIGITS = "〇一二三四五六七八九";
const HALF_DAY = "(?:上午|下午|中午|早上|晚上|凌晨|早|晚|AM|PM)";
const HOUR = "[\\d一二三四五六七八九十]{1,3}";
const CLOCK = `(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|${HOUR}[时点](?:${HOUR}分?|整|半)?)`;
const CLOCKS = `${CLOCK}(?:\\s*[-—~至到]\\s*${CLOCK}|\\s*[AP]M|Z|[+-]\\d{2}:?\\d{2})?`;
/** A time of day behind a date; a blank, T, 日 or half of the day parts it from the digits of the day. */
const TIME = new RegExp(`(?:(?<=[日号)])| |T|(?<=\\d)(?=${HALF_DAY}))\\s*(?:${HALF_DAY}\\s*)?(?:${CLOCKS})?$`, "i");
const TIME_ALONE = new RegExp(`^(?:${HALF_DAY}\\s*)?${CLOCKS}$`, "i");
const WEEKDAY = /\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/;
const AGE = /(?:\s*\(\d{1,3}周?岁\)| \d{1,3}周?岁)$/;
/** What parts two dates of one cell: 至 到 ~ — 、 and a hyphen before a day. */
const BETWEEN = /\s*(?:[至到~～—–、,;和及]|-(?=\d{1,2}(?:[月日号.]|$)))\s*/;

/** No spelling of a date or of two is longer; a cell may hold 32,767 characters. */
const LONGEST = 80;

/** The numbers of a date as written; a part that was not written is null. */
export interface DateWords {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const SHAPES: readonly { readonly pattern: RegExp; readonly parts: readonly (keyof DateWords)[] }[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, parts: ["year", "month", "day"] },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, parts: ["year", "month", "day"] },
  { pattern: /^(\d{4})-(\d{1,2})$/, parts: ["year", "month"] },
  { pattern: /^(\d{4})(\d{2})$/, parts: ["year", "month"] },
  { pattern: /^(\d{4})$/, parts: ["year"] },
  { pattern: /^(\d{1,2})月(\d{1,2})$/, parts: ["month", "day"] },
  { pattern: /^(\d{1,2})-(\d{1,2})$/, parts: ["month", "day"] },
  { pattern: /^(\d{1,2})月$/, parts: ["month"] },
  { pattern: /^(\d{1,2})日$/, parts: ["day"] },
];

/**
 * Reads the numbers of a date in one of the spellings that staff use (domain.md 3.3): 2010-6-18, 2010.6.18,
 * 2010/6/18, 20100618, 2010年6月18日, 2010年6月, 201006, 2010年, 6月18日, 7.3, 3日, the same in Chinese numerals;
 * an age, a weekday or a time behind it is left out. Null when it is none of these, also for a year of two digits.
 * The token is clean; ranges are not checked here.
 */
export function readDateWords(token: string): DateWords | null {
  if (token.length > LONGEST) return null;
  const plain = plainDate(token);
  for (const { pattern, parts } of SHAPES) {
    const match = pattern.exec(plain);
    if (match) return named(parts, match.slice(1).map(Number));
  }
  return null;
}

/** The date of words that name at least a year, as precisely as they do; null when there is no such day. */
export function dateOfWords({ year, month, day }: DateWords): DateValue | null {
  if (year === null || (month === null && day !== null)) return null;
  if (month === null) return yearValue(year);
  return day === null ? monthValue(year, month) : dayValue(year, month, day);
}

/** True for a date whose year has two digits (98.7.1, ’98年7月, 99.07): the century would be a guess. */
export function hasShortYear(token: string): boolean {
  if (token.length > LONGEST) return false;
  const plain = plainDate(token);
  return (
    /^\d{2}(?:年\d{1,2}(?:月\d{0,2})?|-\d{1,2}-\d{1,2})$/.test(plain) || /^(?:1[3-9]|[2-9]\d)-\d{1,2}$/.test(plain)
  );
}

/** True for a time of day without a date: 14:30, 下午3点. */
export function isTimeOfDay(token: string): boolean {
  return token.length <= LONGEST && TIME_ALONE.test(token);
}

/** True for two dates in one cell, from the first to the last or one beside the other: 6月18日至20日. */
export function hasSeveralDates(token: string): boolean {
  if (token.length > LONGEST) return false;
  const parts = token.split(BETWEEN);
  return parts.length > 1 && parts.every((part) => /^\d{1,2}$/.test(part) || readDateWords(part) !== null);
}

/** Turns the Chinese numerals of dates in a text into digits: 二〇一〇年六月十八日, 二○一○年十月. */
export function arabicDate(text: string): string {
  if (!/[〇○零一二三四五六七八九十]/.test(text)) return text;
  return text
    .replace(/[○零]/g, "〇")
    .replace(/[〇一二三四五六七八九十]{1,8}(?=[年月日号])/g, (word) =>
      word.includes("十") ? tens(word) : digits(word),
    );
}

function named(parts: readonly (keyof DateWords)[], numbers: readonly number[]): DateWords {
  const words = { year: null, month: null, day: null };
  return { ...words, ...Object.fromEntries(parts.map((part, index) => [part, numbers[index] ?? null])) };
}

function plainDate(token: string): string {
  const bare = withoutAfterthoughts(arabicDate(token))
    .replace(/\s+/g, "")
    .replace(/^(\d{4})[–—‐‑−](\d{1,2})(?:[–—‐‑−](\d{1,2}))?$/, (_, ...parts) =>
      parts.slice(0, 3).filter(Boolean).join("-"),
    )
    .replace(/(\d)[./、。·](?=\d)/g, "$1-");
  if (/^\d{1,2}[日号]$/.test(bare)) return bare.replace("号", "日");
  return bare
    .replace(/(\d)[日号]$/, "$1")
    .replace(/^(\d{4})年$/, "$1")
    .replace(/^(\d{4})年/, "$1-")
    .replace(/^(\d{4}-\d{1,2})月/, "$1-")
    .replace(/-$/, "");
}

/** Without what stands before and behind the date: the apostrophe of a text cell, an age, a weekday, a time, 份 and 度. */
function withoutAfterthoughts(text: string): string {
  return text
    .replace(/^['’‘`]/, "")
    .replace(AGE, "")
    .replace(WEEKDAY, "")
    .replace(TIME, "")
    .replace(WEEKDAY, "")
    .replace(/(?<=月)份$|(?<=年)度$/, "")
    .replace(/(\d)[.。]$/, "$1");
}

function digits(word: string): string {
  return [...word].map((sign) => DIGITS.indexOf(sign)).join("");
}

function tens(word: string): string {
  const [before = "", after = ""] = word.split("十");
  return `${before === "" ? "1" : digits(before)}${after === "" ? "0" : digits(after)}`;
}
