import { columnLetters } from "#domain/location.ts";

/** Rows of a sheet, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A cell of another sheet or of the same one where it is copied with its row: `'参数'!$C$5`. */
export function cellOn(sheet: string, column: number, row: number): string {
  return `'${sheet}'!$${columnLetters(column)}$${row}`;
}

/** Rows of one column of another sheet: `'依据'!$F$5:$F$12`. */
export function rangeOn(sheet: string, column: number, { first, last }: Span): string {
  const letters = columnLetters(column);
  return `'${sheet}'!$${letters}$${first}:$${letters}$${last}`;
}

/** Rows of one column of the same sheet. */
export function rangeOf(column: number, { first, last }: Span): string {
  const letters = columnLetters(column);
  return `$${letters}$${first}:$${letters}$${last}`;
}

/** The first row below title, subtitle and head of every sheet that lists. */
export const FIRST_ROW = 4;

/** A text as a formula writes it: a quotation mark in it is doubled. */
export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
