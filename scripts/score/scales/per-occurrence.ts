import { atMost, perUnitOf } from "#score/scales/amounts.ts";
import type { Scale } from "#score/scales/scale.ts";

/** 按次加分: min(full, m·p). */
export const perOccurrence: Scale = (terms) => {
  const perUnit = perUnitOf(terms);
  return ({ measured }) => atMost(terms.full, measured.mul(perUnit));
};
