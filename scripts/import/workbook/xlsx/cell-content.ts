import type { RawCell } from "#import/workbook/xlsx/cell-value.ts";
import type { XmlCursor, XmlTag } from "#import/workbook/xlsx/xml-tags.ts";
import { nextTag, parentName } from "#import/workbook/xlsx/xml-tags.ts";

/** Children of a cell that make its value (ECMA-376 part 1, 18.3.1.4); each at most once. */
const OWN_CHILDREN: ReadonlySet<string> = new Set(["v", "f", "is"]);

/** What readers know by name wherever it stands, so that one in the wrong place would be read as a cell's own. */
export function isCellElement(name: string): boolean {
  return OWN_CHILDREN.has(name) || name === "c" || name === "row" || name === "sheetData";
}

/** Reads from the cell's own tag to its end; null when what it holds can be read in two ways. */
export function cellContent(cursor: XmlCursor): Pick<RawCell, "value" | "inline" | "hasFormula"> | null {
  const depth = cursor.open.length;
  const contents = new Map<string, string>();
  for (let tag = nextTag(cursor); tag && cursor.open.length >= depth; tag = nextTag(cursor)) {
    if (tag.kind === "close") continue;
    if (isForeign(cursor, tag, depth) || contents.has(tag.name)) return null;
    if (OWN_CHILDREN.has(tag.name)) contents.set(tag.name, contentAt(cursor, tag));
  }
  return { value: contents.get("v") ?? null, inline: contents.get("is") ?? null, hasFormula: contents.has("f") };
}

/** Up to the element's own end: no element of its name can stand inside it. The position stays where it is. */
function contentAt({ xml }: XmlCursor, tag: XmlTag): string {
  if (tag.kind === "empty") return "";
  const end = `</${tag.qualifiedName}`;
  let at = xml.indexOf(end, tag.end);
  while (at >= 0 && !/[\s>]/.test(xml.charAt(at + end.length))) at = xml.indexOf(end, at + 1);
  return xml.slice(tag.end, Math.max(tag.end, at));
}

function isForeign(cursor: XmlCursor, tag: XmlTag, depth: number): boolean {
  const parentDepth = cursor.open.length - (tag.kind === "open" ? 1 : 0);
  const misplaced = parentDepth !== depth && isCellElement(tag.name);
  const nested = tag.name === "c" || tag.name === "row";
  return misplaced || nested || ["v", "f"].includes(parentName(cursor, tag));
}
