import { describe, expect, it } from "vitest";
import { shades } from "#report/charts/paints.ts";
import { rankingBars } from "#report/charts/ranking-bars.ts";
import { LONG_NAME, manyRanked, ranked, rankingOf } from "../../support/chart-figures.ts";
import { leastContrast, wordsOf } from "../../support/chart-texts.ts";

/** Bars are outlined in the dark red. */
function barsOf(svg: string): readonly number[] {
  return [...svg.matchAll(/<path d="M([-\d.]+) [-\d.]+l([-\d.]+) [^"]*" fill="#\w+" stroke="#8c1d18"/g)].map(
    ([, , width]) => Number(width),
  );
}

describe("the ranking", () => {
  it("prints place, name, total and tier of everybody, and the cut-offs", async () => {
    const totals = [ranked("甲支部", 9200, { place: 1 }), ranked("乙支部", 8000, { place: 2, note: "待核实" })];
    const [{ svg, rows, alternative } = { svg: "", rows: [], alternative: "" }] = await rankingBars(rankingOf(totals));
    const words = wordsOf(svg);
    expect(words).toContain("1 甲支部 92.00 先进");
    expect(words).toContain("2 乙支部 80.00 中间 待核实");
    expect(words).toContain("先进 85");
    expect(words).toContain("中间 60");
    expect(words).not.toContain("相对后进");
    expect(rows[1]).toEqual(["2", "乙支部", "80.00", "中间", "待核实"]);
    expect(alternative).toBe("党组织总分排名：第1名甲支部92.00分（先进）；第2名乙支部80.00分（中间，待核实）。");
  });

  it("a bar is as long as the total; none for a total of zero or without one, which is said", async () => {
    const totals = [ranked("甲", 10_000), ranked("乙", 5000), ranked("丙", 0), ranked("丁", null, { note: "免评" })];
    const [{ svg } = { svg: "" }] = await rankingBars(rankingOf(totals));
    const [whole = 0, half = 0, none = -1, ...others] = barsOf(svg);
    expect(half).toBeCloseTo(whole / 2, 1);
    expect(none).toBe(0);
    expect(others).toEqual([]);
    expect(wordsOf(svg)).toContain("丁 — 免评");
  });

  it("a total beyond a hundred or below zero has its bar inside the drawing", async () => {
    const [{ svg } = { svg: "" }] = await rankingBars(rankingOf([ranked("甲", 11_000), ranked("乙", -1000)]));
    const [above = 0, below = 0] = barsOf(svg);
    expect(below).toBeCloseTo(above / 11, 1);
    expect(wordsOf(svg)).toContain("−10.00");
  });

  it("sixty organisations stand on two drawings of the same scale, nobody twice", async () => {
    const charts = await rankingBars(rankingOf(manyRanked(60)));
    expect(charts.map(({ rows }) => rows.length)).toEqual([30, 30]);
    expect(new Set(charts.flatMap(({ rows }) => rows.map(([, name]) => name))).size).toBe(60);
    expect(charts[0]?.alternative).toContain("等30项，其余见表");
  });

  it.each([2, 3, 4, 5, 6])("the fills of %i tiers differ in lightness on a grey printer", (count) => {
    expect(leastContrast(shades(count))).toBeGreaterThan(0.1);
  });

  it("a name of 24 characters is broken, not cut", async () => {
    const [{ svg } = { svg: "" }] = await rankingBars(rankingOf([ranked(LONG_NAME, 9000)]));
    expect(wordsOf(svg).replaceAll(" ", "")).toContain(LONG_NAME);
  });

  it("nothing is drawn without totals", async () => {
    expect(await rankingBars(rankingOf([]))).toEqual([]);
  });
});
