import { refuseDamaged } from "#import/workbook/refusal.ts";
import { unescapeXml } from "#import/workbook/xlsx/xml-text.ts";

/** One tag of an XML text. An empty element (`<c/>`) is one tag of kind `empty`. */
export interface XmlTag {
  readonly kind: "open" | "close" | "empty";
  /** Name without its prefix. */
  readonly name: string;
  readonly qualifiedName: string;
  /** The attributes as written; see {@link attributesOf}. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

/** A position in an XML text and the elements that are open there. `at` may be moved to another place on the same level. */
export interface XmlCursor {
  readonly xml: string;
  /** Name of the part, for messages. */
  readonly part: string;
  at: number;
  readonly open: XmlTag[];
}

const QUOTE = 34;
const APOSTROPHE = 39;
const GREATER = 62;
const ATTRIBUTE = /\s+([^\s=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/** Starts reading at the beginning. */
export function xmlCursor(xml: string, part: string): XmlCursor {
  return { xml, part, at: 0, open: [] };
}

/**
 * Moves to the next tag; null after the last one. Refuses a text whose elements are not closed in order, so that
 * a part that ends early never looks like a short one.
 */
export function nextTag(cursor: XmlCursor): XmlTag | null {
  const start = cursor.xml.indexOf("<", cursor.at);
  if (start < 0) {
    if (cursor.open.length > 0 || cursor.at === 0) refuseDamaged(`部件“${cursor.part}”提前结束`);
    return null;
  }
  const tag = tagAt(cursor, start);
  cursor.at = tag.end;
  if (tag.kind === "open") cursor.open.push(tag);
  if (tag.kind === "close" && cursor.open.pop()?.qualifiedName !== tag.qualifiedName)
    refuseDamaged(`部件“${cursor.part}”的结构有误`);
  return tag;
}

/** Name of the element in which a tag stands; "" for the root. For an open tag: of its parent. */
export function parentName(cursor: XmlCursor, tag: XmlTag): string {
  return cursor.open.at(tag.kind === "open" ? -2 : -1)?.name ?? "";
}

function tagAt(cursor: XmlCursor, start: number): XmlTag {
  const end = tagEnd(cursor, start);
  const closing = cursor.xml[start + 1] === "/";
  const empty = !closing && cursor.xml[end - 2] === "/";
  const content = cursor.xml.slice(start + (closing ? 2 : 1), end - (empty ? 2 : 1));
  const blank = content.search(/\s/);
  const qualifiedName = blank < 0 ? content : content.slice(0, blank);
  if (!/^[^<>"'=/]+$/.test(qualifiedName)) refuseDamaged(`部件“${cursor.part}”的结构有误`);
  return {
    kind: closing ? "close" : empty ? "empty" : "open",
    name: qualifiedName.slice(qualifiedName.indexOf(":") + 1),
    qualifiedName,
    attributes: blank < 0 ? "" : content.slice(blank),
    start,
    end,
  };
}

/** The position after the `>` that ends a tag; one inside quotes is part of a value. */
function tagEnd(cursor: XmlCursor, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < cursor.xml.length; at += 1) {
    const code = cursor.xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === GREATER) return at + 1;
  }
  return refuseDamaged(`部件“${cursor.part}”提前结束`);
}

/** The attributes of a tag by name without prefix (`r:id` is `id`), values unescaped; refuses what is no attribute. */
export function attributesOf(tag: XmlTag, part: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  ATTRIBUTE.lastIndex = 0;
  let end = 0;
  for (let match = ATTRIBUTE.exec(tag.attributes); match; match = ATTRIBUTE.exec(tag.attributes)) {
    end = ATTRIBUTE.lastIndex;
    const name = match[1] ?? "";
    if (seen.has(name)) refuseDamaged(`部件“${part}”的结构有误`);
    seen.add(name);
    if (!name.startsWith("xmlns"))
      found.set(name.slice(name.indexOf(":") + 1), unescapeXml(match[2] ?? match[3] ?? ""));
  }
  if (tag.attributes.slice(end).trim() !== "") refuseDamaged(`部件“${part}”的结构有误`);
  return found;
}

/** One element of a small part. */
export interface XmlElement {
  readonly name: string;
  readonly parent: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** All elements of a part in document order; for the small parts (workbook, relations, styles). */
export function xmlElements(xml: string, part: string): XmlElement[] {
  const cursor = xmlCursor(xml, part);
  const elements: XmlElement[] = [];
  for (let tag = nextTag(cursor); tag; tag = nextTag(cursor)) {
    if (tag.kind !== "close")
      elements.push({ name: tag.name, parent: parentName(cursor, tag), attributes: attributesOf(tag, part) });
  }
  return elements;
}
