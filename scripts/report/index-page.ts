import { z } from "zod";
import type { AppliedAnswer } from "#domain/answers.ts";
import type { FontUse } from "#domain/fonts.ts";
import type { NotDue, ReportDefinition, ReportJob, ToWrite } from "#domain/report-job.ts";
import type { SheetVerdicts } from "#domain/verdict.ts";
import { branchesOf } from "#report/branches.ts";
import { type DocumentShelf, documentSummary, entryWriter, hrefOf } from "#report/index-documents.ts";
import { tierTableSchema, tierTables, tileSchema, tilesOf } from "#report/index-figures.ts";
import { issueGroupCount, issueRowSchema, issueRows } from "#report/index-issues.ts";
import { movementOverview, movementSchema } from "#report/index-movement.ts";
import { problemSchema, problems } from "#report/index-problems.ts";
import { answerRow, answerSchema, fontRow, fontSchema, verdictFields, verdictPart } from "#report/index-run.ts";
import { shelfSchema, shelvesOf } from "#report/index-shelves.ts";
import { cardPaths, memberGroupSchema, memberGroups, rowWriter, subjectRowSchema } from "#report/index-subjects.ts";
import { notDueRows, notDueSchema, toWriteRows, toWriteSchema } from "#report/index-writing.ts";
import { type Month, monthOf } from "#report/month.ts";
import { maskedModel, pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { memberSentence, organisationSentence } from "#report/statistics-words.ts";
import { memberStatistics, organisationStatistics } from "#report/statistics.ts";
import { dutiesOf } from "#report/submissions/duties.ts";
import { dutyRowSchema, dutyRows, overviewOf, overviewSchema } from "#report/submissions/overview.ts";
import { reminderSchema, remindersOf } from "#report/submissions/reminders.ts";

/** What the index page tells besides the month itself: what became of the run. */
export interface IndexMaterial extends ReportMaterial, DocumentShelf {
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  readonly notDue: readonly NotDue[];
  /** What is marked 【待补】 in the documents. */
  readonly toWrite: readonly ToWrite[];
  readonly verdicts: readonly SheetVerdicts[];
  readonly fonts: readonly FontUse[];
  /** What staff settled before and what took effect now. */
  readonly appliedAnswers: readonly AppliedAnswer[];
  /** Why this month was chosen. */
  readonly periodReason: string;
  /** Paths of 评分明细, one or one per branch. */
  readonly scoreBooks: readonly string[];
  /** Folders that have an index page of their own: 公开, 按支部/机关支部. */
  readonly folders: readonly string[];
}

const schema = z.strictObject({
  page: pageHeadSchema,
  periodReason: z.string(),
  problems: z.array(problemSchema),
  toWrite: toWriteSchema,
  issues: z.array(issueRowSchema),
  /** 共23类. */
  issueSummary: z.string(),
  moreIssues: z.string().nullable(),
  tiles: z.array(tileSchema),
  tiers: z.array(tierTableSchema),
  movement: movementSchema.nullable(),
  shelves: z.array(shelfSchema),
  documentSummary: z.string(),
  notDue: notDueSchema,
  scoreBooks: z.array(z.strictObject({ title: z.string(), href: z.string() })),
  organisationSentence: z.string(),
  organisations: z.array(subjectRowSchema),
  memberSentence: z.string(),
  branches: z.array(memberGroupSchema),
  submissions: overviewSchema,
  duties: z.array(dutyRowSchema),
  reminders: z.array(reminderSchema),
  ...verdictFields,
  answers: z.array(answerSchema),
  fonts: z.array(fontSchema),
});
type IndexModel = z.infer<typeof schema>;

/** The index of a month's folder: a page for the browser, never printed by the program. */
export const INDEX_PAGE: ReportDefinition = { id: "index", name: "目录", title: "目录", schema, layout: "read" };

const ISSUES_SHOWN = 40;

/**
 * Builds the model of the internal `index.html`: what must be done first, every document one click away, nothing from
 * a network.
 */
export function buildIndexPage(material: IndexMaterial): {
  readonly definition: ReportDefinition;
  readonly model: ReportJob["model"];
} {
  const month = monthOf(material);
  const linked = linkedPart(month, material);
  // Pictures and addresses are no words: masking would break those in which a number happens to look like a phone.
  const model: IndexModel = { ...(maskedModel(wordPart(month, material)) as WordPart), ...linked };
  return { definition: INDEX_PAGE, model };
}

type WordPart = Omit<IndexModel, keyof LinkedPart>;

function wordPart(month: Month, material: IndexMaterial): WordPart {
  return {
    page: pageHead(month),
    periodReason: material.periodReason,
    problems: problems(month, material.failed),
    toWrite: toWriteRows(material.toWrite, month.period),
    ...issuePart(month),
    tiles: tilesOf(month, material.documents),
    tiers: tierTables(month),
    movement: movementOverview(month),
    documentSummary: summaryOf(month, material),
    notDue: notDueRows(material.notDue),
    organisationSentence: organisationSentence(organisationStatistics(month.organisations, month.config)),
    memberSentence: allMembersSentence(month),
    ...submissionPart(month),
    ...verdictPart(material.verdicts),
    answers: material.appliedAnswers.map(answerRow),
    fonts: material.fonts.map(fontRow),
  };
}

function summaryOf(month: Month, { documents }: IndexMaterial): string {
  const cards = cardPaths(month);
  const hint = documents.some(({ path }) => cards.has(path)) ? "；党员评分卡从“党员”一栏打开" : "";
  return `${documentSummary(documents)}${hint}`;
}

function allMembersSentence({ members, config }: Month): string {
  return members.length === 0 ? "名册中没有党员。" : memberSentence(memberStatistics(members, config));
}

type LinkedPart = Pick<IndexModel, "shelves" | "scoreBooks" | "organisations" | "branches">;

function linkedPart(month: Month, material: IndexMaterial): LinkedPart {
  const { documents } = material;
  const cards = cardPaths(month);
  const entryOf = entryWriter(material, { folder: "", cards });
  const linked = { month, documents, folder: "", entryOf };
  return {
    shelves: shelvesOf({
      documents: documents.filter(({ path }) => !cards.has(path)),
      branches: branchesOf(month),
      entryOf,
      folders: new Set(material.folders),
    }),
    scoreBooks: material.scoreBooks.map((path) => ({
      title: path.replace(/\.xlsx$/, "").replace("/", "："),
      href: hrefOf(path),
    })),
    organisations: month.organisations.map(rowWriter(linked)),
    branches: memberGroups(linked),
  };
}

function issuePart({ issues }: Month): Pick<IndexModel, "issues" | "issueSummary" | "moreIssues"> {
  const all = issueGroupCount(issues);
  const more = all - ISSUES_SHOWN;
  return {
    issues: issueRows(issues, ISSUES_SHOWN),
    issueSummary: `共${all}类`,
    moreIssues: more > 0 ? `另有${more}类问题，见“问题清单”。` : null,
  };
}

/** Wider than a printed page: a screen shows all kinds of table side by side. */
const TABLES_SIDE_BY_SIDE = 16;

function submissionPart(month: Month): Pick<IndexModel, "submissions" | "duties" | "reminders"> {
  const duties = dutiesOf(month);
  return {
    submissions: overviewOf(duties, TABLES_SIDE_BY_SIDE),
    duties: dutyRows(duties),
    reminders: remindersOf(month),
  };
}
