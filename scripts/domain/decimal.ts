const NUMBER = /^([+-]|[−﹣]|负)? ?(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.(\d+))?$/;
const CHINESE = "〇一二三四五六七八九";

/**
 * Reads a number by the one grammar of the import: a sign (+ - − 负), digits, also in groups of three with commas or
 * blanks, and decimals. Null for anything else: exponents, 0x, NaN, words, ranges, `.5` and `5.`. The token is clean.
 * Normal form: no `+`, no leading or trailing zeros.
 */
export function readDecimal(token: string): string | null {
  const match = NUMBER.exec(token);
  if (!match) return null;
  const whole = (match[2] ?? "").replace(/[, ]/g, "").replace(/^0+(?=\d)/, "");
  const decimals = (match[3] ?? "").replace(/0+$/, "");
  const plain = decimals === "" ? whole : `${whole}.${decimals}`;
  const negative = match[1] !== undefined && match[1] !== "+" && plain !== "0";
  return negative ? `-${plain}` : plain;
}

/** A decimal text divided by a hundred: 95 → 0.95. */
export function hundredthOf(decimal: string): string {
  const sign = decimal.startsWith("-") ? "-" : "";
  const [whole = "", decimals = ""] = decimal.replace("-", "").split(".");
  const digits = whole.padStart(3, "0");
  return readDecimal(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`) ?? decimal;
}

/** What a text that is no number may mean: 约3 → 3, 十二 → 12; null where it may mean several numbers or none. */
export function likelyDecimal(token: string): string | null {
  const numbers = token.match(/\d+(?:\.\d+)?/g) ?? [];
  if (numbers.length === 1) return readDecimal(numbers[0]);
  const [words, ...more] = token.match(/[〇零一二两三四五六七八九十百]+/g) ?? [];
  return numbers.length > 0 || words === undefined || more.length > 0 ? null : chineseNumber(words);
}

/** A Chinese numeral up to 999; null when it is none. */
function chineseNumber(word: string): string | null {
  const match = /^(?:(.?)百零?)?(?:(.?)十)?(.?)$/.exec(
    word.replace(/零/g, "〇").replace(/〇/g, "").replace(/两/g, "二"),
  );
  if (!match) return null;
  const [hundreds, tens, units] = match.slice(1).map((sign) => (sign === undefined ? 0 : valueOf(sign)));
  const tenths = match[2] === "" ? 1 : (tens ?? 0);
  return String((hundreds ?? 0) * 100 + tenths * 10 + (units ?? 0));
}

function valueOf(sign: string): number {
  return Math.max(0, CHINESE.indexOf(sign === "" ? "〇" : sign));
}
