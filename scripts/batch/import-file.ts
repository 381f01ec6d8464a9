import { validateRecords } from "#import/record/validate-records.ts";
import { type HeaderWords, recogniseTables } from "#import/table/recognise-tables.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import type { InputFile } from "#domain/input-file.ts";

/** Reads one file, finds its tables and checks their rows; a file that cannot be read costs only itself. */
export async function importFile(input: InputFile, words: HeaderWords): Promise<ImportedFile> {
  const { path: file, sha256 } = input;
  const { value: workbook, issues } = await readWorkbook(input);
  if (workbook === null) return { ...NOTHING, file, sha256, issues };
  const found = recogniseTables(workbook, words);
  const checked = found.value.tables.map((table) => validateRecords(table));
  return {
    file,
    sha256,
    format: workbook.format,
    sheets: workbook.sheets.map(({ name, state, rows }) => ({ name, state, rows: rows.map(({ row }) => row) })),
    ...found.value,
    records: checked.flatMap((one) => one.value.records),
    rejected: checked.flatMap((one) => one.value.rejected),
    issues: [...issues, ...found.issues, ...checked.flatMap((one) => one.issues)],
  };
}

const NOTHING: Omit<ImportedFile, "file" | "sha256" | "issues"> = {
  format: null,
  sheets: [],
  regions: [],
  tables: [],
  records: [],
  rejected: [],
  verdicts: [],
};
