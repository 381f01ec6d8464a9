import { alternativeText, type Chart, CORE_WIDTH } from "#report/charts/chart.ts";
import { dimensionBarShapes } from "#report/charts/dimension-bars.ts";
import { brokenName } from "#report/charts/lettering.ts";
import {
  type DimensionFigures,
  meanPercent,
  meanText,
  type RatedDimension,
  ratedText,
  ratePercent,
  scaleEnd,
} from "#report/charts/rated-dimension.ts";
import { type Shape, TYPE } from "#report/charts/shapes.ts";
import { drawSvg, INK } from "#report/charts/svg.ts";
import { keyOfLines, keyWidth, type LineStyle, lineLook, OWN, PEERS } from "#report/charts/two-lines.ts";
import { NO_FIGURE, percentText, pointsCell, rateText } from "#report/figures.ts";

/**
 * Draws 得分率 by dimension against the mean of the peers: a radar where at least three dimensions all have points, bars
 * otherwise, so that a missing dimension never looks like a zero. Null without dimensions.
 */
export async function dimensionRadar(figures: DimensionFigures): Promise<Chart | null> {
  const { name, peers, dimensions } = figures;
  if (dimensions.length === 0) return null;
  const alternative = alternativeText(`${name}各维度得分率和${peers}`, dimensions.map(dimensionInWords));
  return {
    svg: await (isRound(dimensions) ? radar(figures, alternative) : bars(figures, alternative)),
    alternative,
    head: ["维度", "得分", "满分", "得分率", peers],
    rows: dimensions.map(({ name: dimension, points, full, mean }) => [
      dimension,
      pointsCell(points),
      pointsCell(full),
      rateText(points, full),
      mean === null ? NO_FIGURE : percentText(mean),
    ]),
  };
}

function isRound(dimensions: readonly RatedDimension[]): boolean {
  const complete = dimensions.every(({ points, full }) => points !== null && full !== null && full > 0);
  return complete && dimensions.length >= 3;
}

function dimensionInWords(dimension: RatedDimension): string {
  const parts = [`${dimension.name}${ratedText(dimension)}`, meanText(dimension)];
  return parts.filter((part) => part !== "").join("，");
}

function bars(figures: DimensionFigures, alternative: string): Promise<string> {
  const { shapes, size } = dimensionBarShapes(figures, CORE_WIDTH);
  return drawSvg({ graphic: shapes }, size, alternative);
}

const RADIUS = 84;
const NAME_EMS = 11;
const LINE_HEIGHT = 14;
const NAME_GAP = 11;

function radar(figures: DimensionFigures, alternative: string): Promise<string> {
  const { dimensions } = figures;
  const hasMean = dimensions.some(({ mean }) => mean !== null);
  const key = hasMean ? keyShapes(figures) : [];
  const names = dimensions.map(axisName);
  const { middle, height } = heightsOf(names, hasMean ? 2 * LINE_HEIGHT + 4 : 0);
  const option = {
    radar: {
      center: ["50%", middle],
      radius: RADIUS,
      splitNumber: 4,
      indicator: names.map((lines) => ({ name: lines.join("\n"), max: scaleEnd(dimensions) })),
      axisName: { color: INK.text, fontSize: TYPE.plain, lineHeight: LINE_HEIGHT },
      axisNameGap: NAME_GAP,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: INK.grid, width: 0.5 } },
      axisLine: { lineStyle: { color: INK.grid, width: 0.5 } },
    },
    // The peers lie above: their empty squares stay visible on the area of the subject.
    series: [
      polygon(dimensions.map(ratePercent), OWN),
      ...(hasMean ? [polygon(dimensions.map(meanPercent), PEERS)] : []),
    ],
    graphic: key,
  };
  return drawSvg(option, { width: CORE_WIDTH, height }, alternative);
}

/** Room for the first name above the radar, and for half of the highest other name below its lowest corner. */
function heightsOf([first = [], ...others]: readonly Lines[], keyHeight: number): { middle: number; height: number } {
  const middle = keyHeight + first.length * LINE_HEIGHT + NAME_GAP + RADIUS;
  const below = (Math.max(0, ...others.map(({ length }) => length)) * LINE_HEIGHT) / 2 + NAME_GAP;
  return { middle, height: middle + RADIUS + below };
}

type Lines = readonly string[];

function polygon(rates: readonly number[], look: LineStyle): object {
  const area = look.filled ? { areaStyle: { color: INK.fill, opacity: 0.5 } } : {};
  return { type: "radar", ...lineLook(look), ...area, data: [{ value: rates }] };
}

function axisName(dimension: RatedDimension): Lines {
  const lines = [...brokenName(dimension.name, NAME_EMS), ratedText(dimension), meanText(dimension)];
  return lines.filter((line) => line !== "");
}

function keyShapes({ name, peers }: DimensionFigures): readonly Shape[] {
  const names = { own: name, peers };
  return keyOfLines(names, { x: Math.max(0, (CORE_WIDTH - keyWidth(names)) / 2), y: LINE_HEIGHT });
}
