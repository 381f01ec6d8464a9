import type { configIssues } from "#domain/issues/config-issues.ts";
import type { IssueParams } from "#domain/issues/issue.ts";
import type { CellValue } from "#domain/workbook.ts";

/** The codes under which 考评配置 can be wrong. */
type ConfigIssueCode = keyof typeof configIssues;

/** Notes a fault of the cell being read; returns null, so that a parser can end with it. */
export type Fault = <C extends ConfigIssueCode>(code: C, params: IssueParams<C>) => null;

/** A non-blank cell that is being read. */
export interface CellInput {
  readonly value: CellValue;
  /** The cell as a short token: half-width, ends trimmed. */
  readonly token: string;
  /** What the message quotes: one line, personal numbers masked. */
  readonly shown: string;
  /** True when serial numbers count from 1904-01-01. */
  readonly date1904: boolean;
  readonly fault: Fault;
}

/** Turns a non-blank cell into a value; null after a fault was noted. */
export type CellParser<T> = (cell: CellInput) => T | null;

/** One column of a sheet of 考评配置. */
export interface Column<T, R extends boolean = boolean> {
  /** Standard header (formats.md section 1). */
  readonly header: string;
  readonly required: R;
  /** True for columns that staff merge down over the rows of one group: each row reads the merged value. */
  readonly grouped: boolean;
  readonly parse: CellParser<T>;
}

/** The columns of a sheet by the names the code uses. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** What was read of a row: null where a cell is blank or faulty. */
export type Values<C extends Columns> = {
  readonly [K in keyof C]: (C[K] extends Column<infer T> ? T : never) | null;
};

/** A row without any fault: required columns are there. */
export type WholeValues<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T, infer R> ? (R extends true ? T : T | null) : never;
};

/** A column that every row must fill. */
export function required<T>(header: string, parse: CellParser<T>): Column<T, true> {
  return { header, required: true, grouped: false, parse };
}

/** A column that may be blank. */
export function optional<T>(header: string, parse: CellParser<T>): Column<T, false> {
  return { header, required: false, grouped: false, parse };
}

/** The same column, read through vertical merges. */
export function grouped<T, R extends boolean>(column: Column<T, R>): Column<T, R> {
  return { ...column, grouped: true };
}
