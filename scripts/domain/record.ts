import type { CivilDate, DateValue } from "#domain/civil-date.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { Location } from "#domain/location.ts";
import type { Table } from "#domain/table.ts";

/** The value of one field of a record. A blank is null, never absent. */
export type FieldValue =
  | { readonly kind: "text"; readonly text: string }
  /** Plain decimal text, no exponent. */
  | { readonly kind: "number"; readonly decimal: string }
  | { readonly kind: "date"; readonly date: DateValue }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** Every field of the record's kind by standard name, and the options of a 民主测评 by theirs; a blank is null. */
export type FieldValues = Readonly<Record<string, FieldValue | null>>;

/** A row that passed its checks, and where each of its values came from. */
export interface SourcedRecord {
  readonly kind: TableKindName;
  readonly values: FieldValues;
  /** Cell of every non-blank field; a value taken from around the table points there. */
  readonly cells: Readonly<Record<string, Location>>;
  /** The cell that stands for the record as evidence: the mark in a matrix, else the first key field's cell. */
  readonly at: Location;
  readonly row: number;
  readonly table: Table;
}

/** A row kept out by a fault; the names, as far as they can be read, say whose score is to be marked 待核实. */
export interface RejectedRow {
  readonly table: Table;
  readonly row: number;
  /** Cleaned 姓名 or 对象; null when it cannot be read or the kind has none. */
  readonly owner: string | null;
  /** Cleaned 党组织 of the row; null when blank, unreadable or not a column. */
  readonly organisation: string | null;
  /** Day that decides the window; null when it cannot be read or the row has several. */
  readonly day: CivilDate | null;
  /** The fields as far as they could be read; a faulty cell is null like a blank one. */
  readonly values: FieldValues;
}

/** A field as text: what a filter compares and a message shows; null for a blank. Lists are joined with 、. */
export function fieldText(value: FieldValue | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return value.decimal;
    case "date":
      return value.date.day;
    case "list":
      return value.items.join("、");
  }
}

/** A date field's value; null for a blank or another kind of value. */
export function fieldDate(value: FieldValue | null | undefined): DateValue | null {
  return value?.kind === "date" ? value.date : null;
}

/** A number field's decimal text; null for a blank or another kind of value. */
export function fieldDecimal(value: FieldValue | null | undefined): string | null {
  return value?.kind === "number" ? value.decimal : null;
}
