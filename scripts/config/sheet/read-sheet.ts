import type { Columns, Values, WholeValues } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { findHeader } from "#config/sheet/find-header.ts";
import { readValues } from "#config/sheet/read-values.ts";
import type { SheetReading, SourceCell } from "#config/sheet/row-cells.ts";
import { dataRows, isDitto, rowCells } from "#config/sheet/row-cells.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { cellAddress } from "#domain/location.ts";
import type { CellValue } from "#domain/workbook.ts";

/** One sheet of 考评配置: its name and its columns. */
export interface SheetPlan<C extends Columns> {
  readonly name: string;
  readonly columns: C;
  /** True when the configuration cannot do without at least one row. */
  readonly needsRows: boolean;
}

/** A row as read. */
export interface ConfigRow<C extends Columns> {
  readonly values: Values<C>;
  /** Null when a cell of the row is faulty or missing. */
  readonly whole: WholeValues<C> | null;
  /** The place of a cell of this row, for the checks that look at more than one cell. */
  readonly at: (key: keyof C & string) => IssuePlace;
}

/** A sheet as read. */
export interface ReadSheet<C extends Columns> {
  readonly rows: readonly ConfigRow<C>[];
  readonly issues: readonly Issue[];
  /** Where to point when a row is missing: the header's cell of that column; null when the sheet cannot be read. */
  readonly headerAt: ((key: keyof C & string) => IssuePlace) | null;
}

/**
 * Reads a sheet by its columns, every faulty cell named. A title may stand above the header, columns stand
 * in any order, blank rows are skipped, 〃 and 同上 mean the cell above (formats.md section 1, Details).
 */
export function readSheet<C extends Columns>(book: ConfigBook, plan: SheetPlan<C>): ReadSheet<C> {
  const { name, columns } = plan;
  const sheet = book.sheets.get(name);
  const at = { file: book.file, sheet: sheet?.name ?? name, cell: null };
  const headers = Object.values(columns).map((column) => column.header);
  if (!sheet) return unreadable(issue("config-sheet-missing", at, { sheet: name, columns: headers }));
  const header = findHeader(sheet, columns, book.file);
  if (!header) return unreadable(issue("config-header-missing", at, { sheet: name, columns: headers }));
  const reading = { book, sheet, header, columns };
  const read = readRows(reading);
  const empty = read.rows.length === 0 && plan.needsRows ? [issue("config-sheet-empty", at, { sheet: name })] : [];
  return {
    rows: read.rows,
    issues: [...header.issues, ...empty, ...read.issues],
    headerAt: (key) => placeOf(reading, header.row, key),
  };
}

function unreadable<C extends Columns>(fault: Issue): ReadSheet<C> {
  return { rows: [], issues: [fault], headerAt: null };
}

function readRows<C extends Columns>(reading: SheetReading<C>): Pick<ReadSheet<C>, "rows" | "issues"> {
  const above = new Map<string, CellValue>();
  const rows: ConfigRow<C>[] = [];
  const issues: Issue[] = [];
  for (const { row, cells } of dataRows(reading).map((line) => ({ row: line.row, cells: rowCells(line, reading) }))) {
    for (const [key, cell] of cells) if (cell.value !== null && !isDitto(cell.value)) above.set(key, cell.value);
    const at = (key: keyof C & string) => placeOf(reading, row, key);
    const read = readValues(reading.columns, {
      cellOf: (key) => ({ value: written(cells, above, key), place: at(key), faulty: isFaulty(cells.get(key)) }),
      date1904: reading.book.date1904,
      missing: (header, place) => issue("config-cell-missing", place, { column: header }),
    });
    rows.push({ values: read.values, whole: read.whole, at });
    issues.push(...read.issues, ...mergeIssues(cells, at));
  }
  return { rows, issues };
}

function written(
  cells: ReadonlyMap<string, SourceCell>,
  above: ReadonlyMap<string, CellValue>,
  key: string,
): CellValue | null {
  const own = cells.get(key)?.value ?? null;
  return isDitto(own) ? (above.get(key) ?? null) : own;
}

function isFaulty(cell: SourceCell | undefined): boolean {
  return cell?.problem === "absent" || cell?.problem === "merged";
}

function mergeIssues(cells: ReadonlyMap<string, SourceCell>, at: (key: string) => IssuePlace): readonly Issue[] {
  return [...cells]
    .filter(([, cell]) => cell.problem === "merged")
    .map(([key]) => issue("config-cell-merged", at(key), { column: at(key).field ?? key }));
}

function placeOf<C extends Columns>(reading: SheetReading<C>, row: number, key: string): IssuePlace {
  const { columnOf } = reading.header;
  const column = columnOf.get(key) ?? Math.min(...columnOf.values());
  return {
    file: reading.book.file,
    sheet: reading.sheet.name,
    cell: cellAddress(row, column),
    field: reading.columns[key]?.header ?? key,
  };
}
