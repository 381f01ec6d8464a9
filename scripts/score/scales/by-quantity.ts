import { atMost, targetOf } from "#score/scales/amounts.ts";
import type { Scale } from "#score/scales/scale.ts";

/** 按量折算: min(full, full·m/t). */
export const byQuantity: Scale = (terms) => {
  const perUnit = terms.full.div(targetOf(terms, null));
  return ({ measured }) => atMost(terms.full, perUnit.mul(measured));
};
