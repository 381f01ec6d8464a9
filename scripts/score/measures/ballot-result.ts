import type { DatasetRecord } from "#domain/dataset.ts";
import { countBallots, ballotLeftOut, ballotRate } from "#score/ballots.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";

/** What 民主测评 measures, whatever its 统计量 cell says: the weighted result of the groups, 0..1. */
export const ballotResult: MeasureRule<DatasetRecord> = {
  leavesOut: (record, { indicator, ballots }) => ballotLeftOut(record, indicator.subjectType, ballots),
  cell: (record) => record.cells["收回"] ?? record.at,
  read: (record) => record,
  of: (records, { indicator, ballots }) => ballotRate(countBallots(records, indicator.subjectType, ballots)),
  unit: () => "",
};
