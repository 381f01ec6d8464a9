import type { Glyph } from "#print/inspect/page-glyphs.ts";

/** What lies before a character: nothing, a small gap or blank, a new line close below, or anything farther away. */
export type Gap = "none" | "blank" | "line" | "far";

/** One character of a text that was read, blanks left out. */
export interface Character {
  readonly text: string;
  readonly before: Gap;
  /** From 1; 0 outside the pages. */
  readonly page: number;
}

const ORDER: readonly Gap[] = ["none", "blank", "line", "far"];

/** Fractions of the type size. Cells of a table lie farther apart than spaced letters; line heights go up to 2.5. */
const JOINED = 0.3;
const NEAR = 1.2;
const LINE = 2.5;

/** The characters of the pages in the order in which they are drawn, and how far apart they stand. */
export function charactersOnPages(pages: readonly (readonly Glyph[])[]): readonly Character[] {
  return pages.flatMap((glyphs, index) => {
    const found = glyphs.map((glyph, at) => ({
      text: glyph.text,
      before: gapBetween(glyphs[at - 1], glyph),
      page: index + 1,
    }));
    return withoutBlanks(found);
  });
}

/** The characters of a text that stands by itself: what its blanks and line ends part. */
export function charactersInText(text: string): readonly Character[] {
  const found = [...text].map((one, at) => ({ text: one, before: at === 0 ? "far" : "none", page: 0 }) as const);
  return withoutBlanks(found);
}

/** All characters as one text without blanks. */
export function textOf(characters: readonly Pick<Character, "text">[]): string {
  return characters.map(({ text }) => text).join("");
}

/** A text as it is compared: compatibility forms, dots and dashes that fonts share are one; no blanks. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]+/gu, "")
    .replace(/[•‧∙･・⋅᛫]/g, "·")
    .replace(/[‐-―]/g, "—");
}

function withoutBlanks(found: readonly Character[]): readonly Character[] {
  const kept: Character[] = [];
  let before: Gap = "none";
  for (const one of found) {
    before = stronger(before, one.before);
    const text = folded(one.text);
    if (text === "") before = stronger(before, one.text.includes("\n") ? "line" : "blank");
    for (const character of text) {
      kept.push({ text: character, before, page: one.page });
      before = "none";
    }
  }
  return kept;
}

function stronger(one: Gap, other: Gap): Gap {
  return ORDER.indexOf(one) >= ORDER.indexOf(other) ? one : other;
}

function gapBetween(last: Glyph | undefined, next: Glyph): Gap {
  if (!last) return "far";
  const size = Math.max(next.bottom - next.top, last.bottom - last.top);
  const down = (next.bottom - last.bottom) / size;
  const along = (next.left - last.right) / size;
  if (Math.abs(down) < 0.5) {
    if (along < -NEAR || along >= NEAR) return "far";
    return along < JOINED ? "none" : "blank";
  }
  return down > 0 && down <= LINE && next.left < last.right ? "line" : "far";
}
