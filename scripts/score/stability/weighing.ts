import type { Component, Config, Indicator } from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import type { ComponentScore, SubjectScore } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";
import type { Factors } from "#score/stability/jitter.ts";

/** Totals of the subjects of one scope as a function of the weights. */
export type Weighing = (factors: Factors, totals: Int32Array) => void;

/** How many weights are drawn: one for each indicator, then one for each component, in the configuration's order. */
export function weightCount({ indicators, components }: Config): number {
  return indicators.length + components.length;
}

/**
 * Prepares a scope for being weighed anew: the component of the dimensions is 100·Σ r·f·j ÷ Σ f·j over the counted
 * lines (r = points ÷ full marks f, j the factor drawn), ballots and judges' marks stay as they are, the components'
 * weights are drawn too, bonus, malus and a veto of effect zero are as in the engine. Binary fractions will do: a draw
 * is not a score; and it repeats on every machine, because IEEE 754 fixes +, −, × and ÷ to the last bit.
 */
export function weighingOf(subjects: readonly SubjectScore[], type: SubjectType, config: Config): Weighing {
  const lines = lineTable(subjects, type, config);
  const components = componentTable(subjects, type, config);
  const extras = Float64Array.from(subjects, ({ bonus, malus }) => bonus + malus);
  const zero = subjects.map(({ limits }) => limits.some(({ effect }) => effect === "zero"));
  const means = new Float64Array(subjects.length);
  return (factors, totals) => {
    meansOfLines(lines, factors, means);
    means.forEach((ofLines, subject) => {
      const mean = weightedMean(components, { subject, factors, ofLines });
      totals[subject] = zero[subject] === true ? 0 : Math.max(0, rounded(mean) + (extras[subject] ?? 0));
    });
  };
}

/** Points and full marks by subject and line, side by side; 0 where a line does not count. */
interface LineTable {
  /** Which factor belongs to each line. */
  readonly weights: readonly number[];
  readonly points: Float64Array;
  readonly full: Float64Array;
}

function lineTable(subjects: readonly SubjectScore[], type: SubjectType, config: Config): LineTable {
  const scored = new Set(
    config.dimensions.filter((one) => one.subjectType === type && one.kind === "考评").map((one) => one.name),
  );
  const isWeighed = ({ subjectType, dimension }: Indicator) => subjectType === type && scored.has(dimension);
  const weighed = [...config.indicators.entries()].filter(([, indicator]) => isWeighed(indicator));
  const weights = weighed.map(([weight]) => weight);
  const columnOf = new Map(weighed.map(([, { id }], column) => [id, column]));
  const points = new Float64Array(subjects.length * weights.length);
  const full = new Float64Array(subjects.length * weights.length);
  for (const [row, subject] of subjects.entries()) {
    for (const line of subject.lines) {
      const column = columnOf.get(line.indicator.id);
      if (column === undefined || line.full === null) continue;
      points[row * weights.length + column] = line.points ?? 0;
      full[row * weights.length + column] = line.full;
    }
  }
  return { weights, points, full };
}

/** Out of 100 by subject; NaN without a counted line. Nine tenths of the time are spent here, hence the plain loops. */
function meansOfLines({ weights, points, full }: LineTable, factors: Factors, means: Float64Array): void {
  const drawn = Float64Array.from(weights, (weight) => factors[weight] ?? 1);
  for (let subject = 0; subject < means.length; subject += 1) {
    const start = subject * drawn.length;
    let earned = 0;
    let of = 0;
    for (let line = 0; line < drawn.length; line += 1) {
      const factor = drawn[line] ?? 1;
      earned += (points[start + line] ?? 0) * factor;
      of += (full[start + line] ?? 0) * factor;
    }
    means[subject] = (100 * earned) / of;
  }
}

/** One component of the total, with what it is worth to every subject. */
interface WeighedComponent {
  /** Which factor belongs to it. */
  readonly factor: number;
  readonly weight: number;
  readonly ofDimensions: boolean;
  /** By subject, out of 100; NaN without data, and for 维度. */
  readonly fixed: Float64Array;
}

function componentTable(
  subjects: readonly SubjectScore[],
  type: SubjectType,
  { components, indicators }: Config,
): readonly WeighedComponent[] {
  const own = [...components.entries()].filter(([, { subjectType }]) => subjectType === type);
  return own.map(([index, component]) => {
    const { weight, content } = component;
    const fixed = Float64Array.from(subjects, (subject) => fixedScore(subject.components, component));
    return { factor: indicators.length + index, weight: Number(weight), ofDimensions: content === "维度", fixed };
  });
}

/** Exact, not rounded as it is shown. */
function fixedScore(scores: readonly ComponentScore[], { name }: Component): number {
  return 100 * (scores.find((one) => one.name === name)?.line?.measured?.valueOf() ?? NaN);
}

interface Draw {
  readonly subject: number;
  readonly factors: Factors;
  readonly ofLines: number;
}

/** Over the components that have data; a subject with a total has one. */
function weightedMean(components: readonly WeighedComponent[], { subject, factors, ofLines }: Draw): number {
  let weights = 0;
  let weighted = 0;
  for (const { factor, weight, ofDimensions, fixed } of components) {
    const score = ofDimensions ? ofLines : (fixed[subject] ?? NaN);
    if (Number.isNaN(score)) continue;
    const drawn = weight * (factors[factor] ?? 1);
    weights += drawn;
    weighted += drawn * score;
  }
  return weighted / weights;
}

/** Hundredths, half up. */
function rounded(mean: number): Points {
  return Math.floor(mean * 100 + 0.5);
}
