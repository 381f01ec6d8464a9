import { configurationSheets } from "#books/sample/configuration/configuration-sheets.ts";
import { readConfig } from "#config/read-config.ts";
import type { Config } from "#domain/config.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { parseCellAddress } from "#domain/location.ts";
import type { Cell, CellValue, MergedRange, Sheet, Workbook } from "#domain/workbook.ts";

/** What a test types into a cell: text, a number (as decimal text would be stored), a whole cell value, or null for blank. */
export type Typed = string | number | CellValue | null;

/** A sheet as a test writes it: rows from row 1, cells from column A. */
export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly (readonly Typed[])[];
  readonly merges?: readonly MergedRange[];
  readonly state?: Sheet["state"];
}

/** The sample's configuration as drafts: title in row 1, header in row 2. */
export function sampleDrafts(): readonly SheetDraft[] {
  return configurationSheets().map(({ name, title, columns, rows }) => ({
    name,
    rows: title === null ? [columns, ...rows] : [[title], columns, ...rows],
  }));
}

/** The drafts with one cell of one sheet typed over; columns to the right of the row's end may be given. */
export function typeCell(drafts: readonly SheetDraft[], place: string, typed: Typed): readonly SheetDraft[] {
  const [name, address] = place.split("!");
  const cell = parseCellAddress(address ?? "");
  if (!cell || !drafts.some((draft) => draft.name === name)) throw new Error(`no such cell: ${place}`);
  return changeSheet(drafts, name ?? "", (draft) => {
    const rows = Array.from({ length: Math.max(draft.rows.length, cell.row) }, (_, at) => [...(draft.rows[at] ?? [])]);
    const row = rows[cell.row - 1] ?? [];
    while (row.length < cell.column) row.push(null);
    row[cell.column - 1] = typed;
    return { ...draft, rows };
  });
}

/** The drafts with one sheet changed. */
export function changeSheet(
  drafts: readonly SheetDraft[],
  name: string,
  change: (draft: SheetDraft) => SheetDraft,
): readonly SheetDraft[] {
  return drafts.map((draft) => (draft.name === name ? change(draft) : draft));
}

/** A workbook as the import would read it. */
export function workbookOf(drafts: readonly SheetDraft[], changes: Partial<Workbook> = {}): Workbook {
  return {
    file: "考评配置.xlsx",
    sha256: "0".repeat(64),
    format: "xlsx",
    date1904: false,
    sheets: drafts.map(sheetOf),
    ...changes,
  };
}

/** A configuration that was read; fails when there is none. */
export function configOf(drafts: readonly SheetDraft[], changes: Partial<Workbook> = {}): Config {
  const { value, issues } = readConfig(workbookOf(drafts, changes));
  if (value === null) throw new Error(issues.map(faultOf).join("\n"));
  return value;
}

/** An issue in one line: `config-word 指标!F3`. */
export function faultOf(found: Issue): string {
  const { sheet, cell } = found.at;
  return `${found.code} ${[sheet, cell].filter((part) => part !== null).join("!")}`;
}

function sheetOf({ name, rows, merges = [], state = "visible" }: SheetDraft): Sheet {
  const filled = rows.map((row, at) => ({
    row: at + 1,
    cells: row.flatMap((typed, column) => cellOf(typed, at, column)),
  }));
  const shown = { hiddenRows: [], hiddenColumns: [] };
  return { name, state, merges, ...shown, rows: filled.filter((row) => row.cells.length > 0) };
}

function cellOf(typed: Typed, row: number, column: number): readonly Cell[] {
  const value = valueOf(typed);
  return value === null ? [] : [{ row: row + 1, column: column + 1, value }];
}

function valueOf(typed: Typed): CellValue | null {
  if (typed === null) return null;
  if (typeof typed === "string") return typed.trim() === "" ? null : { kind: "text", text: typed };
  return typeof typed === "number" ? { kind: "number", decimal: String(typed), format: null } : typed;
}
