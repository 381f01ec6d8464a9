import { type XmlElement, attributesOf, escapeXml } from "#books/returned/package/xml.ts";

/** A change to a text: what stands from `start` to `end` is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies changes that do not overlap. What is put in at a place stands before what is replaced there; insertions at one
 * place follow in the order given. All other characters stay.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inserts = ({ start, end }: Edit): number => (start === end ? 0 : 1);
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || inserts(a.edit) - inserts(b.edit) || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { edit } of sorted) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = Math.max(at, edit.end);
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Text put in at a place. */
export function insertAt(place: number, text: string): Edit {
  return { start: place, end: place, text };
}

/** Sets attributes of a start tag, or takes them away (null); the others stay as they are written. */
export function withAttributes(
  xml: string,
  tag: Pick<XmlElement, "start" | "startEnd">,
  attributes: Readonly<Record<string, string | number | null>>,
): Edit {
  const old = xml.slice(tag.start, tag.startEnd);
  return { start: tag.start, end: tag.startEnd, text: changedTag(old, attributes) };
}

function changedTag(startTag: string, attributes: Readonly<Record<string, string | number | null>>): string {
  const names = Object.keys(attributes).filter((name) => attributes[name] !== null || attributesOf(startTag).has(name));
  return names.reduce((tag, name) => {
    const bare = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
    const value = attributes[name] ?? null;
    if (value === null) return bare;
    return bare.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${name}="${escapeXml(String(value))}"${slash}>`);
  }, startTag);
}

/** Puts text in as the last content of an element; one written as a single tag is opened for it. */
export function appendTo(xml: string, element: XmlElement, text: string): Edit {
  if (!element.empty) return insertAt(element.close, text);
  const opened = xml.slice(element.start, element.startEnd).replace(/\s*\/>$/, ">");
  return { start: element.start, end: element.end, text: `${opened}${text}</${element.prefix}${element.name}>` };
}

/**
 * Puts text in as a child of an element at the place that a schema's order of children asks for: before the first
 * child that comes after it in `order`.
 */
export function insertInOrder(
  xml: string,
  { parent, text, name }: { readonly parent: XmlElement; readonly text: string; readonly name: string },
  order: readonly string[],
): Edit {
  const rank = order.indexOf(name);
  const next = parent.children.find((child) => order.indexOf(knownName(child, order)) > rank);
  return next === undefined ? appendTo(xml, parent, text) : insertAt(next.start, text);
}

/** Alternatives (ECMA-376 part 3, 7.5) stand where the element would that they hold. */
function knownName(child: XmlElement, order: readonly string[]): string {
  if (child.name !== "AlternateContent") return child.name;
  const inside = child.children.flatMap((choice) => choice.children).map(({ name }) => name);
  return inside.find((name) => order.includes(name)) ?? child.name;
}
