import type { CellValue } from "#domain/workbook.ts";
import { refuseDamaged } from "#import/workbook/refusal.ts";
import { readTexts } from "#import/workbook/xlsx/hucre-texts.ts";
import { isCellElement } from "#import/workbook/xlsx/cell-content.ts";
import type { XmlCursor, XmlTag } from "#import/workbook/xlsx/xml-tags.ts";
import { nextTag, parentName, xmlCursor } from "#import/workbook/xlsx/xml-tags.ts";

const PART = "sharedStrings.xml";

/** The plain shape of nearly every string; anything else goes the long way. Only an optimisation. */
const PLAIN_STRING = /<si>(<t(?: xml:space="preserve")?>[^<]*<\/t>)<\/si>/y;

/**
 * The shared strings of a workbook by their index, null where nothing can be seen; refuses a part that
 * ends early or is not well-formed. None when there is no such part (`xml` null).
 */
export async function sharedStrings(xml: string | null): Promise<readonly (CellValue | null)[]> {
  return xml === null ? [] : readTexts(stringContents(xml));
}

function stringContents(xml: string): readonly string[] {
  const contents: string[] = [];
  const cursor = xmlCursor(xml, PART);
  for (let tag = nextTag(cursor); tag; tag = nextTag(cursor)) {
    if (tag.name === "si" && tag.kind !== "close") contents.push(contentOf(cursor, tag));
    plainStrings(cursor, contents);
  }
  return contents;
}

function plainStrings(cursor: XmlCursor, contents: string[]): void {
  if (cursor.open.length !== 1) return;
  PLAIN_STRING.lastIndex = cursor.at;
  for (let match = PLAIN_STRING.exec(cursor.xml); match; match = PLAIN_STRING.exec(cursor.xml)) {
    contents.push(match[1] ?? "");
    cursor.at = PLAIN_STRING.lastIndex;
  }
}

/** Reads to the end of the string; what the library would take for a cell must not stand in it. */
function contentOf(cursor: XmlCursor, start: XmlTag): string {
  if (parentName(cursor, start) !== "sst") refuseDamaged(`部件“${PART}”的结构有误`);
  if (start.kind === "empty") return "";
  const depth = cursor.open.length;
  for (let tag = nextTag(cursor); tag; tag = nextTag(cursor)) {
    if (cursor.open.length < depth) return cursor.xml.slice(start.end, tag.start);
    if (tag.name === "si" || isCellElement(tag.name)) refuseDamaged(`部件“${PART}”的结构有误`);
  }
  return refuseDamaged(`部件“${PART}”提前结束`);
}
