import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { greatestOf, measuredField } from "#score/measures/measured-field.ts";

/** 最大(field): the greatest value; nothing to measure without a record. */
export const maximum: MeasureRule<string> = {
  ...measuredField,
  of: greatestOf,
};
