import { addMonths, monthsCounted, type Period, periodParts, periodText } from "#domain/civil-date.ts";
import type { Points } from "#domain/points.ts";
import { pointsText } from "#domain/points.ts";
import { alternativeText, type Chart, CORE_WIDTH } from "#report/charts/chart.ts";
import { type DrawingSize, drawSvg, INK } from "#report/charts/svg.ts";
import { keyOfLines, keyWidth, type LineStyle, lineLook, OWN, PEERS } from "#report/charts/two-lines.ts";
import { type Shape, TYPE } from "#report/charts/shapes.ts";
import { pointsCell } from "#report/figures.ts";

/** One month of a trend; null where there was no total then. */
export interface TrendMonth {
  readonly period: Period;
  readonly total: Points | null;
  /** Mean of the peers. */
  readonly mean: Points | null;
}

/** What a trend is drawn from. */
export interface TrendFigures {
  readonly name: string;
  /** Whose mean it is: 同类平均, 本支部平均. */
  readonly peers: string;
  /** By month; a month that is not there is drawn as a gap. */
  readonly months: readonly TrendMonth[];
}

const SIZE = { width: CORE_WIDTH, height: 222 };

/**
 * Draws the totals of a subject by month, with the mean of its peers as a second line. A month without a total is a gap in
 * the line, never a zero. Null with fewer than two months that have a total: there is no trend to be seen.
 */
export async function totalTrend(figures: TrendFigures, size: DrawingSize = SIZE): Promise<Chart | null> {
  const months = everyMonth(figures.months);
  if (months.filter(({ total }) => total !== null).length < 2) return null;
  const alternative = alternativeText(`${figures.name}各月总分和${figures.peers}`, months.map(monthInWords));
  return {
    svg: await drawSvg(drawingOf({ ...figures, months }, size), size, alternative),
    alternative,
    head: ["月份", "总分", figures.peers],
    rows: months.map(({ period, total, mean }) => [periodText(period), pointsCell(total), pointsCell(mean)]),
  };
}

/** From the first month to the last, those between that are not known without figures. */
function everyMonth(known: readonly TrendMonth[]): readonly TrendMonth[] {
  const months = known.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const [first, last] = [months[0]?.period, months.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  const byPeriod = new Map(months.map((month) => [month.period, month]));
  return Array.from({ length: monthsCounted(first, last) }, (_, at) => {
    const period = addMonths(first, at);
    return byPeriod.get(period) ?? { period, total: null, mean: null };
  });
}

function monthInWords({ period, total, mean }: TrendMonth): string {
  const own = total === null ? "没有总分" : `${pointsText(total)}分`;
  return `${periodText(period)}${own}${mean === null ? "" : `，平均${pointsText(mean)}分`}`;
}

function drawingOf({ name, peers, months }: TrendFigures, { width }: DrawingSize): Shape {
  const names = { own: name, peers };
  return {
    grid: { left: 44, right: 30, top: 52, bottom: 60 },
    xAxis: {
      type: "category",
      data: months.map(monthLabel),
      axisTick: { alignWithLabel: true },
      axisLine: { onZero: false, lineStyle: { color: INK.grid } },
      axisLabel: { color: INK.text, fontSize: TYPE.plain, lineHeight: 14, interval: 0, margin: 20 },
    },
    yAxis: {
      type: "value",
      ...rangeOf(months),
      axisLabel: { color: INK.text, fontSize: TYPE.plain },
      splitLine: { lineStyle: { color: INK.grid, width: 0.5, opacity: 0.5 } },
    },
    series: [seriesOf(months, "mean", PEERS), seriesOf(months, "total", OWN)],
    graphic: keyOfLines(names, { x: Math.max(0, (width - keyWidth(names)) / 2), y: 14 }),
  };
}

/** What is missing in words, and the year where it begins. */
function monthLabel({ period, total }: TrendMonth, at: number): string {
  const { year, month } = periodParts(period);
  const lines = [`${month}月`, total === null ? "无总分" : "", at === 0 || month === 1 ? `${year}年` : ""];
  return lines.filter((line) => line !== "").join("\n");
}

/** Distances between two lines of the scale. */
const STEPS = [2, 5, 10, 20, 25, 50, 100];
const MOST_STEPS = 5;

/** A scale of whole steps with room for the figures above and below; it need not begin at zero, it is printed. */
function rangeOf(months: readonly TrendMonth[]): {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
} {
  const values = months.flatMap(({ total, mean }) => [total, mean]).flatMap((points) => points ?? []);
  const [least, most] = [Math.min(...values) / 100, Math.max(...values) / 100];
  const floor = least >= 0 ? 0 : Number.NEGATIVE_INFINITY;
  const scales = STEPS.map((interval) => ({
    min: Math.max(floor, Math.floor(least / interval - ROOM) * interval),
    max: Math.ceil(most / interval + ROOM) * interval,
    interval,
  }));
  return scales.find(({ min, max, interval }) => max - min <= MOST_STEPS * interval) ?? WHOLE_SCALE;
}

/** Part of a step that a figure needs beyond its dot. */
const ROOM = 0.75;
const WHOLE_SCALE = { min: 0, max: 100, interval: 50 };

/** The greater of the two figures of a month stands above its dot, the other below: they never meet. */
function seriesOf(months: readonly TrendMonth[], field: "total" | "mean", look: LineStyle): object {
  const other = field === "total" ? "mean" : "total";
  return {
    type: "line",
    clip: false,
    connectNulls: false,
    showSymbol: true,
    showAllSymbol: true,
    ...lineLook(look),
    data: months.map((month) => {
      const value = month[field];
      if (value === null) return NO_VALUE;
      const rival = month[other] ?? Number.NEGATIVE_INFINITY;
      const above = value > rival || (value === rival && field === "total");
      return { value: value / 100, label: labelOf(value, above) };
    }),
  };
}

/** A figure stays legible where a line runs through it. An outline of the letters would make a Type 3 font of them. */
const GROUND = { backgroundColor: INK.paper };

/** What ECharts takes for no value. */
const NO_VALUE = "-";

function labelOf(points: Points, above: boolean): object {
  const formatter = pointsText(points);
  return {
    show: true,
    formatter,
    position: above ? "top" : "bottom",
    color: INK.text,
    ...GROUND,
    fontSize: TYPE.small,
  };
}
