import type { MeasureRule } from "#score/measures/measure-rule.ts";
import { fieldName, measuredField, numbersOf } from "#score/measures/measured-field.ts";

/** 最大(field): the greatest value; nothing to measure without a record. */
export const maximum: MeasureRule = {
  ...measuredField,
  of: (records, { indicator }) => {
    const [first, ...rest] = numbersOf(records, fieldName(indicator));
    return first ? rest.reduce((most, number) => (number.gt(most) ? number : most), first) : null;
  },
};
