import { describe, expect, it } from "vitest";
import { exact } from "#domain/points.ts";
import { computeScores } from "#score/compute-scores.ts";
import { exactJson } from "#domain/exact-json.ts";
import { config, indicator, measureFrom, pts } from "../support/score-config.ts";
import { dataset, organisation, record } from "../support/score-dataset.ts";

describe("rounding", () => {
  it.each([
    ["89.995", "90.00"],
    ["89.994", "89.99"],
    ["33.335", "33.34"],
    ["1.005", "1.01"],
    ["0.004", "0.00"],
  ])("rounds a line half up to 0.01: %s is %s", (hours, points) => {
    const hoursWorked = indicator({
      full: pts("100"),
      source: "志愿服务",
      measure: measureFrom("合计(时长)"),
      perUnit: "1",
    });
    const worked = record({ kind: "志愿服务", owner: "甲支部/张一", values: { 时长: `#${hours}` } });
    const book = computeScores(dataset({ records: [worked] }), config([hoursWorked]));
    expect(book.subjects[0]?.lines[0]?.points).toBe(pts(points));
  });

  it("[row 76] rounds the total once, from the exact component, and compares ranks by the rounded total", () => {
    // 2/3 and 0.66665/1 of the marks differ exactly but are both 66.67 when rounded.
    const share = indicator({
      method: "比率得分",
      source: "指标数据",
      measure: measureFrom("平均(数值)"),
      full: pts("100"),
    });
    const values = [
      record({ kind: "指标数据", owner: "甲支部", values: { 数值: "#0.66666" } }),
      record({ kind: "指标数据", owner: "乙支部", values: { 数值: "#0.66674" } }),
    ];
    const organisations = [organisation("甲支部"), organisation("乙支部")];
    const book = computeScores(dataset({ organisations, records: values }), config([share]));
    expect(book.subjects.map((one) => [one.total, one.rank?.place])).toEqual([
      [6667, 1],
      [6667, 1],
    ]);
  });
});

describe("an exact measure in scores.json", () => {
  it.each([
    [exact("12.5"), 12.5],
    [exact(0), 0],
    [exact("-0.25"), -0.25],
    [exact(1, 8), 0.125],
    [exact("123456789.012"), 123_456_789.012],
    [exact("1234567890.123"), "1234567890123/1000"],
    [exact(2, 3), "2/3"],
    [exact(-22, 6), "-11/3"],
  ])("is a number where at most 12 digits write it out, else n/d", (measure, written) => {
    expect(exactJson(measure)).toBe(written);
  });
});
