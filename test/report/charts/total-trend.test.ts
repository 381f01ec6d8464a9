import { describe, expect, it } from "vitest";
import { totalTrend } from "#report/charts/total-trend.ts";
import { monthOf, trendOf, YEAR } from "../../support/chart-figures.ts";
import { drawnTexts, wordsOf } from "../../support/chart-texts.ts";

/** Paths of the subject's line: where it is broken, there are several pieces in it. */
function piecesOf(svg: string): number {
  const [, path = ""] = /<path d="([^"]*)" fill="none" stroke="#8c1d18"[^>]*stroke-linejoin/.exec(svg) ?? [];
  return path.match(/M/g)?.length ?? 0;
}

describe("the trend of totals", () => {
  it("prints the total and the mean of every month, and the year where it begins", async () => {
    const { svg = "", rows } = (await totalTrend(trendOf(YEAR))) ?? {};
    for (const figure of ["80.00", "96.50", "86.00", "83.80", "4月", "2010年", "2011年"]) {
      expect(wordsOf(svg)).toContain(figure);
    }
    expect(rows).toHaveLength(12);
    expect(rows?.[0]).toEqual(["2010年4月", "80.00", "86.00"]);
  });

  it("a month without a total is a gap in the line, in words, and never a zero", async () => {
    const months = [
      monthOf("2010-04", 8000),
      monthOf("2010-05", 8100),
      monthOf("2010-07", 8200),
      monthOf("2010-08", 8300),
    ];
    const whole = await totalTrend(trendOf([...months, monthOf("2010-06", 8150)]));
    const { svg = "", rows, alternative } = (await totalTrend(trendOf(months))) ?? {};
    expect(piecesOf(whole?.svg ?? "")).toBe(1);
    expect(piecesOf(svg)).toBe(2);
    expect(wordsOf(svg)).toContain("6月 无总分");
    expect(wordsOf(svg)).not.toMatch(/(^| )0\.00/);
    expect(rows?.[2]).toEqual(["2010年6月", "—", "—"]);
    expect(alternative).toContain("2010年6月没有总分");
  });

  it("a month that the mean alone is known of shows the mean alone", async () => {
    const months = [monthOf("2010-06", 8000), monthOf("2010-07", null, 7900), monthOf("2010-08", 8100)];
    const { svg = "", alternative } = (await totalTrend(trendOf(months))) ?? {};
    expect(wordsOf(svg)).toContain("79.00");
    expect(alternative).toContain("2010年7月没有总分，平均79.00分");
  });

  it.each([
    ["the greater above", 9000, 8000],
    ["the lesser below", 7000, 8000],
  ])("of two figures of a month %s", async (_, total, mean) => {
    const { svg = "" } = (await totalTrend(trendOf([monthOf("2010-06", 8000), monthOf("2010-07", total, mean)]))) ?? {};
    const at = (figure: number) => drawnTexts(svg).find(({ text }) => text === (figure / 100).toFixed(2))?.top ?? 0;
    if (total > mean) expect(at(total)).toBeLessThan(at(mean));
    else expect(at(total)).toBeGreaterThan(at(mean));
  });

  it("a total of zero is drawn as a zero", async () => {
    const { svg = "" } = (await totalTrend(trendOf([monthOf("2010-06", 0), monthOf("2010-07", 8000)]))) ?? {};
    expect(wordsOf(svg)).toContain("0.00");
    expect(wordsOf(svg)).not.toContain("无总分");
  });

  it("fewer than two totals are no trend", async () => {
    expect(await totalTrend(trendOf([monthOf("2010-06", 8000)]))).toBeNull();
    expect(await totalTrend(trendOf([monthOf("2010-06", 8000), monthOf("2010-07", null)]))).toBeNull();
    expect(await totalTrend(trendOf([]))).toBeNull();
  });
});
