import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact } from "#domain/points.ts";
import { exact } from "#domain/points.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import { percentDown, percentUp } from "#score/gap/amount-words.ts";
import type { Lack } from "#score/gap/raise.ts";
import { sumOf } from "#score/measures/measured-field.ts";

/**
 * 参会率: an absence cannot be undone, but more attendance outweighs it. Of present p and due d it takes the least
 * whole x with (p + x) ÷ (d + x) ≥ target; a target of 1 is out of reach after the first absence.
 */
export const attendanceLack: Lack = ({ line, measured, target }) => {
  const marks = line.indicator.source === "签到表";
  const { present, due } = marks ? markCounts(line.records) : headcounts(line.records);
  const more = moreOf({ done: present, of: due, target });
  if (more === null) return null;
  const rise = `参会率由${percentDown(measured)}提高到${percentUp(target)}`;
  return marks ? `${rise}，还需到会${more}次且不再缺席` : `${rise}，今后活动还需应到${more}人次且全部到会`;
};

/** Least whole number of further successes, without a failure, by which a ratio reaches a target; null: none would. */
export function moreOf({ done, of, target }: { done: Exact; of: Exact; target: Exact }): string | null {
  if (target.gte(1)) return null;
  return target.mul(of).sub(done).div(exact(1).sub(target)).ceil().toString();
}

function markCounts(records: readonly DatasetRecord[]): { present: Exact; due: Exact } {
  const present = records.filter((record) => fieldText(record.values["状态"]) !== "缺席");
  return { present: exact(present.length), due: exact(records.length) };
}

function decimalsOf(records: readonly DatasetRecord[], field: string): readonly string[] {
  return records.flatMap(({ values }) => fieldDecimal(values[field]) ?? []);
}

function headcounts(records: readonly DatasetRecord[]): { present: Exact; due: Exact } {
  return { present: sumOf(decimalsOf(records, "实到人数")), due: sumOf(decimalsOf(records, "应到人数")) };
}
