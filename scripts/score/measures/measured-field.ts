import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Location } from "#domain/location.ts";
import type { Exact } from "#domain/points.ts";
import { exact, ZERO } from "#domain/points.ts";
import { fieldDecimal } from "#domain/record.ts";

const UNITS: Readonly<Record<string, string>> = { 时长: "小时", 应到人数: "人次", 实到人数: "人次", 分数: "分" };

/** The rules shared by the measures that speak of a number field: 合计, 平均, 最大, 人均. */
export const measuredField = {
  look: {
    name: (indicator: Indicator): string => `number ${fieldName(indicator)}`,
    read: (record: DatasetRecord, { indicator }: { readonly indicator: Indicator }): string | null =>
      fieldDecimal(record.values[fieldName(indicator)]),
  },
  cell: (record: DatasetRecord, indicator: Indicator): Location => cellOf(record, fieldName(indicator)),
  unit: (indicator: Indicator): string => UNITS[fieldName(indicator)] ?? "",
};

/** The cell of a field, or the record's own where the field has none. */
export function cellOf(record: DatasetRecord, field: string): Location {
  return record.cells[field] ?? record.at;
}

/** The sum of decimals by a whole number; 0 of nothing. */
export function sumOf(decimals: readonly string[], divisor = 1): Exact {
  const { numbers, unit } = wholesOf(decimals);
  if (numbers !== null) return exact(numbers.reduce(add, 0), unit * divisor);
  return decimals.reduce((sum, decimal) => sum.add(exact(decimal)), ZERO).div(exact(divisor));
}

/** The greatest of decimals; null of nothing. */
export function greatestOf(decimals: readonly string[]): Exact | null {
  if (decimals.length === 0) return null;
  const { numbers, unit } = wholesOf(decimals);
  if (numbers !== null) return exact(numbers.reduce(greater), unit);
  return decimals.map((decimal) => exact(decimal)).reduce((most, number) => (number.gt(most) ? number : most));
}

function add(left: number, right: number): number {
  return left + right;
}

function greater(left: number, right: number): number {
  return Math.max(left, right);
}

/** Decimals as whole numbers of a common unit, 1 ÷ `unit`; null where these may grow too large to be exact. */
interface Wholes {
  readonly numbers: readonly number[] | null;
  readonly unit: number;
}

/** Finest decimal place and greatest whole number to be reckoned with: a million of these are still exact. */
const FINEST = 6;
const GREATEST = 2 ** 32;

/** Many times faster than fractions, and as exact. */
function wholesOf(decimals: readonly string[]): Wholes {
  const places = decimals.reduce((most, decimal) => Math.max(most, placesOf(decimal)), 0);
  const unit = 10 ** places;
  const numbers = decimals.map((decimal) => Math.round(Number(decimal) * unit));
  const isExact = places <= FINEST && numbers.every((number) => Math.abs(number) < GREATEST);
  return { numbers: isExact ? numbers : null, unit };
}

function placesOf(decimal: string): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}

/** Name of the field that the indicator's measure speaks of: 合计(时长) → 时长. */
function fieldName(indicator: Indicator): string {
  return indicator.measure.field ?? "";
}
