import type { Config } from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { meanPoints } from "#report/figures.ts";

/** The scores of a group in numbers: no name in it. */
export interface GroupStatistics {
  /** With a total. */
  readonly scored: number;
  readonly exempt: number;
  readonly noData: number;
  /** Over those with a total, half up; null of none. */
  readonly mean: Points | null;
  /** How many in each tier, highest first, by 认定 where people have decided, else by suggestion. */
  readonly tiers: readonly { readonly name: string; readonly count: number }[];
  /** How many of those with a total people have decided on. */
  readonly confirmed: number;
  readonly gateUnmet: number;
  readonly pending: number;
}

/** The scores of a group of members in numbers. */
export function memberStatistics(scores: readonly SubjectScore[], config: Config): GroupStatistics {
  return statisticsOf(scores, tierNames(config, "党员"));
}

/** The scores of organisations in numbers. */
export function organisationStatistics(scores: readonly SubjectScore[], config: Config): GroupStatistics {
  return statisticsOf(scores, tierNames(config, "组织"));
}

/** Names of the tiers, highest first. */
export function tierNames(config: Config, type: "组织" | "党员"): readonly string[] {
  return config.tiers.filter(({ subjectType }) => subjectType === type).map(({ name }) => name);
}

function statisticsOf(scores: readonly SubjectScore[], tiers: readonly string[]): GroupStatistics {
  const count = (holds: (score: SubjectScore) => boolean) => scores.filter(holds).length;
  const totals = scores.flatMap(({ total }) => total ?? []);
  return {
    scored: totals.length,
    exempt: count(({ exempt }) => exempt !== null),
    noData: count(({ exempt, total }) => exempt === null && total === null),
    mean: meanPoints(totals),
    tiers: tiers.map((name) => ({ name, count: count((score) => effectiveTier(score) === name) })),
    confirmed: count(({ total, confirmedTier }) => total !== null && confirmedTier !== null),
    gateUnmet: count(({ gate, exempt }) => exempt === null && gate.state === "unmet"),
    pending: count(({ pending }) => pending),
  };
}

function effectiveTier({ tier, confirmedTier }: SubjectScore): string | null {
  return confirmedTier?.tier ?? tier;
}
