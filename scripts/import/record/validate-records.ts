import type { RememberedAnswer } from "#domain/answers.ts";
import type { Checked } from "#domain/checked.ts";
import type { TableKind } from "#domain/fields/field.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { Location } from "#domain/location.ts";
import { parseCellAddress } from "#domain/location.ts";
import { fieldDate, type RejectedRow, type SourcedRecord } from "#domain/record.ts";
import type { Table, TableRow } from "#domain/table.ts";
import type { Mark } from "#import/record/matrix-marks.ts";
import { readMarks } from "#import/record/matrix-marks.ts";
import type { RowReading } from "#import/record/row-reading.ts";
import { nameIn, rowReader } from "#import/record/row-reading.ts";

/** What became of the data rows of a table: every row is in `records` (a matrix row once per mark) or `rejected`. */
export interface ValidatedRows {
  readonly records: readonly SourcedRecord[];
  readonly rejected: readonly RejectedRow[];
}

/**
 * Turns the data rows of a table into records. A bad cell costs its row, never the table, and all bad
 * cells of a row are named. In a sign-in matrix every filled mark becomes a record with 活动名称, 日期
 * and 状态; a blank cell means not due. 党组织 is null where the table has no such column: the table's
 * context names it. `answers` are what the clerk settled: the habit of writing dates counts here.
 */
export function validateRecords(table: Table, answers: readonly RememberedAnswer[] = []): Checked<ValidatedRows> {
  const records: SourcedRecord[] = [];
  const rejected: RejectedRow[] = [];
  const issues: Issue[] = [];
  const readRow = rowReader(table, answers);
  for (const row of table.rows) {
    const outcome = readTableRow(table, row, readRow(row));
    issues.push(...outcome.issues);
    if (outcome.records.length > 0) records.push(...outcome.records);
    else rejected.push(rejectedRow(table, row, outcome.reading));
  }
  return { value: { records, rejected }, issues };
}

interface RowOutcome {
  readonly reading: RowReading;
  /** Empty for a row that is rejected. */
  readonly records: readonly SourcedRecord[];
  readonly issues: readonly Issue[];
}

function readTableRow(table: Table, row: TableRow, reading: RowReading): RowOutcome {
  const { marks, issues: markIssues } = table.layout === "matrix" ? readMarks(table, row) : { marks: null, issues: [] };
  const issues = [...reading.issues, ...markIssues];
  const faulty = issues.some((found) => found.severity === "error") || marks?.some((mark) => mark.values === null);
  if (faulty === true) return { reading, records: [], issues };
  const source = { table, row, reading };
  const records = marks === null ? [listRecord(source)] : marks.map((mark) => markRecord(source, mark));
  return { reading, records, issues };
}

interface Source {
  readonly table: Table;
  readonly row: TableRow;
  readonly reading: RowReading;
}

function listRecord({ table, row, reading }: Source): SourcedRecord {
  const { values, cells } = reading;
  const at = evidenceCell(tableKind(table.kind), row, cells);
  const whole = { file: table.file, sheet: table.sheet, cell: null };
  return { kind: table.kind, values, cells, at: at ?? whole, row: row.row, table };
}

function markRecord({ table, row, reading }: Source, mark: Mark): SourcedRecord {
  const values = { ...reading.values, ...mark.values };
  const cells = { ...reading.cells, 活动名称: mark.at, 日期: mark.at, 状态: mark.at };
  return { kind: table.kind, values, cells, at: mark.at, row: row.row, table };
}

/** The first key field's cell that stands in the row itself: a merged cell would stand for several records. */
function evidenceCell(kind: TableKind, row: TableRow, cells: RowReading["cells"]): Location | undefined {
  const keyFields = kind.key.map((name) => (name === "person" ? ownerFieldOf(kind) : name));
  const places = [...keyFields.map((name) => cells[name ?? ""]), ...Object.values(cells)];
  const own = (at: Location | undefined) => parseCellAddress(at?.cell ?? "")?.row === row.row;
  return places.find(own);
}

function ownerFieldOf(kind: TableKind): string | null {
  return kind.ownerField ?? kind.fields[0]?.name ?? null;
}

function rejectedRow(table: Table, row: TableRow, reading: RowReading): RejectedRow {
  const kind = tableKind(table.kind);
  const owner = nameIn(reading, ownerFieldOf(kind));
  const day = fieldDate(reading.values[kind.dateField ?? ""])?.day ?? null;
  return { table, row: row.row, owner, organisation: nameIn(reading, "党组织"), day, values: reading.values };
}
