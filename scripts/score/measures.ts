import type { Indicator, Measure } from "#domain/config.ts";
import { attendanceByHeadcounts, attendanceByMarks } from "#score/measures/attendance.ts";
import { ballotResult } from "#score/measures/ballot-result.ts";
import { completion } from "#score/measures/completion.ts";
import { count } from "#score/measures/count.ts";
import { existence } from "#score/measures/existence.ts";
import { judgesMean } from "#score/measures/judges-mean.ts";
import { maximum } from "#score/measures/maximum.ts";
import { mean } from "#score/measures/mean.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { perHead } from "#score/measures/per-head.ts";
import { sum } from "#score/measures/sum.ts";

/** Every 统计量 by its name; a new one is one file and one line here. */
const MEASURES: Readonly<Record<Measure["kind"], MeasureRule>> = {
  次数: count,
  合计: sum,
  平均: mean,
  最大: maximum,
  参会率: attendanceByHeadcounts,
  完成率: completion,
  人均: perHead,
  有无: existence,
};

/**
 * The measure of an indicator. 参会率 of 签到表 is another than that of 活动台账. Some methods measure what they are about, whatever their 统计量 cell says: 按期完成 the
 * 完成率 of what is due, 民主测评 the result of the ballots, 评委打分 the judges' mean.
 */
export function measureOf(indicator: Indicator): MeasureRule {
  if (indicator.method === "民主测评") return ballotResult;
  if (indicator.method === "评委打分") return judgesMean;
  if (readsDeadlines(indicator)) return completion;
  const { measure, source } = indicator;
  return measure.kind === "参会率" && source === "签到表" ? attendanceByMarks : MEASURES[measure.kind];
}

/** Whether the window takes records by their 时限 instead of their date. */
export function readsDeadlines(indicator: Indicator): boolean {
  return indicator.method === "按期完成" || indicator.measure.kind === "完成率";
}
