import { targetOf } from "#score/scales/amounts.ts";
import type { Scale } from "#score/scales/scale.ts";

/** 比率得分: full when m ≥ t, else full·m/t; a blank 目标值 is 1. */
export const byRatio: Scale = (terms) => {
  const target = targetOf(terms, "1");
  return ({ measured }) => (measured.gte(target) ? terms.full : terms.full.mul(measured).div(target));
};
