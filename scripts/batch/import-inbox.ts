import { importFile, type ImportWords } from "#batch/import-file.ts";
import { importLargeFile } from "#batch/import-large-file.ts";
import { setAsideCorrected } from "#batch/successors.ts";
import { LIMITS } from "#import/workbook/limits.ts";
import { inflatedSize } from "#import/workbook/zip/inflated-size.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Isolate } from "#domain/isolation.ts";
import { issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";

/** Everything read from the inbox before people and organisations are identified. */
export type Imported = Omit<ImportedFile, "file" | "sha256" | "returnOf" | "format" | "sheets"> & {
  readonly files: readonly ImportedFile[];
};

/** What an import asks of the world outside. */
export interface InboxEffects {
  readonly onFile: (done: number) => void;
  /** Takes the large files; null: all are imported in this process. */
  readonly isolate: Isolate | null;
}

/** Imports the files of the inbox one by one. Twins by content are read once; the rows of the others are duplicates. */
export async function importInbox(
  files: readonly InputFile[],
  words: ImportWords,
  { onFile, isolate }: InboxEffects,
): Promise<Imported> {
  const read: ImportedFile[] = [];
  for (const [index, file] of files.entries()) {
    const first = read.find((one) => one.sha256 === file.sha256);
    read.push(first ? twinOf(first, file.path) : await importOne({ file, words }, isolate));
    onFile(index + 1);
  }
  const kept = setAsideCorrected(read);
  return {
    files: kept,
    regions: kept.flatMap((one) => one.regions),
    tables: kept.flatMap((one) => one.tables),
    records: kept.flatMap((one) => one.records),
    rejected: kept.flatMap((one) => one.rejected),
    verdicts: kept.flatMap((one) => one.verdicts),
    issues: kept.flatMap((one) => one.issues),
  };
}

function importOne(one: { file: InputFile; words: ImportWords }, isolate: Isolate | null): Promise<ImportedFile> {
  const isLarge = inflatedSize(one.file.bytes) > LIMITS.inProcessBytes;
  return isLarge && isolate !== null ? importLargeFile(one, isolate) : importFile(one.file, one.words);
}

function twinOf(first: ImportedFile, file: string): ImportedFile {
  const verdicts = first.sheets.flatMap(({ name, rows }) =>
    rows.map((row) => ({ file, sheet: name, row, table: null, verdict: "duplicate" as const })),
  );
  const issues = [issue("file-same-content", fileLocation(file), { twin: first.file })];
  return { ...first, file, regions: [], tables: [], records: [], rejected: [], verdicts, issues };
}
