import { z } from "zod";
import type { ReportJob } from "#domain/report-job.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { fieldText } from "#domain/record.ts";
import { DENSITIES, type Density, fitsCard, hasSelf, linesOf, rangesShown } from "#report/card-density.ts";
import { dimensionChart } from "#report/charts/dimension-chart.ts";
import { type SheetNumbers, evidenceWriter } from "#report/evidence.ts";
import { NO_FIGURE } from "#report/figures.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import type { Report } from "#report/report.ts";
import {
  dimensionRows,
  dimensionSchema,
  lineGroupSchema,
  lineGroups,
  scoredDimensions,
  sourceSchema,
} from "#report/score-lines.ts";
import { signsOf, standingOf, standingSchema } from "#report/standing.ts";
import { compositionOf } from "#report/total-words.ts";
import { traceOf, traceSchema } from "#report/trace-words.ts";
import { bestRatesOf, wayOf, waySchema } from "#report/way-words.ts";

const schema = z.strictObject({
  page: pageHeadSchema,
  code: z.string(),
  name: z.string(),
  branch: z.string(),
  posts: z.string(),
  status: z.string(),
  standing: standingSchema,
  /** How the total is made of components, bonus and malus; null where it is the dimensions alone. */
  sum: z.string().nullable(),
  way: waySchema,
  chartSvg: z.string().meta({ trusted: "svg" }).nullable(),
  dimensions: z.array(dimensionSchema),
  groups: z.array(lineGroupSchema),
  /** Some line has a 自评得分. */
  hasSelf: z.boolean(),
  sources: z.array(sourceSchema),
  trace: traceSchema,
  /** How tightly the lines must be set to fit the page: a class of the style sheet. */
  density: z.enum(DENSITIES),
});
type MemberCard = z.infer<typeof schema>;

/** 党员评分卡: one page for one member. */
export const memberCard: Report = {
  id: "member-card",
  name: "党员",
  title: "党员评分卡",
  schema,
  layout: "card",
  build: (month) => Promise.all(month.members.map((score) => cardJob(score, month))),
};

async function cardJob(score: SubjectScore, month: Month): Promise<ReportJob> {
  const words = {
    definition: memberCard,
    path: month.pathOf(score),
    model: await cardModel(score, month),
    face: "personal",
    mayName: [score.subject.id],
    mustContain: signsOf(score),
    subject: score.name,
  } as const;
  return makeJob(words, month);
}

/** Indicators named on the way to the next tier; more are counted. */
const STEPS_NAMED = 2;

async function cardModel(score: SubjectScore, month: Month): Promise<MemberCard> {
  const shown = score.exempt === null;
  const own = { branch: score.branch ?? NO_FIGURE, ...postsOf(score, month), standing: standingOf(score) };
  const facts = { ...own, sum: compositionOf(score), way: wayOf(score, month, STEPS_NAMED) };
  return {
    page: pageHead(month),
    code: score.code,
    name: score.name,
    ...facts,
    chartSvg: score.total === null ? null : await dimensionChart(scoredDimensions(score)),
    dimensions: shown ? dimensionRows(score, bestRatesOf(score, month)) : [],
    trace: traceOf(score, month),
    ...(shown
      ? linePart(score, facts, month.sheetsOf(score.branch ?? ""))
      : { groups: [], hasSelf: false, sources: [], density: "roomy" }),
  };
}

type LinePart = Pick<MemberCard, "groups" | "hasSelf" | "sources" | "density">;
type Facts = Pick<MemberCard, "branch" | "posts" | "standing" | "sum" | "way">;

/** The lines, set and their evidence shortened as far as the one page asks for. */
function linePart(score: SubjectScore, facts: Facts, sheets: SheetNumbers): LinePart {
  const further = furtherLines(score, facts);
  const settings = DENSITIES.map((density) => linesSet(score, density, sheets));
  return settings.find((lines) => fitsCard(lines, further)) ?? linesSet(score, "overfull", sheets);
}

/** Characters that a line holds in the name's cell, in a cell of half the width, and across the page. */
const FACT_WIDTH = { name: 12, half: 15, whole: 38 };

/** By how many lines the facts exceed one line a row, counting remarks with the space above them. */
function furtherLines(score: SubjectScore, { branch, posts, standing, sum, way }: Facts): number {
  const half = (text: string) => linesOf(text, FACT_WIDTH.half);
  const remark = (text: string | null) => (text === null ? 0 : linesOf(text, FACT_WIDTH.whole) + 1);
  const confirmed = `${standing.confirmed}（${standing.confirmedReason ?? ""}）`;
  const gate = [standing.gate, ...standing.gateReasons].join("；");
  const rows = [
    Math.max(linesOf(score.name, FACT_WIDTH.name), half(branch)),
    half(posts),
    half(standing.rank),
    Math.max(half(`${standing.tier}（${standing.tierReason ?? ""}）`), half(confirmed)),
    linesOf(gate, FACT_WIDTH.whole),
  ];
  const moved = way.moved === null ? null : `${way.moved}${way.tierChange}`;
  const rowsMore = [sum, standing.limits.join("；"), moved, way.gap].map((text) =>
    linesOf(text ?? "", FACT_WIDTH.whole),
  );
  const beyondFirst = rows.reduce((total, lines) => total + Math.max(0, lines - 1), 0);
  return (
    beyondFirst +
    rowsMore.reduce((total, lines) => total + lines, 0) +
    remark(standing.pending) +
    remark(standing.noTotal)
  );
}

function linesSet(score: SubjectScore, density: Density, sheets: SheetNumbers): LinePart {
  const evidence = evidenceWriter(rangesShown(density), sheets);
  const groups = lineGroups(score, evidence);
  return { groups, hasSelf: hasSelf(groups), sources: [...evidence.sources()], density };
}

function postsOf(score: SubjectScore, month: Month): { posts: string; status: string } {
  const values = month.memberById(score.subject.id)?.values ?? {};
  const text = (...fields: string[]) =>
    [...new Set(fields.flatMap((field) => fieldText(values[field]) ?? []))].join("、") || NO_FIGURE;
  return { posts: text("党内职务", "职务"), status: text("人员类别", "在职状态") };
}
