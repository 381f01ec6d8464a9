import { columnLetters, parseCellAddress } from "#domain/location.ts";
import type { TableRegion } from "#domain/table.ts";
import type { CellValue, MergedRange, Sheet, SheetRow, Workbook } from "#domain/workbook.ts";
import { type HeaderWords, recogniseTables } from "#import/table/recognise-tables.ts";
import { validateRecords } from "#import/record/validate-records.ts";

/** What a test types into a cell: a text, a number as stored, a whole cell value, or nothing. */
export type Typed = string | number | CellValue | null;

const NO_WORDS: HeaderWords = {
  headerSynonyms: [],
  ballotOptions: ["优秀", "合格", "基本合格", "不合格"].map((name) => ({ name, coefficient: "1" })),
};

/** Builds a sheet from lines of cells, beginning at A1; `merges` as ranges such as `A1:D1`. */
export function sheetOf(
  name: string | null,
  lines: readonly (readonly Typed[])[],
  options: { readonly merges?: readonly string[]; readonly state?: Sheet["state"] } = {},
): Sheet {
  const rows = lines.map((line, index) => rowOf(line, index + 1)).filter(({ cells }) => cells.length > 0);
  const merges = (options.merges ?? []).map(rangeOf);
  return { name, state: options.state ?? "visible", rows, merges, hiddenRows: [], hiddenColumns: [] };
}

/** Builds a workbook of sheets. */
export function workbookOf(sheets: readonly Sheet[], options: Partial<Workbook> = {}): Workbook {
  return { file: "表.xlsx", sha256: "0".repeat(64), format: "xlsx", date1904: false, sheets, ...options };
}

/** Recognises one sheet and checks its rows: everything that a test looks at. */
export function importSheet(sheet: Sheet, options: Partial<Workbook> = {}) {
  const found = recogniseTables(workbookOf([sheet], options), NO_WORDS);
  const checked = found.value.tables.map((table) => validateRecords(table));
  return {
    regions: found.value.regions,
    tables: found.value.tables,
    verdicts: found.value.verdicts,
    records: checked.flatMap(({ value }) => value.records),
    rejected: checked.flatMap(({ value }) => value.rejected),
    issues: [...found.issues, ...checked.flatMap(({ issues }) => issues)],
  };
}

/**
 * A table region as one line, for tests of where tables stand: `head 2,3; data 4-8 n5 r5; A 姓名, B 部门; 1 title, 9 subtotal`.
 * `r` are records; rows that are excluded stand at the end.
 */
export function seen({
  headerRows,
  headers,
  firstDataRow,
  lastDataRow,
  dataRows,
  records,
  excluded,
}: TableRegion): string {
  const data = firstDataRow === null ? "no data" : `data ${firstDataRow}-${lastDataRow} n${dataRows} r${records}`;
  const texts = headers.map(({ column, text }) => `${columnLetters(column)} ${text}`.trim()).join(", ");
  const others = excluded.map(({ row, verdict }) => `${row} ${verdict}`).join(", ");
  return [`head ${headerRows.join(",")}`.trim(), data, texts, ...(others === "" ? [] : [others])].join("; ");
}

/** The regions of a sheet as {@link seen} writes them. */
export function seenOn(lines: readonly (readonly Typed[])[], merges: readonly string[] = []): readonly string[] {
  return importSheet(sheetOf("Sheet1", lines, { merges })).regions.map(seen);
}

/** A date cell of day precision. */
export function dateCell(day: string): CellValue {
  return { kind: "date", date: { day, precision: "day" } };
}

function rowOf(line: readonly Typed[], row: number): SheetRow {
  const cells = line.flatMap((typed, index) => {
    const value = valueOf(typed);
    return value === null ? [] : [{ row, column: index + 1, value }];
  });
  return { row, cells };
}

function valueOf(typed: Typed): CellValue | null {
  if (typed === null || typed === "") return null;
  if (typeof typed === "string") return { kind: "text", text: typed };
  return typeof typed === "number" ? { kind: "number", decimal: String(typed), format: null } : typed;
}

function rangeOf(range: string): MergedRange {
  const [first = "", last = first] = range.split(":");
  const start = parseCellAddress(first) ?? { row: 0, column: 0 };
  const end = parseCellAddress(last) ?? { row: 0, column: 0 };
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
