import type { DimensionGap } from "#domain/analysis.ts";
import type { Exact } from "#domain/points.ts";
import { exact, exactOf, roundToPoints } from "#domain/points.ts";
import type { DimensionScore, SubjectScore } from "#domain/score-book.ts";

/** The best rate of a peer group by dimension. */
export type BestRates = ReadonlyMap<string, DimensionGap["best"]>;

/** The best of one peer group in every dimension of 类别 考评; of equal ones the first in the book's order. */
export function bestRates(peers: readonly SubjectScore[]): BestRates {
  const best = new Map<string, DimensionGap["best"]>();
  for (const { name, dimensions } of peers) {
    for (const dimension of dimensions) {
      const rate = rateOf(dimension);
      if (rate !== null && rate.gt(best.get(dimension.name)?.rate ?? exact(-1)))
        best.set(dimension.name, { name, rate });
    }
  }
  return best;
}

/** A subject's dimensions beside the best of its peers, in the order of 维度; those without a counted line are left out. */
export function dimensionGaps({ name, dimensions }: SubjectScore, best: BestRates): readonly DimensionGap[] {
  return dimensions.flatMap((dimension) => {
    const { points, full } = dimension;
    const rate = rateOf(dimension);
    if (rate === null || points === null || full === null) return [];
    const known = best.get(dimension.name);
    // Whoever equals the best is the best.
    const ahead = known !== undefined && known.rate.gt(rate) ? known : { name, rate };
    const behind = roundToPoints(exactOf(full).mul(ahead.rate.sub(rate)));
    return [{ name: dimension.name, points, full, best: ahead, behind }];
  });
}

function rateOf({ kind, points, full }: DimensionScore): Exact | null {
  return kind !== "考评" || points === null || full === null || full === 0 ? null : exact(points, full);
}
