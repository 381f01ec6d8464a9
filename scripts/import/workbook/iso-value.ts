import { dayValue } from "#domain/civil-date.ts";
import type { CellValue } from "#domain/workbook.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { decimalText } from "#import/workbook/xlsx/decimal-text.ts";

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?Z?)?$/;

/** A number as XML formats store it; what is no strict decimal number (`0x1F`, `12abc`) is its text, which the schema refuses. */
export function numberValue(stored: string, format: string | null): CellValue | null {
  const text = stored.trim();
  const value = Number(text);
  if (!DECIMAL.test(text) || !Number.isFinite(value)) return textValue(stored);
  return { kind: "number", decimal: decimalText(value), format };
}

/**
 * A date in ISO 8601 as XML formats store it. A moment of a day keeps its time as text (`2010-06-18 14:30:00`), a time
 * alone, which Excel stores on the last day of 1899, is the time; what is no day between 1900 and 2100 is its text.
 */
export function isoValue(stored: string): CellValue | null {
  const match = MOMENT.exec(stored.trim());
  if (!match) return textValue(stored);
  const [, year = "", month = "", day = "", time = ""] = match;
  const isMidnight = /^(?:00:00(?::00)?)?$/.test(time);
  if (year === "1899") return isMidnight ? textValue(stored) : textValue(time);
  const date = dayValue(Number(year), Number(month), Number(day));
  if (date === null) return textValue(stored);
  return isMidnight ? { kind: "date", date } : textValue(`${year}-${month}-${day} ${time}`);
}
