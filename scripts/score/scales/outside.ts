import { exactOf, ZERO } from "#domain/points.ts";
import { atLeastZero, atMost, perUnitOf } from "#score/scales/amounts.ts";
import type { Scale } from "#score/scales/scale.ts";

/** 加分 and 扣减: m·p outside the hundred, up to 封顶; what is taken off is given as a positive amount too. */
export const outside: Scale = (terms) => {
  const perUnit = perUnitOf(terms);
  const cap = exactOf(terms.indicator.cap ?? terms.indicator.full);
  return ({ measured }) => atMost(cap, atLeastZero(measured.mul(perUnit)));
};

/** 一票否决 earns and costs no points; whether it fires is judged by {@link firedVetoes}. */
export const veto: Scale = () => () => ZERO;
