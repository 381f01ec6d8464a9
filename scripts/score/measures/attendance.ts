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
export const attendanceByMarks: MeasureRule<string> = {
  look: {
    name: () => "marks",
    read: ({ values }) => fieldText(values[MARK]),
    leavesOut: (mark) => (mark === "请假" ? "on-leave" : null),
  },
  cell: (record) => cellOf(record, MARK),
  of: (marks) => (marks.length === 0 ? null : exact(marks.filter(isPresent).length, marks.length)),
  unit: () => "",
};

function isPresent(mark: string): boolean {
  return mark !== "缺席";
}

/** How many were to come and how many came, as decimals. */
interface Headcount {
  readonly due: string;
  readonly present: string;
}

/** 参会率 over 活动台账: Σ实到人数 ÷ Σ应到人数 of the records that have both; 0/0: nothing to measure. */
export const attendanceByHeadcounts: MeasureRule<Headcount> = {
  look: {
    name: () => "headcounts",
    read: ({ values }) => {
      const [due, present] = [fieldDecimal(values[DUE]), fieldDecimal(values[PRESENT])];
      return due === null || present === null ? null : { due, present };
    },
    leavesOut: ({ due }) => (exact(due).equals(0) ? "nothing-to-measure" : null),
  },
  cell: (record) => cellOf(record, PRESENT),
  of: (headcounts) => {
    const due = sumOf(headcounts.map((one) => one.due));
    return due.equals(0) ? null : sumOf(headcounts.map(({ present }) => present)).div(due);
  },
  unit: () => "",
};
