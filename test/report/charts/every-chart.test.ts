import { describe, expect, it } from "vitest";
import type { Chart } from "#report/charts/chart.ts";
import { completionMap } from "#report/charts/completion-map.ts";
import { dimensionRadar } from "#report/charts/dimension-radar.ts";
import { rankingBars } from "#report/charts/ranking-bars.ts";
import { tierFlow } from "#report/charts/tier-flow.ts";
import { totalTrend } from "#report/charts/total-trend.ts";
import {
  completionOf,
  dimensionsOf,
  FIVE,
  flowOf,
  LONG_NAME,
  manyRanked,
  monthOf,
  ranked,
  rankingOf,
  rated,
  TIERS,
  trendOf,
  YEAR,
} from "../../support/chart-figures.ts";
import { badlyPlaced } from "../../support/chart-texts.ts";

type Drawn = () => Promise<Chart | null | readonly Chart[]>;

const LONG_TIERS = TIERS.map(({ name, floor }) => ({ name: `${name}${LONG_NAME.slice(0, 16)}`, floor }));
const EDGES = [ranked("甲支部", 10_450), ranked("乙支部", 0), ranked("丙支部", -500), ranked("丁支部", null)];
const FIVE_TIERS = ["优秀", "良好", "合格", "基本合格", "不合格"];
const CLOSE_TIERS = FIVE_TIERS.map((name, at) => ({ name, floor: 9000 - at * 150 }));
const EVERY_MOVE = FIVE_TIERS.flatMap((from) => FIVE_TIERS.map((to) => `${from}>${to} ${from === to ? 300 : 1}`));
const BRANCHES = Array.from({ length: 60 }, (_, at) => `第${at + 1}党支部`);

const CHARTS: readonly (readonly [string, Drawn])[] = [
  ["a radar", () => dimensionRadar(dimensionsOf())],
  [
    "a radar of long names",
    () =>
      dimensionRadar(
        dimensionsOf(
          FIVE.map(() => LONG_NAME),
          LONG_NAME,
        ),
      ),
  ],
  [
    "a radar without peers",
    () => dimensionRadar({ ...dimensionsOf(), dimensions: FIVE.map((one) => rated(one, 0, null)) }),
  ],
  [
    "bars of dimensions",
    () => dimensionRadar({ ...dimensionsOf(), dimensions: [rated(LONG_NAME, 900), rated("好", null)] }),
  ],
  ["a trend", () => totalTrend(trendOf(YEAR))],
  ["a trend of two months", () => totalTrend(trendOf([monthOf("2010-06", 8000), monthOf("2010-07", 8000)]))],
  ["a trend with a gap", () => totalTrend(trendOf([...YEAR.slice(0, 3), ...YEAR.slice(5)], LONG_NAME))],
  [
    "a trend from zero to beyond a hundred",
    () => totalTrend(trendOf([monthOf("2010-06", 0), monthOf("2010-07", 10_900)])),
  ],
  ["a ranking", () => rankingBars(rankingOf([ranked(LONG_NAME, 9200, { note: "待核实" }), ranked("甲支部", 8000)]))],
  ["a ranking of one", () => rankingBars(rankingOf([ranked("机关支部", 9000)]))],
  ["a ranking of sixty", () => rankingBars(rankingOf(manyRanked(60)))],
  ["a ranking at the edges", () => rankingBars(rankingOf(EDGES))],
  ["a ranking with close cut-offs", () => rankingBars(rankingOf(manyRanked(5), CLOSE_TIERS))],
  ["a ranking without tiers", () => rankingBars(rankingOf(manyRanked(2), []))],
  ["a flow", () => tierFlow(flowOf(["先进>先进 12", "先进>中间 3", "中间>先进 4", "－>中间 2", "中间>－ 1"]))],
  ["a flow of one", () => tierFlow(flowOf(["先进>先进 1"]))],
  ["a flow of every move", () => tierFlow(flowOf(EVERY_MOVE, FIVE_TIERS))],
  [
    "a flow of long names",
    () =>
      tierFlow(
        flowOf(
          LONG_TIERS.map(({ name }) => `${name}>${name} 1`),
          LONG_TIERS.map(({ name }) => name),
        ),
      ),
  ],
  ["a map", () => completionMap(completionOf(["机关支部", LONG_NAME, "学会支部", "企业支部"], 9, LONG_NAME))],
  ["a map of one", () => completionMap(completionOf(["机关支部"], 1))],
  ["a map of sixty branches", () => completionMap(completionOf(BRANCHES, 12))],
];

const made = new Map<Drawn, ReturnType<Drawn>>();

/** Drawn once for all that is asked of it. */
async function drawn(draw: Drawn): Promise<readonly Chart[]> {
  const drawing = made.get(draw) ?? draw();
  made.set(draw, drawing);
  const charts = [await drawing].flat().filter((chart) => chart !== null);
  expect(charts.length).toBeGreaterThan(0);
  return charts;
}

/** 225 mm of the 版心 less a heading and its caption. */
const PAGE_HEIGHT = 780;

describe.each(CHARTS)("%s", (_, draw) => {
  it("has no text over another and none outside", async () => {
    for (const { svg } of await drawn(draw)) expect(badlyPlaced(svg)).toEqual([]);
  });

  it("is plain SVG with numbers only: no script, style sheet, class, link or identifier", async () => {
    for (const { svg } of await drawn(draw)) {
      expect(svg).toMatch(/^<svg[^>]*viewBox/);
      expect(svg).not.toMatch(/<script|<style|class=|href|url\(|\bid=|zr\d|ecmeta|NaN|undefined|Infinity|\[object/);
    }
  });

  it("says its figures in an alternative text, which names the picture", async () => {
    for (const { svg, alternative } of await drawn(draw)) {
      expect(svg).toContain(`role="img" aria-label="${alternative}"`);
      expect(alternative).toMatch(/：.*\d.*。$/);
    }
  });

  it("gives its figures as a table of even rows", async () => {
    for (const { head, rows } of await drawn(draw)) {
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set([head, ...rows].map(({ length }) => length)).size).toBe(1);
    }
  });

  it("is no wider than the text and no higher than the page", async () => {
    for (const { svg } of await drawn(draw)) {
      const [width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? [];
      expect(width).toBe(590);
      expect(height).toBeLessThan(PAGE_HEIGHT);
    }
  });

  it("comes out the same again", async () => {
    expect([await draw()].flat()).toEqual(await drawn(draw));
  });
});
