import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import { fieldText } from "#domain/record.ts";
import type { ReportJob } from "#domain/report-job.ts";
import type { Commitment, SubjectScore } from "#domain/score-book.ts";
import { activityRowSchema, activityRows } from "#report/activities.ts";
import { dimensionRadar } from "#report/charts/dimension-radar.ts";
import { dimensionFigures, trendFigures } from "#report/charts/month-figures.ts";
import type { DimensionFigures } from "#report/charts/rated-dimension.ts";
import { totalTrend } from "#report/charts/total-trend.ts";
import { subjectKey } from "#domain/subject.ts";
import { evidenceWriter } from "#report/evidence.ts";
import { NO_FIGURE, percentText, pointsCell } from "#report/figures.ts";
import { gapRows, gapSchema } from "#report/gap-rows.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import { pledgeCounts, pledgeSentence, pledgesOf } from "#report/pledges.ts";
import type { Report } from "#report/report.ts";
import { dimensionRows, dimensionSchema, lineGroupSchema, lineGroups, sourceSchema } from "#report/score-lines.ts";
import {
  extrasOf,
  extrasSchema,
  signsOf,
  standingOf,
  standingRow,
  standingRowSchema,
  standingSchema,
} from "#report/standing.ts";
import { memberSentence, tasksSentence } from "#report/statistics-words.ts";
import { memberStatistics } from "#report/statistics.ts";
import { totalWords } from "#report/total-words.ts";
import { traceOf, traceSchema } from "#report/trace-words.ts";
import { unscoredRowSchema, unscoredRows } from "#report/unscored-rows.ts";
import { bestRatesOf, wayOf, waySchema } from "#report/way-words.ts";
import { workingWords } from "#report/working-words.ts";

const overdueSchema = z.strictObject({
  name: z.string(),
  who: z.string(),
  due: z.string(),
  daysOverdue: z.string(),
});

const schema = z.strictObject({
  page: pageHeadSchema,
  code: z.string(),
  name: z.string(),
  secretary: z.string(),
  type: z.string(),
  superior: z.string(),
  standing: standingSchema,
  components: z.array(z.strictObject({ name: z.string(), weight: z.string(), score: z.string() })),
  extras: extrasSchema,
  /** How the total is made, in sentences. */
  calculation: z.array(z.string()),
  /** Ballots by group and judges' marks. */
  workings: z.array(z.strictObject({ name: z.string(), parts: z.array(z.string()) })),
  way: waySchema,
  gap: gapSchema.nullable(),
  /** Totals by month of the evaluation year, with a table of as many columns; null with fewer than two. */
  trend: z
    .strictObject({
      svg: z.string().meta({ trusted: "svg" }),
      months: z.array(z.string()),
      rows: z.array(z.strictObject({ name: z.string(), totals: z.array(z.string()) })),
    })
    .nullable(),
  chartSvg: z.string().meta({ trusted: "svg" }).nullable(),
  /** Whose mean stands beside the dimensions: 全体平均. */
  peers: z.string(),
  dimensions: z.array(dimensionSchema.extend({ mean: z.string() })),
  groups: z.array(lineGroupSchema),
  unscored: z.array(unscoredRowSchema),
  memberSentence: z.string(),
  members: z.array(standingRowSchema),
  activities: z.array(activityRowSchema),
  /** Pledges of the organisation and its members, in numbers. */
  pledges: z.string(),
  overdue: z.array(overdueSchema),
  /** What is still to be done of the phase's tasks, in a sentence. */
  tasks: z.string(),
  sources: z.array(sourceSchema),
  trace: traceSchema,
});
type OrganisationModel = z.infer<typeof schema>;

/** Cell ranges shown per line; the full list follows in 计分依据. */
const RANGES_SHOWN = 12;

/** 党组织考评报告: one for every evaluated organisation. */
export const organisationReport: Report = {
  id: "organisation-report",
  name: "支部",
  title: "党组织考评报告",
  schema,
  layout: "read",
  contents: true,
  build: (month) => Promise.all(month.organisations.map((score) => reportJob(score, month))),
};

async function reportJob(score: SubjectScore, month: Month): Promise<ReportJob> {
  const words = {
    definition: organisationReport,
    path: month.pathOf(score),
    model: await reportModel(score, month),
    face: "personal",
    mayName: month.membersOf(score.name).map(({ subject }) => subject.id),
    mustContain: signsOf(score),
    subject: score.name,
  } as const;
  return makeJob(words, month);
}

