import type { HtmlDocument } from "#domain/printing.ts";

/** Always in the subset: page counters and list numbers are not in the text. */
const ALWAYS = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index));

/** Signs without a glyph of their own: control and format characters, variation selectors, line ends. */
const WITHOUT_GLYPH = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/u;

/**
 * All characters that a page may print: text, numeric references, generated content of the style sheet,
 * and printable ASCII. Markup and selectors are not told from text, which only makes the set a little larger.
 */
export function charactersOf(html: HtmlDocument): ReadonlySet<string> {
  const found = new Set(ALWAYS);
  for (const text of [decodeReferences(html.body), decodeEscapes(html.css)]) {
    for (const character of text) if (!WITHOUT_GLYPH.test(character)) found.add(character);
  }
  return found;
}

/** Replaces every character of a page that no face has, also where it is written as a reference. */
export function replaceCharacters(body: string, replaced: ReadonlySet<string>, mark: string): string {
  if (replaced.size === 0) return body;
  return [...body.replace(/&#(?:x[0-9a-f]+|\d+);/gi, (one) => (replaced.has(decodeReferences(one)) ? mark : one))]
    .map((character) => (replaced.has(character) ? mark : character))
    .join("");
}

function decodeReferences(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => fromCode(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => fromCode(Number(code)))
    .replaceAll("&nbsp;", "\u00A0");
}

function decodeEscapes(css: string): string {
  return css.replace(/\\([0-9a-f]{1,6}) ?/gi, (_, code: string) => fromCode(Number.parseInt(code, 16)));
}

function fromCode(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
