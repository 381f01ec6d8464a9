import { AUTHOR, type CellMark, SIGN } from "#books/returned/mark.ts";
import { type Edit, appendTo, applyEdits, insertInOrder } from "#books/returned/package/edits.ts";
import {
  type XmlElement,
  attributeOf,
  childOf,
  childrenOf,
  escapeXml,
  parseXml,
  textOf,
} from "#books/returned/package/xml.ts";
import { cellAddress, parseCellAddress } from "#domain/location.ts";

/** A comments part with ours in it, and what that means for the boxes in the drawing. */
export interface CommentsChange {
  readonly xml: string;
  readonly added: readonly CellMark[];
  readonly gone: readonly { readonly row: number; readonly column: number }[];
}

/** Order of the children of a text with runs (ECMA-376 part 1, 18.4.8). */
const ORDER = ["t", "r", "rPh", "phoneticPr"];

/** A comments part without comments. */
export function emptyComments(main: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
}

/**
 * Puts a comment on every marked cell. A comment that somebody else wrote there stays and ours follows in the same box;
 * comments that an earlier copy of ours left are replaced or go.
 */
export function withComments(xml: string, marks: readonly CellMark[]): CommentsChange {
  const root = parseXml(xml);
  const authors = childOf(root, "authors") ?? root;
  const list = childOf(root, "commentList") ?? root;
  const author = authorIn(xml, authors);
  const open = new Map(marks.map((mark) => [cellAddress(mark.row, mark.column), mark]));
  const edits: Edit[] = [...author.added];
  const gone: { row: number; column: number }[] = [];
  for (const comment of childrenOf(list, "comment")) {
    const cell = attributeOf(xml, comment, "ref") ?? "";
    const mark = open.get(cell);
    open.delete(cell);
    const ours = isOurs(xml, comment);
    edits.push(...(ours ? replaced(comment, mark, author.number) : joined(xml, comment, mark)));
    const place = ours && !mark ? parseCellAddress(cell) : null;
    if (place) gone.push(place);
  }
  const added = [...open.values()];
  const fresh = added.map((mark) => commentOf(mark, author.number, root.prefix)).join("");
  if (fresh !== "") edits.push(appendTo(xml, list, fresh));
  return { xml: applyEdits(xml, edits), added, gone };
}

function authorIn(xml: string, authors: XmlElement): { readonly number: number; readonly added: readonly Edit[] } {
  const names = childrenOf(authors, "author").map((author) => textOf(xml, author));
  if (names.includes(AUTHOR)) return { number: names.indexOf(AUTHOR), added: [] };
  const { prefix } = authors;
  return { number: names.length, added: [appendTo(xml, authors, `<${prefix}author>${AUTHOR}</${prefix}author>`)] };
}

/** By its words, not by its author: LibreOffice forgets who wrote a comment. */
function isOurs(xml: string, comment: XmlElement): boolean {
  return textOf(xml, comment).trimStart().startsWith(SIGN);
}

function replaced(comment: XmlElement, mark: CellMark | undefined, author: number): readonly Edit[] {
  const text = mark === undefined ? "" : commentOf(mark, author, comment.prefix);
  return [{ start: comment.start, end: comment.end, text }];
}

/** Ours is the end of the text, from our sign on, so that a later copy can take it out again. */
function joined(xml: string, comment: XmlElement, mark: CellMark | undefined): readonly Edit[] {
  const text = childOf(comment, "text");
  if (text === null) return [];
  const runs = childrenOf(text, "r");
  const signed = runs.findIndex((run) => textOf(xml, run).includes(SIGN));
  const old = signed < 0 ? [] : runs.slice(signed).flatMap((run) => cutAtSign(xml, run));
  if (mark === undefined) return old;
  const run = { parent: text, text: runOf(`\n${mark.text}`, comment.prefix), name: "r" };
  return [...old, insertInOrder(xml, run, ORDER)];
}

/** A run of ours goes; one in which somebody else's words come first keeps them. */
function cutAtSign(xml: string, run: XmlElement): readonly Edit[] {
  const words = childOf(run, "t");
  const own = words === null ? "" : (textOf(xml, words).split(SIGN)[0] ?? "").trimEnd();
  const isMixed = words !== null && own !== "" && textOf(xml, words).includes(SIGN);
  if (isMixed) return [{ start: words.startEnd, end: words.close, text: cellString(own) }];
  return [{ start: run.start, end: run.end, text: "" }];
}

function commentOf(mark: CellMark, author: number, prefix: string): string {
  const text = `<${prefix}text>${runOf(mark.text, prefix)}</${prefix}text>`;
  return `<${prefix}comment ref="${cellAddress(mark.row, mark.column)}" authorId="${author}">${text}</${prefix}comment>`;
}

function runOf(text: string, prefix: string): string {
  const look = `<${prefix}rPr><${prefix}sz val="10"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/></${prefix}rPr>`;
  return `<${prefix}r>${look}<${prefix}t xml:space="preserve">${cellString(text)}</${prefix}t></${prefix}r>`;
}

/** Text of a spreadsheet string: what looks like an escape of a character would be read as one (18.4.12, ST_Xstring). */
export function cellString(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_"));
}
