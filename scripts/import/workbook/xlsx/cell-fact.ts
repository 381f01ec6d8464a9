import { dayValue } from "#domain/civil-date.ts";
import type { CellValue } from "#domain/workbook.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { unescapeXml } from "#import/workbook/xlsx/xml-text.ts";

/** What stands beside or instead of the library's value; `value` null: the cell is blank. */
export type CellFact = { readonly format: string } | { readonly value: CellValue | null };

/** What the cells of a sheet refer to. */
export interface SheetContext {
  /** Number format by cell style. */
  readonly formats: readonly (string | null)[];
  /** How many shared strings there are. */
  readonly sharedStrings: number;
}

/** A cell as the XML has it. */
export interface RawCell {
  /** Attribute `t`, `n` when it is not given (ECMA-376 part 1, 18.18.11). */
  readonly type: string;
  /** Attribute `s`: index of the cell style. */
  readonly style: number;
  /** Text of `v`; null when there is none. */
  readonly value: string | null;
  readonly hasFormula: boolean;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/;
const NO_RESULT: CellFact = { value: { kind: "error", code: "formula" } };

type Fault = (reason: string) => never;

/** By cell type. What a type's reader gets, the library has understood too, but more loosely. */
const FACTS: ReadonlyMap<string, (cell: RawCell, context: SheetContext, fault: Fault) => CellFact | null> = new Map([
  ["n", numberFact],
  ["s", sharedFact],
  ["b", flagFact],
  ["d", dateFact],
  ["e", errorFact],
  ["str", () => null],
  ["inlineStr", () => null],
]);

/**
 * What the library does not tell about a cell; null when it tells all. A formula without its result is an error; an
 * error keeps its code; a number keeps its format; what is stored as a number, a flag or a date and
 * is none (`0x1F`, `12abc`, `1e400`) is its text, which the schema will refuse with the cell's address.
 */
export function cellFact(cell: RawCell, context: SheetContext, fault: Fault): CellFact | null {
  if (cell.hasFormula && cell.value === null && cell.type !== "inlineStr") return NO_RESULT;
  const read = FACTS.get(cell.type);
  return read ? read(cell, context, fault) : fault(`单元格类型“${cell.type}”有误`);
}

function numberFact(cell: RawCell, context: SheetContext): CellFact | null {
  const text = (cell.value ?? "").trim();
  if (text === "") return cell.hasFormula ? NO_RESULT : { value: null };
  if (!DECIMAL.test(text) || !Number.isFinite(Number(text))) return asText(cell);
  const format = context.formats[cell.style] ?? null;
  return format === null ? null : { format };
}

/** A shared string by its index; the library gives a blank for one that is not there (reliability 23, 24). */
function sharedFact({ value }: RawCell, context: SheetContext, fault: Fault): CellFact | null {
  if (value === null) return { value: null };
  const sound = /^\s*\d+\s*$/.test(value) && Number(value) < context.sharedStrings;
  return sound ? null : fault("单元格的文字已丢失");
}

function flagFact(cell: RawCell): CellFact | null {
  return /^(?:0|1|true|false)$/.test(cell.value ?? "") ? null : asText(cell);
}

/** A day in ISO 8601, as Strict OOXML writes dates (ECMA-376 part 1, 18.17.4). */
function dateFact(cell: RawCell): CellFact {
  const match = ISO_DAY.exec((cell.value ?? "").trim());
  const date = match && dayValue(Number(match[1]), Number(match[2]), Number(match[3]));
  return date ? { value: { kind: "date", date } } : asText(cell);
}

function errorFact({ value }: RawCell): CellFact {
  return { value: { kind: "error", code: value ? unescapeXml(value) : "#VALUE!" } };
}

function asText({ value }: RawCell): CellFact {
  return { value: textValue(unescapeXml(value ?? "")) };
}
