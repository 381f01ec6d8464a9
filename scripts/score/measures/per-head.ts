import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { measuredField, sumOf } from "#score/measures/measured-field.ts";

/**
 * 人均(field): the sum over records of the organisation's evaluated members at the record's date, by its
 * evaluated members at the period's end; nothing to measure where it has none (formats.md section 1).
 */
export const perHead: MeasureRule<string> = {
  ...measuredField,
  of: (decimals, { members }) => (members === 0 ? null : sumOf(decimals, members)),
};
