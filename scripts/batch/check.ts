import { importMonth, type MonthImport } from "#batch/import-month.ts";
import type { CheckedSheet, CheckedTable, CheckReport } from "#domain/check-report.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { columnLetters } from "#domain/location.ts";
import type { CheckOutcome, ImportRequest } from "#domain/month-run.ts";
import { groupBy } from "#domain/order.ts";
import type { TableRegion } from "#domain/table.ts";
import type { SheetVerdicts } from "#domain/verdict.ts";

/** Reads and checks files without scoring or printing. Issues are those of these files only. */
export async function checkFiles(request: ImportRequest): Promise<CheckOutcome> {
  const month = await importMonth(request, { anyMonth: true, onFile: () => undefined });
  const { imported, config: _, configurations: __, dataset: ___, pictureFiles: ____, ...found } = month;
  return { ...found, tables: imported.tables.length, report: reportOf(request, month) };
}

/** Files that were read only to know people and organisations are not told of. */
function reportOf({ files: asked }: ImportRequest, { imported, sheets, issues }: MonthImport): CheckReport {
  const byFile = groupBy(issues, ({ at }) => at.file);
  const accounts = groupBy(sheets, ({ file }) => file);
  const named = new Set(asked.map(({ path }) => path));
  const own = imported.files.filter(({ file }) => named.has(file));
  const files = own.map((file) => ({
    file: file.file,
    format: file.format,
    sheets: (accounts.get(file.file) ?? []).map((sheet) => checkedSheet(sheet, file)),
    issues: (byFile.get(file.file) ?? []).map(plainIssue),
  }));
  return { files, issues: issues.filter(({ at }) => !named.has(at.file)).map(plainIssue) };
}

function checkedSheet({ sheet, state, nonEmptyRows, counts }: SheetVerdicts, { regions }: ImportedFile): CheckedSheet {
  const tables = regions.filter((region) => region.sheet === sheet).map(checkedTable);
  return { sheet, state, nonEmptyRows, tables, verdicts: counts };
}

function checkedTable(region: TableRegion): CheckedTable {
  const { kind, closest, layout, firstDataRow, lastDataRow, dataRows, records } = region;
  return {
    kind,
    closest: closest === null ? null : { ...closest, missing: [...closest.missing] },
    layout,
    headerRows: [...region.headerRows],
    headers: region.headers.map(({ column, text, field }) => ({ column: columnLetters(column), text, field })),
    firstDataRow,
    lastDataRow,
    dataRows,
    records,
    excluded: [...region.excluded],
  };
}

function plainIssue({ code, severity, at, field, text }: Issue): CheckReport["issues"][number] {
  return { code, severity, at, field, text: { ...text } };
}
