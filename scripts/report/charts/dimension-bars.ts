import { brokenName, widest } from "#report/charts/lettering.ts";
import {
  type DimensionFigures,
  meanPercent,
  meanText,
  type RatedDimension,
  ratedText,
  ratePercent,
  scaleEnd,
} from "#report/charts/rated-dimension.ts";
import { box, letters, type Place, ruled, type Shape, TYPE } from "#report/charts/shapes.ts";
import { type DrawingSize, INK } from "#report/charts/svg.ts";

const NAME_EMS = 13;
const LINE_HEIGHT = 14;
const BAR_HEIGHT = 14;
const GAP = 12;
const SIDE = 8;
const KEY_HEIGHT = 30;

/** Bars of 得分率 with a dashed mark at the mean of the peers and the figures in a column behind them. */
export function dimensionBarShapes({ peers, dimensions }: DimensionFigures, width: number): BarDrawing {
  const names = dimensions.map(({ name }) => brokenName(name, NAME_EMS));
  const left = Math.max(...names.map(widest)) * TYPE.plain + SIDE;
  const right = width - widest(dimensions.map(endText)) * TYPE.plain - SIDE;
  const rowHeight = Math.max(...names.map(({ length }) => length)) * LINE_HEIGHT + GAP;
  const hasMean = dimensions.some(({ mean }) => mean !== null);
  const top = hasMean ? KEY_HEIGHT : 4;
  const end = scaleEnd(dimensions);
  const xOf = (percent: number): number => left + (percent / end) * (right - left);
  const rows = dimensions.flatMap((dimension, at) => {
    const y = top + (at + 0.5) * rowHeight;
    return [
      letters((names[at] ?? []).join("\n"), { x: left - SIDE, y }, { align: "right" }),
      ...barShapes(dimension, { y, xOf }),
      letters(endText(dimension), { x: right + SIDE, y }),
    ];
  });
  const key = hasMean ? meanKey(peers, { x: (left + right) / 2 - 20, y: 13 }) : [];
  return { shapes: [...rows, ...key], size: { width, height: top + dimensions.length * rowHeight + 4 } };
}

/** What is drawn, and how large it becomes. */
interface BarDrawing {
  readonly shapes: readonly Shape[];
  readonly size: DrawingSize;
}

function barShapes(
  dimension: RatedDimension,
  { y, xOf }: { readonly y: number; readonly xOf: (percent: number) => number },
): readonly Shape[] {
  const { points, mean } = dimension;
  const bar = (percent: number, paint: { readonly fill: string; readonly outline?: string }): Shape =>
    box({ x: xOf(0), y: y - BAR_HEIGHT / 2 }, { width: xOf(percent) - xOf(0), height: BAR_HEIGHT }, paint);
  return [
    bar(100, { fill: INK.paper }),
    ...(points === null ? [] : [bar(ratePercent(dimension), { fill: INK.fill, outline: INK.line })]),
    ...(mean === null ? [] : [meanMark({ x: xOf(meanPercent(dimension)), y })]),
  ];
}

function meanMark({ x, y }: Place): Shape {
  return ruled({ x, y: y - 11 }, { x, y: y + 11 }, { color: INK.text, width: 1.5, dash: [3, 2] });
}

function meanKey(peers: string, place: Place): readonly Shape[] {
  return [meanMark(place), letters(peers, { x: place.x + SIDE, y: place.y })];
}

/** 18.50/20.00（92.5%） 平均88.1% */
function endText(dimension: RatedDimension): string {
  return [ratedText(dimension), meanText(dimension)].filter((part) => part !== "").join(" ");
}
