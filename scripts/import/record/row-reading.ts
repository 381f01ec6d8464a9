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
import { readField } from "#import/record/read-field.ts";
import type { Fault } from "#import/record/reading.ts";
import { BLANK } from "#import/record/reading.ts";

/** The fields of one row as far as they could be read, and all that is wrong with them. */
export interface RowReading {
  readonly values: FieldValues;
  readonly cells: Readonly<Record<string, Location>>;
  readonly issues: readonly Issue[];
}

/**
 * Makes the reader of a table's rows. It reads the fields that have a column; the others are null. A
 * required field without a value is a fault at its cell, except 党组织 in a table without that column,
 * which its context names.
 */
export function rowReader(table: Table): (row: TableRow) => RowReading {
  const { fields } = tableKind(table.kind);
  const setting = { month: table.context.month, date1904: table.date1904 };
  const blank = Object.fromEntries(fields.map((field): [string, null] => [field.name, null]));
  const columns = fields.flatMap((field) => {
    const column = table.columns.find((one) => one.field === field.name);
    return column === undefined ? [] : [{ field, column: column.column, setting: { ...setting, field } }];
  });
  return (row) => {
    const values: Record<string, FieldValue | null> = { ...blank };
    const cells: Record<string, Location> = {};
    const issues: Issue[] = [];
    for (const { field, column, setting: own } of columns) {
      const cell = row.cells.get(column);
      const reading = cell === undefined ? BLANK : readField(cell.value, own);
      values[field.name] = reading.value;
      if (cell !== undefined && reading.value !== null) cells[field.name] = cell.at;
      if (reading.faults.length === 0 && (reading.value !== null || !field.required)) continue;
      issues.push(...faultsAt(reading.faults, placeOf({ table, row, column, field })));
    }
    return { values, cells, issues: [...issues, ...logicFaults(values, cells)] };
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
