import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Location } from "#domain/location.ts";
import type { Exact } from "#domain/points.ts";
import { exact, ZERO } from "#domain/points.ts";
import { fieldDecimal } from "#domain/record.ts";

const UNITS: Readonly<Record<string, string>> = { 时长: "小时", 应到人数: "人次", 实到人数: "人次", 分数: "分" };

/** The rules shared by the measures that speak of a number field: 合计, 平均, 最大, 人均. */
export const measuredField = {
  leavesOut: (record: DatasetRecord, { indicator }: { readonly indicator: Indicator }): "blank-field" | null =>
    fieldDecimal(record.values[fieldName(indicator)]) === null ? "blank-field" : null,
  cell: (record: DatasetRecord, indicator: Indicator): Location => cellOf(record, fieldName(indicator)),
  unit: (indicator: Indicator): string => UNITS[fieldName(indicator)] ?? "",
};

/** The cell of a field, or the record's own where the field has none. */
export function cellOf(record: DatasetRecord, field: string): Location {
  return record.cells[field] ?? record.at;
}

/** The measured field summed over the records; 0 of nothing. */
export function sumOf(records: readonly DatasetRecord[], field: string): Exact {
  return reduced(records, field, (sum, number) => sum + number) ?? ZERO;
}

/** The greatest value of the measured field; null without one. */
export function greatestOf(records: readonly DatasetRecord[], field: string): Exact | null {
  return reduced(records, field, (most, number) => (number > most ? number : most));
}

/**
 * Takes the numbers of a field together; blanks are not there, null of nothing. Reckons with whole numbers of the finest
 * decimal place, which is many times faster than with fractions and as exact.
 */
function reduced(
  records: readonly DatasetRecord[],
  field: string,
  join: (left: bigint, right: bigint) => bigint,
): Exact | null {
  const decimals = records.map((record) => fieldDecimal(record.values[field])).filter((decimal) => decimal !== null);
  if (decimals.length === 0) return null;
  const places = decimals.reduce((most, decimal) => Math.max(most, placesOf(decimal)), 0);
  return exact(decimals.map((decimal) => scaled(decimal, places)).reduce(join), 10n ** BigInt(places));
}

function placesOf(decimal: string): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}

function scaled(decimal: string, places: number): bigint {
  return BigInt(decimal.replace(".", "") + "0".repeat(places - placesOf(decimal)));
}

/** Name of the field that the indicator's measure speaks of: 合计(时长) → 时长. */
export function fieldName(indicator: Indicator): string {
  return indicator.measure.field ?? "";
}
