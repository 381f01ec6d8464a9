import type { DateValue } from "#domain/civil-date.ts";

/**
 * The formats we read; found by content, never by name. `xls` is BIFF 2 to 8 (also .et), `html` a web page with tables,
 * `xml` a spreadsheet in one XML file (Excel 2003), `csv` any delimited text.
 */
export type WorkbookFormat = "xlsx" | "ods" | "xls" | "html" | "xml" | "csv";

/** What a cell holds. Numbers are the decimal text of the stored value, so that nothing is rounded twice. */
export type CellValue =
  | { readonly kind: "text"; readonly text: string }
  /** `decimal` is plain (no exponent); `format` the number format code, null when none; a date column reads it as a serial. */
  | { readonly kind: "number"; readonly decimal: string; readonly format: string | null }
  | { readonly kind: "date"; readonly date: DateValue }
  | { readonly kind: "flag"; readonly flag: boolean }
  /** An Excel error (`#REF!`), or a formula that was saved without its result (`formula`). */
  | { readonly kind: "error"; readonly code: string };

/** One non-blank cell. Row and column are 1-based, as Excel shows them. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** One non-empty row; cells by column, from left to right. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A merged range, 1-based and inclusive. Only its top left cell carries a value. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet: its non-empty rows from top to bottom. A row whose cells are all blank or white space is not there. */
export interface Sheet {
  /** Sheet name; null for a text file. */
  readonly name: string | null;
  readonly state: "visible" | "hidden" | "very-hidden";
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
  /** Rows and columns that are not shown but hold cells; they are read like the others. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A workbook as read, before anybody asks what it means. */
export interface Workbook {
  readonly file: string;
  readonly sha256: string;
  readonly format: WorkbookFormat;
  /** True when serial numbers count from 1904-01-01. */
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
}

/** A cell's value as the staff would read it aloud; used in messages and for recognition. */
export function cellText(value: CellValue): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return value.decimal;
    case "date":
      return value.date.day;
    case "flag":
      return value.flag ? "TRUE" : "FALSE";
    case "error":
      return value.code;
  }
}
