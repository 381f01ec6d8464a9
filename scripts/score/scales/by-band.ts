import { exact, exactOf, ZERO } from "#domain/points.ts";
import { atMost } from "#score/scales/amounts.ts";
import type { Scale } from "#score/scales/scale.ts";

/** 分档得分: the first band that holds, from left to right; 0 without one. */
export const byBand: Scale = ({ indicator, full }) => {
  const bands = indicator.bands.map(({ atLeast, points }) => ({
    atLeast: atLeast === null ? null : exact(atLeast),
    points: atMost(full, exactOf(points)),
  }));
  return ({ measured }) => bands.find(({ atLeast }) => atLeast === null || measured.gte(atLeast))?.points ?? ZERO;
};
