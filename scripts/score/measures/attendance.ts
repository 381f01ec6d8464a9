import type { DatasetRecord } from "#domain/dataset.ts";
import type { Indicator } from "#domain/config.ts";
import type { Exact } from "#domain/points.ts";
import { exact } from "#domain/points.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { cellOf, sumOf } from "#score/measures/measured-field.ts";

const DUE = "应到人数";
const PRESENT = "实到人数";
const MARK = "状态";

/**
 * 参会率. Over 签到表: (出勤 + 迟到) ÷ (出勤 + 迟到 + 缺席), 请假 left out of both. Over 活动台账:
 * Σ实到人数 ÷ Σ应到人数 of the records that have both. 0/0: nothing to measure (formats.md section 1).
 */
export const attendance: MeasureRule = {
  leavesOut: (record, { indicator }) => (readsMarks(indicator) ? markLeftOut(record) : headcountLeftOut(record)),
  cell: (record, indicator) => cellOf(record, readsMarks(indicator) ? MARK : PRESENT),
  of: (records, { indicator }) => (readsMarks(indicator) ? ratioOfMarks(records) : ratioOfHeadcounts(records)),
  unit: () => "",
};

function readsMarks(indicator: Indicator): boolean {
  return indicator.source === "签到表";
}

function markLeftOut(record: DatasetRecord): "blank-field" | "on-leave" | null {
  const mark = fieldText(record.values[MARK]);
  if (mark === null) return "blank-field";
  return mark === "请假" ? "on-leave" : null;
}

function headcountLeftOut(record: DatasetRecord): "blank-field" | "nothing-to-measure" | null {
  const [due, present] = [DUE, PRESENT].map((field) => fieldDecimal(record.values[field]) ?? null);
  if (due === null || due === undefined || present === null) return "blank-field";
  return exact(due).equals(0) ? "nothing-to-measure" : null;
}

function ratioOfMarks(records: readonly DatasetRecord[]): Exact | null {
  const present = records.filter((record) => fieldText(record.values[MARK]) !== "缺席");
  return records.length === 0 ? null : exact(present.length, records.length);
}

function ratioOfHeadcounts(records: readonly DatasetRecord[]): Exact | null {
  const due = sumOf(records, DUE);
  return due.equals(0) ? null : sumOf(records, PRESENT).div(due);
}
