import type { HandedBack } from "#domain/handed-back.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import { issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";

/** A file, and the one handed back that it corrects. */
export interface Successor {
  readonly file: string;
  readonly of: HandedBack;
}

type Version = Pick<ImportedFile, "file" | "sha256" | "returnOf">;

/**
 * Finds the files that correct one that was handed back: a returned copy says on its 问题清单 of which file it is one; any
 * other file is the successor of the one that was handed back under its path with other content, of several the last.
 */
export function findSuccessors(files: readonly Version[], handedBack: readonly HandedBack[]): readonly Successor[] {
  return files.flatMap(({ file, sha256, returnOf }) => {
    const known = handedBack.filter((one) => one.sha256 !== sha256);
    const of = known.find((one) => one.sha256 === returnOf) ?? lastOf(known.filter((one) => one.file === file));
    return of === null ? [] : [{ file, of }];
  });
}

/** The version that no other one corrects. */
function lastOf(versions: readonly HandedBack[]): HandedBack | null {
  const corrected = new Set(versions.map(({ successorOf }) => successorOf));
  return versions.find(({ sha256 }) => !corrected.has(sha256)) ?? versions[0] ?? null;
}

/**
 * Sets aside every file whose corrected copy lies in the inbox too: its rows are superseded and a warning names the
 * successor. Issues: file-superseded.
 */
export function setAsideCorrected(files: readonly ImportedFile[]): readonly ImportedFile[] {
  const successors = new Map(
    files.flatMap(({ file, returnOf }) => (returnOf === null ? [] : [[returnOf, file] as const])),
  );
  return files.map((one) => {
    const successor = successors.get(one.sha256);
    return successor === undefined ? one : supersededBy(successor, one);
  });
}

function supersededBy(successor: string, old: ImportedFile): ImportedFile {
  const { file } = old;
  const verdicts = old.sheets.flatMap(({ name, rows }) =>
    rows.map((row) => ({ file, sheet: name, row, table: null, verdict: "superseded" as const })),
  );
  const issues = [issue("file-superseded", fileLocation(file), { successor })];
  return { ...old, regions: [], tables: [], records: [], rejected: [], verdicts, issues };
}
