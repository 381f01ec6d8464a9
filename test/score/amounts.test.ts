import { describe, expect, it } from "vitest";
import { METHODS } from "#domain/config.ts";
import { exact, ZERO } from "#domain/points.ts";
import { measureOf } from "#score/measures.ts";
import { comparesPeers, SCALES, standsOutside } from "#score/scales.ts";
import { bonusCapOf } from "#score/totals.ts";
import { config, indicator, measureFrom, office, pts } from "../support/score-config.ts";
import { record } from "../support/score-dataset.ts";
import { bookOf, lineOf } from "../support/score-lookup.ts";
import { figure } from "../support/score-records.ts";

const terms = (changes: Parameters<typeof indicator>[0]) => {
  return { indicator: indicator(changes), share: exact(1), full: exact(10), periodEnd: "2010-06-30" };
};

describe("methods", () => {
  it("two compare peers, three stand outside the hundred", () => {
    expect(METHODS.filter(comparesPeers)).toEqual(["排名赋分", "相对最优"]);
    expect(METHODS.filter(standsOutside)).toEqual(["加分", "扣减", "一票否决"]);
  });

  it.each([
    ["按次加分", "Z1-01 was let through without 每次得分"],
    ["扣分", "Z1-01 was let through without 每次得分"],
    ["排名赋分", "Z1-01 was let through without 每次得分"],
    ["加分", "Z1-01 was let through without 每次得分"],
    ["按量折算", "Z1-01 was let through without 目标值"],
  ] as const)("%s without what it needs is a programming error: %s", (method, words) => {
    expect(() => SCALES[method](terms({ method, perUnit: null, target: null }))).toThrow(words);
  });

  it.each(["排名赋分", "相对最优"] as const)("%s of somebody alone earns full marks", (method) => {
    const alone = { measured: exact(4), records: [], peers: null };
    expect(SCALES[method](terms({ method }))(alone).valueOf()).toBe(10);
  });

  it("按期完成 gives nothing for a record without 时限", () => {
    const late = { ...record({ kind: "公开承诺", owner: "甲支部", due: "2010-06-20", done: "2010-06-20" }), due: null };
    expect(
      SCALES.按期完成(terms({ method: "按期完成" }))({ measured: ZERO, records: [late], peers: null }).equals(0),
    ).toBe(true);
  });

  it("分档得分 takes 其他 wherever it stands, and never more than full marks", () => {
    const bands = [
      { atLeast: "5", points: pts("12") },
      { atLeast: null, points: pts("3") },
      { atLeast: "1", points: pts("8") },
    ];
    const mark = SCALES.分档得分(terms({ method: "分档得分", bands }));
    const points = ["6", "2", "-9"].map((value) =>
      mark({ measured: exact(value), records: [], peers: null }).valueOf(),
    );
    expect(points).toEqual([10, 3, 3]);
  });
});

const bonus = (id: string, cap: string, subjectType: "组织" | "党员" = "组织") =>
  indicator({ id, subjectType, method: "加分", cap: pts(cap) });

describe("加分封顶", () => {
  const indicators = [bonus("Z8-01", "5"), bonus("Z8-02", "15"), bonus("D8-01", "7", "党员")];
  const malus = indicator({ id: "Z9-01", method: "扣减", cap: pts("40") });

  it.each([
    ["组织", null, 2000],
    ["党员", null, 700],
    ["组织", "3", 300],
  ] as const)("of %s, %s in 基本信息", (type, bonusCap, cap) => {
    const settings = { office: office({ bonusCap: bonusCap === null ? null : pts(bonusCap) }) };
    expect(bonusCapOf(type, config([...indicators, malus], settings))).toBe(cap);
  });
});

describe("units", () => {
  it.each([
    ["稿件", "次数", "篇"],
    ["公开承诺", "次数", "项"],
    ["整改台账", "次数", "项"],
    ["活动台账", "次数", "次"],
    ["活动台账", "有无", ""],
    ["活动台账", "参会率", ""],
    ["公开承诺", "完成率", ""],
    ["志愿服务", "合计(时长)", "小时"],
    ["活动台账", "平均(实到人数)", "人次"],
    ["活动台账", "最大(应到人数)", "人次"],
    ["评委打分", "合计(分数)", "分"],
    ["指标数据", "合计(数值)", ""],
  ] as const)("%s %s is counted in “%s”", (source, measure, unit) => {
    const one = indicator({ source, measure: measureFrom(measure) });
    expect(measureOf(one).unit(one)).toBe(unit);
  });

  it.each(["民主测评", "评委打分", "按期完成"] as const)(
    "%s measures a share, whatever its 统计量 cell says",
    (method) => {
      const one = indicator({ method, source: "公开承诺", measure: measureFrom("合计(数值)") });
      expect(measureOf(one).unit(one)).toBe("");
    },
  );
});

describe("sums of decimals are exact whatever their places", () => {
  it.each([
    [["0.1", "0.2"], "3/10"],
    [["1", "0.25", "-3.125"], "-15/8"],
    [["10", "0.001"], "10001/1000"],
    [["-0.5"], "-1/2"],
    [[".5", "1"], "3/2"],
  ])("%j make %s", (values, sum) => {
    const one = indicator({ source: "指标数据", measure: measureFrom("合计(数值)") });
    const records = values.map((value, row) => figure("甲支部", value, { row }));
    expect(lineOf(bookOf([one], { records })).measured?.toFraction()).toBe(sum);
  });
});
