import { captionedPictures, withoutCaptionedPictures } from "#batch/captioned-pictures.ts";
import { NEWEST } from "#batch/configuration.ts";
import type { Imported } from "#batch/import-inbox.ts";
import { questionsOf } from "#batch/questions.ts";
import { type InboxReader, openInbox } from "#batch/read-inbox.ts";
import { assembleDataset } from "#import/dataset/assemble-dataset.ts";
import { choosePeriod } from "#import/dataset/choose-period.ts";
import { withoutMended } from "#import/dataset/issues-of-mended.ts";
import { accountRows } from "#import/dataset/row-accounts.ts";
import type { AppliedAnswer, Question } from "#domain/answers.ts";
import { UsageError } from "#domain/app-error.ts";
import { type Period, periodOf, periodText } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import type { InputFile } from "#domain/input-file.ts";
import { type Issue, byPlace } from "#domain/issues/issue.ts";
import type { ImportRequest } from "#domain/month-run.ts";
import type { CaptionedPicture } from "#domain/picture.ts";
import { fieldDate } from "#domain/record.ts";
import type { SheetVerdicts } from "#domain/verdict.ts";

/** How an import is to go on. */
export interface ImportOptions {
  /** For a mere check: when the data hold too little for a default month, the month of the newest record will do. */
  readonly anyMonth: boolean;
  readonly onFile: (done: number) => void;
}

/** A month's data, identified and accounted for. */
export interface MonthImport {
  readonly config: Config;
  /** The workbooks that `config` was read from. */
  readonly configurations: readonly InputFile[];
  readonly period: Period;
  readonly periodReason: string;
  readonly dataset: Dataset;
  readonly imported: Imported;
  readonly sheets: readonly SheetVerdicts[];
  /** The pictures that 图片说明 names, of all months. */
  readonly pictureFiles: readonly CaptionedPicture[];
  /** All issues, in the fixed order of lists. */
  readonly issues: readonly Issue[];
  /** What the clerk can be asked to settle issues. */
  readonly questions: readonly Question[];
  /** Remembered answers that took effect. */
  readonly appliedAnswers: readonly AppliedAnswer[];
  /** Files that only served to identify people and organisations ({@link ImportRequest.companions}). */
  readonly identifiedBy: readonly string[];
}

/**
 * Reads all workbooks, finds the month, identifies people and organisations, and proves that every
 * non-empty row got its verdict.
 * @throws ConfigError, UsageError; Error when the verdicts do not add up (a fault of ours, exit 70).
 */
export async function importMonth(request: ImportRequest, options: ImportOptions): Promise<MonthImport> {
  return importFrom(await openInbox(request, options.onFile), request, options);
}

/** The same from an inbox that is open already, so that more months can be made of it. Throws as {@link importMonth}. */
export async function importFrom(
  inbox: InboxReader,
  request: Pick<ImportRequest, "period" | "inboxIssues">,
  { anyMonth }: Pick<ImportOptions, "anyMonth">,
): Promise<MonthImport> {
  const { period, reason } = periodFor(request.period, { ...inbox.newest, anyMonth });
  const { config, warnings, files: configurations } = await inbox.configuration(period);
  const { imported, companions, joined } = await inbox.read(config);
  const assembled = assembleDataset(joined, { period, config });
  const others = new Set(companions.files.map(({ file }) => file));
  const isOwn = ({ file }: { readonly file: string }): boolean => !others.has(file);
  const { dataset, mended, questions, appliedAnswers } = assembled.value;
  const verdicts = [...imported.verdicts, ...assembled.value.verdicts.filter(isOwn)];
  const read = withoutCaptionedPictures(imported.issues, imported.records);
  const captioned = captionedPictures(dataset.records, inbox.files);
  const found = [...read, ...[...assembled.issues, ...captioned.issues].filter((one) => isOwn(one.at))];
  const issues = [...request.inboxIssues, ...warnings, ...withoutMended(found, mended)].sort(byPlace);
  return {
    config,
    configurations,
    period,
    periodReason: reason,
    dataset,
    imported,
    pictureFiles: captioned.pictures,
    sheets: accountRows(imported.files, verdicts),
    issues,
    questions: questionsOf({ ...imported, issues, questions: questions.filter((one) => isOwn(one.at)) }),
    appliedAnswers,
    identifiedBy: [...others].sort(),
  };
}

function periodFor(
  wanted: Period | null,
  { imported, config, anyMonth }: { imported: Imported; config: Config; anyMonth: boolean },
): { period: Period; reason: string } {
  if (wanted !== null) return { period: wanted, reason: "按 --period 指定" };
  const chosen = choosePeriod(imported.records, config.organisationAliases);
  const newest = newestMonth(imported);
  if (chosen === null && anyMonth) return { period: newest ?? NEWEST, reason: "最近一条记录所在的月份" };
  if (chosen === null) {
    throw new UsageError(
      "数据中找不到可以考核的月份（至少要有两个党组织的三条活动、签到、志愿服务或稿件记录）",
      "请检查收件夹中的文件，或用 --period 2010-07 这样的写法指定月份",
    );
  }
  const outliers = chosen.outliers.map(periodText).join("、");
  return {
    period: chosen.period,
    reason: outliers === "" ? chosen.reason : `${chosen.reason}；另有零星记录在${outliers}，未作为考核月份`,
  };
}

function newestMonth({ records, tables }: Imported): Period | null {
  const dated = records.flatMap(({ values }) => Object.values(values).flatMap((value) => fieldDate(value)?.day ?? []));
  const reported = tables.flatMap(({ context }) => context.asOf?.day ?? []);
  const newest = [...dated, ...reported].sort().at(-1);
  return newest === undefined ? null : periodOf(newest);
}
