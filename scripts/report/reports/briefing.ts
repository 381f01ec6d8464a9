import { z } from "zod";
import type { Face, ReportJob } from "#domain/report-job.ts";
import { openParts } from "#report/briefing-open.ts";
import {
  activityLineSchema,
  activityLines,
  dataSentence,
  deadlineRows,
  deadlineSchema,
  leadSentence,
  pledgeRowSchema,
  pledgeRows,
  taskRowSchema,
  taskRows,
} from "#report/briefing-parts.ts";
import { briefingCharts, briefingChartSchema } from "#report/charts/briefing-charts.ts";
import { internalOnly, seenBy } from "#report/faces.ts";
import { pointsCell } from "#report/figures.ts";
import { makeJob } from "#report/make-job.ts";
import { pledgeCounts, pledgeSentence, pledgesOf } from "#report/pledges.ts";
import { unblemishedMembers } from "#report/praise.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import { memberStatistics, organisationStatistics, tierNames } from "#report/statistics.ts";
import { memberSentence, organisationSentence, taskSummary } from "#report/statistics-words.ts";
import { standingRow, standingRowSchema } from "#report/standing.ts";
import { dutiesOf } from "#report/submissions/duties.ts";
import { overviewOf, overviewSchema } from "#report/submissions/overview.ts";
import { type Writing, writingOf, writtenSchema } from "#report/writing.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  masthead: z.strictObject({
    name: z.string(),
    /** 第6期, 总第18期; each only as 期次 states it. */
    number: z.string().nullable(),
    totalNumber: z.string().nullable(),
  }),
  title: z.string(),
  /** Ranks, tiers, lists of what is missing or overdue: for the leading group only. */
  inside: internalOnly(z.boolean()),
  /** What everybody may read in their place. */
  open: z.strictObject({ honours: z.string(), tasks: z.string(), pledges: z.string().nullable() }),
  /** 按语 from 文稿补充. */
  foreword: z.array(writtenSchema),
  lead: z.string(),
  lines: z.array(activityLineSchema),
  taskSummary: internalOnly(z.string()),
  tasks: internalOnly(z.array(taskRowSchema)),
  organisationSentence: internalOnly(z.string()),
  organisations: internalOnly(z.array(standingRowSchema)),
  memberSentence: internalOnly(z.string()),
  tierNames: z.array(z.string()),
  members: internalOnly(
    z.array(
      z.strictObject({
        branch: z.string(),
        scored: z.string(),
        exempt: z.string(),
        mean: z.string(),
        tiers: z.array(z.string()),
        gateUnmet: z.string(),
        pending: z.string(),
      }),
    ),
  ),
  pledgeSentence: internalOnly(z.string()),
  pledges: internalOnly(z.array(pledgeRowSchema)),
  deadlines: z.array(deadlineSchema),
  data: internalOnly(z.string()),
  /** Further words that people wrote for this month's briefing. */
  written: z.array(writtenSchema),
  /** 附表：报送情况. */
  submissions: overviewSchema,
  charts: internalOnly(z.array(briefingChartSchema)),
  /** Null when 基本信息 and 期次 say nothing of it. */
  foot: internalOnly(
    z
      .strictObject({
        recipients: z.array(z.strictObject({ label: z.string(), names: z.string() })),
        /** 签发 left, 共印 right; either may be empty. */
        signer: z.string(),
        copies: z.string(),
      })
      .nullable(),
  ),
});
type Briefing = z.infer<typeof schema>;

/**
 * 信息简报: the month at a glance. For the leading group it names no member (domain.md section 5); for everybody it has what
 * was done, the top tier that people decided on, and the next deadlines: no rank, no lower tier, nothing overdue.
 */
export const briefing: Report = {
  id: "briefing",
  name: "简报",
  title: "信息简报",
  schema,
  layout: "read",
  build: async (month) => [await briefingJob(month), openJob(month)],
};

