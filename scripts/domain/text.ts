/** Signs that nobody sees: zero-width signs, direction marks, soft hyphens, variation selectors, control characters. */
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Variation_Selector}/gu;
/** Blanks of all widths, fillers shown as blanks, and the line breaks that faulty exporters write out. */
const BLANKS = /(?:[\s\u0085\u2800\u3000\u3164]|_x000[9AD]_)+/gi;
/** Short values that cleaning leaves as they are, which is most: Han, Chinese punctuation, printing ASCII without `_`. */
const PLAIN = /^[!-^`-~\u4E00-\u9FFF\u3001-\u3011\u2018-\u201D\u2014]+$/;
/** The same of running text, which keeps its full-width signs. */
const PLAIN_TEXT = /^[!-^`-~\u4E00-\u9FFF\u3001-\u3011\u2018-\u201D\u2014\uFF01-\uFF5E]+$/;
/** Kangxi radicals and their supplement, which copying from a PDF puts in place of the characters they look like. */
const RADICALS = /[\u2E9F\u2EF3\u2F00-\u2FD5]/g;
/** Full-width and small forms of ASCII (１ Ａ ， ﹣) and the styled digits of messages: what NFKC may safely narrow. */
const WIDE = /[\uFF01-\uFF5E\uFE50-\uFE6B\u{1D7CE}-\u{1D7FF}]/gu;
const HAN = "\\p{Script=Han}〇";
const GAP_IN_NAME = new RegExp(`(?<=[${HAN}]) +(?=[${HAN}])`, "gu");
/** The dot of minority names, and a full stop typed for it between two Han characters. */
const NAME_DOT = new RegExp(` *[·•‧∙･・⋅᛫] *|(?<=[${HAN}]) *\\. *(?=[${HAN}])`, "gu");

/**
 * Cleans running text, the first of three steps: composed characters (NFC), radicals as the characters they stand
 * for, invisible signs and control characters out, blanks and line breaks folded to one blank, ends trimmed. Full-width
 * letters, digits and punctuation stay, because they are the writer's Chinese punctuation, and so do rare characters.
 */
export function cleanText(raw: string): string {
  if (PLAIN_TEXT.test(raw)) return raw;
  return raw
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(RADICALS, (radical) => radical.normalize("NFKC"))
    .replace(BLANKS, " ")
    .trim();
}

/**
 * Cleans a short value that is compared, not printed as prose (codes, marks, numbers, choices): cleaned text whose
 * ASCII is also half-width. NFKC of the whole would alter what it must not: ㎡, ², ①, ½ and characters of names.
 */
export function cleanToken(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return cleanText(raw)
    .replace(WIDE, (sign) => sign.normalize("NFKC"))
    .normalize("NFC");
}

/**
 * Cleans a person's or an organisation's name: half-width, and blanks between two Han characters go
 * (王　伟 → 王伟); the dot of minority names is one sign (domain.md 3.4). Blanks of Latin names stay.
 */
export function cleanName(raw: string): string {
  if (PLAIN.test(raw) && !raw.includes(".")) return raw;
  return cleanToken(raw).replace(GAP_IN_NAME, "").replace(NAME_DOT, "·");
}

/** A header for comparison: half-width, all blanks and a trailing `*` or `:` out, lower case. */
export function normaliseHeader(raw: string): string {
  return cleanToken(raw)
    .replace(/ /g, "")
    .replace(/^[*]+|[*:]+$/g, "")
    .toLowerCase();
}

/** Words by which form fillers write "nothing" because a blank is forbidden (domain.md 3.4): read as empty. */
export function isEmptyWord(token: string): boolean {
  return /^(?:(?:无|没有|暂无|空|空白)[.。]?|[-—–－―─_/／\\]+|n\/?a|null)$/i.test(token);
}

/**
 * Says what makes a name unusable or unprintable: lost, a character that an earlier program could not read (U+FFFD);
 * accents, more than two combining marks on one letter; private, a character of one office's own font.
 */
export function nameDamage(name: string): "lost" | "accents" | "private" | null {
  if (PLAIN.test(name)) return null;
  if (name.includes("\uFFFD")) return "lost";
  if (/\p{M}{3,}/u.test(name)) return "accents";
  return /\p{Co}/u.test(name) ? "private" : null;
}

/** A value as shown in a message: one line, at most 40 characters; the caller masks personal values first. */
export function excerpt(raw: string): string {
  const line = cleanText(raw);
  const characters = [...line];
  return characters.length <= 40 ? line : `${characters.slice(0, 39).join("")}…`;
}

const NOTHING_SPARED: ReadonlySet<string> = new Set();

/**
 * Masks ID numbers (15 to 19 digits, so also mistyped ones) and mobile numbers wherever they stand in a text, also
 * in full-width digits (product.md section 2). Mobile numbers in `spared` (half-width digits) are nobody's own and stay.
 */
export function maskPersonal(text: string, spared: ReadonlySet<string> = NOTHING_SPARED): string {
  return text
    .replace(
      /(?<![\d０-９])[\d０-９]{15,19}[XxＸｘ]?(?![\d０-９])/g,
      (id) => id.slice(0, 2) + "*".repeat(id.length - 2),
    )
    .replace(
      /(?<![\d０-９])([1１][\d０-９]{2})[\d０-９]{4}([\d０-９]{4})(?![\d０-９])/g,
      (number, head: string, tail: string) => (spared.has(cleanToken(number)) ? number : `${head}****${tail}`),
    );
}
