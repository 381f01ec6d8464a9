import type { Component, Config, Dimension } from "#domain/config.ts";
import type { Exact, Points } from "#domain/points.ts";
import { exact, roundToPoints, ZERO } from "#domain/points.ts";
import type { ComponentScore, DimensionScore, ScoreLine } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";

/** A subject's sums before ranks and tiers. */
export interface Totals {
  readonly dimensions: readonly DimensionScore[];
  readonly components: readonly ComponentScore[];
  readonly total: Points | null;
}

/**
 * Adds up the lines of one subject: dimensions, components out of 100, and the weighted total over the components
 * that have data, rounded half up to 0.01 (product.md section 4). Null where nothing counted.
 */
export function totalsOf(type: SubjectType, lines: readonly ScoreLine[], config: Config): Totals {
  const dimensions = config.dimensions
    .filter((dimension) => dimension.subjectType === type)
    .map((dimension) => dimensionScore(dimension, lines));
  const components = config.components
    .filter((component) => component.subjectType === type)
    .map((component) => ({ component, value: componentValue(component, dimensions) }));
  const total = weightedMean(components);
  return {
    dimensions,
    components: components.map(({ component, value }) => componentScore(component, value)),
    total: total === null ? null : roundToPoints(total),
  };
}

function dimensionScore({ name, kind }: Dimension, lines: readonly ScoreLine[]): DimensionScore {
  const counted = lines.filter((line) => line.state === "counted" && line.indicator.dimension === name);
  if (counted.length === 0) return { name, kind, points: null, full: null };
  return { name, kind, points: sum(counted, (line) => line.points), full: sum(counted, (line) => line.full) };
}

interface ComponentValue {
  readonly component: Component;
  /** Exact, out of 100; null without data. */
  readonly value: Exact | null;
}

/** 维度: 100 × Σ earned ÷ Σ full over the dimensions of 类别 考评. Ballots and judges' marks have no data yet. */
function componentValue(component: Component, dimensions: readonly DimensionScore[]): Exact | null {
  if (component.content !== "维度") return null;
  const scored = dimensions.filter((dimension) => dimension.kind === "考评");
  const full = sum(scored, (dimension) => dimension.full);
  return full === 0 ? null : exact(100 * sum(scored, (dimension) => dimension.points), full);
}

function weightedMean(components: readonly ComponentValue[]): Exact | null {
  let weights = ZERO;
  let weighted = ZERO;
  for (const { component, value } of components) {
    if (value === null) continue;
    weights = weights.add(exact(component.weight));
    weighted = weighted.add(value.mul(exact(component.weight)));
  }
  return weights.equals(0) ? null : weighted.div(weights);
}

function componentScore({ name, weight }: Component, value: Exact | null): ComponentScore {
  return { name, weight, score: value === null ? null : roundToPoints(value) };
}

function sum<T>(values: readonly T[], pointsOf: (value: T) => Points | null): Points {
  return values.reduce((total, value) => total + (pointsOf(value) ?? 0), 0);
}
