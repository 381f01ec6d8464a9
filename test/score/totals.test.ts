import { describe, expect, it } from "vitest";
import type { Config, Indicator } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { computeScores } from "#score/compute-scores.ts";
import { config, indicator, measureFrom, pts } from "../support/score-config.ts";
import { dataset, organisation, record, records } from "../support/score-dataset.ts";

function scoreOf(indicators: readonly Indicator[], data: Partial<Dataset> = {}, changes: Partial<Config> = {}) {
  const score = computeScores(dataset(data), config(indicators, changes)).subjects[0];
  if (!score) throw new Error("no subject");
  return score;
}

const THIRD = indicator({ id: "Z1-01", dimension: "领导班子好", full: pts("3"), perUnit: "1" });
const HALF = indicator({ id: "Z2-01", dimension: "党员队伍好", full: pts("2"), perUnit: "1" });
const MEAN_OF_NOTHING = indicator({
  id: "Z3-01",
  dimension: "工作机制好",
  source: "指标数据",
  measure: measureFrom("平均(数值)"),
});
const GATE = indicator({ id: "Z0-01", dimension: "基本要求", name: "召开党员大会", perUnit: "5" });

describe("dimensions and total", () => {
  it("a dimension sums its counted lines; one without any is blank", () => {
    const { dimensions } = scoreOf([THIRD, HALF, MEAN_OF_NOTHING], { records: records(1, { owner: "甲支部" }) });
    expect(dimensions).toEqual([
      { name: "领导班子好", kind: "考评", points: 100, full: 300 },
      { name: "党员队伍好", kind: "考评", points: 100, full: 200 },
      { name: "工作机制好", kind: "考评", points: null, full: null },
    ]);
  });

  it("the component is 100 × Σ earned ÷ Σ full over counted lines only", () => {
    const { components, total } = scoreOf([THIRD, HALF, MEAN_OF_NOTHING], { records: records(1, { owner: "甲支部" }) });
    expect([components, total]).toEqual([
      [{ name: "日常考评", weight: "100", score: 4000, content: "维度", line: null }],
      4000,
    ]);
  });

  it("the base requirement adds no points", () => {
    const { total } = scoreOf([HALF, indicator({ ...GATE, perUnit: "1" })], {
      records: records(2, { owner: "甲支部" }),
    });
    expect(total).toBe(pts("100"));
  });

  it("weights are renormalised over the components that have data", () => {
    const component = { subjectType: "组织", name: "日常", weight: "60", content: "维度" } as const;
    const ballots = { subjectType: "组织", name: "测评", weight: "40", content: "民主测评" } as const;
    const score = scoreOf([THIRD], { records: records(1, { owner: "甲支部" }) }, { components: [component, ballots] });
    expect(score.components.map((one) => one.score)).toEqual([3333, null]);
    expect(score.total).toBe(3333);
  });

  it("without any data there is no total, no rank and no tier", () => {
    expect(scoreOf([MEAN_OF_NOTHING])).toMatchObject({ total: null, rank: null, tier: null });
  });
});

describe("基本要求", () => {
  it.each([
    [2, "met", []],
    [1, "unmet", ["“召开党员大会”（Z0-01）未达标：应得10.00分，实得5.00分"]],
  ])("with %i of two meetings it is %s", (count, state, reasons) => {
    expect(scoreOf([GATE], { records: records(count, { owner: "甲支部" }) }).gate).toEqual({ state, reasons });
  });

  it.each([
    ["nothing of it is due", [indicator({ ...GATE, window: "季", partial: "到期" })]],
    ["there is none", [HALF]],
  ])("is not due when %s", (_, indicators) => {
    expect(scoreOf(indicators, { period: "2010-07" }).gate).toEqual({ state: "not-due", reasons: [] });
  });
});

describe("免评", () => {
  const organisations = [organisation("甲支部", { exempt: "新成立" }), organisation("乙支部")];

  it("an exempt subject is listed with total and rank null, all lines exempt", () => {
    const book = computeScores(
      dataset({ organisations, records: [record({ owner: "甲支部" })] }),
      config([HALF, GATE]),
    );
    const score = book.subjects.find(({ name }) => name === "甲支部");
    expect(score).toMatchObject({ exempt: "新成立", total: null, rank: null, tier: null, gate: { state: "not-due" } });
    expect(score?.lines.map((line) => line.state)).toEqual(["exempt", "exempt"]);
  });

  it("it stands outside ranks", () => {
    const book = computeScores(dataset({ organisations }), config([HALF]));
    expect(book.subjects.map(({ name, rank }) => [name, rank?.of])).toEqual([
      ["乙支部", 1],
      ["甲支部", undefined],
    ]);
  });
});

it("marks a subject with rejected rows as pending (待核实)", () => {
  const pending = new Set(["组织\u0000甲支部"]);
  expect(scoreOf([HALF], { pending }).pending).toBe(true);
  expect(scoreOf([HALF]).pending).toBe(false);
});
