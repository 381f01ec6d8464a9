import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { importMonth } from "#batch/import-month.ts";
import { computeScores } from "#score/compute-scores.ts";
import type { ScoreDocument } from "#score/score-document.ts";
import { scoreDocumentSchema } from "#score/score-document.ts";
import { scoreJson } from "#score/score-json.ts";
import type { Period } from "#domain/civil-date.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { SheetVerdicts } from "#domain/verdict.ts";

export type FoundScores = ScoreDocument;
export type FoundSubject = ScoreDocument["subjects"][number];
export type FoundLine = FoundSubject["lines"][number];

/** `scores.json` as a reader of the file sees it, and the verdict counts of the manifest. */
export interface ProducedMonth {
  readonly scores: ScoreDocument;
  readonly sheets: readonly SheetVerdicts[];
}

/** The folder of the committed sample. */
export const SAMPLE = fileURLToPath(new URL("../../../data/samples", import.meta.url));

/** Lets the program score one month of the sample: the only place of these tests where it is run. */
export async function producedMonth(period: Period): Promise<ProducedMonth> {
  const month = await importMonth(
    {
      files: await inputFiles(`${SAMPLE}/inbox`),
      inboxIssues: [],
      isolate: null,
      configurations: await inputFiles(`${SAMPLE}/config`),
      period,
    },
    { anyMonth: false, onFile: () => undefined },
  );
  const written = JSON.stringify(scoreJson(computeScores(month.dataset, month.config)));
  return { scores: scoreDocumentSchema.parse(JSON.parse(written)), sheets: month.sheets };
}

async function inputFiles(folder: string): Promise<readonly InputFile[]> {
  return Promise.all(
    (await filesOfFolder(folder)).map(async (path) => {
      const bytes = await readFile(`${folder}/${path}`);
      return { path, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
    }),
  );
}

/** Paths of all files below a folder, `/` between folders, sorted. */
export async function filesOfFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
  return files
    .map((file) =>
      file
        .slice(folder.length + 1)
        .replaceAll("\\", "/")
        .normalize("NFC"),
    )
    .sort();
}
