import { importFile } from "#batch/import-file.ts";
import type { HeaderWords } from "#import/table/recognise-tables.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import type { InputFile } from "#domain/input-file.ts";
import { issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";

/** Everything read from the inbox before people and organisations are identified. */
export type Imported = Omit<ImportedFile, "file" | "sha256" | "format" | "sheets"> & {
  readonly files: readonly ImportedFile[];
};

/** Imports the files of the inbox one by one. Twins by content are read once; the rows of the others are duplicates. */
export async function importInbox(
  files: readonly InputFile[],
  words: HeaderWords,
  onFile: (done: number) => void,
): Promise<Imported> {
  const read: ImportedFile[] = [];
  for (const [index, file] of files.entries()) {
    const first = read.find((one) => one.sha256 === file.sha256);
    read.push(first ? twinOf(first, file.path) : await importFile(file, words));
    onFile(index + 1);
  }
  return {
    files: read,
    regions: read.flatMap((one) => one.regions),
    tables: read.flatMap((one) => one.tables),
    records: read.flatMap((one) => one.records),
    rejected: read.flatMap((one) => one.rejected),
    verdicts: read.flatMap((one) => one.verdicts),
    issues: read.flatMap((one) => one.issues),
  };
}

function twinOf(first: ImportedFile, file: string): ImportedFile {
  const verdicts = first.sheets.flatMap(({ name, rows }) =>
    rows.map((row) => ({ file, sheet: name, row, table: null, verdict: "duplicate" as const })),
  );
  const issues = [issue("file-same-content", fileLocation(file), { twin: first.file })];
  return { ...first, file, regions: [], tables: [], records: [], rejected: [], verdicts, issues };
}
