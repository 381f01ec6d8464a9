import { describe, expect, it } from "vitest";
import type { Config, Indicator } from "#domain/config.ts";
import { indicator, measureFrom, pts, tier, where } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";
import { award, figure, selfMark } from "../../support/score-records.ts";
import { bookOf, printed, scoreOf } from "../../support/score-lookup.ts";

/**
 * T1, 机关事业单位党组织分类定级自评表 [E10] (domain.md 2.6): 带头人 15, 工作思路 10, 工作制度 10, 活动阵地 10, 保障机制 10,
 * 工作业绩 20, 群众反映 25, together 100, everything deducted from full marks. Where the table deducts a fixed number
 * when something is missing, the line gives it when it is there.
 */
type Place = readonly [id: string, dimension: string, full: string];
const line = ([id, dimension, full]: Place, changes: Partial<Indicator>): Indicator =>
  indicator({ id, dimension, name: id, full: pts(full), window: "年", partial: "全额", ...changes });
/** Given in full when an activity of that name is on record: no … −5. */
const held = (place: Place, word: string): Indicator =>
  line(place, { measure: measureFrom("有无"), filter: where("活动名称", "含", word), perUnit: place[2] });
/** Off for each open item of 整改台账 that speaks of it: each system not run −2. */
const lost = (place: Place, word: string, each: string): Indicator =>
  line(place, {
    method: "扣分",
    source: "整改台账",
    filter: where("问题", "含", word),
    perUnit: each,
  });
/** By a figure against a threshold: leader training < 40 h −3. */
const reached = (place: Place, atLeast: string): Indicator =>
  line(place, {
    method: "分档得分",
    source: "指标数据",
    measure: measureFrom("合计(数值)"),
    filter: where("指标编号", "=", place[0]),
    bands: [
      { atLeast, points: pts(place[2]) },
      { atLeast: null, points: 0 },
    ],
    perUnit: null,
  });

const T1: readonly Indicator[] = [
  reached(["Z1-01", "带头人", "3"], "40"), // leader training < 40 h −3
  held(["Z1-02", "带头人", "5"], "述职评议"), // no 述职评议 −5
  lost(["Z1-03", "带头人", "7"], "班子", "7"),
  held(["Z2-01", "工作思路", "5"], "工作计划"), // no plan −5
  lost(["Z2-02", "工作思路", "5"], "思路", "5"),
  lost(["Z3-01", "工作制度", "10"], "制度", "2"), // each system not run −2
  lost(["Z4-01", "活动阵地", "10"], "阵地", "5"),
  reached(["Z5-01", "保障机制", "2"], "24"), // member training < 24 h −2
  lost(["Z5-02", "保障机制", "8"], "保障", "4"),
  reached(["Z6-01", "工作业绩", "10"], "60"), // ranking low −10
  lost(["Z6-02", "工作业绩", "10"], "业绩", "5"),
  reached(["Z7-01", "群众反映", "10"], "0.9"), // low satisfaction −10
  line(["Z7-02", "群众反映", "15"], {
    method: "扣分",
    source: "奖惩",
    filter: where("类型", "=", "通报批评"),
    perUnit: "10",
  }),
  line(["Z9-01", "群众反映", "0"], {
    method: "一票否决",
    source: "整改台账",
    filter: where("问题", "含", "瘫痪"),
    perUnit: null,
    veto: "末等",
  }),
];

const CHANGES: Partial<Config> = { tiers: [tier("先进", "90"), tier("中间", "60"), tier("后进", "0")] };
const activity = (活动名称: string, row: number) => record({ owner: "甲支部", values: { 活动名称 }, row });
const fault = (问题: string, row: number) => record({ kind: "整改台账", owner: "甲支部", values: { 问题 }, row });
/** Training hours of leaders and members, ranking, satisfaction. */
const figures = (...values: readonly [string, string, string, string]) =>
  values.map((value, row) => figure("甲支部", value, { id: ["Z1-01", "Z5-01", "Z6-01", "Z7-01"][row] ?? "", row }));
const GOOD = [activity("年度工作计划", 3), activity("书记述职评议", 4), ...figures("40", "24", "80", "0.95")];

describe("T1 as a whole [E10]", () => {
  it.each([
    ["everything in order", GOOD, ["15.00", "10.00", "10.00", "10.00", "10.00", "20.00", "25.00"], "100.00", "先进"],
    [
      "no plan −5, two systems −4, leader training 39.5 h −3: 88",
      [
        activity("书记述职评议", 4),
        fault("学习制度未执行", 5),
        fault("公开制度未执行", 6),
        ...figures("39.5", "24", "80", "0.9"),
      ],
      ["12.00", "5.00", "6.00", "10.00", "10.00", "20.00", "25.00"],
      "88.00",
      "中间",
    ],
    [
      "nothing held, six systems −10, no hours −5, low −10, unsatisfied −10, a complaint −10: 45",
      [
        ...[1, 2, 3, 4, 5, 6].map((row) => fault(`制度${row}未执行`, row)),
        award("甲支部", { 类型: "通报批评" }),
        ...figures("0", "0", "59", "0.89"),
      ],
      // 15 − 3 − 5, 10 − 5, 10 − 10 (扣完为止), 10, 10 − 2, 20 − 10, 25 − 20
      ["7.00", "5.00", "0.00", "10.00", "8.00", "10.00", "5.00"],
      "45.00",
      "后进",
    ],
    [
      "a listed condition (the leadership is paralysed, −7): straight to 后进 with 93",
      [...GOOD, fault("班子长期瘫痪", 9)],
      ["8.00", "10.00", "10.00", "10.00", "10.00", "20.00", "25.00"],
      "93.00",
      "后进",
    ],
  ])("%s", (...[, records, dimensions, total, name]) => {
    const score = scoreOf(bookOf(T1, { records }, CHANGES));
    expect(score.dimensions.map(({ points }) => printed(points))).toEqual(dimensions);
    expect([printed(score.total), score.tier]).toEqual([total, name]);
  });

  it("the full marks add up to the 100 of the table", () => {
    const score = scoreOf(bookOf(T1, { records: GOOD }, CHANGES));
    expect(score.dimensions.map(({ full }) => printed(full))).toEqual([
      "15.00",
      "10.00",
      "10.00",
      "10.00",
      "10.00",
      "20.00",
      "25.00",
    ]);
  });
});

describe("columns 自评得分 and 考评得分 (domain.md 2.2 [E10], [E11])", () => {
  it.each([
    ["10", 1000, -600],
    ["4", 400, 0],
    ["3.5", 350, 50],
    // rounded half up like every mark: 3.995 is 4.00
    ["3.995", 400, 0],
  ])("a self-assessment of %s stands beside 4.00 evaluated", (mark, points, difference) => {
    const faults = [1, 2, 3].map((row) => fault(`制度${row}未执行`, row));
    const book = bookOf(T1, { records: [...GOOD, ...faults, selfMark("甲支部", ["Z3-01", mark])] }, CHANGES);
    const found = scoreOf(book).lines.find(({ indicator: { id } }) => id === "Z3-01");
    expect(found?.selfAssessed?.points).toBe(points);
    expect((found?.points ?? Number.NaN) - (found?.selfAssessed?.points ?? 0)).toBe(difference);
    // It is for comparison only.
    expect(printed(scoreOf(book).total)).toBe("94.00");
    expect(book.unscored).toEqual([]);
  });
});
