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
  read: (record: DatasetRecord, indicator: Indicator): string =>
    fieldDecimal(record.values[fieldName(indicator)]) ?? "0",
  cell: (record: DatasetRecord, indicator: Indicator): Location => cellOf(record, fieldName(indicator)),
  unit: (indicator: Indicator): string => UNITS[fieldName(indicator)] ?? "",
};

/** The cell of a field, or the record's own where the field has none. */
export function cellOf(record: DatasetRecord, field: string): Location {
  return record.cells[field] ?? record.at;
}

/** The sum of decimals; 0 of nothing. */
export function sumOf(decimals: readonly string[]): Exact {
  return reduced(decimals, (sum, number) => sum + number) ?? ZERO;
}

/** The greatest of decimals; null of nothing. */
export function greatestOf(decimals: readonly string[]): Exact | null {
  return reduced(decimals, (most, number) => (number > most ? number : most));
}

/**
 * Takes decimals together; null of nothing. Reckons with whole numbers of the finest decimal place, which is many times
 * faster than with fractions and as exact.
 */
function reduced(decimals: readonly string[], join: (left: bigint, right: bigint) => bigint): Exact | null {
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
function fieldName(indicator: Indicator): string {
  return indicator.measure.field ?? "";
}
