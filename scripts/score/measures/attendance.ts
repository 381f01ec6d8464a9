import { exact } from "#domain/points.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { cellOf, sumOf } from "#score/measures/measured-field.ts";

const DUE = "应到人数";
const PRESENT = "实到人数";
const MARK = "状态";

/**
 * 参会率 over 签到表: (出勤 + 迟到) ÷ (出勤 + 迟到 + 缺席), 请假 left out of both. 0/0: nothing to measure (formats.md
 * section 1).
 */
export const attendanceByMarks: MeasureRule<boolean> = {
  leavesOut: ({ values }) => {
    const mark = fieldText(values[MARK]);
    if (mark === null) return "blank-field";
    return mark === "请假" ? "on-leave" : null;
  },
  cell: (record) => cellOf(record, MARK),
  read: ({ values }) => fieldText(values[MARK]) !== "缺席",
  work: null,
  of: (present) => (present.length === 0 ? null : exact(present.filter(Boolean).length, present.length)),
  unit: () => "",
};

/** How many were to come and how many came, as decimals. */
interface Headcount {
  readonly due: string;
  readonly present: string;
}

/** 参会率 over 活动台账: Σ实到人数 ÷ Σ应到人数 of the records that have both; 0/0: nothing to measure. */
export const attendanceByHeadcounts: MeasureRule<Headcount> = {
  leavesOut: ({ values }) => {
    const due = fieldDecimal(values[DUE]);
    if (due === null || fieldDecimal(values[PRESENT]) === null) return "blank-field";
    return exact(due).equals(0) ? "nothing-to-measure" : null;
  },
  cell: (record) => cellOf(record, PRESENT),
  read: ({ values }) => ({ due: fieldDecimal(values[DUE]) ?? "0", present: fieldDecimal(values[PRESENT]) ?? "0" }),
  work: null,
  of: (headcounts) => {
    const due = sumOf(headcounts.map((one) => one.due));
    return due.equals(0) ? null : sumOf(headcounts.map(({ present }) => present)).div(due);
  },
  unit: () => "",
};
