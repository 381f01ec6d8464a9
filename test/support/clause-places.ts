import { type ClausePrints, glyphAt, type InkedPrint, type Print } from "./clause-prints.ts";
import { type Area, linesOf, type PageGeometry, type TextLine } from "./pdf-geometry.ts";
import type { Box } from "./pdf-ink.ts";

/** Height of a character's square above and below its baseline, in parts of its size (Han fonts on a 1000-unit square). */
const ABOVE = 0.88;
const BELOW = 0.12;
const POINT = 25.4 / 72;

/** A page of a document; 0 is the first. */
export function page(print: Print, index: number): PageGeometry {
  const found = print.pages[index];
  if (!found) throw new Error(`no page ${index + 1}`);
  return found;
}

/** The first line of several. */
export function firstOf(lines: readonly TextLine[]): TextLine {
  const [first] = lines;
  if (!first) throw new Error("no line");
  return first;
}

/** Top edge of the em box (the square) of a line's characters, in mm from the page's top. */
export function squareTop(line: TextLine): number {
  return line.baseline - ABOVE * heightOf(line);
}

/** Bottom edge of the em box of a line's characters, in mm from the page's top. */
export function squareBottom(line: TextLine): number {
  return line.baseline + BELOW * heightOf(line);
}

/** Middle of the em box of a line's characters, in mm from the page's top. */
export function squareMiddle(line: TextLine): number {
  return (squareTop(line) + squareBottom(line)) / 2;
}

/** Middle between a line's left and right end, in mm from the page's left. */
export function middle(line: TextLine): number {
  return ((line.glyphs[0]?.start ?? 0) + (line.glyphs.at(-1)?.end ?? 0)) / 2;
}

/** Mean distance from the start of one character to that of the next, in mm. */
export function advance({ glyphs }: TextLine): number {
  return ((glyphs.at(-1)?.start ?? 0) - (glyphs[0]?.start ?? 0)) / (glyphs.length - 1);
}

/** Size of the first character of a text, in points. */
export function sizeOf(print: Print, text: string): number {
  return glyphAt(print, text).size;
}

/** Where the cell of a text's first character begins, in mm from the page's left. */
export function startOf(print: Print, text: string): number {
  return glyphAt(print, text).start;
}

/** What is printed inside the 版心 of the first page and a little around it. */
export function coreInk(print: InkedPrint): Box {
  return ink(print, { left: 10, top: 36, right: 200, bottom: 263 });
}

/** The first dash of the page number on the first page. */
export function dash(print: InkedPrint): Box {
  const { start, end } = glyphAt(print, "— 1 —");
  return ink(print, { left: start, top: 263, right: end, bottom: 280 });
}

/** The first dash of the page number on a turned first page: 8 mm to 34 mm from the left edge. */
export function turnedDash(print: InkedPrint): Box {
  const { start, end } = turnedEnds(print, 0);
  return ink(print, { left: 8, top: start, right: 34, bottom: start + (end - start) / 4 });
}

/** Upper and lower end of the page number of a turned page, in mm from the page's top. */
export function ends({ wide }: ClausePrints, index: number): { readonly start: number; readonly end: number } {
  return turnedEnds(wide, index);
}

/** The red rule of a 简报. */
export function redRule(print: Print): Area {
  const rule = page(print, 0).areas.find(({ colour, width, height }) => colour === "#c00000" && width > 50 * height);
  if (!rule) throw new Error("no red rule");
  return rule;
}

/** First, inner and last rule of 版记. */
export function tail({ paper }: ClausePrints): readonly [Area, Area, Area] {
  const rules = page(paper, paper.pages.length - 1).areas.filter(({ height, width }) => width > 50 * height);
  const [first, inner, last] = rules.toSorted((a, b) => a.top - b.top);
  if (!first || !inner || !last || rules.length > 3) throw new Error("版记 has three rules");
  return [first, inner, last];
}

/** Lower edge of an area, in mm from the page's top. */
export function bottom(area: Area): number {
  return area.top + area.height;
}

/** The title of an annex. */
export function annexTitle(print: Print): TextLine {
  const last = page(print, print.pages.length - 1);
  const title = linesOf(last).find((line) => line.text.includes("考评结果名单"));
  if (!title) throw new Error("no title of an annex");
  return title;
}

function turnedEnds(print: Print, index: number): { readonly start: number; readonly end: number } {
  const glyphs = page(print, index).glyphs.filter(({ turned }) => turned);
  return {
    start: Math.min(...glyphs.map(({ start }) => start)),
    end: Math.max(...glyphs.map(({ end }) => end)),
  };
}

function ink(print: InkedPrint, area: Box): Box {
  const box = print.ink(area);
  if (!box) throw new Error("nothing is printed there");
  return box;
}

function heightOf(line: TextLine): number {
  return (line.glyphs[0]?.size ?? 0) * POINT;
}
