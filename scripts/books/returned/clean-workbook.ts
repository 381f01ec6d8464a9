import type { CellErrorValue, CellValue as BookValue, Workbook as Book, Worksheet } from "exceljs";
import { columnLetters } from "#domain/location.ts";
import { type Cell, type CellValue, type Sheet, type Workbook, cellText } from "#domain/workbook.ts";

/** A workbook written anew from its values, and what its sheets are called there. */
export interface CleanWorkbook {
  readonly bytes: Uint8Array;
  readonly sheetNames: ReadonlyMap<string | null, string>;
}

const WIDEST = 48;
const NARROWEST = 6;
/** A binary number keeps 15 decimal digits; longer ones are kept as text. */
const SAFE_DIGITS = 15;
const NAME_LENGTH = 31;
const ERRORS: ReadonlySet<string> = new Set(["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"]);
const EDGE = { style: "thin", color: { argb: "FF999999" } } as const;
const STATES = { visible: "visible", hidden: "hidden", "very-hidden": "veryHidden" } as const;

/**
 * Writes the values of a workbook as a plain .xlsx, every cell at its address: for .xls, .ods, web pages and text, and
 * for packages that cannot be changed safely. Merges, hidden lines and number formats are kept, widths fitted.
 */
export async function cleanWorkbook(workbook: Workbook): Promise<CleanWorkbook> {
  const { default: exceljs } = await import("exceljs");
  const book: Book = new exceljs.Workbook();
  book.created = new Date(0);
  book.modified = new Date(0);
  book.properties.date1904 = workbook.date1904;
  const sheetNames = new Map<string | null, string>();
  for (const sheet of workbook.sheets) {
    const name = freeName(sheet.name, [...sheetNames.values()]);
    sheetNames.set(sheet.name, name);
    fill(book.addWorksheet(name, { state: STATES[sheet.state] }), sheet);
  }
  return { bytes: new Uint8Array(await book.xlsx.writeBuffer()), sheetNames };
}

/** A name that spreadsheet programs take; a text file's only sheet has none of its own. */
function freeName(name: string | null, taken: readonly string[]): string {
  const clean =
    (name ?? "Sheet1")
      .replace(/[\\/?*:[\]]/g, "_")
      .replace(/^'|'$/g, "_")
      .slice(0, NAME_LENGTH) || "Sheet1";
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `(${number})`;
    const tried = `${clean.slice(0, NAME_LENGTH - ending.length)}${ending}`;
    if (!taken.some((other) => other.toLowerCase() === tried.toLowerCase())) return tried;
  }
}

function fill(target: Worksheet, sheet: Sheet): void {
  target.pageSetup = { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  for (const [column, width] of writeCells(target, sheet)) target.getColumn(column).width = Math.min(WIDEST, width);
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top !== bottom || left !== right) target.mergeCells(top, left, bottom, right);
  }
  for (const row of sheet.hiddenRows) target.getRow(row).hidden = true;
  for (const column of sheet.hiddenColumns) target.getColumn(columnLetters(column)).hidden = true;
}

/** Writes all cells and answers how wide each column wants to be. */
function writeCells(target: Worksheet, sheet: Sheet): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const isAcross = acrossIn(sheet);
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      const isLine = cells.length === 1 || isAcross(cell);
      writeCell(target, cell, { isLine, isCentred: isAcross(cell) });
      const width = isLine ? NARROWEST : widthOf(cellText(cell.value));
      widths.set(cell.column, Math.max(widths.get(cell.column) ?? NARROWEST, width));
    }
  }
  return widths;
}

/** Tells the cells that are merged over several columns: titles and groups. */
function acrossIn({ merges }: Sheet): (cell: Cell) => boolean {
  const across = new Set(merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top}:${left}`));
  return ({ row, column }) => across.has(`${row}:${column}`);
}

/** A line of words, such as a title or a signature, runs over its neighbours and says nothing about widths. */
interface Look {
  readonly isLine: boolean;
  readonly isCentred: boolean;
}

function writeCell(target: Worksheet, { row, column, value }: Cell, { isLine, isCentred }: Look): void {
  const cell = target.getCell(row, column);
  cell.value = bookValue(value);
  if (!isLine) cell.border = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
  cell.alignment = { vertical: "middle", wrapText: !isLine, ...(isCentred ? { horizontal: "center" } : {}) };
  const format = numberFormat(value);
  if (format !== null) cell.numFmt = format;
}

function bookValue(value: CellValue): BookValue {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return value.decimal.replace(/\D/g, "").length > SAFE_DIGITS ? value.decimal : Number(value.decimal);
    case "date":
      return value.date.precision === "day"
        ? new Date(`${value.date.day}T00:00:00Z`)
        : monthText(value.date.day, value.date.precision);
    case "flag":
      return value.flag;
    case "error":
      return ERRORS.has(value.code) ? { error: value.code as CellErrorValue["error"] } : null;
  }
}

function monthText(day: string, precision: "month" | "year"): string {
  const year = `${day.slice(0, 4)}年`;
  return precision === "year" ? year : `${year}${Number(day.slice(5, 7))}月`;
}

function numberFormat(value: CellValue): string | null {
  if (value.kind === "number") return value.format;
  return value.kind === "date" && value.date.precision === "day" ? "yyyy-mm-dd" : null;
}

/** In units of a digit; the longest line counts. */
function widthOf(text: string): number {
  const lines = text
    .split("\n")
    .map((line) => [...line].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2e7f ? 2 : 1), 0));
  return Math.max(...lines) + 2;
}
