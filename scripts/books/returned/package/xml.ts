/** A start tag with its place in the text, and what it holds. */
export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string;
  /** The prefix with its colon; "" where there is none. */
  readonly prefix: string;
  readonly start: number;
  /** The position after the start tag. */
  readonly startEnd: number;
  /** The position of the end tag; `startEnd` for an empty element written as one tag. */
  close: number;
  /** The position after the element. */
  end: number;
  /** Written as one tag, `<a/>`. */
  readonly empty: boolean;
  readonly children: XmlElement[];
}

/** A tag as it stands in the text; comments, processing instructions and CDATA are none. */
export interface XmlTag {
  readonly kind: "open" | "close" | "empty";
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

/** The XML of a part cannot be followed; the caller falls back to a workbook written anew. */
export class UnsafeToPatch extends Error {}

const QUOTE = 34;
const APOSTROPHE = 39;
const GREATER = 62;
const SLASH = 47;
/** White space, `/` and `>`. */
const NAME_ENDS: ReadonlySet<number> = new Set([9, 10, 13, 32, SLASH, GREATER]);

/** Every tag from a position on, in document order. */
export function* tagsFrom(xml: string, from: number): Generator<XmlTag> {
  for (let at = xml.indexOf("<", from); at >= 0; at = xml.indexOf("<", at)) {
    const after = sectionEnd(xml, at);
    if (after === null) {
      const tag = tagAt(xml, at);
      yield tag;
      at = tag.end;
    } else at = after;
  }
}

/**
 * The elements of a part with their places in the text, so that a change can leave all other bytes alone. Elements
 * inside one named `leaf` are passed over: the cells of a sheet would be millions. Throws {@link UnsafeToPatch}.
 */
export function parseXml(xml: string, leaf?: string): XmlElement {
  const document: XmlElement = {
    name: "",
    prefix: "",
    start: 0,
    startEnd: 0,
    close: 0,
    end: 0,
    empty: false,
    children: [],
  };
  const open: XmlElement[] = [document];
  for (const tag of tagsFrom(xml, 0)) {
    const top = open.at(-1) ?? document;
    if (tag.kind === "close" && tag.name === top.name) closeElement(open, tag);
    else if (top.name !== leaf) openElement(open, tag);
  }
  const [root, ...more] = document.children;
  if (!root || more.length > 0 || open.length > 1) throw new UnsafeToPatch("the part has no single root");
  return root;
}

function openElement(open: XmlElement[], tag: XmlTag): void {
  if (tag.kind === "close") throw new UnsafeToPatch("the elements are not closed in order");
  const element = elementOf(tag);
  open.at(-1)?.children.push(element);
  if (tag.kind === "open") open.push(element);
}

function closeElement(open: XmlElement[], tag: XmlTag): void {
  const element = open.pop();
  if (element) Object.assign(element, { close: tag.start, end: tag.end });
}

/** The children of that name, in order. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first child of that name; null when there is none. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

/** The value of an attribute by its name without prefix, unescaped; null when it is not there. */
export function attributeOf(xml: string, tag: { start: number; name: string }, name: string): string | null {
  return attributesOf(xml.slice(tag.start, tagEnd(xml, tag.start))).get(name) ?? null;
}

/** The attributes of a start tag by name without prefix, unescaped; declarations of namespaces are left out. */
export function attributesOf(startTag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of startTag.matchAll(/\s([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!name.startsWith("xmlns")) found.set(name.slice(name.indexOf(":") + 1), unescapeXml(double ?? single ?? ""));
  }
  return found;
}

/** The text directly inside an element with all tags left out, unescaped. */
export function textOf(xml: string, element: XmlElement): string {
  const inner = xml.slice(element.startEnd, element.close);
  return unescapeXml(
    inner.replace(/<!\[CDATA\[([^]*?)\]\]>|<[^>]*>/g, (_, text: string | undefined) => escapeXml(text ?? "")),
  );
}

/** Text for an element or an attribute; what XML 1.0 cannot hold goes out. */
export function escapeXml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      "",
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function elementOf(tag: XmlTag): XmlElement {
  const { name, prefix, start, end } = tag;
  return { name, prefix, start, startEnd: end, close: end, end, empty: tag.kind === "empty", children: [] };
}

function tagAt(xml: string, start: number): XmlTag {
  const end = tagEnd(xml, start);
  const closing = xml.charCodeAt(start + 1) === SLASH;
  const from = start + (closing ? 2 : 1);
  let to = from;
  while (to < end && !NAME_ENDS.has(xml.charCodeAt(to))) to += 1;
  const qualified = xml.slice(from, to);
  const colon = qualified.indexOf(":") + 1;
  const kind = closing ? "close" : xml.charCodeAt(end - 2) === SLASH ? "empty" : "open";
  return { kind, name: qualified.slice(colon), prefix: qualified.slice(0, colon), start, end };
}

/** The position after the `>` that ends a tag; one inside quotes is part of a value. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === GREATER) return at + 1;
  }
  throw new UnsafeToPatch("the part ends early");
}

/** The position after a comment, an instruction or CDATA; null when a tag begins here. */
function sectionEnd(xml: string, at: number): number | null {
  const second = xml[at + 1];
  if (second !== "!" && second !== "?") return null;
  const ending = xml.startsWith("<!--", at)
    ? "-->"
    : xml.startsWith("<![CDATA[", at)
      ? "]]>"
      : second === "?"
        ? "?>"
        : ">";
  const end = xml.indexOf(ending, at + 2);
  if (end < 0) throw new UnsafeToPatch("the part ends early");
  return end + ending.length;
}
