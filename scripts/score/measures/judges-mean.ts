import type { DatasetRecord } from "#domain/dataset.ts";
import { isMark, judgeMarks, judgesRate } from "#score/judges.ts";
import { cellOf } from "#score/measures/measured-field.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";

/** What 评委打分 measures, whatever its 统计量 cell says: the mean of the marks by their full marks, 0..1. */
export const judgesMean: MeasureRule<DatasetRecord> = {
  leavesOut: (record) => (isMark(record) ? null : "blank-field"),
  cell: (record) => cellOf(record, "分数"),
  read: null,
  work: (records, { trimJudges }) => ({ kind: "judges", marks: judgeMarks(records, trimJudges) }),
  of: (_records, _context, working) => (working?.kind === "judges" ? judgesRate(working.marks) : null),
  unit: () => "",
};
