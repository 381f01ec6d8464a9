import { describe, expect, it } from "vitest";
import { compileFilter, compileRecordFilter, withOrganisation } from "#score/filters.ts";
import { phaseOf, shareOf, windowSpan } from "#score/windows.ts";
import { indicator, measureFrom, phase, where } from "../support/score-config.ts";
import { fields, member, record } from "../support/score-dataset.ts";
import { bookOf } from "../support/score-lookup.ts";

const listed = (changes: Parameters<typeof indicator>[0], one: ReturnType<typeof record>) =>
  bookOf([indicator(changes)], { members: [member("甲支部/张一")], records: [one] }).unscored.map(
    ({ indicator: id, reason }) => [id, reason],
  );

describe("records left out for a blank field", () => {
  it.each([
    [
      "状态 of 签到表",
      { source: "签到表", measure: measureFrom("参会率") },
      record({ kind: "签到表", owner: "甲支部/张一" }),
    ],
    ["数值", { source: "指标数据", measure: measureFrom("平均(数值)") }, record({ kind: "指标数据", owner: "甲支部" })],
    ["应到人数", { measure: measureFrom("参会率") }, record({ owner: "甲支部", values: { 实到人数: "#3" } })],
    ["实到人数", { measure: measureFrom("参会率") }, record({ owner: "甲支部", values: { 应到人数: "#3" } })],
    ["分数", { method: "评委打分", source: "评委打分" }, record({ kind: "评委打分", owner: "甲支部" })],
  ] as const)("%s", (_, changes, one) => {
    expect(listed(changes, one)).toEqual([["Z1-01", "blank-field"]]);
  });
});

describe("filters", () => {
  it.each([
    ["≥", ["1", "5"], "#3", false],
    ["≤", ["1", "5"], "#3", false],
    ["含", ["党", "课"], "党会", false],
    ["=", ["2010-06-18"], "@2010-06-17", false],
    ["≤", ["2010-06-18"], "@2010-06-17", true],
    ["≥", ["2010-06-18"], "@2010-06-17", false],
    ["≥", ["2010-06-18"], "@2010-06-19", true],
    ["=", ["3"], "#4", false],
    ["≥", ["1.25"], "#1.3", true],
    ["≥", ["1.25"], "#1.2", false],
    ["≥", ["x1"], "#5", false],
    ["≥", ["1x"], "#5", false],
  ] as const)("字段 %s %j against %s is %s", (...[operator, values, written, holds]) => {
    expect(compileFilter(where("字段", operator, ...values))(fields({ 字段: written }))).toBe(holds);
  });

  it("党组织 among several conditions is the standard name; elsewhere the fields stand as written", () => {
    const one = record({ kind: "稿件", owner: "甲支部/张一", values: { 党组织: "第一支部", 类型: "信息" } });
    const both = [...where("党组织", "=", "甲支部"), ...where("类型", "=", "信息")];
    expect(compileRecordFilter(both)(one)).toBe(true);
    expect(compileRecordFilter(both)({ ...one, organisation: null })).toBe(false);
    expect(compileRecordFilter(where("党组织", "=", "第一支部"))({ ...one, organisation: null })).toBe(true);
    expect(withOrganisation(one.values, null)).toBe(one.values);
  });
});

describe("windows", () => {
  const phases = [
    phase({ id: "二", from: "2010-06-30", to: "2010-07-31" }),
    phase({ id: "一", from: "2010-05-01", to: "2010-06-29" }),
  ];

  it.each([
    ["2010-05", "一"],
    ["2010-06", "二"],
    ["2010-07", "二"],
    ["2010-08", "一"],
  ])("the phase of %s is %s", (period, id) => {
    expect(phaseOf(period, phases).id).toBe(id);
  });

  it("a phase that ends on the period's last day is still running, though another began", () => {
    const both = [
      phase({ id: "前", from: "2010-05-01", to: "2010-06-30" }),
      phase({ id: "后", from: "2010-06-15", to: null }),
    ];
    expect(phaseOf("2010-06", both).id).toBe("前");
    expect(phaseOf("2010-05", both).id).toBe("前");
    expect(phaseOf("2010-07", both).id).toBe("后");
  });

  it("before the first phase the first stands in, and 累计 begins with the earliest, wherever it stands", () => {
    const setting = { period: "2010-06", yearStartMonth: 1, phases };
    expect(phaseOf("2010-04", phases).id).toBe("二");
    expect(windowSpan("累计", setting).from).toBe("2010-05-01");
    expect(windowSpan("累计", { ...setting, phases: phases.toReversed() }).from).toBe("2010-05-01");
  });

  it("累计 counts from the month in whose last day the campaign begins", () => {
    const setting = { period: "2010-06", yearStartMonth: 1, phases: [phase({ from: "2010-06-30", to: null })] };
    expect(shareOf(windowSpan("累计", setting), "全额")?.valueOf()).toBe(1);
    expect(shareOf(windowSpan("累计", { ...setting, period: "2010-05" }), "全额")).toBeNull();
  });
});
