import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact } from "#domain/points.ts";
import { exact, quotientOf, weightedMean, ZERO } from "#domain/points.ts";
import { fieldDecimal } from "#domain/record.ts";

/** A judge's mark as a share of its full marks; `counted` false for the highest and the lowest where they are left out. */
export interface JudgeMark {
  readonly ratio: Exact;
  readonly counted: boolean;
}

/** From this many marks on the highest and the lowest may be left out (product.md section 4, 评委打分). */
const ENOUGH_TO_TRIM = 5;

/** Full marks of a judge's sheet that states none (formats.md section 2). */
const DEFAULT_FULL = "100";

/** The mark of a record as a share of its full marks; null where there is none, or full marks are 0. */
export function readMark({ values }: DatasetRecord): Exact | null {
  const mark = fieldDecimal(values["分数"]);
  const full = fieldDecimal(values["满分"]) ?? DEFAULT_FULL;
  return mark === null || exact(full).n === 0n ? null : quotientOf(mark, full);
}

/** The marks in the order in which they were given; with 评委去高低 one highest and one lowest are not counted. */
export function judgeMarks(ratios: readonly Exact[], trim: boolean): readonly JudgeMark[] {
  const leftOut = trim && ratios.length >= ENOUGH_TO_TRIM ? extremes(ratios) : [];
  return ratios.map((ratio, index) => ({ ratio, counted: !leftOut.includes(index) }));
}

/** The mean of the counted marks, 0..1; null without marks. */
export function judgesRate(marks: readonly JudgeMark[]): Exact | null {
  return weightedMean(marks.map(({ ratio, counted }) => ({ value: ratio, weight: exact(counted ? 1 : 0) })));
}

/** Where one of the highest and one of the lowest stands. */
function extremes(ratios: readonly Exact[]): readonly number[] {
  const order = ratios.map((_, index) => index).sort((a, b) => (ratios[a] ?? ZERO).compare(ratios[b] ?? ZERO) || a - b);
  return [...order.slice(0, 1), ...order.slice(-1)];
}
