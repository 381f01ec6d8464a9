import { recogniseTables } from "#import/table/recognise-tables.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import { validateRecords } from "#import/record/validate-records.ts";
import type { Config } from "#domain/config.ts";
import type { InputFile } from "#domain/input-file.ts";
import { type Issue, issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";
import type { RejectedRow, SourcedRecord } from "#domain/record.ts";
import type { Table } from "#domain/table.ts";
import type { RowVerdict } from "#domain/verdict.ts";
import type { Workbook } from "#domain/workbook.ts";

/** Everything read from the inbox before people and organisations are identified. */
export interface Imported {
  readonly workbooks: readonly Workbook[];
  readonly tables: readonly Table[];
  readonly records: readonly SourcedRecord[];
  readonly rejected: readonly RejectedRow[];
  /** Verdicts on rows that hold no record: titles, heads, subtotals, what was not recognised. */
  readonly verdicts: readonly RowVerdict[];
  readonly issues: readonly Issue[];
}

/** Reads files into workbooks; a file that cannot be read costs only itself. Twins by content are read once. */
export async function readWorkbooks(
  files: readonly InputFile[],
  onFile: (done: number) => void,
): Promise<{ workbooks: readonly Workbook[]; twins: readonly Workbook[]; issues: readonly Issue[] }> {
  const workbooks: Workbook[] = [];
  const twins: Workbook[] = [];
  const issues: Issue[] = [];
  for (const [index, file] of files.entries()) {
    const twin = workbooks.find((one) => one.sha256 === file.sha256);
    if (twin) {
      issues.push(issue("file-same-content", fileLocation(file.path), { twin: twin.file }));
      twins.push({ ...twin, file: file.path });
    } else {
      const read = await readWorkbook(file);
      issues.push(...read.issues);
      if (read.value) workbooks.push(read.value);
    }
    onFile(index + 1);
  }
  return { workbooks, twins, issues };
}

/** Finds the tables of all workbooks and checks their rows. */
export function importWorkbooks(
  read: Awaited<ReturnType<typeof readWorkbooks>>,
  synonyms: Config["headerSynonyms"],
): Imported {
  const found = read.workbooks.map((workbook) => recogniseTables(workbook, synonyms));
  const tables = found.flatMap((one) => one.value.tables);
  const checked = tables.map((table) => validateRecords(table));
  return {
    workbooks: [...read.workbooks, ...read.twins],
    tables,
    records: checked.flatMap((one) => one.value.records),
    rejected: checked.flatMap((one) => one.value.rejected),
    verdicts: [...found.flatMap((one) => one.value.verdicts), ...read.twins.flatMap(duplicateRows)],
    issues: [...read.issues, ...found.flatMap((one) => one.issues), ...checked.flatMap((one) => one.issues)],
  };
}

function duplicateRows(twin: Workbook): readonly RowVerdict[] {
  return twin.sheets.flatMap((sheet) =>
    sheet.rows.map(({ row }) => ({
      file: twin.file,
      sheet: sheet.name,
      row,
      table: null,
      verdict: "duplicate" as const,
    })),
  );
}
