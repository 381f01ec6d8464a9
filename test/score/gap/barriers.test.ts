import { describe, expect, it } from "vitest";
import type { Dataset } from "#domain/dataset.ts";
import { subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { gapOf, ladder, VALUE, withTotals } from "../../support/gap-members.ts";
import { config, indicator, pts, tier } from "../../support/score-config.ts";
import { dataset, member, organisation, record } from "../../support/score-dataset.ts";

/** A has 90 and B 70, and A was punished. */
function punished(type: string): Dataset {
  return withTotals(["90", "70"], {
    records: [record({ kind: "奖惩", owner: "甲支部/A", values: { 类型: type, 名称: "处分决定" } })],
  });
}

describe("what bars the next tier whatever the total", () => {
  const gate = indicator({
    subjectType: "党员",
    id: "D0-01",
    name: "参加组织生活",
    dimension: "基本要求",
    perUnit: "10",
  });
  const unmet = "“参加组织生活”（D0-01）未达标";
  const settings = config([VALUE, gate], { tiers: ladder(null) });

  it("an unmet base requirement bars the top tier only", () => {
    const data = withTotals(["90", "50"]);
    const [high, low] = ["A", "B"].map((name) => gapOf(name, data, settings));
    expect(high).toMatchObject({ nextTier: "先进", needed: pts("85"), distance: 0, steps: [], reached: true });
    expect(high?.barriers).toEqual([expect.stringContaining(unmet)]);
    expect(low).toMatchObject({ nextTier: "中间", barriers: [] });
  });

  const plain = config([VALUE], { tiers: ladder(null) });

  it.each([
    ["警告", "先进", "本考评年度不列最高等次"],
    ["撤职", "中间", "本考评年度列最低等次"],
    ["严重警告", null, "本考评年度不确定等次"],
  ])("%s", (type, nextTier, words) => {
    const gap = gapOf("A", punished(type), plain);
    expect([gap.nextTier, gap.barriers]).toEqual([nextTier, [expect.stringContaining(words)]]);
  });

  it("警告 does not bar the middle tier, and the way to it is shown", () => {
    const data = withTotals(["50"], {
      records: [record({ kind: "奖惩", owner: "甲支部/A", values: { 类型: "警告", 名称: "处分决定" } })],
    });
    const { barriers, reached, steps } = gapOf("A", data, plain);
    expect([barriers, reached, steps.map(({ gain }) => gain)]).toEqual([[], true, [pts("50")]]);
  });

  it("who is kept down by a measure needs the cut-off alone, also with as many points as somebody seated higher", () => {
    const data = withTotals(["90", "90"], {
      records: [record({ kind: "奖惩", owner: "甲支部/A", values: { 类型: "撤职", 名称: "处分决定" } })],
    });
    expect(gapOf("A", data, plain)).toMatchObject({ nextTier: "中间", needed: pts("60"), distance: 0 });
  });

  it.each([
    ["组织", "甲支部"],
    ["党员", "甲支部/A"],
  ] as const)("bonuses of %s may still break a tie at 100", (subjectType, id) => {
    const tied = [id, subjectType === "组织" ? "乙支部" : "甲支部/B"];
    const data = dataset({
      organisations: subjectType === "组织" ? tied.map((name) => organisation(name)) : [],
      members: subjectType === "党员" ? tied.map((name) => member(name)) : [],
      records: tied.map((owner, index) =>
        record({ kind: "指标数据", owner, row: 3 + index, values: { 数值: "#100" } }),
      ),
    });
    const award = { method: "加分", source: "奖惩", perUnit: "2", cap: pts("5") } as const;
    const indicators = [
      { ...VALUE, subjectType },
      indicator({ ...award, id: "Z8-01", dimension: "加分", subjectType }),
    ];
    const tiers = [tier("先进", "85", { subjectType, quota: "0.5" }), tier("后进", "0", { subjectType })];
    const withBonus = config(indicators, { tiers });
    const gap = gapsOf(computeScores(data, withBonus), withBonus).get(subjectKey({ type: subjectType, id }));
    expect([gap?.needed, gap?.barriers]).toEqual([pts("100.01"), []]);
  });

  it("under a veto of effect 零分 nothing that is earned helps", () => {
    const veto = indicator({
      id: "D9-01",
      subjectType: "党员",
      method: "一票否决",
      source: "奖惩",
      veto: "零分",
      perUnit: null,
    });
    const gap = gapOf("A", punished("通报批评"), config([VALUE, veto], { tiers: ladder(null) }));
    expect(gap).toMatchObject({ nextTier: "中间", distance: pts("60"), steps: [], reached: false });
    expect(gap.barriers).toEqual([expect.stringContaining("总分为零")]);
  });
});
