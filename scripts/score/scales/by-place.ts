import { exact } from "#domain/points.ts";
import { atLeastZero, perUnitOf } from "#score/scales/amounts.ts";
import type { Scale } from "#score/scales/scale.ts";

/** 排名赋分: max(0, full − p·(place − 1)) inside the peer group; ties share the better place. */
export const byPlace: Scale = (terms) => {
  const perPlace = perUnitOf(terms);
  return ({ peers }) => atLeastZero(terms.full.sub(perPlace.mul(exact((peers?.place ?? 1) - 1))));
};
