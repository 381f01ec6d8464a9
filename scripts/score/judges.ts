import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact } from "#domain/points.ts";
import { exact, quotientOf, ZERO } from "#domain/points.ts";
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

/** True where a record holds a mark that can be used. */
export function isMark(record: DatasetRecord): boolean {
  return fieldDecimal(record.values["分数"]) !== null && exact(fullOf(record)).n !== 0n;
}

/** The marks in the order of the records; with 评委去高低 one highest and one lowest are not counted. */
export function judgeMarks(records: readonly DatasetRecord[], trim: boolean): readonly JudgeMark[] {
  const ratios = records.map((record) => quotientOf(fieldDecimal(record.values["分数"]) ?? "0", fullOf(record)));
  const leftOut = trim && ratios.length >= ENOUGH_TO_TRIM ? extremes(ratios) : [];
  return ratios.map((ratio, index) => ({ ratio, counted: !leftOut.includes(index) }));
}

/** The mean of the counted marks, 0..1; null without marks. */
export function judgesRate(marks: readonly JudgeMark[]): Exact | null {
  const counted = marks.filter((mark) => mark.counted);
  if (counted.length === 0) return null;
  return counted.reduce((sum, { ratio }) => sum.add(ratio), ZERO).div(exact(counted.length));
}

/** Where one of the highest and one of the lowest stands. */
function extremes(ratios: readonly Exact[]): readonly number[] {
  const order = ratios.map((_, index) => index).sort((a, b) => (ratios[a] ?? ZERO).compare(ratios[b] ?? ZERO) || a - b);
  return [...order.slice(0, 1), ...order.slice(-1)];
}

function fullOf(record: DatasetRecord): string {
  return fieldDecimal(record.values["满分"]) ?? DEFAULT_FULL;
}
