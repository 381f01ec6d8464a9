import { z } from "zod";
import type { Movement } from "#domain/analysis.ts";
import { periodText } from "#domain/civil-date.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { branchesOf } from "#report/branches.ts";
import { chartSchema } from "#report/charts/chart.ts";
import { tierFlowFigures } from "#report/charts/month-figures.ts";
import { tierFlow } from "#report/charts/tier-flow.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import {
  branchChanges,
  branchChangesSchema,
  flowSchema,
  type Moved,
  movedSubjects,
  promotionRow,
  promotionRowSchema,
  tierFlowTable,
} from "#report/promotion-rows.ts";
import {
  changesSentence,
  comparedSentence,
  decidedSentence,
  freshSentence,
  KIND_WORDS,
  leftSentence,
  type TierKind,
} from "#report/promotion-words.ts";
import type { Report } from "#report/report.ts";
import { tieSentences } from "#report/tie-words.ts";

const listSchema = z.strictObject({ name: z.string(), none: z.string(), rows: z.array(promotionRowSchema) });

const overruledSchema = z.strictObject({
  who: z.string(),
  suggested: z.string(),
  confirmed: z.string(),
  reason: z.string(),
});

/** A drawing of who moved from which tier to which: 党组织 or 党员. */
const flowChartSchema = z.strictObject({ name: z.string(), caption: z.string(), chart: chartSchema });

const schema = z.strictObject({
  page: pageHeadSchema,
  /** What is compared with what, then organisations and members in numbers; then last year, where it is known. */
  sentences: z.array(z.string()),
  criteria: z.array(z.string()),
  /** The flow between the tiers, each drawn above its table; what no table has the figures of stands in `charts`. */
  flows: z.array(flowSchema.extend({ charts: z.array(flowChartSchema) })),
  charts: z.array(flowChartSchema),
  organisations: z.array(promotionRowSchema),
  kinds: z.array(z.string()),
  branches: z.array(branchChangesSchema),
  /** Members who went up, then those who went down. */
  members: z.array(listSchema),
  /** Who is new, who is gone; null for nobody. */
  fresh: z.string().nullable(),
  left: z.string().nullable(),
  ties: z.array(z.string()),
  decided: z.string(),
  /** Where people decided otherwise than the machine suggested. */
  overruled: z.array(overruledSchema),
});
type Promotion = z.infer<typeof schema>;

/** 晋档升级情况表: who went up and down a tier since last month and last year, and what is left to decide. */
export const promotion: Report = {
  id: "promotion",
  name: "晋档",
  title: "晋档升级情况表",
  schema,
  layout: "read",
  build: async (month) => {
    const { movement } = month.analysis;
    if (movement === null) return { reason: "没有更早月份的资料，无从比较等次升降。" };
    return [promotionJob(promotionModel(movement, month, await flowCharts(month)), month)];
  },
};

async function flowCharts(month: Month): Promise<Promotion["charts"]> {
  const figures = [tierFlowFigures(month, "组织"), tierFlowFigures(month, "党员")].flatMap((one) => one ?? []);
  const drawn = await Promise.all(figures.map(async (one) => ({ name: one.subjects, chart: await tierFlow(one) })));
  return drawn.flatMap(({ name, chart }) => (chart === null ? [] : [{ name, caption: `${name}等次变化`, chart }]));
}

function promotionJob(model: Promotion, month: Month): ReportJob {
  const words = {
    definition: promotion,
    path: "内部/汇总/晋档升级情况表.pdf",
    title: `${periodText(month.period)}晋档升级情况表`,
    model,
    face: "internal",
    mayName: null,
    mustContain: model.organisations.map(({ name }) => name),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function promotionModel(movement: Movement, month: Month, charts: Promotion["charts"]): Promotion {
  const organisations = movedSubjects(month.organisations, movement);
  const members = movedSubjects(month.members, movement);
  const all = [...organisations, ...members];
  const confirmed = all.filter(({ score }) => score.confirmedTier !== null);
  const flows = [tierFlowTable(organisations, "组织", month), tierFlowTable(members, "党员", month)].flatMap(
    (flow) => flow ?? [],
  );
  return {
    page: pageHead(month),
    sentences: sentencesOf({ organisations, members, movement }),
    criteria: [...movement.criteriaChanges],
    flows: flows.map((flow) => ({ ...flow, charts: charts.filter(({ name }) => name === flow.name) })),
    charts: charts.filter(({ name }) => flows.every((flow) => flow.name !== name)),
    organisations: organisations.map(promotionRow),
    kinds: Object.values(KIND_WORDS),
    branches: branchesOf(month).flatMap(({ name }) => branchChanges(members, name)),
    members: [listOf(members, "promoted"), listOf(members, "demoted")],
    fresh: freshSentence(all.filter(({ kind }) => kind === "fresh").map(whoText)),
    left: leftSentence(movement),
    ties: tieSentences(month),
    decided: decidedSentence(confirmed.length, all.length - confirmed.length),
    overruled: confirmed.flatMap(overruledRow),
  };
}

function sentencesOf({ organisations, members, movement }: MovedSubjects): string[] {
  const since = [
    comparedSentence(movement),
    changesSentence("组织", organisations.map(kindOf)),
    changesSentence("党员", members.map(kindOf)),
  ];
  return [since.join(""), yearSentence(organisations, members)];
}

interface MovedSubjects {
  readonly organisations: readonly Moved[];
  readonly members: readonly Moved[];
  readonly movement: Movement;
}

/** The same against the end of the evaluation year before; says so when nothing is known of it. */
function yearSentence(organisations: readonly Moved[], members: readonly Moved[]): string {
  const period = [...organisations, ...members].flatMap(({ own }) => own.tierOfYear?.period ?? [])[0];
  if (period === undefined) return "没有上年度末的资料，不作年度比较。";
  const counted = [
    changesSentence("组织", organisations.map(kindOfYear)),
    changesSentence("党员", members.map(kindOfYear)),
  ];
  return `与上年度末（${periodText(period)}）比较。${counted.join("")}`;
}

function kindOf({ kind }: Moved): TierKind {
  return kind;
}

function kindOfYear({ own }: Moved): TierKind {
  return own.tierOfYear === null ? "fresh" : own.tierOfYear.change;
}

function listOf(members: readonly Moved[], kind: "promoted" | "demoted"): z.infer<typeof listSchema> {
  const name = `${KIND_WORDS[kind]}的党员`;
  const rows = members.filter((one) => one.kind === kind).map(promotionRow);
  return { name, none: `没有${name}。`, rows };
}

function whoText({ score: { name, branch } }: Moved): string {
  return branch === null ? name : `${name}（${branch}）`;
}

function overruledRow(moved: Moved): z.infer<typeof overruledSchema>[] {
  const { tier, confirmedTier } = moved.score;
  if (confirmedTier === null || confirmedTier.tier === tier) return [];
  return [{ who: whoText(moved), suggested: tier ?? "—", confirmed: confirmedTier.tier, reason: confirmedTier.reason }];
}
