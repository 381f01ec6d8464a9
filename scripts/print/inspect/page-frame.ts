import type { PrintDocument } from "#domain/printing.ts";
import { folded } from "#print/inspect/characters.ts";
import type { Glyph } from "#print/inspect/page-glyphs.ts";
import type { PageShape } from "#print/inspect/page-shape.ts";

type Side = "左边" | "右边" | "上边" | "下边";

/** The character that lies farthest outside, and by how many millimetres. */
export interface Outside {
  readonly text: string;
  readonly side: Side;
  readonly by: number;
}

/** Rounding of the browser and slanted strokes; an overlong word sticks out by a whole character at least. */
const TOLERANCE = 0.7;

/** Cards bring their own margins; on no side can a printer reach the edge. */
const CARD_EDGE = 5;

/** Page numbers stand below an upright page and at the left of a turned one. */
const NUMBER_SIDE: Readonly<Record<string, Side>> = { read: "下边", wide: "左边" };
const NUMBER = /^[\d—]$/;

/** Finds what lies outside the 版心 (of a card: too near to the edge), page number and 示例 mark excepted. */
export function farthestOutside(glyphs: readonly Glyph[], document: PrintDocument, shape: PageShape): Outside | null {
  const frame = frameOf(document, shape);
  const isMarginal = marginalWords(document);
  let worst: Outside | null = null;
  for (const glyph of glyphs) {
    const beyond = beyondFrame(glyph, frame);
    if (beyond.by <= (worst?.by ?? TOLERANCE) || isMarginal(glyph.text, beyond.side)) continue;
    worst = beyond;
  }
  return worst;
}

/** The characters of the pages themselves, without page numbers and marks in the margins. */
export function insideFrame(glyphs: readonly Glyph[], document: PrintDocument, shape: PageShape): readonly Glyph[] {
  const frame = frameOf(document, shape);
  return glyphs.filter((glyph) => beyondFrame(glyph, frame).by <= TOLERANCE);
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function frameOf({ job }: PrintDocument, shape: PageShape): Frame {
  const { width, height } = shape;
  const isCard = job.definition.layout === "card";
  const { top, right, bottom, left } = isCard ? EDGES : shape;
  return { left, right: width - right, top, bottom: height - bottom };
}

const EDGES = { top: CARD_EDGE, right: CARD_EDGE, bottom: CARD_EDGE, left: CARD_EDGE };

function beyondFrame(glyph: Glyph, frame: Frame): Outside {
  const sides: readonly (readonly [Side, number])[] = [
    ["左边", frame.left - glyph.left],
    ["右边", glyph.right - frame.right],
    ["上边", frame.top - glyph.top],
    ["下边", glyph.bottom - frame.bottom],
  ];
  const [side, by] = sides.reduce((most, one) => (one[1] > most[1] ? one : most));
  return { text: glyph.text, side, by };
}

/** What the style sheet itself puts into the margins: the number where numbers go, other words (示例) above. */
function marginalWords({ job, html }: PrintDocument): (text: string, side: Side) => boolean {
  const contents = [...html.css.matchAll(/content:([^;}]*)/g)].map(([, value = ""]) => value);
  const words = folded(contents.flatMap((one) => one.match(/"[^"]*"/g) ?? []).join(""));
  const numberSide = NUMBER_SIDE[job.definition.layout];
  return (text, side) => {
    const character = folded(text);
    if (character === "") return true;
    if (side === numberSide) return NUMBER.test(character);
    return side === "上边" && words.includes(character);
  };
}
