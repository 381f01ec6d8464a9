import type { Exact, Points } from "#domain/points.ts";
import { pointsNumber } from "#domain/points.ts";

/** How a cell shows its value: 分 with two decimals, a mean with four, a share in percent or as 7/12, a number as it is, words. */
export type Show =
  | "text"
  | "centre"
  | "plain"
  | "points"
  | "mean"
  | "percent"
  | "fraction"
  | "head"
  | "section"
  | "note";

/** What a cell holds: nothing, a value, or a formula with the value it has now. */
export interface GridCell {
  readonly value: string | number | null;
  /** Without `=`; null: the value is typed in. */
  readonly formula: string | null;
  readonly show: Show;
  /** True for the yellow cells that a clerk may change; all others are locked. */
  readonly input: boolean;
}

/** Words or a number that nobody is to change. */
export function fixed(value: string | number | null, show: Show = "text"): GridCell {
  return { value, formula: null, show, input: false };
}

/** A cell that the clerk may change. */
export function input(value: string | number | null, show: Show = "plain"): GridCell {
  return { value, formula: null, show, input: true };
}

/** A live formula and what it gives now. */
export function live(formula: string, value: string | number, show: Show = "plain"): GridCell {
  return { value, formula, show, input: false };
}

/** 分 as a number for a cell; "" for none, which formulas give as well. */
export function pointsValue(points: Points | null): number | "" {
  return points === null ? "" : pointsNumber(points);
}

/** Decimals to which measures are rounded in the book. */
export const MEASURE_DECIMALS = 12;

/**
 * An exact number for a cell, as the book's own formulas round it. Twelve decimals: so that equal fractions are equal
 * binary numbers however they were worked out, and a score still differs by less than a billionth of a 分.
 */
export function exactValue(value: Exact): number {
  return value.round(MEASURE_DECIMALS).valueOf();
}
