import type { RememberedAnswer } from "#domain/answers.ts";
import { octoberHabit } from "#domain/answers.ts";
import { votesField } from "#domain/fields/ballots.ts";
import type { FieldDefinition } from "#domain/fields/field.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Location } from "#domain/location.ts";
import { cellAddress } from "#domain/location.ts";
import type { FieldValue, FieldValues } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";
import type { Table, TableRow } from "#domain/table.ts";
import { logicFaults } from "#import/record/logic-checks.ts";
import type { DateSetting } from "#import/record/read-date.ts";
import { excerpt } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import { readField } from "#import/record/read-field.ts";
import type { Fault } from "#import/record/reading.ts";
import type { Reading } from "#import/record/reading.ts";
import { BLANK } from "#import/record/reading.ts";

/** So many different texts of a column are remembered; more would only take memory. */
const REMEMBERED = 2000;

/** The fields of one row as far as they could be read, and all that is wrong with them. */
export interface RowReading {
  readonly values: FieldValues;
  readonly cells: Readonly<Record<string, Location>>;
  readonly issues: readonly Issue[];
}

/**
 * Makes the reader of a table's rows. It reads the fields that have a column; the others are null. A
 * required field without a value is a fault at its cell, except 党组织 in a table without that column,
 * which its context names. The votes of a 民主测评 stand under the names of their options.
 */
export function rowReader(table: Table, answers: readonly RememberedAnswer[]): (row: TableRow) => RowReading {
  const kind = tableKind(table.kind);
  const columns = readColumns(table, answers);
  const names = [...kind.fields, ...columns.map(({ field }) => field)].map(({ name }) => name);
  const blank = Object.fromEntries(names.map((name): [string, null] => [name, null]));
  return (row) => {
    const values: Record<string, FieldValue | null> = { ...blank };
    const cells: Record<string, Location> = {};
    const issues: Issue[] = [];
    for (const { field, column, readOnce } of columns) {
      const cell = row.cells.get(column);
      const reading = cell === undefined ? BLANK : readOnce(cell.value);
      values[field.name] = reading.value;
      if (cell !== undefined && reading.value !== null) cells[field.name] = cell.at;
      if (reading.faults.length === 0 && (reading.value !== null || !field.required)) continue;
      issues.push(...faultsAt(reading.faults, placeOf({ table, row, column, field })));
    }
    return { values, cells, issues: [...issues, ...beyondHead(table, row), ...logicFaults(kind, { values, cells })] };
  };
}

/** What stands behind the last header of a text line: the fields before it may have moved. */
function beyondHead({ columns, sheet }: Table, { cells }: TableRow): readonly Issue[] {
  const last = columns.at(-1)?.column ?? 0;
  const beyond = sheet === null ? [...cells].find(([column]) => column > last) : undefined;
  if (beyond === undefined) return [];
  const [, { value, at }] = beyond;
  return [issue("record-beyond-head", at, { value: excerpt(cellText(value)), columns: last })];
}

interface ReadColumn {
  readonly field: FieldDefinition;
  readonly column: number;
  readonly readOnce: (value: CellValue) => Reading<FieldValue>;
}

/** The columns that are read: those of the kind's fields in their order, then those of the ballot's options. */
function readColumns(table: Table, answers: readonly RememberedAnswer[]): readonly ReadColumn[] {
  const { kind, file, sheet, context, date1904 } = table;
  const options = table.columns.flatMap(({ option }) => (option === null ? [] : [votesField(option)]));
  return [...tableKind(kind).fields, ...options].flatMap((field) => {
    const column = table.columns.find((one) => (one.option ?? one.field) === field.name);
    if (column === undefined) return [];
    const lostZero = field.type === "date" ? octoberHabit(answers, { kind, file, sheet, field: field.name }) : null;
    // A text file has no sheet, and all its values are text.
    const setting = { field, month: context.month, date1904, lostZero, untyped: sheet === null };
    return [{ field, column: column.column, readOnce: remembering(setting) }];
  });
}

/** Reads the cells of a column, equal texts only once: a ledger of 100,000 rows has few dates and organisations. */
function remembering(setting: DateSetting): ReadColumn["readOnce"] {
  const known = new Map<string, Reading<FieldValue>>();
  return (value) => {
    if (value.kind !== "text") return readField(value, setting);
    const reading = known.get(value.text) ?? readField(value, setting);
    if (known.size < REMEMBERED) known.set(value.text, reading);
    return reading;
  };
}

/** The faults of a cell; a required field that is blank without any is missing. */
function faultsAt(faults: readonly Fault[], place: Required<IssuePlace>): readonly Issue[] {
  if (faults.length > 0) return faults.map((fault) => fault(place));
  return [issue("record-required", place, { field: place.field })];
}

/** A name field of a row as text, for a row that is rejected; null when it cannot be read. */
export function nameIn(reading: RowReading, field: string | null): string | null {
  return field === null ? null : fieldText(reading.values[field]);
}

function placeOf(cell: { table: Table; row: TableRow; column: number; field: FieldDefinition }): Required<IssuePlace> {
  const { file, sheet } = cell.table;
  const at = cell.row.cells.get(cell.column)?.at;
  return { file, sheet, cell: at?.cell ?? cellAddress(cell.row.row, cell.column), field: cell.field.name };
}
