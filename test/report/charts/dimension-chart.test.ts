import { describe, expect, it } from "vitest";
import type { DimensionScore } from "#domain/score-book.ts";
import { dimensionChart } from "#report/charts/dimension-chart.ts";

const dimension = (name: string, points: number | null, full: number | null = 2000): DimensionScore => ({
  name,
  kind: "考评",
  points,
  full: points === null ? null : full,
});
const FIVE = ["自觉学习", "执行政策", "服务群众", "爱岗敬业", "遵纪守法"].map((name) => dimension(name, 1500));

describe("the chart of dimensions", () => {
  it("is a radar where all of three or more dimensions have points", async () => {
    expect(await dimensionChart(FIVE)).toContain("<polyline");
    expect(await dimensionChart(FIVE.slice(0, 2))).not.toContain("<polyline");
  });

  it("a dimension that does not count makes it bars, so that it never looks like a zero", async () => {
    const svg = await dimensionChart([...FIVE.slice(1), dimension("自觉学习", null)]);
    expect(svg).not.toContain("<polyline");
    expect(svg).toContain("未计分");
  });

  it("prints every figure beside its name, readable without colour", async () => {
    const svg = (await dimensionChart([dimension("领导班子好", 1850), dimension("党员队伍好", 0)])) ?? "";
    expect(svg).toContain("领导班子好");
    expect(svg).toContain("18.50/20.00（92.5%）");
    expect(svg).toContain("0.00/20.00（0%）");
  });

  it("is plain SVG: no script, style sheet, class, link or identifier", async () => {
    const svg = (await dimensionChart(FIVE)) ?? "";
    expect(svg).toMatch(/^<svg[^>]*viewBox/);
    expect(svg).not.toMatch(/<script|<style|class=|href|url\(|\bid=|zr\d|ecmeta/);
  });

  it("the same figures give the same text, however many were drawn before", async () => {
    expect(await dimensionChart(FIVE)).toBe(await dimensionChart(FIVE));
  });

  it("a name with signs of markup stays text", async () => {
    const svg = (await dimensionChart([dimension("<b>&好", 100)])) ?? "";
    expect(svg).toContain("&lt;b&gt;&amp;好");
  });

  it("nothing is drawn without dimensions", async () => {
    expect(await dimensionChart([])).toBeNull();
  });
});
