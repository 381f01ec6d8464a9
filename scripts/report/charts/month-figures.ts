import { periodText } from "#domain/civil-date.ts";
import { by } from "#domain/order.ts";
import { type Exact, exact, ZERO } from "#domain/points.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { subjectKey, type SubjectType } from "#domain/subject.ts";
import type { CompletionFigures } from "#report/charts/completion-cells.ts";
import type { RankingFigures } from "#report/charts/ranking-bars.ts";
import type { DimensionFigures, RatedDimension } from "#report/charts/rated-dimension.ts";
import type { TierFlowFigures } from "#report/charts/tier-bands.ts";
import type { TrendFigures } from "#report/charts/total-trend.ts";
import type { Month } from "#report/month.ts";
import { scoredDimensions } from "#report/score-lines.ts";
import { tierNames } from "#report/statistics.ts";
import { EXEMPT, NO_DATA, PENDING } from "#report/words.ts";

/** The dimensions of a subject beside the mean of those whom it is ranked among, itself included. */
export function dimensionFigures(score: SubjectScore, month: Month): DimensionFigures {
  const peers = peersOf(score, month).map(scoredDimensions);
  const dimensions = scoredDimensions(score).map(({ name, points, full }) => {
    const same = peers.flatMap((one) => one.filter((dimension) => dimension.name === name));
    return { name, points, full, mean: meanRate(same) };
  });
  return { name: score.name, peers: peerWords(score), dimensions };
}

function peersOf({ subject, rank }: SubjectScore, { book }: Month): readonly SubjectScore[] {
  if (rank === null) return [];
  return book.subjects.filter((one) => one.subject.type === subject.type && one.rank?.scope === rank.scope);
}

function meanRate(dimensions: readonly Pick<RatedDimension, "points" | "full">[]): Exact | null {
  const rates = dimensions.flatMap(({ points, full }) =>
    points === null || full === null || full === 0 ? [] : [exact(points, full)],
  );
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum.add(rate), ZERO).div(rates.length);
}

/** 全体平均, 本支部平均, 同类平均: of those whom a subject is ranked among. */
function peerWords({ rank, branch }: SubjectScore): string {
  if (rank?.scope === "全体") return "全体平均";
  return rank !== null && rank.scope === branch ? "本支部平均" : "同类平均";
}

/** The totals of a subject by month of the evaluation year. */
export function trendFigures(score: SubjectScore, { analysis }: Month): TrendFigures {
  const months = analysis.trend.get(subjectKey(score.subject)) ?? [];
  return { name: score.name, peers: peerWords(score), months };
}

/** The totals of the organisations, or of the members given, from the highest down. */
export function rankingFigures(month: Month, type: SubjectType, members = month.members): RankingFigures {
  const scores = type === "组织" ? month.organisations : members;
  return {
    subjects: SUBJECT_WORDS[type].name,
    totals: scores.toSorted(by(({ total }) => (total === null ? Number.MAX_SAFE_INTEGER : -total))).map((score) => ({
      name: score.name,
      total: score.total,
      place: score.rank?.place ?? null,
      tier: standingTier(score),
      note: noteOf(score),
    })),
    tiers: month.config.tiers.filter(({ subjectType }) => subjectType === type),
  };
}

const SUBJECT_WORDS: Readonly<Record<SubjectType, { readonly name: string; readonly unit: string }>> = {
  组织: { name: "党组织", unit: "个" },
  党员: { name: "党员", unit: "名" },
};

/** What people decided, else the machine's suggestion. */
function standingTier({ tier, confirmedTier }: SubjectScore): string | null {
  return confirmedTier?.tier ?? tier;
}

function noteOf({ exempt, total, pending }: SubjectScore): string {
  if (exempt !== null) return EXEMPT;
  if (total === null) return NO_DATA;
  return pending ? PENDING : "";
}

/** How many went from which tier to which since the month before; null where none is known. Nobody is named. */
export function tierFlowFigures(month: Month, type: SubjectType): TierFlowFigures | null {
  const { movement } = month.analysis;
  if (movement === null) return null;
  const scores = type === "组织" ? month.organisations : month.members;
  const moves = scores.flatMap(({ subject }) => {
    const { before = null, after = null } = movement.subjects.get(subjectKey(subject))?.tier ?? {};
    return before === null && after === null ? [] : [{ before, after, count: 1 }];
  });
  const { name, unit } = SUBJECT_WORDS[type];
  const periods = { from: periodText(movement.from), to: periodText(movement.to) };
  return { subjects: name, unit, ...periods, tiers: tierNames(month.config, type), moves };
}

/** The tasks that organisations or their members answer for, of the phases begun, by organisation. */
export function completionFigures({ book }: Month): CompletionFigures {
  const shared = book.tasks.filter(({ organisations }) => organisations.length > 0);
  const names = shared.flatMap(({ organisations }) => organisations.map(({ organisation }) => organisation));
  return {
    branches: [...new Set(names)],
    tasks: shared.map(({ task, organisations }) => ({ id: task.id, name: task.name, shares: organisations })),
  };
}
