import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { measuredField, sumOf } from "#score/measures/measured-field.ts";

/** 平均(field): sum by number of records; nothing to measure without a record. */
export const mean: MeasureRule<string> = {
  ...measuredField,
  of: (decimals) => (decimals.length === 0 ? null : sumOf(decimals, decimals.length)),
};
