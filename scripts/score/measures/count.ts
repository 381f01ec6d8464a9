import type { DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { exact } from "#domain/points.ts";
import type { MeasureRule } from "#score/measures/measure-rule.ts";

const COUNTING_UNITS: Partial<Record<TableKindName, string>> = { 稿件: "篇", 公开承诺: "项", 整改台账: "项" };

/** 次数: how many records; 0 of nothing. */
export const count: MeasureRule<DatasetRecord> = {
  look: null,
  cell: (record) => record.at,
  of: (records) => exact(records.length),
  unit: (indicator) => COUNTING_UNITS[indicator.source] ?? "次",
};
