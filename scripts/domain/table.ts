import type { CivilDate, DateValue } from "#domain/civil-date.ts";
import type { Location } from "#domain/location.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { Verdict } from "#domain/verdict.ts";
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
  /** The day of 填报日期; null when none is written to the day. */
  readonly dated: CivilDate | null;
  /** The month that completes dates without year or month; null when none is named. */
  readonly month: { readonly year: number; readonly month: number | null } | null;
  /**
   * Headings inside the table that name an organisation (一支部：), as raw candidates, from top to bottom: the rows below
   * one belong to it down to the next ({@link sectionAbove}). Used when the table has no 党组织 column, before
   * `organisations`.
   */
  readonly sections: readonly { readonly row: number; readonly text: string; readonly at: Location }[];
  /** The version mark of a blank form of ours (`formVersion`) above the table; null on other tables. */
  readonly form: string | null;
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
  /** The option of 测评选项 whose votes stand in this column of a 民主测评; null otherwise. */
  readonly option: string | null;
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

/** The heading of the section in which a row of a table stands; null above the first, and in a table without sections. */
export function sectionAbove({ sections }: TableContext, row: number): TableContext["sections"][number] | null {
  return sections.findLast((section) => section.row < row) ?? null;
}

/** A table as anybody sees it on its sheet, whether or not it is of a kind we read: what `check --json` prints. */
export interface TableRegion {
  /** {@link Table.id} of the table read from it; unique also where no table was read. */
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  /** Null: none of ours, or it could not be read as one. */
  readonly kind: TableKindName | null;
  /** The kind it resembles most and the headers it lacks; null when its kind is known or nothing is near. */
  readonly closest: { readonly kind: TableKindName; readonly missing: readonly string[] } | null;
  readonly layout: "list" | "matrix";
  /** The lines of its first head, one to three; a head repeated further down is among `excluded`. */
  readonly headerRows: readonly number[];
  /** 1-based columns, from left to right; parent and child joined as `父/子`, without blanks and line breaks. */
  readonly headers: readonly { readonly column: number; readonly text: string; readonly field: string | null }[];
  /** Null when no row holds data. */
  readonly firstDataRow: number | null;
  readonly lastDataRow: number | null;
  readonly dataRows: number;
  /** Entries that the data rows make: fewer than rows where one entry spans several lines. */
  readonly records: number;
  /** Rows of the region that are neither its head nor data, with their text. */
  readonly excluded: readonly { readonly row: number; readonly verdict: Verdict; readonly text: string }[];
}
