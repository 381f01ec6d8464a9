import { lineEvidence } from "#domain/evidence.ts";
import { describe, expect, it } from "vitest";
import type { Band, Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { pointsText } from "#domain/points.ts";
import { computeScores } from "#score/compute-scores.ts";
import { SCALES, readsMeasureOnly } from "#score/scales.ts";
import { config, indicator, measureFrom, phase, pts } from "../support/score-config.ts";
import { dataset, record, records } from "../support/score-dataset.ts";

function lineOf(one: Indicator, found: readonly DatasetRecord[], period = "2010-06") {
  const line = computeScores(dataset({ period, records: found }), config([one])).subjects[0]?.lines[0];
  if (!line) throw new Error("no line");
  return line;
}

function pointsOf(one: Indicator, found: readonly DatasetRecord[]): string | null {
  const { points } = lineOf(one, found);
  return points === null ? null : pointsText(points);
}

/** A value of 指标数据 for the branch. */
function value(decimal: string): DatasetRecord[] {
  return [record({ kind: "指标数据", owner: "甲支部", values: { 数值: `#${decimal}` } })];
}
const valued: Partial<Indicator> = { source: "指标数据", measure: measureFrom("合计(数值)") };

describe("按次加分", () => {
  it.each([
    [0, "0.00"],
    [1, "2.50"],
    [4, "10.00"],
    [5, "10.00"],
  ])("%i activities at 2.5 each earn %s of 10", (times, points) => {
    expect(pointsOf(indicator({ perUnit: "2.5" }), records(times, { owner: "甲支部" }))).toBe(points);
  });
});

describe("按量折算", () => {
  it.each([
    ["0", "0.00"],
    ["7", "2.92"],
    ["24", "10.00"],
    ["30", "10.00"],
    ["-3", "0.00"],
  ])("%s of a target of 24 earns %s of 10", (amount, points) => {
    expect(pointsOf(indicator({ ...valued, method: "按量折算", target: "24" }), value(amount))).toBe(points);
  });
});

describe("比率得分", () => {
  it.each([
    ["0.9", "0.9", "10.00"],
    ["0.95", "0.9", "10.00"],
    ["0.6", "0.9", "6.67"],
    ["0.6", null, "6.00"],
  ])("a ratio of %s with target %s earns %s of 10 (a blank target is 1)", (ratio, target, points) => {
    expect(pointsOf(indicator({ ...valued, method: "比率得分", target }), value(ratio))).toBe(points);
  });
});

const band = (atLeast: string | null, points: string): Band => ({ atLeast, points: pts(points) });

describe("分档得分", () => {
  const bands = [band("0.95", "10"), band("0.9", "8"), band("0.8", "5")];

  it.each([
    ["0.95", "10.00"],
    ["0.9499", "8.00"],
    ["0.8", "5.00"],
    ["0.79", "1.00"],
  ])("%s is in the band of %s, tried from left to right", (ratio, points) => {
    const withOthers = [...bands, band(null, "1")];
    expect(pointsOf(indicator({ ...valued, method: "分档得分", bands: withOthers }), value(ratio))).toBe(points);
  });

  it("gives 0 when no band holds", () => {
    expect(pointsOf(indicator({ ...valued, method: "分档得分", bands }), value("0.1"))).toBe("0.00");
  });
});

describe("扣分", () => {
  it.each([
    [0, "10.00"],
    [1, "5.00"],
    [2, "0.00"],
    [3, "0.00"],
  ])("%i cases at 5 each leave %s of 10, never below 0", (times, points) => {
    const cases = records(times, { kind: "奖惩", owner: "甲支部", values: { 类型: "通报批评" } });
    expect(pointsOf(indicator({ method: "扣分", source: "奖惩", perUnit: "5" }), cases)).toBe(points);
  });

  it("a negative amount never raises a line above its full marks", () => {
    expect(pointsOf(indicator({ ...valued, method: "扣分", perUnit: "5" }), value("-2"))).toBe("10.00");
  });
});

const pledge = (due: string, done: string | null, row = 3) =>
  record({ kind: "公开承诺", owner: "甲支部", due, done, row });

describe("按期完成", () => {
  const kept = indicator({
    method: "按期完成",
    source: "公开承诺",
    measure: measureFrom("完成率"),
    perUnit: "0.5",
    window: "年",
  });
  it.each([
    ["on time", "2010-06-20", "2010-06-20", "10.00"],
    ["3 days late", "2010-06-20", "2010-06-23", "8.50"],
    ["20 days late", "2010-05-20", "2010-06-09", "0.00"],
    ["21 days late", "2010-05-20", "2010-06-10", "0.00"],
    ["not done and overdue", "2010-06-20", null, "0.00"],
    ["due on the period's last day and not done", "2010-06-30", null, "0.00"],
    ["done only after the period", "2010-06-20", "2010-07-01", "0.00"],
  ])("%s", (...[, due, done, points]) => {
    expect(pointsOf(kept, [pledge(due, done)])).toBe(points);
  });

  it("takes the mean over the records due, and leaves what falls due later out", () => {
    const pledges = [
      pledge("2010-06-20", "2010-06-20", 3),
      pledge("2010-06-20", "2010-06-23", 4),
      pledge("2010-06-20", null, 5),
      pledge("2010-07-10", "2010-06-15", 6),
    ];
    const line = lineOf(kept, pledges);
    expect(line.points).toBe(pts("6.17"));
    expect(line.measured?.toFraction()).toBe("1/3");
    expect(lineEvidence(line)).toHaveLength(3);
  });

  it("is not due when nothing is due", () => {
    expect(lineOf(kept, [pledge("2010-07-10", null)])).toMatchObject({ state: "not-due", points: null, full: null });
  });

  it("names the 完成日期 cell as evidence, else the 时限 cell", () => {
    const line = lineOf(kept, [pledge("2010-06-20", "2010-06-20", 3), pledge("2010-06-21", null, 4)]);
    expect(lineEvidence(line).map((at) => at.cell)).toEqual(["E3", "D4"]);
  });
});

describe("期中计法", () => {
  const yearly: Partial<Indicator> = { window: "年", partial: "按进度" };

  it("按进度 multiplies full marks by e/w, rounded to 0.01 before they are used", () => {
    const line = lineOf(indicator({ ...yearly, perUnit: "9" }), records(1, { owner: "甲支部" }), "2010-06");
    expect([line.points, line.full]).toEqual([pts("5"), pts("5")]);
    const phased = lineOf(indicator({ window: "阶段", partial: "按进度" }), records(2, { owner: "甲支部" }), "2010-07");
    expect([line.state, phased.full, phased.points]).toEqual(["counted", pts("1.54"), pts("1.54")]);
  });

  it("按进度 multiplies the target by e/w as well", () => {
    const hours = indicator({ ...yearly, ...valued, method: "按量折算", target: "24" });
    // e/w = 6/12: full 5, target 12; 6 earns half of 5.
    expect(pointsOf(hours, value("6"))).toBe("2.50");
  });

  it.each([
    ["2010-07", "not-due", null],
    ["2010-08", "not-due", null],
    ["2010-09", "counted", pts("10")],
  ])("到期 in a quarter: %s is %s", (period, state, full) => {
    const line = lineOf(indicator({ window: "季", partial: "到期" }), records(1, { owner: "甲支部" }), period);
    expect([line.state, line.full]).toEqual([state, full]);
  });

  it("到期 keeps the measure and the evidence in sight before it counts", () => {
    const line = lineOf(
      indicator({ window: "季", partial: "到期" }),
      records(2, { owner: "甲支部", day: "2010-07-02" }),
      "2010-07",
    );
    expect(line.measured?.valueOf()).toBe(2);
    expect(lineEvidence(line)).toHaveLength(2);
  });

  it("全额 counts full marks from the start", () => {
    expect(lineOf(indicator({ window: "年" }), []).full).toBe(pts("10"));
  });

  it.each(["月", "累计"] as const)("e/w is 1 for %s", (window) => {
    expect(lineOf(indicator({ window, partial: "按进度" }), []).full).toBe(pts("10"));
  });

  it("e/w is 1 in a phase that is open", () => {
    const open = config([indicator({ window: "阶段", partial: "按进度" })], { phases: [phase({ to: null })] });
    expect(computeScores(dataset({ period: "2010-08" }), open).subjects[0]?.lines[0]?.full).toBe(pts("10"));
  });
});

describe("equal measures earn equal points, whoever's they are", () => {
  it("but not where others' measures or lateness count", () => {
    const methods = Object.keys(SCALES) as Indicator["method"][];
    expect(methods.filter((method) => !readsMeasureOnly(method)).sort()).toEqual(
      ["按期完成", "排名赋分", "相对最优"].sort(),
    );
  });
});
