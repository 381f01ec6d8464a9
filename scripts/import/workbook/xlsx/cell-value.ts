import { dayValue } from "#domain/civil-date.ts";
import type { CellValue } from "#domain/workbook.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { decimalText } from "#import/workbook/xlsx/decimal-text.ts";
import { unescapeXml } from "#import/workbook/xlsx/xml-text.ts";

/** Attribute `t` of a cell (ECMA-376 part 1, 18.18.11). */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "d" | "e";

/** A cell as the XML has it. */
export interface RawCell {
  /** `n` when it is not given. */
  readonly type: CellType;
  /** Attribute `s`: index of the cell style; below 0 when it is not given. */
  readonly style: number;
  /** Text of `v`; null when there is none. */
  readonly value: string | null;
  /** Content of `is`; null when there is none. */
  readonly inline: string | null;
  readonly hasFormula: boolean;
}

/** What the cells of a workbook refer to. */
export interface CellContext {
  /** Number format by cell style. */
  readonly formats: readonly (string | null)[];
  readonly strings: readonly (CellValue | null)[];
  /** By cell style: numbers that were met, by their text. The same few thousand come again and again. */
  readonly numbers: Map<number, Map<string, CellValue>>;
}

/** Text whose content the library has still to read. */
export interface UnreadText {
  readonly kind: "unread";
  readonly content: string;
}

type Fault = (reason: string) => never;
type Reader = (cell: RawCell, context: CellContext, fault: Fault) => CellValue | UnreadText | null;

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Its shortest decimal text is the text itself. */
const SMALL_INTEGER = /^[1-9]\d{0,14}$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/;
const NO_RESULT: CellValue = { kind: "error", code: "formula" };
const POOLED_NUMBERS = 20_000;

const READERS: Readonly<Record<CellType, Reader>> = {
  n: numberOf,
  s: sharedText,
  str: ownText,
  inlineStr: ownText,
  b: flagOf,
  d: dateOf,
  e: errorOf,
};

/** Says whether a word is a cell type. */
export function isCellType(type: string): type is CellType {
  return Object.hasOwn(READERS, type);
}

/**
 * What a cell holds; null for a blank. A formula counts by its stored result and is an error without one; an
 * error keeps its code; a number keeps its format and is never made a date; what is stored as a number, a flag or
 * a date and is none (`0x1F`, `12abc`, `1e400`) is its text, which the schema will refuse with the cell's address.
 */
export function cellValue(cell: RawCell, context: CellContext, fault: Fault): CellValue | UnreadText | null {
  if (cell.hasFormula && cell.value === null && cell.type !== "inlineStr") return NO_RESULT;
  if (cell.inline !== null && READERS[cell.type] !== ownText) return fault("单元格的结构有误");
  return READERS[cell.type](cell, context, fault);
}

function ownText({ value, inline }: RawCell): UnreadText | null {
  if (inline !== null) return { kind: "unread", content: inline };
  return value === null ? null : { kind: "unread", content: `<t>${value}</t>` };
}

function numberOf(cell: RawCell, context: CellContext): CellValue | null {
  const text = cell.value ?? "";
  const pool = poolOf(context, cell.style);
  const known = pool.get(text);
  if (known) return known;
  const value = newNumber(text.trim(), context.formats[cell.style] ?? null);
  if (value === null) return cell.hasFormula ? NO_RESULT : null;
  if (pool.size < POOLED_NUMBERS) pool.set(text, value);
  return value;
}

function poolOf({ numbers }: CellContext, style: number): Map<string, CellValue> {
  const known = numbers.get(style);
  if (known) return known;
  const pool = new Map<string, CellValue>();
  numbers.set(style, pool);
  return pool;
}

function newNumber(text: string, format: string | null): CellValue | null {
  if (text === "") return null;
  if (SMALL_INTEGER.test(text)) return { kind: "number", decimal: text, format };
  const sound = DECIMAL.test(text) && Number.isFinite(Number(text));
  return sound ? { kind: "number", decimal: decimalText(Number(text)), format } : textValue(unescapeXml(text));
}

/** A shared string by its index; one that is not there would be a lost value (reliability 23, 24). */
function sharedText({ value }: RawCell, { strings }: CellContext, fault: Fault): CellValue | null {
  if (value === null) return null;
  const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined;
  return text === undefined ? fault("单元格的文字已丢失") : text;
}

function flagOf(cell: RawCell): CellValue | null {
  const text = cell.value ?? "";
  if (!/^(?:0|1|true|false)$/.test(text)) return asText(cell);
  return { kind: "flag", flag: text === "1" || text === "true" };
}

/** A day in ISO 8601, as Strict OOXML writes dates (ECMA-376 part 1, 18.17.4). */
function dateOf(cell: RawCell): CellValue | null {
  const match = ISO_DAY.exec((cell.value ?? "").trim());
  const date = match && dayValue(Number(match[1]), Number(match[2]), Number(match[3]));
  return date ? { kind: "date", date } : asText(cell);
}

function errorOf({ value }: RawCell): CellValue {
  return { kind: "error", code: value ? unescapeXml(value) : "#VALUE!" };
}

function asText({ value }: RawCell): CellValue | null {
  return textValue(unescapeXml(value ?? ""));
}
