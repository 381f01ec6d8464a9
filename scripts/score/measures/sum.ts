import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { fieldName, measuredField, sumOf } from "#score/measures/measured-field.ts";

/** 合计(field): the sum; 0 of nothing. */
export const sum: MeasureRule = {
  ...measuredField,
  of: (records, { indicator }) => sumOf(records, fieldName(indicator)),
};
