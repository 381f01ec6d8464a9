import type { Exact } from "#domain/points.ts";
import { exact, ZERO } from "#domain/points.ts";
import type { ScaleTerms } from "#score/scales/scale.ts";

/** 每次得分 of an indicator; the configuration reader refuses methods without the amount they need. */
export function perUnitOf({ indicator }: ScaleTerms): Exact {
  if (indicator.perUnit === null) throw new Error(`indicator ${indicator.id} was let through without 每次得分`);
  return exact(indicator.perUnit);
}

/** 目标值 after 期中计法; `blank` stands in for a blank one, null where the method needs one. */
export function targetOf({ indicator, share }: ScaleTerms, blank: string | null): Exact {
  const target = indicator.target ?? blank;
  if (target === null) throw new Error(`indicator ${indicator.id} was let through without 目标值`);
  return exact(target).mul(share);
}

/** The lesser of points and full marks. */
export function atMost(full: Exact, points: Exact): Exact {
  return points.gt(full) ? full : points;
}

/** Points, or 0 where they fell below. */
export function atLeastZero(points: Exact): Exact {
  return points.lt(0) ? ZERO : points;
}
