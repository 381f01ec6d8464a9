import { describe, expect, it } from "vitest";
import { lineEvidence } from "#domain/evidence.ts";
import type { Component, Config } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { indicator, measureFrom, pts, tier, where } from "../../support/score-config.ts";
import { organisation, record } from "../../support/score-dataset.ts";
import { ballot, figure, FOUR_LEVELS, judged } from "../../support/score-records.ts";
import { bookOf, printed, scoreOf } from "../../support/score-lookup.ts";

/** The mean of the figures: without a figure there is nothing to measure, and no daily component. */
const DAILY = indicator({
  method: "比率得分",
  full: pts("50"),
  source: "指标数据",
  measure: measureFrom("平均(数值)"),
  target: "100",
});
const part = (name: string, weight: string, content: Component["content"]): Component => {
  return { subjectType: "组织", name, weight, content };
};
const SETTINGS: Partial<Config> = {
  ballotOptions: FOUR_LEVELS,
  ballotGroups: [{ subjectType: "组织", name: "党员", weight: "100" }],
};

const scored = (components: readonly Component[], records: readonly DatasetRecord[]) =>
  scoreOf(bookOf([DAILY], { records }, { ...SETTINGS, components }));

describe("combination formulas, weights renormalised over what has data (domain.md 2.4)", () => {
  const daily = figure("甲支部", "90"); // 45 of 50 → 90
  const good = ballot({ votes: [5, 5, 0, 0] }); // (5 + 4) ÷ 10 = 0.9 → 90
  const poor = ballot({ votes: [0, 0, 0, 3] }); // 0.4 → 40
  const marks = judged("甲支部", "70"); // 70

  const E22 = [part("日常", "80", "维度"), part("测评", "20", "民主测评")];
  const E14 = [part("基础", "70", "维度"), part("测评", "20", "民主测评"), part("贡献", "10", "评委打分")];

  it.each([
    ["80 daily + 20 ballot [E22], [E16]: 72 + 8", E22, [daily, poor], "80.00", ["90.00", "40.00"]],
    ["70 + 20 + 10 [E14]: 63 + 18 + 7", E14, [daily, good, marks], "88.00", ["90.00", "90.00", "70.00"]],
    ["no ballot: (6300 + 700) ÷ 80 = 87.5", E14, [daily, marks], "87.50", ["90.00", null, "70.00"]],
    ["no marks: (6300 + 800) ÷ 90 = 78.888…", E14, [daily, poor], "78.89", ["90.00", "40.00", null]],
    ["no daily score: (800 + 700) ÷ 30 = 50", E14, [poor, marks], "50.00", [null, "40.00", "70.00"]],
    ["the ballot alone", E14, [poor], "40.00", [null, "40.00", null]],
    ["nothing at all", E14, [], null, [null, null, null]],
  ])("%s", (...[, components, records, total, parts]) => {
    const score = scored(components, records);
    expect([printed(score.total), score.components.map((one) => printed(one.score))]).toEqual([total, parts]);
  });

  it("a component is shown rounded and used exact: 2/3 of the ballots weigh 66.666…", () => {
    const options = [
      { name: "优秀", coefficient: "1" },
      { name: "合格", coefficient: "0" },
    ];
    const components = [part("测评", "50", "民主测评"), part("评委", "50", "评委打分")];
    const records = [ballot({ votes: [2, 1] }), judged("甲支部", "66.66")];
    const score = scoreOf(bookOf([], { records }, { ...SETTINGS, ballotOptions: options, components }));
    // (66.6666… + 66.66) ÷ 2 = 66.66333… → 66.66; from the rounded 66.67 it would be 66.665 → 66.67.
    expect([score.components.map((one) => printed(one.score)), printed(score.total)]).toEqual([
      ["66.67", "66.66"],
      "66.66",
    ]);
  });

  it("a component's line is out of 100, over the evaluation year so far, and says how it came about", () => {
    const early = ballot({ votes: [5, 5, 0, 0], day: "2010-01-01" });
    const old = ballot({ votes: [0, 0, 0, 9], day: "2009-12-31" });
    const [, { line } = { line: null }] = scored(E22, [daily, early, old]).components;
    expect(line).toMatchObject({ state: "counted", points: 9000, full: 10_000, from: "2010-01-01", to: "2010-06-30" });
    expect(line?.working?.kind).toBe("ballot");
    expect(line && lineEvidence(line).map(({ cell }) => cell)).toEqual(["F3"]);
  });
});

describe("base requirement as a gate (product.md section 4; domain.md section 6)", () => {
  const GATE = indicator({ id: "Z0-01", dimension: "基本要求", name: "召开党员大会", perUnit: "5", full: pts("10") });
  const tiers = [tier("先进", "85"), tier("中间", "60"), tier("相对后进", "0")];

  it.each([
    ["two meetings", 2, "95.00", "先进", null],
    ["one meeting", 1, "95.00", "中间", "基本要求未达标，不列最高等次"],
    ["no meeting", 0, "95.00", "中间", "基本要求未达标，不列最高等次"],
  ])("%s: the total stays, the top tier is barred", (...[, meetings, total, name, reason]) => {
    const records = Array.from({ length: meetings }, (_, row) => record({ owner: "甲支部", row }));
    const score = scoreOf(bookOf([DAILY, GATE], { records: [...records, figure("甲支部", "95")] }, { tiers }));
    expect([printed(score.total), score.tier, score.tierReason]).toEqual([total, name, reason]);
  });

  it("below the cut-off the cut-off is told, not the gate", () => {
    const score = scoreOf(bookOf([DAILY, GATE], { records: [figure("甲支部", "70")] }, { tiers }));
    expect(score.tierReason).toBe("总分未达到“先进”的下限85.00分");
  });
});

describe("exempt ones and 适用范围 (domain.md 2.2 [E16], [E22])", () => {
  it("who is exempt has no total and takes no place; a line outside 适用范围 leaves its full marks out", () => {
    const organisations = [
      organisation("甲支部"),
      organisation("乙支部", { type: "事业" }),
      organisation("丙支部", { exempt: "新成立" }),
    ];
    const forOffices = indicator({
      id: "Z1-02",
      full: pts("50"),
      perUnit: "25",
      scope: where("党组织", "=", "甲支部"),
    });
    const records = organisations.map(({ name }, row) => figure(name, "80", { row: row + 3 }));
    const book = bookOf([DAILY, forOffices], { organisations, records });
    // 甲: (40 + 0) of 100; 乙: 40 of 50.
    expect(book.subjects.map(({ name, total, rank }) => [name, printed(total), rank?.place ?? null, rank?.of])).toEqual(
      [
        ["丙支部", null, null, undefined],
        ["乙支部", "80.00", 1, 2],
        ["甲支部", "40.00", 2, 2],
      ],
    );
  });
});
