const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g;
const HAN = "\\p{Script=Han}〇";
const GAP_IN_NAME = new RegExp(`(?<=[${HAN}]) +(?=[${HAN}])`, "gu");

/** Full-width ASCII (！–～) and the ideographic space to their half-width forms. Chinese punctuation 、。《》 stays. */
function narrow(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
}

/**
 * Cleans running text: NFC, invisible characters out, blanks folded, ends trimmed. Full-width
 * letters, digits and punctuation stay, because they are the writer's Chinese punctuation.
 */
export function cleanText(raw: string): string {
  return raw
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/[\s\u3000]+/g, " ")
    .trim();
}

/** Cleans a short value that is compared, not printed as prose (codes, marks, numbers, choices): also half-width. */
export function cleanToken(raw: string): string {
  return narrow(cleanText(raw)).replace(/ +/g, " ").trim();
}

/**
 * Cleans a person's or an organisation's name: half-width, and blanks between two Han characters go
 * (王　伟 → 王伟); the dot of minority names is one sign (domain.md 3.4). Blanks of Latin names stay.
 */
export function cleanName(raw: string): string {
  return cleanToken(raw)
    .replace(GAP_IN_NAME, "")
    .replace(/[•‧∙･・]/g, "·");
}

/** A header for comparison: half-width, all blanks and a trailing `*` or `:` out, lower case. */
export function normaliseHeader(raw: string): string {
  return narrow(raw.normalize("NFC").replace(INVISIBLE, ""))
    .replace(/\s+/g, "")
    .replace(/^[*]+|[*:]+$/g, "")
    .toLowerCase();
}

/** Words by which form fillers write "nothing" because a blank is forbidden (domain.md 3.4): read as empty. */
export function isEmptyWord(token: string): boolean {
  return /^(无|没有|[-—–－_/／\\]+|n\/a|null)$/i.test(token);
}

/** A value as shown in a message: one line, at most 40 characters; the caller masks personal values first. */
export function excerpt(raw: string): string {
  const line = cleanText(raw);
  const characters = [...line];
  return characters.length <= 40 ? line : `${characters.slice(0, 39).join("")}…`;
}

/** Masks 18- and 15-digit ID numbers and mobile numbers wherever they stand in a text (product.md section 2). */
export function maskPersonal(text: string): string {
  return text
    .replace(/(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)/g, (id) => `${id.slice(0, 2)}${"*".repeat(id.length - 2)}`)
    .replace(/(?<!\d)(1\d{2})\d{4}(\d{4})(?!\d)/g, "$1****$2");
}
