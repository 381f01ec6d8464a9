import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { measuredField, sumOf } from "#score/measures/measured-field.ts";

/** 合计(field): the sum; 0 of nothing. */
export const sum: MeasureRule<string> = {
  ...measuredField,
  of: (decimals) => sumOf(decimals),
};
