import type { Checked } from "#domain/checked.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { cleanName } from "#domain/text.ts";
import type { Sheet, Workbook } from "#domain/workbook.ts";

/** 考评配置 with its sheets by name. */
export interface ConfigBook {
  readonly file: string;
  readonly date1904: boolean;
  readonly sheets: ReadonlyMap<string, Sheet>;
}

/**
 * Finds the sheets by their names, in any order. Issues: a name that is there twice (error), a sheet
 * that is not part of the configuration or is hidden (warnings).
 */
export function configBook(workbook: Workbook, names: readonly string[]): Checked<ConfigBook> {
  const sheets = new Map<string, Sheet>();
  const issues = workbook.sheets.flatMap((sheet) => {
    const name = cleanName(sheet.name ?? "");
    const at = { file: workbook.file, sheet: sheet.name, cell: null };
    if (!names.includes(name)) return [issue("config-sheet-unknown", at, { sheet: name })];
    if (sheets.has(name)) return [issue("config-sheet-twice", at, { sheet: name })];
    sheets.set(name, sheet);
    return sheet.state === "visible" ? [] : [issue("config-sheet-hidden", at, { sheet: name })];
  });
  return { value: { file: workbook.file, date1904: workbook.date1904, sheets }, issues: issues satisfies Issue[] };
}
