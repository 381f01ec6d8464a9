import type { DimensionGap } from "#domain/analysis.ts";
import type { Exact, Points } from "#domain/points.ts";
import { exact, exactOf, roundToPoints } from "#domain/points.ts";
import type { DimensionScore, SubjectScore } from "#domain/score-book.ts";

/** The best rate of a peer group by dimension. */
export type BestRates = ReadonlyMap<string, DimensionGap["best"]>;

/** The best of one peer group in every dimension of 类别 考评; of equal ones the first in the book's order. */
export function bestRates(peers: readonly SubjectScore[]): BestRates {
  const best = new Map<string, DimensionGap["best"]>();
  for (const { name, dimensions } of peers) {
    for (const dimension of dimensions) {
      const rated = ratedOf(dimension);
      if (rated !== null && rated.rate.gt(best.get(dimension.name)?.rate ?? exact(-1)))
        best.set(dimension.name, { name, rate: rated.rate });
    }
  }
  return best;
}

/** A subject's dimensions beside the best of its peers, in the order of 维度; those without a counted line are left out. */
export function dimensionGaps({ name, dimensions }: SubjectScore, best: BestRates): readonly DimensionGap[] {
  return dimensions.flatMap((dimension) => {
    const rated = ratedOf(dimension);
    if (rated === null) return [];
    const { points, full, rate } = rated;
    const known = best.get(dimension.name);
    // Whoever equals the best is the best.
    const ahead = known !== undefined && known.rate.gt(rate) ? known : { name, rate };
    const behind = roundToPoints(exactOf(full).mul(ahead.rate.sub(rate)));
    return [{ name: dimension.name, points, full, best: ahead, behind }];
  });
}

interface Rated {
  readonly points: Points;
  readonly full: Points;
  readonly rate: Exact;
}

/** Null where there is nothing to earn, because no line counts or none has marks, or where it adds nothing to the total. */
function ratedOf({ kind, ...sums }: DimensionScore): Rated | null {
  const [points, full] = [sums.points ?? 0, sums.full ?? 0];
  return kind !== "考评" || full === 0 ? null : { points, full, rate: exact(points, full) };
}
