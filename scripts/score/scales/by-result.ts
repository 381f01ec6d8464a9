import type { Scale } from "#score/scales/scale.ts";

/** 评委打分 and 民主测评: full·m, where m is the judges' mean or the result of the ballots, 0..1. */
export const byResult: Scale =
  ({ full }) =>
  ({ measured }) =>
    full.mul(measured);
