import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { columnLetters, fileLocation } from "#domain/location.ts";
import type { Sheet, Workbook } from "#domain/workbook.ts";

/** Runs of rows or columns that are named one by one; the rest is counted. */
const NAMED_RUNS = 5;

/**
 * The warnings that every format gives in the same words: `sheet-hidden` for a hidden sheet that holds cells (it is not
 * imported), `sheet-hidden-lines` for a visible sheet with hidden rows or columns that hold cells (they are), `file-blank`
 * for a workbook without any content.
 */
export function sheetWarnings({ file, sheets }: Workbook): Issue[] {
  if (sheets.every((sheet) => sheet.rows.length === 0)) return [issue("file-blank", fileLocation(file), {})];
  return sheets
    .filter((sheet) => sheet.rows.length > 0)
    .flatMap((sheet) => {
      const at = { file, sheet: sheet.name, cell: null };
      if (sheet.state !== "visible") return [issue("sheet-hidden", at, { sheet: sheet.name ?? "" })];
      const lines = hiddenLines(sheet);
      return lines === "" ? [] : [issue("sheet-hidden-lines", at, { lines })];
    });
}

function hiddenLines({ hiddenRows, hiddenColumns }: Sheet): string {
  const rows = runsText(hiddenRows, String);
  const columns = runsText(hiddenColumns, columnLetters);
  return [rows && `行（第 ${rows} 行）`, columns && `列（${columns} 列）`].filter((part) => part !== "").join("和");
}

/** 3, 4, 5, 9 → 3-5、9. */
function runsText(numbers: readonly number[], name: (line: number) => string): string {
  const runs: { from: number; to: number }[] = [];
  for (const line of numbers) {
    const last = runs.at(-1);
    if (last?.to === line - 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  const named = runs
    .slice(0, NAMED_RUNS)
    .map(({ from, to }) => (from === to ? name(from) : `${name(from)}-${name(to)}`));
  return `${named.join("、")}${runs.length > NAMED_RUNS ? ` 等共 ${numbers.length}` : ""}`;
}
