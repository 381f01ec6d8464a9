import type { BallotSheet } from "#score/ballots.ts";
import { ballotLeftOut, ballotRate, countBallots, readBallots } from "#score/ballots.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";

/** What 民主测评 measures, whatever its 统计量 cell says: the weighted result of the groups, 0..1. */
export const ballotResult: MeasureRule<BallotSheet> = {
  look: {
    name: ({ subjectType }) => `ballots ${subjectType}`,
    read: (record, { ballots }) => readBallots(record, ballots),
    leavesOut: (sheet, { indicator, ballots }) => ballotLeftOut(sheet, indicator.subjectType, ballots),
  },
  cell: (record) => record.cells["收回"] ?? record.at,
  work: (sheets, { indicator, ballots }) => ({
    kind: "ballot",
    groups: countBallots(sheets, indicator.subjectType, ballots),
  }),
  of: (_sheets, _context, working) => (working?.kind === "ballot" ? ballotRate(working.groups) : null),
  unit: () => "",
};
