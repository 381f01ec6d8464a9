import type { Indicator, Measure } from "#domain/config.ts";
import { type Exact, type Points, exact, pointsText, roundToPoints } from "#domain/points.ts";

/** What stands where there is no figure. */
export const NO_FIGURE = "—";

/** 分 as printed in a table: 92.50, −0.30; — for none. */
export function pointsCell(points: Points | null): string {
  return points === null ? NO_FIGURE : pointsText(points).replace("-", "−");
}

/** A ratio (0..1) in percent with one decimal, half up: 2/3 → 66.7%; a whole number without decimals: 1 → 100%. */
export function percentText(ratio: Exact): string {
  const tenths = roundToPoints(ratio.mul(10));
  const text = pointsText(tenths * 10).replace(/0$/, "");
  return `${text.replace(/\.0$/, "")}%`;
}

/** Points earned of full marks in percent; — where nothing counted or full marks are 0. */
export function rateText(points: Points | null, full: Points | null): string {
  if (points === null || full === null || full === 0) return NO_FIGURE;
  return percentText(exact(points, full));
}

/** A number as people write it: at most two decimals, half up, no trailing zeros: 2.50 → 2.5, 3.00 → 3. */
export function numberText(value: Exact): string {
  return pointsText(roundToPoints(value)).replace(/\.?0+$/, "");
}

/** Points as people write them in a sentence: 10.00 → 10, 2.50 → 2.5. */
export function plainPoints(points: Points): string {
  return pointsText(points).replace(/\.?0+$/, "");
}

/** The mean of totals, rounded half up to 0.01; null of none. */
export function meanPoints(totals: readonly Points[]): Points | null {
  if (totals.length === 0) return null;
  const sum = totals.reduce((all, one) => all + one, 0);
  return roundToPoints(exact(sum, totals.length * 100));
}

/** Says whether a 统计量 is a ratio, printed in percent. */
function isRatio(measure: Measure): boolean {
  return measure.kind === "参会率" || measure.kind === "完成率";
}

/** A measure as printed: 3次, 96.4%, 有; — for none. */
export function measureText(measured: Exact | null, measure: Measure, unit: string): string {
  if (measured === null) return NO_FIGURE;
  if (isRatio(measure)) return percentText(measured);
  if (measure.kind === "有无") return measured.equals(0) ? "无" : "有";
  return `${numberText(measured)}${unit}`;
}

/** Methods that measure a ratio whatever their 统计量 cell says. */
const RATIO_METHODS: ReadonlySet<Indicator["method"]> = new Set(["民主测评", "评委打分", "按期完成"]);

/** The measure of a line as printed: 3次, 96.4%; — for none. */
export function lineMeasureText(line: {
  readonly indicator: Pick<Indicator, "method" | "measure">;
  readonly measured: Exact | null;
  readonly unit: string;
}): string {
  const { indicator, measured, unit } = line;
  if (measured !== null && RATIO_METHODS.has(indicator.method)) return percentText(measured);
  return measureText(measured, indicator.measure, unit);
}

/** A target or band limit of the configuration (decimal text) in the words of its measure: 0.95 → 95%, 8 → 8小时. */
export function limitText(decimal: string, measure: Measure, unit: string): string {
  return isRatio(measure) ? percentText(exact(decimal)) : `${numberText(exact(decimal))}${unit}`;
}
