import type { DatasetRecord } from "#domain/dataset.ts";
import { exact } from "#domain/points.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";

/** 有无: 1 when there is any record, else 0. */
export const existence: MeasureRule<DatasetRecord> = {
  look: null,
  cell: (record) => record.at,
  of: (records) => exact(records.length > 0 ? 1 : 0),
  unit: () => "",
};
