import type { DateValue } from "#domain/civil-date.ts";
import type { Location } from "#domain/location.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { CellValue } from "#domain/workbook.ts";

/** What stands around a table and completes its rows (formats.md, last paragraph). */
export interface TableContext {
  /** The title above the table; null when there is none. */
  readonly title: string | null;
  /**
   * The organisation named in the title, the 填报单位 line or the sheet's name, as raw candidates in
   * that order; matched against the register later. Used when the table has no 党组织 column.
   */
  readonly organisations: readonly { readonly text: string; readonly at: Location }[];
  /** 填报日期, else a month in the sheet title, file or folder name; the as-of date of a snapshot. Null when none. */
  readonly asOf: DateValue | null;
  /** The month that completes dates without year or month; null when none is named. */
  readonly month: { readonly year: number; readonly month: number | null } | null;
}

/** What a column of a sign-in matrix stands for: one activity, one date, or both. */
export interface Occasion {
  /** Null when the head names only a date. */
  readonly activity: string | null;
  /** Null when neither the head nor the context gives one: the column's marks cannot be used. */
  readonly date: DateValue | null;
  /** Marks with their meaning by the sheet's own key (注：√出勤 …); {} when it has none. */
  readonly marks: Readonly<Record<string, string>>;
}

/** One column of a table. */
export interface TableColumn {
  /** 1-based. */
  readonly column: number;
  /** Header text, merged groups joined as `父/子`. */
  readonly header: string;
  /** Standard field name; null for a column we do not read. */
  readonly field: string | null;
  /** A column of a sign-in matrix; null otherwise. */
  readonly occasion: Occasion | null;
}

/**
 * A data row of a table; merged text cells are filled down (their place is the merged cell), 〃 and 同上
 * hold the value above, blanks are absent. A merge that must not be filled, such as a number over two
 * rows, stands as an error with the code `merged` in every row it covers.
 */
export interface TableRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, { readonly value: CellValue; readonly at: Location }>;
}

/** A table that was recognised on a sheet. Rows that are not data have got their verdict already. */
export interface Table {
  /** Unique in a run and independent of file names: sha256 of the file, sheet number, table number. */
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly kind: TableKindName;
  /** A sign-in matrix is read column by column. */
  readonly layout: "list" | "matrix";
  readonly headerRows: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly context: TableContext;
  readonly date1904: boolean;
}
