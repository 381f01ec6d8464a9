import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { ACTIVITY_LINES } from "#report/activities.ts";
import { taskRows, taskRowSchema } from "#report/briefing-parts.ts";
import { chartSchema } from "#report/charts/chart.ts";
import { tierFlow } from "#report/charts/tier-flow.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import { memberStatistics, organisationStatistics } from "#report/statistics.ts";
import { memberSentence, organisationSentence, taskSummary } from "#report/statistics-words.ts";
import { problemSentences, spanPledgeSentence, spanRectificationSentence, tasksOf } from "#report/summary-problems.ts";
import {
  activityCountSchema,
  activityCounts,
  awardRows,
  awardRowSchema,
  awardSentence,
  deedSentence,
  lineSentences,
  manuscriptSentence,
  spanSentence,
} from "#report/summary-records.ts";
import { nextSpanText, spansEnding, type SummarySpan } from "#report/summary-span.ts";
import {
  memberChangeSentence,
  organisationMoves,
  spanStandings,
  spanStandingSchema,
} from "#report/summary-standing.ts";
import { type Writing, writingOf, writtenSchema } from "#report/writing.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  title: z.string(),
  subtitle: z.string().nullable(),
  span: z.string(),
  lead: z.string(),
  organisationSentence: z.string(),
  memberSentence: z.string(),
  methods: writtenSchema,
  lines: z.array(z.strictObject({ line: z.string(), sentence: z.string() })),
  lineNames: z.array(z.string()),
  activities: z.array(activityCountSchema),
  taskSummary: z.string(),
  tasks: z.array(taskRowSchema),
  standings: z.array(spanStandingSchema),
  /** Null where no tier of the beginning is known; the figures stand in `standings`. */
  tierChart: chartSchema.nullable(),
  memberChange: z.string(),
  pledges: z.string(),
  rectifications: z.string(),
  awardSentence: z.string(),
  awards: z.array(awardRowSchema),
  manuscripts: z.string(),
  deeds: z.string(),
  problems: z.array(z.string()),
  shortcomings: writtenSchema,
  plans: writtenSchema,
  /** Further words that people wrote for it. */
  written: z.array(writtenSchema),
});
type PhaseSummary = z.infer<typeof schema>;

/** 阶段总结报告, 年度总结报告: in the month in which a phase or the evaluation year ends, over all of it. */
export const phaseSummary: Report = {
  id: "phase-summary",
  name: "总结",
  title: "阶段（年度）总结报告",
  schema,
  layout: "read",
  contents: true,
  build: (month) => {
    const spans = spansEnding(month);
    if (spans.length === 0) return Promise.resolve({ reason: nextSpanText(month) });
    return Promise.all(spans.map((span) => summaryJob(month, span)));
  },
};

const NEEDED = ["主要做法", "存在问题", "下一步打算"] as const;

async function summaryJob(month: Month, span: SummarySpan): Promise<ReportJob> {
  const document = `${span.kind}总结报告`;
  const writing = writingOf(month, { document, aliases: [`${span.kind}总结`, "总结"], code: `${span.kind}总结` });
  const tierChart = await tierFlow(organisationMoves(month, span));
  const model = { ...summaryModel(month, span, writing), tierChart };
  const words = {
    definition: phaseSummary,
    path: `内部/汇总/${document}.pdf`,
    title: `${model.title}${model.subtitle ?? ""}`,
    model,
    toWrite: writing.pending(),
    face: "internal",
    mayName: null,
    mustContain: month.organisations.map(({ name }) => name),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function summaryModel(month: Month, span: SummarySpan, writing: Writing): Omit<PhaseSummary, "tierChart"> {
  const { config } = month;
  const tasks = tasksOf(month, span);
  return {
    page: pageHead(month),
    title: span.title,
    subtitle: span.subtitle,
    span: `本报告所列情况自${dateText(span.from)}起，至${dateText(span.to)}止。`,
    lead: spanSentence(month, span),
    organisationSentence: organisationSentence(organisationStatistics(month.organisations, config)),
    memberSentence: memberSentence(memberStatistics(month.members, config)),
    methods: writing.needed(NEEDED[0]),
    lines: lineSentences(month, span),
    lineNames: [...ACTIVITY_LINES],
    activities: activityCounts(month, span),
    taskSummary: taskSummary(span.phase === null ? "本年度" : span.name, tasks),
    tasks: taskRows(tasks),
    standings: spanStandings(month, span),
    memberChange: memberChangeSentence(month, span),
    pledges: spanPledgeSentence(month, span),
    rectifications: spanRectificationSentence(month, span),
    awardSentence: awardSentence(month, span),
    awards: awardRows(month, span),
    manuscripts: manuscriptSentence(month, span),
    deeds: deedSentence(month, span),
    problems: problemSentences(month, span),
    shortcomings: writing.needed(NEEDED[1]),
    plans: writing.needed(NEEDED[2]),
    written: [...writing.optional((position) => !NEEDED.some((one) => one === position))],
  };
}
