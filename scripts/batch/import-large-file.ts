import { deserialize, serialize } from "node:v8";
import { importFile, type ImportWords, refusedFile } from "#batch/import-file.ts";
import { packFile, type PackedFile, unpackFile } from "#batch/packed-file.ts";
import type { ImportedFile } from "#domain/imported-file.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Isolate } from "#domain/isolation.ts";
import { issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";

interface LargeFile {
  readonly file: InputFile;
  readonly words: ImportWords;
}

/** Imports one large file in a process of its own; one that is too demanding for it costs only itself. Issues: file-too-demanding. */
export async function importLargeFile({ file, words }: LargeFile, isolate: Isolate): Promise<ImportedFile> {
  const { headerSynonyms, ballotOptions, answers } = words;
  const request: LargeFile = { file, words: { headerSynonyms, ballotOptions, answers } };
  const outcome = await isolate(serialize(request));
  if ("answer" in outcome) return unpackFile(deserialize(outcome.answer) as PackedFile);
  return refusedFile(file, [issue("file-too-demanding", fileLocation(file.path), { failed: outcome.failed })]);
}

/** The other side of {@link importLargeFile}: what the process of its own does. */
export async function answerLargeFile(request: Uint8Array): Promise<Uint8Array> {
  const { file, words } = deserialize(request) as LargeFile;
  return serialize(packFile(await importFile(file, words)));
}
