import { unreadCells } from "#batch/unread-cells.ts";
import { validateRecords, type ValidatedRows } from "#import/record/validate-records.ts";
import { type HeaderWords, recogniseTables } from "#import/table/recognise-tables.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import type { Checked } from "#domain/checked.ts";
import type { Config } from "#domain/config.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { returnMarkOf } from "#domain/return-mark.ts";
import type { Table } from "#domain/table.ts";

/** What the configuration says about words, and what the clerk settled. */
export type ImportWords = HeaderWords & Pick<Config, "answers">;

/** Reads one file, finds its tables and checks their rows; a file that cannot be read costs only itself. */
export async function importFile(input: InputFile, words: ImportWords): Promise<ImportedFile> {
  const { path: file, sha256 } = input;
  const { value: workbook, issues } = await readWorkbook(input);
  if (workbook === null) return refusedFile(input, issues);
  const found = recogniseTables(workbook, words);
  const checked = found.value.tables.map((table) => checkTable(table, words));
  return {
    file,
    sha256,
    returnOf: workbook.sheets.map((sheet) => returnMarkOf(sheet)?.sha256 ?? null).find((mark) => mark !== null) ?? null,
    format: workbook.format,
    sheets: workbook.sheets.map(({ name, state, rows }) => ({ name, state, rows: rows.map(({ row }) => row) })),
    ...found.value,
    tables: checked.map((one) => one.value.table),
    records: checked.flatMap((one) => one.value.records),
    rejected: checked.flatMap((one) => one.value.rejected),
    issues: [...issues, ...found.issues, ...checked.flatMap((one) => one.issues)],
  };
}

/** The records of a table; they and the rejected rows refer to a table without the cells that nobody asks for any more. */
function checkTable(full: Table, { answers }: ImportWords): Checked<ValidatedRows & { readonly table: Table }> {
  const { value, issues } = validateRecords(full, answers);
  const table = unreadCells(full);
  const records = value.records.map((record) => Object.assign({}, record, { table }));
  const rejected = value.rejected.map((row) => Object.assign({}, row, { table }));
  return { value: { table, records, rejected }, issues };
}

/** A file of which nothing could be read. */
export function refusedFile({ path: file, sha256 }: InputFile, issues: readonly Issue[]): ImportedFile {
  return { ...NOTHING, file, sha256, issues };
}

const NOTHING: Omit<ImportedFile, "file" | "sha256" | "issues"> = {
  returnOf: null,
  format: null,
  sheets: [],
  regions: [],
  tables: [],
  records: [],
  rejected: [],
  verdicts: [],
};
