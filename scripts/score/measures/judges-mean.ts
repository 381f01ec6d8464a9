import type { Exact } from "#domain/points.ts";
import { judgeMarks, judgesRate, readMark } from "#score/judges.ts";
import { cellOf } from "#score/measures/measured-field.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";

/** What 评委打分 measures, whatever its 统计量 cell says: the mean of the marks by their full marks, 0..1. */
export const judgesMean: MeasureRule<Exact> = {
  look: { name: () => "judges", read: readMark },
  cell: (record) => cellOf(record, "分数"),
  work: (ratios, { trimJudges }) => ({ kind: "judges", marks: judgeMarks(ratios, trimJudges) }),
  of: (_ratios, _context, working) => (working?.kind === "judges" ? judgesRate(working.marks) : null),
  unit: () => "",
};
