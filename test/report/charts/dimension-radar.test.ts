import { describe, expect, it } from "vitest";
import { dimensionRadar } from "#report/charts/dimension-radar.ts";
import { OWN, PEERS } from "#report/charts/two-lines.ts";
import { dimensionsOf, FIVE, rated } from "../../support/chart-figures.ts";
import { leastContrast, wordsOf } from "../../support/chart-texts.ts";

describe("the radar of dimensions", () => {
  it("has two lines, of the subject and of its peers, told apart by dashes, dots and lightness", async () => {
    const { svg = "" } = (await dimensionRadar(dimensionsOf())) ?? {};
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg).toMatch(/<polyline[^>]*stroke-dasharray/);
    expect(wordsOf(svg)).toContain("机关支部 全体平均");
    expect(leastContrast([OWN.color, PEERS.color])).toBeGreaterThan(0.15);
  });

  it("prints points, full marks, rate and the peers' mean at every axis", async () => {
    const { svg = "", rows, head, alternative } = (await dimensionRadar(dimensionsOf())) ?? {};
    expect(wordsOf(svg)).toContain("领导班子好 10.00/20.00（50%） 平均70%");
    expect(head).toEqual(["维度", "得分", "满分", "得分率", "全体平均"]);
    expect(rows?.[1]).toEqual(["党员队伍好", "12.00", "20.00", "60%", "75%"]);
    expect(alternative).toContain("党员队伍好12.00/20.00（60%），平均75%");
  });

  it("a dimension that does not count makes it bars, so that it never looks like a zero", async () => {
    const dimensions = [...FIVE.slice(1).map((name) => rated(name, 1500)), rated("领导班子好", null, null)];
    const { svg = "", rows } = (await dimensionRadar({ ...dimensionsOf(), dimensions })) ?? {};
    expect(svg).not.toContain("<polyline");
    expect(wordsOf(svg)).toContain("未计分");
    expect(rows?.at(-1)).toEqual(["领导班子好", "—", "—", "—", "—"]);
  });

  it("peers without points draw no second line", async () => {
    const dimensions = FIVE.map((name) => rated(name, 1500, null));
    const { svg = "" } = (await dimensionRadar({ ...dimensionsOf(), dimensions })) ?? {};
    expect(svg.match(/<polyline/g)).toHaveLength(1);
    expect(wordsOf(svg)).not.toContain("平均");
  });

  it("nothing is drawn without dimensions", async () => {
    expect(await dimensionRadar(dimensionsOf([]))).toBeNull();
  });
});
