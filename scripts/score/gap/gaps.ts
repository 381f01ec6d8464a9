import type { Gap } from "#domain/analysis.ts";
import { lastDay } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import { groupBy } from "#domain/order.ts";
import type { Points } from "#domain/points.ts";
import type { ScoreBook, SubjectScore } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";
import { barriersTo } from "#score/gap/barriers.ts";
import type { BestRates } from "#score/gap/dimension-gaps.ts";
import { bestRates, dimensionGaps } from "#score/gap/dimension-gaps.ts";
import type { RaisableLine, Steps } from "#score/gap/fewest-steps.ts";
import { fewestSteps } from "#score/gap/fewest-steps.ts";
import type { PotentialSetting } from "#score/gap/potential.ts";
import { potentialOf } from "#score/gap/potential.ts";
import type { Recount } from "#score/gap/recounting.ts";
import { recounting } from "#score/gap/recounting.ts";
import type { TierDoors } from "#score/gap/tier-doors.ts";
import { tierDoors } from "#score/gap/tier-doors.ts";
import type { Contender } from "#score/peers.ts";
import { contenderOf, peerGroup, peerScopes } from "#score/peers.ts";
import { bonusCapOf, FULL_SCORE } from "#score/totals.ts";

/**
 * 对标定位 by subject key: how far the next tier is, the fewest indicators that would reach it within the period and
 * what is missing for them, and every dimension beside the best of the peer group (issue 4). Exempt subjects and
 * those without a total are not in it.
 */
export function gapsOf(book: ScoreBook, config: Config): ReadonlyMap<string, Gap> {
  const contenders = book.subjects.map((subject) => ({ subject, contender: contenderOf(subject) }));
  const doors = doorsOf(contenders, config);
  const ratesOf = bestRatesOf(book, config);
  const headcounts = headcountsOf(book);
  const periodEnd = lastDay(book.period);
  const recount = recounting(config);
  const most = { 组织: FULL_SCORE + bonusCapOf("组织", config), 党员: FULL_SCORE + bonusCapOf("党员", config) };
  return new Map(
    contenders.flatMap(({ subject, contender }): [string, Gap][] => {
      const ways = subject.total === null ? undefined : doors.get(contender.candidate.key);
      if (ways === undefined) return [];
      const members = headcounts.get(subject.name) ?? 0;
      const way = wayUp({ subject, contender, ways }, { periodEnd, members, recount, most });
      return [[contender.candidate.key, { ...way, dimensions: dimensionGaps(subject, ratesOf(contender)) }]];
    }),
  );
}

interface Comparison {
  readonly subject: SubjectScore;
  readonly contender: Contender;
}

/** By subject key: what it takes to be seated in the tiers of its scope. */
function doorsOf(all: readonly Comparison[], config: Config): ReadonlyMap<string, TierDoors> {
  const placed = new Map(all.map(({ subject, contender }) => [contender.candidate.key, subject.tier]));
  const contenders = all.map(({ contender }) => contender);
  return new Map(
    peerScopes(contenders, config.office).flatMap((scope) => {
      const doors = tierDoors(scope, config.tiers, placed);
      return scope.contenders.map(({ candidate }): [string, TierDoors] => [candidate.key, doors]);
    }),
  );
}

function bestRatesOf(book: ScoreBook, { office }: Config): (contender: Contender) => BestRates {
  const groups = groupBy(book.subjects, (subject) => peerGroup(contenderOf(subject).candidate, office));
  const best = new Map([...groups].map(([group, peers]) => [group, bestRates(peers)]));
  return ({ candidate }) => best.get(peerGroup(candidate, office)) ?? new Map();
}

/** Evaluated members by organisation; under null the organisations themselves. */
function headcountsOf(book: ScoreBook): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { branch, exempt } of book.subjects) {
    if (exempt === null) counts.set(branch, (counts.get(branch) ?? 0) + 1);
  }
  return counts;
}

function wayUp(
  { subject, contender, ways }: Comparison & { readonly ways: TierDoors },
  setting: Setting,
): Omit<Gap, "dimensions"> {
  const index = ways.tiers.findIndex(({ name }) => name === subject.tier) - 1;
  const next = ways.tiers[index];
  if (next === undefined) return { ...NO_NEXT_TIER, ...whyNone(subject) };
  const needed = ways.neededFor(contender, index);
  return {
    nextTier: next.name,
    needed,
    distance: Math.max(0, needed - (subject.total ?? 0)),
    barriers: [...barriersTo(index, subject), ...beyondReach(needed, { subject, tier: next.name, most: setting.most })],
    ...stepsTo(needed, subject, setting),
  };
}

/** A tie at the edge of a quota at the highest total that there can be: only people can decide it. */
function beyondReach(
  needed: Points,
  { subject, tier, most }: { readonly subject: SubjectScore; readonly tier: string; readonly most: Setting["most"] },
): readonly string[] {
  return needed > most[subject.subject.type] ? [`“${tier}”名额边缘同分，须研究确定`] : [];
}

const NO_NEXT_TIER = { nextTier: null, needed: null, distance: null, steps: [] };

/** In the top tier nothing is left to reach; without any tier it is said why. */
function whyNone({ tier, limits }: SubjectScore): Pick<Gap, "barriers" | "reached"> {
  return tier === null
    ? { barriers: limits.map(({ reason }) => reason), reached: false }
    : { barriers: [], reached: true };
}

/** A veto of effect zero leaves the total at 0 whatever is earned. */
function stepsTo(needed: Points, subject: SubjectScore, setting: Setting): Steps {
  const raisable = subject.limits.some(({ effect }) => effect === "zero") ? [] : raisableLines(subject, setting);
  return fewestSteps(needed, { subject, raisable, totalWith: (raised) => setting.recount(subject, raised) });
}

interface Setting extends PotentialSetting {
  /** The highest total that there can be: 100 and the bonuses. */
  readonly most: Readonly<Record<SubjectType, Points>>;
  readonly recount: Recount;
}

/** Lines of the dimensions that make the total; the base requirement adds no points. */
function raisableLines({ lines, dimensions }: SubjectScore, setting: PotentialSetting): readonly RaisableLine[] {
  const scored = new Set(dimensions.filter(({ kind }) => kind === "考评").map(({ name }) => name));
  return lines.flatMap((line) => {
    const potential = scored.has(line.indicator.dimension) ? potentialOf(line, setting) : null;
    return potential === null ? [] : [{ line, potential }];
  });
}
