import { ZERO } from "#domain/points.ts";
import type { Scale } from "#score/scales/scale.ts";

/**
 * 相对最优: full·own/best, for 越小越好 full·best/own, inside the peer group. Best 0: for 越小越好 full for those at 0,
 * else 0 (formats.md, Details); for 越大越好 nobody has anything to show, so 0.
 */
export const byBest: Scale = ({ indicator, full }) => {
  const lessIsBetter = indicator.direction === "越小越好";
  return ({ measured, peers }) => {
    const best = peers?.best ?? measured;
    if (best.equals(0)) return lessIsBetter && measured.equals(0) ? full : ZERO;
    return lessIsBetter ? full.mul(best).div(measured) : full.mul(measured).div(best);
  };
};
