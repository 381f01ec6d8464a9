import type { DatasetRecord } from "#domain/dataset.ts";
import { countBallots, ballotLeftOut, ballotRate } from "#score/ballots.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";

/** What 民主测评 measures, whatever its 统计量 cell says: the weighted result of the groups, 0..1. */
export const ballotResult: MeasureRule<DatasetRecord> = {
  leavesOut: (record, { indicator, ballots }) => ballotLeftOut(record, indicator.subjectType, ballots),
  cell: (record) => record.cells["收回"] ?? record.at,
  read: null,
  work: (records, { indicator, ballots }) => ({
    kind: "ballot",
    groups: countBallots(records, indicator.subjectType, ballots),
  }),
  of: (_records, _context, working) => (working?.kind === "ballot" ? ballotRate(working.groups) : null),
  unit: () => "",
};
