import type { Exact } from "#domain/points.ts";
import { exact } from "#domain/points.ts";
import type { Potential, PotentialRule } from "#score/gap/raising.ts";

/**
 * 分档得分: of the bands above the measure that it can still reach the one that gives most, and of equal ones the
 * lowest. A band is tried with its own limit: one that stands behind a band that holds first gives what that gives.
 */
export const bandPotential: PotentialRule = ({ line, measured, pointsAt, lack }) => {
  const limits = line.indicator.bands.flatMap(({ atLeast }) => (atLeast === null ? [] : [exact(atLeast)]));
  const above = limits.filter((limit) => limit.gt(measured)).sort((a, b) => a.compare(b));
  const reach = (limit: Exact): Potential | null => {
    const missing = lack(limit);
    return missing === null ? null : { points: pointsAt(limit), missing };
  };
  return above.map(reach).reduce((best, next) => ((next?.points ?? 0) > (best?.points ?? 0) ? next : best), null);
};
