import { atLeastZero, perUnitOf } from "#score/scales/amounts.ts";
import type { Scale } from "#score/scales/scale.ts";

/** 扣分: max(0, full − m·p). */
export const deduction: Scale = (terms) => {
  const perUnit = perUnitOf(terms);
  return ({ measured }) => atLeastZero(terms.full.sub(measured.mul(perUnit)));
};
