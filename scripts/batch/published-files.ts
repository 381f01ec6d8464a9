import type { MonthImport } from "#batch/import-month.ts";
import { indexFiles } from "#batch/index-files.ts";
import { scoreBookFiles } from "#batch/score-books.ts";
import { makeIssueList } from "#books/issue-list.ts";
import type { Templates } from "#print/html/templates.ts";
import type { PreparedFonts } from "#print/fonts/prepare.ts";
import { reminderFile, remindersOf } from "#report/submissions/reminders.ts";
import { scoreJson } from "#score/score-json.ts";
import type { Analysis } from "#domain/analysis.ts";
import { periodText } from "#domain/civil-date.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { Manifest } from "#domain/manifest.ts";
import type { OutputFile } from "#domain/output-file.ts";
import type { PdfOutcome } from "#domain/report-job.ts";
import type { ScoreBook } from "#domain/score-book.ts";

/** All that a published folder is put together from. */
export interface FolderMaterial {
  readonly month: MonthImport;
  readonly book: ScoreBook;
  readonly analysis: Analysis;
  readonly templates: Templates;
  readonly fonts: PreparedFonts;
  readonly outcomes: readonly PdfOutcome[];
  readonly issues: readonly Issue[];
  readonly manifest: Manifest;
  readonly sample: boolean;
}

/** Every file of the month's folder (product.md section 3): documents, index, scores, problems, manifest. */
export async function publishedFiles(material: FolderMaterial): Promise<readonly OutputFile[]> {
  const { month, outcomes, issues } = material;
  const documents = outcomes.flatMap((one) =>
    one.kind === "printed" ? [{ path: one.job.path, bytes: one.bytes }] : [],
  );
  const subtitle = `考核月份：${periodText(month.period)}${material.sample ? "（示例）" : ""}`;
  const { book } = material;
  const scoreBooks = await scoreBookFiles({ book, config: month.config, dataset: month.dataset, subtitle });
  return [
    ...documents,
    ...indexPages(material, scoreBooks),
    jsonFile("scores.json", scoreJson(material.book, material.analysis)),
    jsonFile("manifest.json", material.manifest),
    ...reminderFiles(month, subtitle),
    ...scoreBooks,
    { path: "问题清单.xlsx", bytes: await makeIssueList({ issues, sheets: month.sheets, subtitle }) },
  ];
}

/** Ready to be sent by the office; left out when every organisation has sent all. */
function reminderFiles(month: MonthImport, subtitle: string): readonly OutputFile[] {
  const text = reminderFile(remindersOf(month), `催报提醒　${subtitle}`);
  return text === null ? [] : [textFile("内部/催报提醒.txt", text)];
}

function indexPages(
  { month, book, analysis, templates, fonts, issues, manifest, outcomes, sample }: FolderMaterial,
  scoreBooks: readonly OutputFile[],
): readonly OutputFile[] {
  const run = {
    documents: manifest.documents,
    thumbnails: thumbnailsOf(outcomes),
    failed: manifest.failed,
    notDue: manifest.notDue,
    toWrite: outcomes.flatMap(({ job }) => job.toWrite),
    verdicts: month.sheets,
    fonts: fonts.uses,
    scoreBooks: scoreBooks.map(({ path }) => path),
  };
  return indexFiles({ ...month, book, analysis, issues, sample, only: null, ...run }, templates);
}

function thumbnailsOf(outcomes: readonly PdfOutcome[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    outcomes.flatMap((one) =>
      one.kind === "printed" && one.thumbnail !== null ? [[one.job.path, one.thumbnail] as const] : [],
    ),
  );
}

function textFile(path: string, text: string): OutputFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

function jsonFile(path: string, value: unknown): OutputFile {
  return textFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
