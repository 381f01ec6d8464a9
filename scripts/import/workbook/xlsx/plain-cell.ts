import type { CellType, RawCell } from "#import/workbook/xlsx/cell-value.ts";

/** The last plain cell that was read, and where the next one may begin. One object serves a whole sheet. */
export interface PlainCell extends RawCell {
  at: number;
  row: number;
  /** 1-based; letters beyond the last column give a larger number. */
  column: number;
  type: CellType;
  style: number;
  value: string | null;
}

const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const LETTER_A = 65;
const LETTER_Z = 90;
const LETTER_C = 99;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/** Seven digits, as in the number of the last row. */
const DIGITS_LIMIT = 10_000_000;
const LETTERS_LIMIT = 26 ** 3 + 26 ** 2 + 26;

/** Types whose value is the text of `v`, by their text with its quotes. */
const TYPES: readonly (readonly [quoted: string, type: CellType])[] = [
  ['"s"', "s"],
  ['"n"', "n"],
  ['"str"', "str"],
  ['"b"', "b"],
  ['"e"', "e"],
];

/** A reader before the first cell. */
export function plainCell(): PlainCell {
  return { at: 0, row: 0, column: 0, type: "n", style: 0, value: null, inline: null, hasFormula: false };
}

/**
 * Reads the cell at `cell.at` if it has the shape of nearly every cell: address, style and type in any order, and
 * either nothing or one `v`. False, and `cell.at` where it was, when it has another shape: the long way
 * reads that, and this is only an optimisation, looking at each character once.
 */
export function readPlainCell(xml: string, cell: PlainCell): boolean {
  let at = cell.at;
  if (xml.charCodeAt(at) !== LESS || xml.charCodeAt(at + 1) !== LETTER_C) return false;
  at += 2;
  cell.column = 0;
  cell.style = -1;
  cell.type = "n";
  while (at > 0 && xml.charCodeAt(at) === SPACE) at = readAttribute(xml, at + 1, cell);
  return at > 0 && cell.column > 0 && readContent(xml, at, cell);
}

/** The position after the attribute at `at`; -1 for one of another name or shape. */
function readAttribute(xml: string, at: number, cell: PlainCell): number {
  if (xml.charCodeAt(at + 1) !== EQUALS || xml.charCodeAt(at + 2) !== QUOTE) return -1;
  const name = xml.charCodeAt(at);
  if (name === LETTER_R && cell.column === 0) return readAddress(xml, at + 3, cell);
  if (name === LETTER_S && cell.style < 0) return readStyle(xml, at + 3, cell);
  return name === LETTER_T && cell.type === "n" ? readType(xml, at + 2, cell) : -1;
}

function readAddress(xml: string, start: number, cell: PlainCell): number {
  let at = start;
  let column = 0;
  for (let code = xml.charCodeAt(at); code >= LETTER_A && code <= LETTER_Z; code = xml.charCodeAt((at += 1))) {
    column = column * 26 + code - LETTER_A + 1;
    if (column > LETTERS_LIMIT) return -1;
  }
  cell.column = column;
  cell.row = numberAt(xml, at);
  return cell.row < 0 ? -1 : afterDigits(xml, at);
}

function readStyle(xml: string, at: number, cell: PlainCell): number {
  cell.style = numberAt(xml, at);
  return cell.style < 0 ? -1 : afterDigits(xml, at);
}

/** The whole number whose digits stand before the next quote; -1 when there is none, or one of more than seven digits. */
function numberAt(xml: string, start: number): number {
  let at = start;
  let value = 0;
  for (let code = xml.charCodeAt(at); code >= ZERO && code <= NINE; code = xml.charCodeAt((at += 1))) {
    value = value * 10 + code - ZERO;
    if (value >= DIGITS_LIMIT) return -1;
  }
  return at === start || xml.charCodeAt(at) !== QUOTE ? -1 : value;
}

function afterDigits(xml: string, start: number): number {
  let at = start;
  while (xml.charCodeAt(at) !== QUOTE) at += 1;
  return at + 1;
}

function readType(xml: string, at: number, cell: PlainCell): number {
  for (const [quoted, type] of TYPES) {
    if (!xml.startsWith(quoted, at)) continue;
    cell.type = type;
    return at + quoted.length;
  }
  return -1;
}

function readContent(xml: string, at: number, cell: PlainCell): boolean {
  if (xml.charCodeAt(at) === SLASH && xml.charCodeAt(at + 1) === GREATER) {
    cell.value = null;
    cell.at = at + 2;
    return true;
  }
  if (!xml.startsWith("><v>", at)) return false;
  const start = at + 4;
  const end = xml.indexOf("<", start);
  if (end < 0 || !xml.startsWith("</v></c>", end)) return false;
  cell.value = xml.slice(start, end);
  cell.at = end + 8;
  return true;
}
