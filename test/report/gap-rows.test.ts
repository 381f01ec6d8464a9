import { describe, expect, it } from "vitest";
import type { Gap } from "#domain/analysis.ts";
import { exact } from "#domain/points.ts";
import { gapRows, gapSchema } from "#report/gap-rows.ts";
import { stabilityNote, stabilityRow, stabilityRowSchema } from "#report/stability-rows.ts";
import { indicator, pts } from "../support/score-config.ts";

const step = (id: string): Gap["steps"][number] => ({
  indicator: indicator({ id, name: "开展活动" }),
  gain: pts("2.5"),
  totalAfter: pts("86.25"),
  missing: "还需2次",
});

const GAP: Gap = {
  nextTier: "先进",
  needed: pts("85"),
  distance: pts("1.25"),
  barriers: [],
  reached: true,
  steps: [step("Z1-01")],
  dimensions: [
    {
      name: "工作业绩好",
      points: pts("16"),
      full: pts("20"),
      best: { name: "乙支部", rate: exact(1) },
      behind: pts("4"),
    },
    { name: "党员队伍好", points: pts("2"), full: pts("3"), best: { name: "甲支部", rate: exact(2, 3) }, behind: 0 },
  ],
};

const rowsOf = (changes: Partial<Gap>, tier: string | null = "中间") => {
  const rows = gapRows({ tier }, { ...GAP, ...changes });
  if (rows === null) throw new Error("no rows");
  expect(gapSchema.parse(rows)).toEqual(rows);
  return rows;
};

const NO_NEXT = { nextTier: null, needed: null, distance: null, steps: [] };

describe("对标定位 as printed", () => {
  it.each<[string, Partial<Gap>, string | null, string]>([
    ["points are missing", {}, "中间", "距“先进”还差1.25分。"],
    ["a whole number of points", { distance: pts("10") }, "中间", "距“先进”还差10分。"],
    [
      "barred, and points are missing too",
      { barriers: ["基本要求未达标"] },
      "中间",
      "距“先进”还差1.25分；受下列限制，本期不能列入“先进”。",
    ],
    [
      "barred with points enough",
      { distance: 0, steps: [], barriers: ["受到警告处分"] },
      "中间",
      "总分已达到“先进”的要求；受下列限制，本期不能列入“先进”。",
    ],
    ["the top tier", { ...NO_NEXT }, "先进", "已在最高等次“先进”。"],
    ["no tier may be set", { ...NO_NEXT, barriers: ["受到处分"] }, null, "受下列限制，本期不确定等次。"],
    ["there are no tiers", { ...NO_NEXT }, null, "没有设置等次。"],
  ])("%s", (...[, changes, tier, sentence]) => {
    const rows = rowsOf(changes, tier);
    expect([rows.sentence, rows.barriers]).toEqual([sentence, changes.barriers ?? []]);
  });

  it.each<[string, Partial<Gap>, string | null]>([
    ["one step is enough", {}, "最少补齐下列1项指标，总分即可达到“先进”的要求。"],
    [
      "two steps are enough",
      { steps: [step("Z1-01"), step("Z1-02")] },
      "最少补齐下列2项指标，总分即可达到“先进”的要求。",
    ],
    ["all steps are not enough", { reached: false }, "下列1项指标全部补齐，总分仍达不到“先进”的要求。"],
    ["nothing is left to earn", { steps: [], reached: false }, "本期各项指标已没有可以再增加的分数。"],
    ["nothing is missing", { distance: 0, steps: [] }, null],
    ["nothing is above", NO_NEXT, null],
  ])("the steps: %s", (_, changes, sentence) => {
    expect(rowsOf(changes).stepsSentence).toBe(sentence);
  });

  it("a step: 代码, 指标, 可增分, 还缺, 增后总分", () => {
    expect(rowsOf({}).steps).toEqual([
      { id: "Z1-01", name: "开展活动", gain: "2.50", missing: "还需2次", totalAfter: "86.25" },
    ]);
  });

  it("a dimension beside the best of the peers, who is not named", () => {
    expect(rowsOf({}).dimensions).toEqual([
      { name: "工作业绩好", rate: "80%", best: "100%", behind: "4.00" },
      { name: "党员队伍好", rate: "66.7%", best: "66.7%", behind: "最优" },
    ]);
    expect(JSON.stringify(rowsOf({}))).not.toContain("支部");
  });

  it("without a total there is nothing to print", () => {
    expect(gapRows({ tier: null }, undefined)).toBeNull();
  });
});

describe("how sure the rank is, as printed", () => {
  const score = { name: "甲支部", rank: { scope: "全体", place: 3, of: 6 } };
  const tiers = [
    { name: "先进", draws: 864 },
    { name: "中间", draws: 136 },
    { name: "相对后进", draws: 0 },
  ];

  it.each([
    [{ from: 2, to: 4, tiers }, "第3名，稳定在2–4；先进86.4%，中间13.6%"],
    [{ from: 3, to: 3, tiers: [{ name: "先进", draws: 1000 }] }, "第3名，稳定在第3名；先进100%"],
    [{ from: 3, to: 3, tiers: [] }, "第3名，稳定在第3名"],
  ])("%o", (found, sentence) => {
    const row = stabilityRow(score, { draws: 1000, ...found });
    expect(row?.sentence).toBe(sentence);
    expect(stabilityRowSchema.parse(row)).toEqual(row);
  });

  it("the parts of the row stand by themselves too", () => {
    expect(stabilityRow(score, { from: 2, to: 4, draws: 1000, tiers })).toEqual({
      name: "甲支部",
      place: "第3名",
      interval: "稳定在2–4",
      tiers: "先进86.4%，中间13.6%",
      sentence: "第3名，稳定在2–4；先进86.4%，中间13.6%",
    });
    expect(stabilityRow(score, { from: 2, to: 4, draws: 1000, tiers: [] })?.tiers).toBe("无");
  });

  it("without a rank there is no row", () => {
    expect(stabilityRow(score, undefined)).toBeNull();
    expect(stabilityRow({ ...score, rank: null }, { from: 1, to: 1, draws: 10, tiers })).toBeNull();
  });

  it("the note says what was done", () => {
    expect(stabilityNote(1000)).toBe(
      "将各项指标满分和各组成权重在±10%以内随机变动1000次，重新计算总分、名次和等次；区间为其中95%的结果所在的名次。",
    );
  });
});
