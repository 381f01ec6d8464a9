import { z } from "zod";
import type { AppliedAnswer } from "#domain/answers.ts";
import { dateText } from "#domain/civil-date.ts";
import type { FontUse } from "#domain/fonts.ts";
import { locationText } from "#domain/location.ts";
import { by, groupBy } from "#domain/order.ts";
import type { ReportDefinition, ReportJob } from "#domain/report-job.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { type SheetVerdicts, VERDICTS, VERDICT_TEXT } from "#domain/verdict.ts";
import { issueGroupCount, issueRowSchema, issueRows, problemSchema, problems } from "#report/index-problems.ts";
import { type Month, monthOf } from "#report/month.ts";
import { maskedModel, pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { standingRow, standingRowSchema } from "#report/standing.ts";
import { memberSentence, organisationSentence } from "#report/statistics-words.ts";
import { memberStatistics, organisationStatistics } from "#report/statistics.ts";
import { dutiesOf } from "#report/submissions/duties.ts";
import { dutyRowSchema, dutyRows, overviewOf, overviewSchema } from "#report/submissions/overview.ts";
import { reminderSchema, remindersOf } from "#report/submissions/reminders.ts";

/** What the index page tells besides the month itself: what became of the run. */
export interface IndexMaterial extends ReportMaterial {
  readonly documents: readonly { readonly path: string; readonly title: string; readonly pages: number }[];
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  readonly verdicts: readonly SheetVerdicts[];
  readonly fonts: readonly FontUse[];
  /** What staff settled before and what took effect now. */
  readonly appliedAnswers: readonly AppliedAnswer[];
  /** Why this month was chosen. */
  readonly periodReason: string;
  /** Paths of 评分明细, one or one per branch. */
  readonly scoreBooks: readonly string[];
}

const linkSchema = z.strictObject({ title: z.string(), href: z.string(), pages: z.string() });
const subjectSchema = standingRowSchema.extend({
  /** Null when the document was not printed. */
  href: z.string().nullable(),
});

const schema = z.strictObject({
  page: pageHeadSchema,
  periodReason: z.string(),
  problems: z.array(problemSchema),
  issues: z.array(issueRowSchema),
  moreIssues: z.string().nullable(),
  /** Documents that are not about one subject. */
  documents: z.array(linkSchema),
  scoreBooks: z.array(z.strictObject({ title: z.string(), href: z.string() })),
  documentCount: z.string(),
  organisationSentence: z.string(),
  organisations: z.array(subjectSchema),
  memberSentence: z.string(),
  branches: z.array(z.strictObject({ name: z.string(), sentence: z.string(), members: z.array(subjectSchema) })),
  submissions: overviewSchema,
  duties: z.array(dutyRowSchema),
  reminders: z.array(reminderSchema),
  verdictNames: z.array(z.string()),
  sheets: z.array(
    z.strictObject({ file: z.string(), sheet: z.string(), rows: z.string(), counts: z.array(z.string()) }),
  ),
  sheetTotal: z.strictObject({ rows: z.string(), counts: z.array(z.string()) }),
  answers: z.array(
    z.strictObject({
      matter: z.string(),
      subject: z.string(),
      decision: z.string(),
      reason: z.string(),
      use: z.string(),
    }),
  ),
  fonts: z.array(z.strictObject({ role: z.string(), face: z.string(), note: z.string() })),
});
type IndexModel = z.infer<typeof schema>;

/** The index of a month's folder: a page for the browser, never printed by the program. */
export const INDEX_PAGE: ReportDefinition = { id: "index", name: "目录", title: "目录", schema, layout: "read" };

const ISSUES_SHOWN = 40;

/** Builds the model of `index.html`: problems first, every document one click away, nothing from a network. */
export function buildIndexPage(material: IndexMaterial): {
  readonly definition: ReportDefinition;
  readonly model: ReportJob["model"];
} {
  const month = monthOf(material);
  const model: IndexModel = {
    page: pageHead(month),
    periodReason: material.periodReason,
    problems: problems(month, material.failed),
    ...issuePart(month),
    documents: commonDocuments(material, month),
    scoreBooks: material.scoreBooks.map((path) => ({
      title: path.replace(/\.xlsx$/, "").replace("/", "："),
      href: hrefOf(path),
    })),
    documentCount: String(material.documents.length),
    ...subjectPart(month, material),
    ...submissionPart(month),
    ...verdictPart(material.verdicts),
    answers: material.appliedAnswers.map(
      ({ answer: { matter, subject, decision, reason, clerk, day }, first, uses }) => ({
        matter,
        subject,
        decision,
        reason: [reason, clerk, dateText(day)].filter((part) => part !== null).join("，"),
        use: `${locationText(first)}${uses > 1 ? ` 等${uses}处` : ""}`,
      }),
    ),
    fonts: material.fonts.map(({ role, face, substituted, source }) => ({
      role,
      face,
      note: substituted ? "代用" : source === "office" ? "本单位字体" : "",
    })),
  };
  return { definition: INDEX_PAGE, model: maskedModel(model) };
}

function issuePart({ issues }: Month): Pick<IndexModel, "issues" | "moreIssues"> {
  const more = issueGroupCount(issues) - ISSUES_SHOWN;
  return {
    issues: issueRows(issues, ISSUES_SHOWN),
    moreIssues: more > 0 ? `另有${more}类问题，见“问题清单”。` : null,
  };
}

function commonDocuments({ documents }: IndexMaterial, month: Month): IndexModel["documents"] {
  const own = new Set(month.book.subjects.map(month.pathOf));
  return documents
    .filter(({ path }) => !own.has(path))
    .map(({ path, title, pages }) => ({ title, href: hrefOf(path), pages: `${pages}页` }));
}

type SubjectPart = Pick<IndexModel, "organisationSentence" | "organisations" | "memberSentence" | "branches">;

function subjectPart(month: Month, { documents }: IndexMaterial): SubjectPart {
  const printed = new Set(documents.map(({ path }) => path));
  const row = (score: SubjectScore) => {
    const path = month.pathOf(score);
    return { ...standingRow(score, month.analysis.movement), href: printed.has(path) ? hrefOf(path) : null };
  };
  const branches = [...groupBy(month.members, ({ branch }) => branch ?? "")].sort(by(([name]) => name));
  return {
    organisationSentence: organisationSentence(organisationStatistics(month.organisations, month.config)),
    organisations: month.organisations.map(row),
    memberSentence: memberSentence(memberStatistics(month.members, month.config)),
    branches: branches.map(([name, members]) => ({
      name,
      sentence: memberSentence(memberStatistics(members, month.config)),
      members: members.map(row),
    })),
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

/** Per sheet how many rows met which verdict; verdicts that no row met are left out. */
function verdictPart(verdicts: readonly SheetVerdicts[]): Pick<IndexModel, "verdictNames" | "sheets" | "sheetTotal"> {
  const sum = (count: (one: SheetVerdicts) => number) => String(verdicts.reduce((total, one) => total + count(one), 0));
  const met = VERDICTS.filter((verdict) => verdicts.some(({ counts }) => counts[verdict] > 0));
  return {
    verdictNames: met.map((verdict) => VERDICT_TEXT[verdict]),
    sheets: verdicts.map(({ file, sheet, nonEmptyRows, counts }) => ({
      file,
      sheet: sheet ?? "",
      rows: String(nonEmptyRows),
      counts: met.map((verdict) => String(counts[verdict])),
    })),
    sheetTotal: {
      rows: sum(({ nonEmptyRows }) => nonEmptyRows),
      counts: met.map((verdict) => sum(({ counts }) => counts[verdict])),
    },
  };
}

/** A path as the address of a link beside it. */
function hrefOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
