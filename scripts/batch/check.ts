import { importMonth, type MonthImport } from "#batch/import-month.ts";
import type { CheckedSheet, CheckOutcome, ImportRequest } from "#domain/month-run.ts";
import type { SheetVerdicts } from "#domain/verdict.ts";

/** Reads and checks files without scoring or printing. Issues are those of these files only. */
export async function checkFiles(request: ImportRequest): Promise<CheckOutcome> {
  const month = await importMonth(request, { anyMonth: true, onFile: () => undefined });
  const sheets = month.sheets.map((sheet) => ({ ...sheet, tables: tablesOn(sheet, month) }));
  return { ...month, tables: month.imported.tables.length, sheets };
}

function tablesOn(sheet: SheetVerdicts, { imported }: MonthImport): CheckedSheet["tables"] {
  const tables = imported.tables.filter((table) => table.file === sheet.file && table.sheet === sheet.sheet);
  return tables.map((table) => ({
    kind: table.kind,
    layout: table.layout,
    headerRows: table.headerRows,
    headers: table.columns.map(({ column, header, field }) => ({ column, text: header, field })),
    firstDataRow: table.rows[0]?.row ?? null,
    lastDataRow: table.rows.at(-1)?.row ?? null,
    dataRows: table.rows.length,
  }));
}
