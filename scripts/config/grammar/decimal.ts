import { hundredthOf } from "#domain/decimal.ts";
import { cleanToken } from "#domain/text.ts";
import { exact } from "#domain/points.ts";

/**
 * Reads a plain decimal text, half- or full-width: an optional sign, digits, an optional fraction.
 * No exponent, no thousands separator. Returns it without needless zeros (`007.50` → `7.5`); null when it is none.
 */
export function parseDecimal(raw: string): string | null {
  const token = cleanToken(raw);
  const match = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(token);
  if (!match) return null;
  const whole = (match[2] ?? "").replace(/^0+(?=\d)/, "");
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  const digits = fraction === "" ? whole : `${whole}.${fraction}`;
  return match[1] === "-" && digits !== "0" ? `-${digits}` : digits;
}

/** The same, where a share may also be written in percent: 90% → `0.9`. */
export function parseShare(raw: string): string | null {
  const token = cleanToken(raw);
  const percent = token.endsWith("%") ? parseDecimal(token.slice(0, -1)) : null;
  return percent === null ? parseDecimal(token) : hundredthOf(percent);
}

/** Compares two decimal texts exactly: negative when `a` is smaller. */
export function compareDecimals(a: string, b: string): number {
  return exact(a).compare(exact(b));
}
