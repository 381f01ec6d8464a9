import { albumPictures } from "#batch/album-pictures.ts";
import { analyseMonth } from "#batch/analyse-month.ts";
import { INDEX_PAGES } from "#batch/index-files.ts";
import { importFrom, type MonthImport } from "#batch/import-month.ts";
import { bookletOf } from "#batch/booklet.ts";
import { glyphOrigins } from "#batch/glyph-origins.ts";
import { leakSearch, type MonthSearch } from "#batch/leak-search.ts";
import { buildManifest } from "#batch/manifest.ts";
import { writeSnapshot } from "#batch/month-snapshot.ts";
import { publishedFiles } from "#batch/published-files.ts";
import { openInbox } from "#batch/read-inbox.ts";
import { returnedCopies } from "#batch/returned-copies.ts";
import { type PreparedFonts, prepareFonts } from "#print/fonts/prepare.ts";
import { loadTemplates, renderHtml, type Templates } from "#print/html/templates.ts";
import { buildReports } from "#report/build-reports.ts";
import { REPORTS } from "#report/reports.ts";
import { dutiesOf, dutyCounts } from "#report/submissions/duties.ts";
import { computeScores } from "#score/compute-scores.ts";
import type { Analysis } from "#domain/analysis.ts";
import { UsageError } from "#domain/app-error.ts";
import type { Checked } from "#domain/checked.ts";
import { type CivilDate, lastDay } from "#domain/civil-date.ts";
import type { Manifest } from "#domain/manifest.ts";
import type { MonthEffects, MonthOutcome, MonthRequest } from "#domain/month-run.ts";
import { by } from "#domain/order.ts";
import type { OutputFile } from "#domain/output-file.ts";
import type { LeakSearch, Printer } from "#domain/printing.ts";
import type { NotDue, PdfOutcome } from "#domain/report-job.ts";
import type { ScoreBook } from "#domain/score-book.ts";

/**
 * The story of a month: read the inbox, score it, write the documents, print them, put the folder together.
 * Bad rows, files and documents cost only themselves and are named.
 * @throws AppError for a broken environment, configuration or template: then nothing is published.
 */
export async function produceMonth(request: MonthRequest, effects: MonthEffects): Promise<MonthOutcome> {
  requireKnownReports(request.only ?? []);
  const templates = loadTemplates(request.templates, [...REPORTS, ...INDEX_PAGES]);
  effects.progress("browser", 0, 0);
  const printer = request.dryRun ? null : await effects.openPrinter();
  effects.progress("import", 0, 0);
  const onFile = (done: number): void => effects.progress("import", done, request.files.length);
  const inbox = await openInbox(request, onFile);
  const month = await importFrom(inbox, request, { anyMonth: false });
  effects.begun(month.period, month.periodReason);
  effects.progress("score", 0, 0);
  const book = computeScores(month.dataset, month.config);
  const { snapshots } = effects;
  const { analysis, notes: historyNotes } = await analyseMonth(month, book, { inbox, snapshots });
  const refused = request.strict && month.issues.some((issue) => issue.severity === "error");
  const outcome = {
    ...month,
    tables: month.imported.tables.length,
    scored: countScored(book),
    submissions: dutyCounts(dutiesOf(month)),
    historyNotes,
    refused,
  };
  if (printer === null || refused) return { ...outcome, files: [], returned: null, snapshot: null, manifest: null };

  effects.progress("report", 0, 0);
  const { only, sample } = request;
  const album = await albumPictures(month, only, printer);
  const material = { book, analysis, ...month, pictures: album.value, sample, only };
  const { jobs, notDue } = await buildReports(material);
  const documents = jobs.map((job) => ({ job, html: renderHtml(job, templates) }));
  effects.progress("fonts", 0, 0);
  const fontOptions = { strict: request.strictFonts, originsOf: glyphOrigins(month.dataset) };
  const fonts = await prepareFonts(documents, await effects.readFonts(), fontOptions);
  effects.progress("print", 0, 0);
  const { search, leakCheck } = leakSearch(month, request);
  const printed = await printAll(printer, fonts, { date: lastDay(month.period), jobs: request.jobs, search, effects });
  effects.progress("books", 0, 0);
  const returned = await returnedCopies({ files: request.files, handedBack: effects.handedBack }, month);
  const outcomes = request.booklet === true ? [...printed, ...(await bookletOf(printed, month))] : printed;
  const made = { request, templates, month, book, analysis, fonts, outcomes, printer, notDue, album, leakCheck };
  const folder = await folderOf(made);
  return { ...outcome, returned, snapshot: writeSnapshot(month), ...folder };
}

/** @throws UsageError: a misspelt name would print nothing and say nothing. */
function requireKnownReports(wanted: readonly string[]): void {
  const names = REPORTS.map((report) => report.name);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw new UsageError(`--only 中没有“${unknown.join("、")}”这种文件`, `可以写：${names.join("、")}`);
}

function countScored({ subjects }: ScoreBook): MonthOutcome["scored"] {
  const members = subjects.filter((one) => one.subject.type === "党员").length;
  return { organisations: subjects.length - members, members };
}

async function printAll(
  printer: Printer,
  fonts: PreparedFonts,
  { effects, ...rest }: { date: CivilDate; jobs: number; search: LeakSearch; effects: MonthEffects },
): Promise<readonly PdfOutcome[]> {
  const outcomes: PdfOutcome[] = [];
  const order = {
    documents: fonts.documents,
    fontFaces: fonts.fontFaces,
    ...rest,
    thumbnails: true,
    onProgress: (done: number, of: number) => effects.progress("print", done, of),
  };
  for await (const outcome of printer.print(order)) outcomes.push(outcome);
  return outcomes.sort(by((outcome) => outcome.job.path));
}

async function folderOf(made: {
  request: MonthRequest;
  templates: Templates;
  month: MonthImport;
  book: ScoreBook;
  analysis: Analysis;
  fonts: PreparedFonts;
  outcomes: readonly PdfOutcome[];
  printer: Printer;
  notDue: readonly NotDue[];
  album: Checked<unknown>;
  leakCheck: MonthSearch["leakCheck"];
}): Promise<{ files: readonly OutputFile[]; manifest: Manifest }> {
  const { request, month, fonts, outcomes } = made;
  const issues = [...month.issues, ...fonts.issues, ...made.album.issues];
  const manifest = buildManifest({
    program: request.versions.program,
    period: month.period,
    periodReason: month.periodReason,
    sample: request.sample,
    versions: { node: request.versions.node, browser: made.printer.browser.version },
    answers: month.appliedAnswers,
    sheets: month.sheets,
    fonts: fonts.uses,
    missingGlyphs: fonts.missing,
    inputFiles: request.files,
    configurationFile: { file: month.config.file, sha256: month.config.sha256 },
    outcomes,
    notDue: made.notDue,
    leakCheck: made.leakCheck,
    foundIssues: issues,
  });
  return { manifest, files: await publishedFiles({ ...made, sample: request.sample, issues, manifest }) };
}
