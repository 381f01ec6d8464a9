import type { DimensionGap, Gap, Stability } from "#domain/analysis.ts";
import type { Exact } from "#domain/points.ts";
import { exact, pointsNumber } from "#domain/points.ts";
import type { GapDocument, StabilityDocument } from "#score/gap-document.ts";
import { orNull } from "#score/line-json.ts";

/** Turns a subject's gap into the value of `gap` in `scores.json`; null without one. */
export function gapJson(gap: Gap | undefined): GapDocument {
  if (gap === undefined) return null;
  const { nextTier, needed, distance, barriers, reached, steps, dimensions } = gap;
  return {
    nextTier,
    needed: orNull(needed),
    distance: orNull(distance),
    barriers: [...barriers],
    reached,
    steps: steps.map(({ indicator, gain, totalAfter, missing }) => ({
      indicator: indicator.id,
      gain: pointsNumber(gain),
      totalAfter: pointsNumber(totalAfter),
      missing,
    })),
    dimensions: dimensions.map(dimensionJson),
  };
}

/** Turns a subject's stability into the value of `stability` in `scores.json`; null without one. */
export function stabilityJson(stability: Stability | undefined): StabilityDocument {
  if (stability === undefined) return null;
  const { from, to, draws, tiers } = stability;
  return { from, to, draws, tiers: tiers.map((tier) => ({ name: tier.name, draws: tier.draws })) };
}

/** The best one is not named: what a subject reads of itself says nothing of others by name. */
function dimensionJson({ name, points, full, best, behind }: DimensionGap) {
  return { name, rate: rateNumber(exact(points, full)), bestRate: rateNumber(best.rate), behind: pointsNumber(behind) };
}

/** Six decimals, half up; reading it back loses nothing of what was written. */
function rateNumber(rate: Exact): number {
  return rate.round(6).valueOf();
}
