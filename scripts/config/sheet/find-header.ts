import type { Columns } from "#config/sheet/column.ts";
import { shownText } from "#config/sheet/read-values.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { cellAddress } from "#domain/location.ts";
import { normaliseHeader } from "#domain/text.ts";
import type { Cell, Sheet, SheetRow } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";

/** Rows searched for the header from the top: a title, a unit line and a note may stand above it. */
const SEARCHED_ROWS = 20;

/** Header texts that number the rows and say nothing. */
const INDEX_HEADERS: ReadonlySet<string> = new Set(["序号", "行号", "no."]);

/** Where the header stands and which column holds which field. */
export interface HeaderRow {
  readonly row: number;
  /** Column name in the code → 1-based column; absent where the sheet has none. */
  readonly columnOf: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

/** Finds the row that names the most columns; null when no row names any. Columns may stand in any order. */
export function findHeader(sheet: Sheet, columns: Columns, file: string): HeaderRow | null {
  const keys = new Map(Object.entries(columns).map(([key, column]) => [normaliseHeader(column.header), key]));
  let best: { row: SheetRow; hits: number } | null = null;
  for (const row of sheet.rows.slice(0, SEARCHED_ROWS)) {
    const hits = new Set(row.cells.map((cell) => headerKey(cell, keys)).filter((key) => key !== null)).size;
    if (hits > (best?.hits ?? 0)) best = { row, hits };
  }
  return best && readHeader(best.row, { sheet, columns, file, keys });
}

interface HeaderSearch {
  readonly sheet: Sheet;
  readonly columns: Columns;
  readonly file: string;
  readonly keys: ReadonlyMap<string, string>;
}

function readHeader(header: SheetRow, search: HeaderSearch): HeaderRow {
  const columnOf = new Map<string, number>();
  const place = (column: number) => ({
    file: search.file,
    sheet: search.sheet.name,
    cell: cellAddress(header.row, column),
  });
  const issues = header.cells.flatMap((cell) => {
    const key = headerKey(cell, search.keys);
    if (key !== null && columnOf.has(key)) {
      return [issue("config-column-twice", place(cell.column), { column: shownText(cell.value) })];
    }
    if (key !== null) columnOf.set(key, cell.column);
    else if (!INDEX_HEADERS.has(headerText(cell))) {
      return [issue("config-column-unknown", place(cell.column), { header: shownText(cell.value) })];
    }
    return [];
  });
  const first = header.cells[0]?.column ?? 1;
  const missing = Object.entries(search.columns)
    .filter(([key, column]) => column.required && !columnOf.has(key))
    .map(([, column]) => issue("config-column-missing", place(first), { column: column.header }));
  const nameless = columnsWithoutHeader(header, search.sheet).map((column) =>
    issue("config-column-unknown", place(column), { header: "" }),
  );
  return { row: header.row, columnOf, issues: [...issues, ...missing, ...nameless] };
}

function columnsWithoutHeader(header: SheetRow, sheet: Sheet): readonly number[] {
  const named = new Set(header.cells.map((cell) => cell.column));
  const used = sheet.rows.filter((row) => row.row > header.row).flatMap((row) => row.cells.map((cell) => cell.column));
  return [...new Set(used)].filter((column) => !named.has(column)).sort((a, b) => a - b);
}

function headerText(cell: Cell): string {
  return normaliseHeader(cellText(cell.value));
}

/** Also without a unit in brackets: 满分（分） is 满分. */
function headerKey(cell: Cell, keys: ReadonlyMap<string, string>): string | null {
  const text = headerText(cell);
  return keys.get(text) ?? keys.get(text.replace(/\([^()]*\)$/, "")) ?? null;
}
