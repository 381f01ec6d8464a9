import { daysBetween } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact } from "#domain/points.ts";
import { exact, weightedMean, ZERO } from "#domain/points.ts";
import { atLeastZero, perUnitOf } from "#score/scales/amounts.ts";
import type { Scale } from "#score/scales/scale.ts";

const ONE = exact(1);

/**
 * 按期完成: the mean over the records due of full marks on time, max(0, full − d·p) when d days late, 0 when not
 * done by the period's last day. Without a record due the line is not due and does not come here.
 */
export const onSchedule: Scale = (terms) => {
  const perDay = perUnitOf(terms);
  const pointsFor = ({ due, done }: DatasetRecord): Exact => {
    if (due === null || done === null || done > terms.periodEnd) return ZERO;
    if (done <= due) return terms.full;
    return atLeastZero(terms.full.sub(perDay.mul(exact(daysBetween(due, done)))));
  };
  // Never of nothing: without a record due there is nothing to mark.
  return ({ records }) => weightedMean(records.map((record) => ({ value: pointsFor(record), weight: ONE }))) ?? ZERO;
};
