import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import { fileLocation } from "#domain/location.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Sheet, Workbook } from "#domain/workbook.ts";
import { sheetWarnings } from "#import/workbook/sheet-warnings.ts";
import type { CellContext } from "#import/workbook/xlsx/cell-value.ts";
import { filledHiddenLines } from "#import/workbook/xlsx/hidden-lines.ts";
import { readTexts } from "#import/workbook/xlsx/hucre-texts.ts";
import { numberFormats } from "#import/workbook/xlsx/number-formats.ts";
import { scanSheet } from "#import/workbook/xlsx/scan-sheet.ts";
import { sharedStrings } from "#import/workbook/xlsx/shared-strings.ts";
import { sheetRows } from "#import/workbook/xlsx/sheet-rows.ts";
import type { WorkbookParts, WorksheetPart } from "#import/workbook/xlsx/workbook-parts.ts";
import { workbookParts } from "#import/workbook/xlsx/workbook-parts.ts";
import { listZip } from "#import/workbook/zip/zip-entries.ts";
import { openZip } from "#import/workbook/zip/zip-gate.ts";

/**
 * Reads an .xlsx or .xlsm workbook: gate of the archive, parts by their relations, a strict scan of each sheet that
 * gives numbers, flags and errors as they are stored, and every text by hucre. A number keeps its stored value and
 * its format, a date too: the schema decides what is a date. Formulas count by their stored result; macros are never
 * run. One sheet after another, so that memory is bounded by the largest.
 */
export async function readXlsx(file: InputFile): Promise<Checked<Workbook>> {
  const zip = openZip(file.bytes, listZip(file.bytes));
  const parts = workbookParts(zip);
  const strings = await sharedStrings(parts.sharedStrings());
  const context = { formats: numberFormats(parts.styles()), strings, numbers: new Map() };
  const sheets: Sheet[] = [];
  for (const part of parts.worksheets) sheets.push(await readSheet(part, context));
  zip.checkUnread();
  const workbook = { file: file.path, sha256: file.sha256, format: "xlsx" as const, date1904: parts.date1904, sheets };
  return { value: workbook, issues: warnings(workbook, parts) };
}

async function readSheet(part: WorksheetPart, context: CellContext): Promise<Sheet> {
  const scanned = scanSheet(part, context);
  const texts = await readTexts(scanned.unread.map(({ content }) => content));
  for (const [index, { cell }] of scanned.unread.entries()) cell.value = texts[index] ?? null;
  const rows = sheetRows(scanned.rows, scanned.merges);
  return { name: part.name, state: part.state, rows, merges: scanned.merges, ...filledHiddenLines(rows, scanned) };
}

function warnings(workbook: Workbook, { hasMacros, otherSheets }: WorkbookParts): Issue[] {
  const { file } = workbook;
  return [
    ...(hasMacros ? [issue("file-macros", fileLocation(file), {})] : []),
    ...otherSheets.map(({ name, kind }) =>
      issue("sheet-not-table", { file, sheet: name, cell: null }, { sheet: name, kind }),
    ),
    ...sheetWarnings(workbook),
  ];
}
