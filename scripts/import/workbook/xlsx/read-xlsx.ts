import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import { fileLocation } from "#domain/location.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Sheet, Workbook } from "#domain/workbook.ts";
import { refuse } from "#import/workbook/refusal.ts";
import { readCells } from "#import/workbook/xlsx/hucre-cells.ts";
import { numberFormats } from "#import/workbook/xlsx/number-formats.ts";
import { scanSheet } from "#import/workbook/xlsx/scan-sheet.ts";
import { sheetRows } from "#import/workbook/xlsx/sheet-rows.ts";
import type { WorkbookParts } from "#import/workbook/xlsx/workbook-parts.ts";
import { workbookParts } from "#import/workbook/xlsx/workbook-parts.ts";
import { listZip } from "#import/workbook/zip/zip-entries.ts";
import { openZip } from "#import/workbook/zip/zip-gate.ts";

/**
 * Reads an .xlsx or .xlsm workbook: gate of the archive, parts by their relations, a strict scan of each sheet, the
 * cells by hucre. Every number keeps its stored value and its format, dates too: the schema decides what
 * is a date. Formulas count by their stored result; macros are never run.
 */
export async function readXlsx(file: InputFile): Promise<Checked<Workbook>> {
  const parts = workbookParts(openZip(file.bytes, listZip(file.bytes)));
  const context = { formats: numberFormats(parts.styles), sharedStrings: countStrings(parts.sharedStrings) };
  const scanned = parts.worksheets.map((sheet) => ({ ...sheet, ...scanSheet(sheet, context) }));
  const values = await readCells(scanned, parts.sharedStrings);
  const sheets = scanned.map((sheet, index): Sheet => {
    const { name, state, merges } = sheet;
    return { name, state, rows: sheetRows(values[index] ?? [], sheet), merges, hiddenRows: [], hiddenColumns: [] };
  });
  if (sheets.every((sheet) => sheet.rows.length === 0)) refuse("file-empty", {});
  const workbook = { file: file.path, sha256: file.sha256, format: "xlsx" as const, date1904: parts.date1904, sheets };
  return { value: workbook, issues: warnings(workbook, parts) };
}

function countStrings(sharedStrings: string | null): number {
  return sharedStrings?.match(/<(?:[\w.-]+:)?si[\s/>]/g)?.length ?? 0;
}

function warnings({ file, sheets }: Workbook, { hasMacros }: WorkbookParts): Issue[] {
  const hidden = sheets.filter((sheet) => sheet.state !== "visible" && sheet.rows.length > 0);
  return [
    ...(hasMacros ? [issue("file-macros", fileLocation(file), {})] : []),
    ...hidden.map(({ name }) => issue("sheet-hidden", { file, sheet: name, cell: null }, { sheet: name ?? "" })),
  ];
}
