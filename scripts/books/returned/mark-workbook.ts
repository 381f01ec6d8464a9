import { marksOf } from "#books/returned/mark.ts";
import { addFirstSheet, replaceSheet } from "#books/returned/package/add-sheet.ts";
import { annotateSheet } from "#books/returned/package/annotate-sheet.ts";
import { closePackage, openPackage } from "#books/returned/package/office-package.ts";
import { type SheetPart, type SpreadsheetParts, spreadsheetParts } from "#books/returned/package/spreadsheet.ts";
import { openStyleSheet } from "#books/returned/package/style-sheet.ts";
import { type ProblemSheetContent, problemSheetXml } from "#books/returned/problem-sheet.ts";

/** A marked copy and the extension that its content asks for: a macro workbook opens under no other. */
export interface MarkedWorkbook {
  readonly bytes: Uint8Array;
  readonly extension: "xlsx" | "xlsm" | "xltx" | "xltm";
}

/** What goes onto a copy. */
export interface Marking extends ProblemSheetContent {
  /** Name of the sheet that holds the list of an earlier copy; null when there is none. */
  readonly listSheet: string | null;
}

const LIST_NAMES = ["问题清单", "问题清单（评报）"];
const EXTENSIONS = [
  ["sheet.macroEnabled.main", "xlsm"],
  ["template.macroEnabled.main", "xltm"],
  ["template.main", "xltx"],
] as const;

/**
 * Marks the faulty cells of a workbook in its own package (colour and comment) and puts a first sheet 问题清单 before the
 * others. Styles, widths, pictures, print settings and all other parts keep their bytes. Throws UnsafeToPatch, or another
 * Error, where the package cannot be followed: then a workbook written anew is the way.
 */
export function markWorkbook(original: Uint8Array, marking: Marking): MarkedWorkbook {
  const pack = openPackage(original);
  const parts = spreadsheetParts(pack);
  const styles = openStyleSheet(pack, parts);
  const list = parts.sheets.find(({ name }) => name === marking.listSheet) ?? null;
  const data = parts.sheets.filter((sheet) => sheet !== list);
  for (const sheet of data) {
    const issues = marking.issues.filter(({ at }) => at.cell !== null && findSheet(data, at.sheet) === sheet);
    annotateSheet(pack, { part: sheet.part, marks: marksOf(issues) }, { parts, styles });
  }
  const sheetName = (name: string | null): string | null => findSheet(data, name)?.name ?? null;
  const xml = problemSheetXml(marking, { main: parts.main, styles: styles.list, sheetName });
  if (list === null) addFirstSheet(pack, { name: freeSheetName(parts), xml }, parts);
  else replaceSheet(pack, { ...list, xml }, parts);
  styles.write();
  return { bytes: closePackage(pack), extension: extensionOf(parts.contentType) };
}

/** Text files have no sheet names; their clean copy has one sheet. */
function findSheet(sheets: readonly SheetPart[], name: string | null): SheetPart | null {
  return (name === null ? sheets[0] : sheets.find((sheet) => sheet.name === name)) ?? null;
}

function freeSheetName({ sheets }: SpreadsheetParts): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 2; ; number += 1) {
    const name = LIST_NAMES.find((one) => !taken.has(one)) ?? `问题清单（评报${number}）`;
    if (!taken.has(name)) return name;
  }
}

function extensionOf(contentType: string | null): MarkedWorkbook["extension"] {
  return EXTENSIONS.find(([words]) => contentType?.includes(words))?.[1] ?? "xlsx";
}
