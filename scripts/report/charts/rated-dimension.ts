import { type Exact, exact, type Points, pointsText } from "#domain/points.ts";
import { percentText, rateText } from "#report/figures.ts";

/** One dimension; points and full marks null where no line counted. */
export interface RatedDimension {
  readonly name: string;
  readonly points: Points | null;
  readonly full: Points | null;
  /** Mean 得分率 of the peers, 0..1; null where none has points. */
  readonly mean: Exact | null;
}

/** What the dimensions of a subject are drawn from. */
export interface DimensionFigures {
  readonly name: string;
  /** Whose mean it is: 同类平均, 本支部平均. */
  readonly peers: string;
  readonly dimensions: readonly RatedDimension[];
}

/** 18.50/20.00（92.5%）; 未计分 where no line counted. */
export function ratedText({ points, full }: Pick<RatedDimension, "points" | "full">): string {
  if (points === null || full === null) return "未计分";
  return `${pointsText(points)}/${pointsText(full)}（${rateText(points, full)}）`;
}

/** 平均88.1%; empty without a mean. */
export function meanText({ mean }: Pick<RatedDimension, "mean">): string {
  return mean === null ? "" : `平均${percentText(mean)}`;
}

/** 得分率 in percent, never below 0; for drawing only, printed figures come from {@link rateText}. */
export function ratePercent({ points, full }: Pick<RatedDimension, "points" | "full">): number {
  return points === null || full === null || full === 0 ? 0 : Math.max(0, exact(points, full).mul(100).valueOf());
}

/** The peers' mean in percent, for drawing only; 0 without one. */
export function meanPercent({ mean }: Pick<RatedDimension, "mean">): number {
  return mean === null ? 0 : mean.mul(100).valueOf();
}

/** Where the scale of 得分率 ends: at a hundred percent, or further where a dimension has more. */
export function scaleEnd(dimensions: readonly RatedDimension[]): number {
  return Math.max(100, ...dimensions.flatMap((dimension) => [ratePercent(dimension), meanPercent(dimension)]));
}