async function reportModel(score: SubjectScore, month: Month): Promise<OrganisationModel> {
  const evidence = evidenceWriter(RANGES_SHOWN, month.sheetsOf(score.name));
  const groups = score.exempt === null ? lineGroups(score, evidence) : [];
  const members = month.membersOf(score.name);
  const figures = dimensionFigures(score, month);
  const radar = score.total === null ? null : await dimensionRadar(figures);
  return {
    page: pageHead(month),
    code: score.code,
    name: score.name,
    ...registerEntry(score.name, month),
    standing: standingOf(score),
    components: componentRows(score),
    extras: extrasOf(score),
    calculation: totalWords(score),
    workings: workingRows(score),
    way: wayOf(score, month, 0),
    gap: gapRows(score, month.analysis.gaps.get(subjectKey(score.subject))),
    trend: await trendOf(score, month),
    chartSvg: radar === null ? null : radar.svg,
    peers: figures.peers,
    dimensions: score.exempt === null ? dimensionsOf(score, month, figures) : [],
    groups,
    unscored: unscoredRows(month, score.name, evidence),
    memberSentence: memberSentence(memberStatistics(members, month.config)),
    members: members.map((member) => standingRow(member, month.analysis.movement)),
    activities: activityRows(month, score.name),
    pledges: pledgeSentence(pledgeCounts(ownPledges(score.name, month), month)),
    overdue: overdueRows(score.name, month),
    tasks: tasksSentence(score.name, month.book.tasks),
    sources: [...evidence.sources()],
    trace: traceOf(score, month),
  };
}

/** The rows of the chart, months side by side. */
async function trendOf(score: SubjectScore, month: Month): Promise<OrganisationModel["trend"]> {
  const chart = await totalTrend(trendFigures(score, month));
  if (chart === null) return null;
  const { svg, head, rows } = chart;
  const [months = [], ...totals] = head.map((_, column) => rows.map((row) => row[column] ?? NO_FIGURE));
  return { svg, months, rows: totals.map((cells, at) => ({ name: head[at + 1] ?? "", totals: cells })) };
}

function dimensionsOf(
  score: SubjectScore,
  month: Month,
  { dimensions }: DimensionFigures,
): OrganisationModel["dimensions"] {
  const means = new Map(dimensions.map(({ name, mean }) => [name, mean === null ? NO_FIGURE : percentText(mean)]));
  return dimensionRows(score, bestRatesOf(score, month)).map(({ name, points, full, rate, best }) => {
    return { name, points, full, rate, mean: means.get(name) ?? NO_FIGURE, best };
  });
}

/** Components and their weights; a single one is the total itself and needs no row. */
function componentRows({ components }: SubjectScore): OrganisationModel["components"] {
  if (components.length < 2) return [];
  return components.map(({ name, weight, score }) => ({ name, weight: `${weight}%`, score: pointsCell(score) }));
}

/** Ballots and judges' marks, by the component or the indicator that they decide. */
function workingRows({ lines, components }: SubjectScore): OrganisationModel["workings"] {
  const all = [...components.flatMap(({ line }) => line ?? []), ...lines];
  return all
    .filter(({ working }) => working?.kind === "ballot" || working?.kind === "judges")
    .map((line) => ({ name: line.indicator.name, parts: workingWords(line) }));
}

function registerEntry(name: string, month: Month): Pick<OrganisationModel, "secretary" | "type" | "superior"> {
  const entry = month.dataset.organisations.find((one) => one.name === name);
  return {
    secretary: fieldText(entry?.values["书记"]) ?? NO_FIGURE,
    type: entry?.type ?? NO_FIGURE,
    superior: entry?.superior ?? NO_FIGURE,
  };
}

function ownPledges(organisation: string, month: Month): readonly Commitment[] {
  return pledgesOf(month).filter((pledge) => pledge.organisation === organisation);
}

function overdueRows(organisation: string, month: Month): OrganisationModel["overdue"] {
  const own = ownPledges(organisation, month).filter(({ state }) => state === "overdue");
  return own.map(({ record, days }) => ({
    name: fieldText(record.values["承诺事项"]) ?? NO_FIGURE,
    who: record.owner.type === "组织" ? record.owner.id : (month.memberById(record.owner.id)?.name ?? NO_FIGURE),
    due: dateText(record.due ?? month.lastDay),
    daysOverdue: days === 0 ? "本月末到期" : `${days}日`,
  }));
}
