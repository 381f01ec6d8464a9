import { appendTo, applyEdits } from "#books/returned/package/edits.ts";
import { parseXml } from "#books/returned/package/xml.ts";

/** A comment's cell, 1-based, and how many lines its box must show. */
export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly lines: number;
}

const NAMESPACES = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
};
const TYPE_ID = "_x0000_t202";
const SHAPE = /<(\w+:)?shape\b(?:(?!<\/?(?:\w+:)?shape\b)[^])*<\/\1?shape\s*>/g;
const SHAPE_NUMBER = /_x0000_s(\d+)/g;
const SHAPES_OF_A_SHEET = 1024;

/** An empty drawing for comments; `number` keeps the shape numbers of different sheets apart. */
export function emptyNoteDrawing(number: number): string {
  const declared = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return (
    `<xml${declared.join("")}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    `<v:shapetype id="${TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>` +
    `<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`
  );
}

/**
 * Adds a hidden comment box for each cell to a drawing (VML, the only form in which spreadsheet programs keep them;
 * ECMA-376 part 4, 19). Everything that is there stays. Throws UnsafeToPatch when the drawing is no XML.
 */
export function withNoteBoxes(vml: string, boxes: readonly NoteBox[]): string {
  const root = parseXml(vml);
  const numbers = [...vml.matchAll(SHAPE_NUMBER)].map((match) => Number(match[1]));
  const [, map = "1"] = /idmap\b[^>]*\bdata\s*=\s*["'](\d+)/.exec(vml) ?? [];
  const first = Math.max(Number(map) * SHAPES_OF_A_SHEET, ...numbers) + 1;
  const missing = Object.entries(NAMESPACES).filter(
    ([prefix, uri]) => !declares(vml.slice(root.start, root.startEnd), prefix, uri),
  );
  const declared = missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
  const shapes = boxes.map((box, index) => shapeOf(box, { number: first + index, declared }));
  return applyEdits(vml, [appendTo(vml, root, shapes.join(""))]);
}

/** Takes out the boxes of cells whose comment is gone. */
export function withoutNoteBoxes(
  vml: string,
  gone: readonly { readonly row: number; readonly column: number }[],
): string {
  const places = new Set(gone.map(({ row, column }) => `${row} ${column}`));
  return vml.replace(SHAPE, (shape) => {
    const row = /<(?:\w+:)?Row>\s*(\d+)/.exec(shape)?.[1];
    const column = /<(?:\w+:)?Column>\s*(\d+)/.exec(shape)?.[1];
    if (row === undefined || column === undefined) return shape;
    return places.has(`${Number(row) + 1} ${Number(column) + 1}`) ? "" : shape;
  });
}

function declares(tag: string, prefix: string, uri: string): boolean {
  return new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']${uri}["']`).test(tag);
}

function shapeOf({ row, column, lines }: NoteBox, { number, declared }: { number: number; declared: string }): string {
  const bottom = row + Math.max(3, lines);
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 4, 15, bottom, 4].join(", ");
  return (
    `<v:shape${declared} id="_x0000_s${number}" type="#${TYPE_ID}" fillcolor="#ffffe1" o:insetmode="auto" ` +
    `style="position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:${lines * 14 + 12}pt;z-index:1;visibility:hidden">` +
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
