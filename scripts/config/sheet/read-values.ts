import type { Columns, Fault, Values, WholeValues } from "#config/sheet/column.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { cleanText, cleanToken, excerpt, isEmptyWord, maskPersonal } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";

/** A cell where a value is looked for; `value` null when it is blank. */
export interface RawCell {
  readonly value: CellValue | null;
  readonly place: IssuePlace;
  /** True when the cell is known to be faulty already: read as blank, no second fault. */
  readonly faulty?: boolean;
}

/** Where the cells of one row stand, and how its serial dates count. */
export interface RowSource<C extends Columns> {
  readonly cellOf: (key: keyof C & string) => RawCell;
  readonly date1904: boolean;
  /** What a blank required cell is called. */
  readonly missing: (header: string, place: IssuePlace) => Issue;
}

/** What one row holds, and what is wrong with its cells. */
export interface ReadValues<C extends Columns> {
  readonly values: Values<C>;
  /** Null when any cell is faulty or a required one is blank. */
  readonly whole: WholeValues<C> | null;
  readonly issues: readonly Issue[];
}

/** Reads the cells of one row by its columns; every faulty cell is named. */
export function readValues<C extends Columns>(columns: C, source: RowSource<C>): ReadValues<C> {
  const issues: Issue[] = [];
  let faulty = false;
  const values = Object.entries(columns).map(([key, column]) => {
    const cell = source.cellOf(key);
    const found = cell.faulty === true ? null : readCell(cell, column.parse, { issues, date1904: source.date1904 });
    if (column.required && isBlankCell(cell.value) && cell.faulty !== true) {
      issues.push(source.missing(column.header, cell.place));
    }
    faulty ||= cell.faulty === true;
    return [key, found] as const;
  });
  const row = Object.fromEntries(values) as Values<C>;
  const sound = !faulty && issues.every((one) => one.severity !== "error");
  return { values: row, whole: sound ? (row as unknown as WholeValues<C>) : null, issues };
}

/** True when a cell holds nothing, only white space, or a word by which form fillers write "nothing". */
export function isBlankCell(value: CellValue | null): boolean {
  if (value === null) return true;
  return value.kind === "text" && (cleanText(value.text) === "" || isEmptyWord(cleanToken(value.text)));
}

/** A cell's content as quoted in messages. */
export function shownText(value: CellValue): string {
  return maskPersonal(excerpt(cellText(value)));
}

interface Reading {
  readonly issues: Issue[];
  readonly date1904: boolean;
}

function readCell(cell: RawCell, parse: Columns[string]["parse"], reading: Reading): unknown {
  const { value, place } = cell;
  if (value === null || isBlankCell(value)) return null;
  const fault: Fault = (code, params) => {
    reading.issues.push(issue(code, place, params));
    return null;
  };
  if (value.kind === "error") return fault("config-cell-error", { found: value.code });
  const token = cleanToken(cellText(value));
  return parse({ value, token, shown: shownText(value), date1904: reading.date1904, fault });
}
