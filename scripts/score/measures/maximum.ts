import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { fieldName, greatestOf, measuredField } from "#score/measures/measured-field.ts";

/** 最大(field): the greatest value; nothing to measure without a record. */
export const maximum: MeasureRule = {
  ...measuredField,
  of: (records, { indicator }) => greatestOf(records, fieldName(indicator)),
};
