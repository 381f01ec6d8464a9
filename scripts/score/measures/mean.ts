import { exact } from "#domain/points.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { fieldName, measuredField, sumOf } from "#score/measures/measured-field.ts";

/** 平均(field): sum by number of records; nothing to measure without a record. */
export const mean: MeasureRule = {
  ...measuredField,
  of: (records, { indicator }) =>
    records.length === 0 ? null : sumOf(records, fieldName(indicator)).div(exact(records.length)),
};
