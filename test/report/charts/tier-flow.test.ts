import { describe, expect, it } from "vitest";
import { tierFlow } from "#report/charts/tier-flow.ts";
import { flowOf } from "../../support/chart-figures.ts";
import { leastContrast, wordsOf } from "../../support/chart-texts.ts";

/** Fills of the bands. */
function fillsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<polygon [^>]*fill="(#\w{6})"/g)].map(([, fill = ""]) => fill);
}

describe("the flow of tiers", () => {
  it("says at both ends of a band how many went, and whether up or down", async () => {
    const { svg = "", rows } = (await tierFlow(flowOf(["先进>先进 12", "中间>先进 4", "先进>中间 3"]))) ?? {};
    const words = wordsOf(svg);
    for (const word of ["保持12", "晋档4", "降档3"]) expect(words.split(word)).toHaveLength(3);
    expect(rows).toEqual([
      ["先进", "先进", "保持", "12"],
      ["先进", "中间", "降档", "3"],
      ["中间", "先进", "晋档", "4"],
    ]);
  });

  it("counts every tier on both sides, also one that is empty", async () => {
    const { svg = "" } = (await tierFlow(flowOf(["先进>先进 12", "中间>先进 4"]))) ?? {};
    expect(wordsOf(svg)).toContain("先进 12名");
    expect(wordsOf(svg)).toContain("先进 16名");
    expect(wordsOf(svg).match(/相对后进 0名/g)).toHaveLength(2);
  });

  it("those without a tier on one side stand apart, neither up nor down", async () => {
    const { svg = "", rows, alternative } = (await tierFlow(flowOf(["－>中间 2", "先进>－ 1"]))) ?? {};
    expect(wordsOf(svg)).toContain("无等次 2名");
    expect(rows).toEqual([
      ["先进", "无等次", "", "1"],
      ["无等次", "中间", "", "2"],
    ]);
    expect(alternative).toBe("党员等次变化，2010年7月到2010年8月：由先进到无等次1名；由无等次到中间2名。");
  });

  it("equal moves are added up, and a tier that is no more stands behind the present ones", async () => {
    const { rows } = (await tierFlow(flowOf(["中间>中间 1", "中间>中间 2", "良>中间 1", "中间>中间 0"]))) ?? {};
    expect(rows).toEqual([
      ["中间", "中间", "保持", "3"],
      ["良", "中间", "", "1"],
    ]);
  });

  it("up, down and unchanged differ in lightness on a grey printer", async () => {
    const { svg = "" } = (await tierFlow(flowOf(["先进>先进 5", "中间>先进 4", "先进>中间 3"]))) ?? {};
    const fills = [...new Set(fillsOf(svg))];
    expect(fills).toHaveLength(3);
    expect(leastContrast(fills)).toBeGreaterThan(0.2);
  });

  it("nothing is drawn where nobody is counted", async () => {
    expect(await tierFlow(flowOf([]))).toBeNull();
    expect(await tierFlow(flowOf(["先进>先进 0"]))).toBeNull();
  });
});
