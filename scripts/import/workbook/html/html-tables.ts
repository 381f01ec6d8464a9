import type { HtmlToken } from "#import/workbook/html/html-tokens.ts";
import { htmlAttribute, htmlTokens } from "#import/workbook/html/html-tokens.ts";
import { LINE_BREAK, shownText, unescapeHtml } from "#import/workbook/html/html-text.ts";
import { refuseDamaged } from "#import/workbook/refusal.ts";

/** What a page or a cell holds, in its order: lines of text and tables. */
export type HtmlBlock = { readonly kind: "text"; readonly text: string } | HtmlTable;

/** A table; rows of all its sections in their order. */
export interface HtmlTable {
  readonly kind: "table";
  readonly rows: HtmlRow[];
  /** Hidden columns, counted from 0. */
  readonly hiddenColumns: number[];
}

/** One row of a table. */
export interface HtmlRow {
  readonly isHidden: boolean;
  readonly cells: HtmlCell[];
}

/** One cell; spans are at least 1. */
export interface HtmlCell {
  readonly across: number;
  readonly down: number;
  /** The number that Excel or LibreOffice stored beside the shown text (`x:num="92.5"`); null when there is none. */
  readonly stored: string | null;
  readonly blocks: HtmlBlock[];
}

interface OpenTable {
  readonly table: HtmlTable;
  row: HtmlRow | null;
  columns: number;
}

interface Parse {
  readonly page: HtmlBlock[];
  readonly tables: OpenTable[];
  /** Cells in which we are, the innermost last; one for each open table at most. */
  readonly cells: (HtmlCell | null)[];
  text: string;
}

const MOST_ACROSS = 1000;
const MOST_DOWN = 65_534;
const MOST_NESTED = 50;
const BLOCK = /^(?:address|blockquote|br|caption|center|dd|div|dl|dt|fieldset|form|h[1-6]|hr|li|ol|p|pre|ul)$/;

/**
 * Reads the texts and tables of a page as a browser builds them (HTML Living Standard, 13.2.6.4.9 to 15): a new cell or row
 * ends the one before, other elements between row and cell are passed over, text between cells stands outside. SheetJS 0.20.3
 * melts cells whose end tag is left out, loses rows with a form in them and what follows a table in a cell.
 */
export function htmlBlocks(html: string): HtmlBlock[] {
  const parse: Parse = { page: [], tables: [], cells: [], text: "" };
  for (const token of htmlTokens(html)) take(parse, token);
  if (parse.tables.length > 0) refuseDamaged("网页提前结束，表格没有写完");
  endText(parse);
  return parse.page;
}

function take(parse: Parse, token: HtmlToken): void {
  if (token.kind === "text") parse.text += token.text;
  else if (BLOCK.test(token.name)) takeBlock(parse, token.name);
  else if (token.kind === "open") OPENERS.get(token.name)?.(parse, token.attributes);
  else CLOSERS.get(token.name)?.(parse);
}

/** A block inside a cell is a line of its text, outside a line of its own. */
function takeBlock(parse: Parse, name: string): void {
  if (parse.cells.at(-1) || name === "br") parse.text += LINE_BREAK;
  else endText(parse);
}

const OPENERS: ReadonlyMap<string, (parse: Parse, attributes: string) => void> = new Map([
  ["table", startTable],
  ["tr", startRow],
  ["td", startCell],
  ["th", startCell],
  ["col", takeColumn],
]);

const CLOSERS: ReadonlyMap<string, (parse: Parse) => void> = new Map([
  ["table", endTable],
  ["tr", endRow],
  ["td", endCell],
  ["th", endCell],
]);

/** Puts the text so far where it belongs: into the open cell, else among the blocks of the page or the outer cell. */
function endText(parse: Parse): void {
  const text = shownText(unescapeHtml(parse.text));
  parse.text = "";
  if (text !== "") blocksOf(parse).push({ kind: "text", text });
}

function blocksOf(parse: Parse): HtmlBlock[] {
  return parse.cells.findLast((cell) => cell !== null)?.blocks ?? parse.page;
}

function startTable(parse: Parse): void {
  endText(parse);
  if (parse.tables.length === MOST_NESTED) refuseDamaged(`网页里的表格套了 ${MOST_NESTED} 层以上`);
  const table: HtmlTable = { kind: "table", rows: [], hiddenColumns: [] };
  blocksOf(parse).push(table);
  parse.tables.push({ table, row: null, columns: 0 });
  parse.cells.push(null);
}

function endTable(parse: Parse): void {
  endRow(parse);
  parse.tables.pop();
  parse.cells.pop();
}

function startRow(parse: Parse, attributes: string): void {
  endRow(parse);
  const open = parse.tables.at(-1);
  if (open === undefined) return;
  open.row = { isHidden: isHidden(attributes), cells: [] };
  open.table.rows.push(open.row);
}

function endRow(parse: Parse): void {
  endCell(parse);
  const open = parse.tables.at(-1);
  if (open) open.row = null;
}

function startCell(parse: Parse, attributes: string): void {
  endCell(parse);
  const open = parse.tables.at(-1);
  if (open === undefined) return;
  if (open.row === null) startRow(parse, "");
  // Excel's mark, else LibreOffice's.
  const stored = htmlAttribute(attributes, "x:num") ?? htmlAttribute(attributes, "sdval");
  const cell: HtmlCell = {
    across: spanOf(attributes, "colspan", MOST_ACROSS),
    down: spanOf(attributes, "rowspan", MOST_DOWN),
    stored: stored === "" ? null : stored,
    blocks: [],
  };
  open.row?.cells.push(cell);
  parse.cells[parse.cells.length - 1] = cell;
}

function endCell(parse: Parse): void {
  endText(parse);
  if (parse.cells.length > 0) parse.cells[parse.cells.length - 1] = null;
}

function takeColumn(parse: Parse, attributes: string): void {
  const open = parse.tables.at(-1);
  if (open === undefined) return;
  const count = spanOf(attributes, "span", MOST_ACROSS);
  if (isHidden(attributes))
    for (let column = 0; column < count; column += 1) open.table.hiddenColumns.push(open.columns + column);
  open.columns += count;
}

function isHidden(attributes: string): boolean {
  return /display\s*:\s*none/i.test(htmlAttribute(attributes, "style") ?? "");
}

function spanOf(attributes: string, name: string, most: number): number {
  const span = /^\s*(\d+)/.exec(htmlAttribute(attributes, name) ?? "")?.[1];
  return span === undefined ? 1 : Math.min(Math.max(1, Number(span)), most);
}