async function briefingJob(month: Month): Promise<ReportJob> {
  const model = { ...briefingModel(month, "internal"), charts: await briefingCharts(month) };
  const words = {
    definition: briefing,
    path: "内部/简报/信息简报.pdf",
    title: `${model.masthead.name}：${model.title}`,
    model,
    face: "internal",
    mayName: null,
    mustContain: month.organisations.map(({ name }) => name),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function openJob(month: Month): ReportJob {
  const own = briefingModel(month, "public");
  // Who has not sent what is between the office and the branch.
  const model = { ...own, title: `${own.page.month}创先争优活动情况`, submissions: { sentence: "", parts: [] } };
  const words = {
    definition: briefing,
    path: "公开/简报/信息简报.pdf",
    title: `${model.masthead.name}：${model.title}`,
    model: seenBy("public", schema, model),
    face: "public",
    // The names of activities may speak of people; of nobody who was reprimanded.
    mayName: unblemishedMembers(month),
    mustContain: [model.title],
    subject: null,
  } as const;
  return makeJob(words, month);
}

/** Words that people wrote for the leading group are not published: the public briefing has a 文档 of its own. */
function writingFor(month: Month, face: Exclude<Face, "personal">): Writing {
  if (face === "public") return writingOf(month, { document: "公开简报", code: "公开简报" });
  const aliases = ["简报", month.config.office.briefingName];
  return writingOf(month, { document: "信息简报", aliases, code: "简报" });
}

function briefingModel(month: Month, face: Exclude<Face, "personal">): Briefing {
  const page = pageHead(month);
  const writing = writingFor(month, face);
  const running = month.book.tasks.filter(({ phase }) => phase.id === month.book.phase.id);
  return {
    page,
    masthead: masthead(month),
    title: `${page.month}创先争优活动考评情况`,
    inside: true,
    open: openParts(month, running),
    foreword: [...writing.optional((position) => FOREWORD.test(position))],
    lead: leadSentence(month),
    lines: activityLines(month),
    taskSummary: taskSummary(page.phase, running),
    tasks: taskRows(running),
    organisationSentence: organisationSentence(organisationStatistics(month.organisations, month.config)),
    organisations: month.organisations.map((score) => standingRow(score, month.analysis.movement)),
    memberSentence: memberSentence(memberStatistics(month.members, month.config)),
    tierNames: [...tierNames(month.config, "党员")],
    members: memberRows(month),
    pledgeSentence: pledgeSentence(pledgeCounts(pledgesOf(month), month)),
    pledges: pledgeRows(month),
    deadlines: deadlineRows(month),
    data: dataSentence(month),
    written: [...writing.optional((position) => !FOREWORD.test(position))],
    submissions: overviewOf(dutiesOf(month), TABLES_PER_PAGE_WIDTH),
    charts: [],
    foot: foot(month),
  };
}

/** More kinds of table side by side would leave no room for a word in a column. */
const TABLES_PER_PAGE_WIDTH = 7;

const FOREWORD = /按语|编者按/;

function masthead({ config, period }: Month): Briefing["masthead"] {
  const issue = config.briefingIssues.find((one) => one.period === period);
  return {
    name: config.office.briefingName,
    number: numberText("第", issue?.number ?? null),
    totalNumber: numberText("总第", issue?.totalNumber ?? null),
  };
}

function numberText(prefix: string, number: number | null): string | null {
  return number === null ? null : `${prefix}${number}期`;
}

/** One row per organisation that has members, in the order of the organisations' table, then the others. */
function memberRows(month: Month): Briefing["members"] {
  const ranked = month.organisations.map(({ name }) => name);
  const branches = [...new Set([...ranked, ...month.members.map(({ branch }) => branch ?? "")])];
  return branches.flatMap((branch) => {
    const group = memberStatistics(month.membersOf(branch), month.config);
    if (month.membersOf(branch).length === 0) return [];
    return [
      {
        branch,
        scored: String(group.scored),
        exempt: String(group.exempt),
        mean: pointsCell(group.mean),
        tiers: group.tiers.map(({ count }) => String(count)),
        gateUnmet: String(group.gateUnmet),
        pending: String(group.pending),
      },
    ];
  });
}

function foot({ config, period }: Month): Briefing["foot"] {
  const { reportTo, sendTo, issueTo, copies } = config.office;
  const recipients = [
    { label: "报", names: reportTo },
    { label: "送", names: sendTo },
    { label: "发", names: issueTo },
  ];
  const signer = config.briefingIssues.find((one) => one.period === period)?.signer ?? null;
  const tail = {
    recipients: recipients.flatMap(({ label, names }) => (names === null ? [] : [{ label, names }])),
    signer: signer === null ? "" : `签发：${signer}`,
    copies: copies === null ? "" : `共印${copies.replace(/份$/, "")}份`,
  };
  return tail.recipients.length === 0 && tail.signer === "" && tail.copies === "" ? null : tail;
}
