import type { Component, Config, Dimension } from "#domain/config.ts";
import type { Exact, Points } from "#domain/points.ts";
import { exact, roundToPoints, weightedMean } from "#domain/points.ts";
import type { ComponentScore, DimensionScore, ScoreLine, TierLimit } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";
import { standsOutside } from "#score/scales.ts";

/** What a subject's total is made from. */
export interface Scored {
  readonly lines: readonly ScoreLine[];
  /** The components with the lines behind them, in the order of 组成; null for 维度. */
  readonly components: readonly { readonly component: Component; readonly line: ScoreLine | null }[];
  readonly limits: readonly TierLimit[];
}

/** A subject's sums before ranks and tiers. */
export interface Totals {
  readonly dimensions: readonly DimensionScore[];
  readonly components: readonly ComponentScore[];
  readonly bonus: Points;
  /** Never above 0. */
  readonly malus: Points;
  readonly total: Points | null;
}

/** Adds up the lines of one subject. */
export type Adder = (scored: Scored) => Totals;

/** The highest total without bonuses. */
export const FULL_SCORE: Points = 10_000;

/**
 * Prepares the adding up for one kind of subjects: dimensions, components out of 100, and the weighted total over the
 * components that have data, plus bonus and malus, kept within 0 … 100 + 加分封顶, rounded half up to 0.01; 0 under a veto
 * that says so (product.md section 4). The total is null where no component has data.
 */
export function adderOf(type: SubjectType, config: Config): Adder {
  const dimensions = config.dimensions.filter((dimension) => dimension.subjectType === type);
  const cap = bonusCapOf(type, config);
  return ({ lines, components, limits }) => {
    const sums = dimensions.map((dimension) => dimensionScore(dimension, lines));
    const values = components.map(({ component, line }) => ({ component, line, value: componentValue(line, sums) }));
    const bonus = Math.min(cap, outsideSum(lines, "加分"));
    const malus = outsideSum(lines, "扣减");
    const base = baseOf(values);
    return {
      dimensions: sums,
      components: values.map(componentScore),
      bonus,
      malus,
      total: base === null ? null : totalOf(base, { bonus, malus, cap, limits }),
    };
  };
}

/** 加分封顶; where it is blank the sum of 封顶 of the bonuses (formats.md, Details). */
export function bonusCapOf(type: SubjectType, config: Config): Points {
  const bonuses = config.indicators.filter(({ subjectType, method }) => subjectType === type && method === "加分");
  return config.office.bonusCap ?? sum(bonuses, ({ cap }) => cap);
}

function totalOf(
  base: Exact,
  { bonus, malus, cap, limits }: Pick<Totals, "bonus" | "malus"> & { cap: Points; limits: readonly TierLimit[] },
): Points {
  if (limits.some(({ effect }) => effect === "zero")) return 0;
  // Bonus and malus are whole hundredths, so that it is the same to round before or after them.
  const total = roundToPoints(base) + bonus + malus;
  return Math.max(0, Math.min(FULL_SCORE + cap, total));
}

function outsideSum(lines: readonly ScoreLine[], method: "加分" | "扣减"): Points {
  return sum(lines, (line) => (line.indicator.method === method ? line.points : 0));
}

function dimensionScore({ name, kind }: Dimension, lines: readonly ScoreLine[]): DimensionScore {
  let counted = false;
  let [points, full] = [0, 0];
  for (const line of lines) {
    const { indicator, state } = line;
    if (state !== "counted" || indicator.dimension !== name || standsOutside(indicator.method)) continue;
    counted = true;
    points += line.points ?? 0;
    full += line.full ?? 0;
  }
  return counted ? { name, kind, points, full } : { name, kind, points: null, full: null };
}

interface ComponentValue {
  readonly component: Component;
  readonly line: ScoreLine | null;
  /** Exact, out of 100; null without data. */
  readonly value: Exact | null;
}

/** 维度: 100 × Σ earned ÷ Σ full over the dimensions of 类别 考评; ballots and judges' marks: 100 × their measure. */
function componentValue(line: ScoreLine | null, dimensions: readonly DimensionScore[]): Exact | null {
  if (line !== null) return line.state === "counted" ? (line.measured?.mul(100) ?? null) : null;
  const scored = dimensions.filter((dimension) => dimension.kind === "考评");
  const full = sum(scored, (dimension) => dimension.full);
  return full === 0 ? null : exact(100 * sum(scored, (dimension) => dimension.points), full);
}

function baseOf(components: readonly ComponentValue[]): Exact | null {
  const parts = components.flatMap(({ component, value }) => {
    return value === null ? [] : { value, weight: exact(component.weight) };
  });
  return weightedMean(parts);
}

function componentScore({ component, line, value }: ComponentValue): ComponentScore {
  const { name, weight, content } = component;
  return { name, weight, content, line, score: value === null ? null : roundToPoints(value) };
}

function sum<T>(values: readonly T[], pointsOf: (value: T) => Points | null): Points {
  return values.reduce((total, value) => total + (pointsOf(value) ?? 0), 0);
}
