import type { DimensionScore } from "#domain/score-book.ts";
import { exact, pointsText } from "#domain/points.ts";
import { rateText } from "#report/figures.ts";
import { alternativeText } from "#report/charts/chart.ts";
import { INK, drawSvg } from "#report/charts/svg.ts";

/**
 * Draws the dimensions of one subject: a radar of 得分率 where at least three dimensions all have points, bars
 * otherwise, so that a missing dimension never looks like a zero. Every figure stands at its axis; null without dimensions.
 */
export async function dimensionChart(dimensions: readonly DimensionScore[]): Promise<string | null> {
  if (dimensions.length === 0) return null;
  const complete = dimensions.every(({ points, full }) => points !== null && full !== null && full > 0);
  return complete && dimensions.length >= 3 ? radar(dimensions) : bars(dimensions);
}

function radar(dimensions: readonly DimensionScore[]): Promise<string> {
  return drawSvg(
    {
      radar: {
        center: ["50%", "56%"],
        radius: "60%",
        splitNumber: 4,
        indicator: dimensions.map(({ name, points, full }) => ({
          name: `${name}\n${pointsText(points ?? 0)}/${pointsText(full ?? 0)}`,
          max: 100,
        })),
        axisName: { color: INK.text, fontSize: 11, lineHeight: 14 },
        axisNameGap: 10,
        splitArea: { show: false },
        splitLine: { lineStyle: { color: INK.grid, width: 0.5 } },
        axisLine: { lineStyle: { color: INK.grid, width: 0.5 } },
      },
      series: [
        {
          type: "radar",
          silent: true,
          symbolSize: 5,
          lineStyle: { color: INK.line, width: 2 },
          itemStyle: { color: INK.line },
          areaStyle: { color: INK.fill, opacity: 0.6 },
          data: [{ value: dimensions.map(rateOf) }],
        },
      ],
    },
    { width: 330, height: 176 },
    alternativeOf(dimensions),
  );
}

function bars(dimensions: readonly DimensionScore[]): Promise<string> {
  return drawSvg(
    {
      grid: { left: 16 + 12 * longestName(dimensions), right: 140, top: 4, bottom: 4 },
      xAxis: { type: "value", min: 0, max: 100, show: false },
      yAxis: {
        type: "category",
        inverse: true,
        data: dimensions.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: INK.grid } },
        axisLabel: { color: INK.text, fontSize: 12 },
      },
      series: [
        {
          type: "bar",
          silent: true,
          barWidth: "52%",
          showBackground: true,
          backgroundStyle: { color: "#ffffff", borderColor: INK.grid, borderWidth: 0.5 },
          itemStyle: { color: INK.fill, borderColor: INK.line, borderWidth: 1 },
          data: dimensions.map(rateOf),
        },
        labelSeries(dimensions),
      ],
    },
    { width: 340, height: 170 },
    alternativeOf(dimensions),
  );
}

function alternativeOf(dimensions: readonly DimensionScore[]): string {
  return alternativeText(
    "各维度得分率",
    dimensions.map((dimension) => `${dimension.name}${barLabel(dimension)}`),
  );
}

/** An invisible bar of full length that carries the figures, so that they stand in one column. */
function labelSeries(dimensions: readonly DimensionScore[]): object {
  return {
    type: "bar",
    silent: true,
    barGap: "-100%",
    barWidth: "52%",
    itemStyle: { color: "transparent" },
    label: { show: true, position: "right", color: INK.text, fontSize: 12 },
    data: dimensions.map((dimension) => ({ value: 100, label: { formatter: barLabel(dimension) } })),
  };
}

function barLabel({ points, full }: DimensionScore): string {
  if (points === null || full === null) return "未计分";
  return `${pointsText(points)}/${pointsText(full)}（${rateText(points, full)}）`;
}

/** Length of the longest name in characters, which are as wide as the type is large. */
function longestName(dimensions: readonly DimensionScore[]): number {
  return Math.max(...dimensions.map(({ name }) => [...name].length));
}

/** 得分率 in percent, for drawing only; printed figures come from {@link rateText}. */
function rateOf({ points, full }: DimensionScore): number {
  return points === null || full === null || full === 0 ? 0 : exact(points, full).mul(100).valueOf();
}
