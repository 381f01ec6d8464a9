const DIGITS = "〇一二三四五六七八九";
const WEEKDAY = /(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|[上下]午|晚上?)$/;
const TIME = /(?:T|上午|下午)?\d{1,2}[:：]\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z)?$/;

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
 * Reads the numbers of a date in one of the spellings that staff use (domain.md 3.3): 2010-6-18,
 * 2010.6.18, 2010/6/18, 20100618, 2010年6月18日, 2010年6月, 201006, 2010年, 6月18日, 7.3, 3日, the same in
 * Chinese numerals; an age, a weekday or a time behind it is left out. Null when it is none of these.
 * Ranges are not checked here.
 */
export function readDateWords(token: string): DateWords | null {
  const plain = plainDate(token);
  for (const { pattern, parts } of SHAPES) {
    const match = pattern.exec(plain);
    if (match) return named(parts, match.slice(1).map(Number));
  }
  return null;
}

/** True for a date whose year has two digits (98.7.1): the century would be a guess. */
export function hasShortYear(token: string): boolean {
  return /^\d{2}(?:年\d{1,2}月?(?:\d{1,2}日?)?|[-./]\d{1,2}[-./]\d{1,2})$/.test(token.replace(/\s+/g, ""));
}

function named(parts: readonly (keyof DateWords)[], numbers: readonly number[]): DateWords {
  const words = { year: null, month: null, day: null };
  return { ...words, ...Object.fromEntries(parts.map((part, index) => [part, numbers[index] ?? null])) };
}

function plainDate(token: string): string {
  const bare = withoutAfterthoughts(arabicDate(token).replace(/\s+/g, "")).replace(/(\d)[./](?=\d)/g, "$1-");
  if (/^\d{1,2}[日号]$/.test(bare)) return bare.replace("号", "日");
  return bare
    .replace(/(\d)[日号]$/, "$1")
    .replace(/^(\d{4})年$/, "$1")
    .replace(/^(\d{4})年/, "$1-")
    .replace(/^(\d{4}-\d{1,2})月/, "$1-")
    .replace(/-$/, "");
}

function withoutAfterthoughts(text: string): string {
  return text
    .replace(/\(\d{1,3}岁\)$/, "")
    .replace(TIME, "")
    .replace(WEEKDAY, "")
    .replace(/(\d)[.。]$/, "$1");
}

/** Turns the Chinese numerals of dates in a text into digits: 二〇一〇年六月十八日, 二○一○年十月. */
export function arabicDate(text: string): string {
  return text
    .replace(/[○零]/g, "〇")
    .replace(/[〇一二三四五六七八九十]+(?=[年月日号])/g, (word) => (word.includes("十") ? tens(word) : digits(word)));
}

function digits(word: string): string {
  return [...word].map((sign) => DIGITS.indexOf(sign)).join("");
}

function tens(word: string): string {
  const [before = "", after = ""] = word.split("十");
  return `${before === "" ? "1" : digits(before)}${after === "" ? "0" : digits(after)}`;
}
