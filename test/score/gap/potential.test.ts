import { describe, expect, it } from "vitest";
import type { Indicator } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import { subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { HIGHEST, stepOf } from "../../support/gap-step.ts";
import { config, indicator, measureFrom, pts, where } from "../../support/score-config.ts";
import { dataset, member, organisation, record, records } from "../../support/score-dataset.ts";

const own = (count: number, words: Partial<Parameters<typeof record>[0]> = {}) => ({
  records: records(count, { owner: "甲支部", ...words }),
});
const numbers = (...values: string[]) => ({
  records: values.map((value, index) => number("甲支部", value, 3 + index)),
});
const number = (owner: string, value: string, row: number): DatasetRecord =>
  record({ kind: "指标数据", owner, row, values: { 数值: `#${value}` } });
const volunteer = (owner: string, value: string): DatasetRecord =>
  record({ kind: "志愿服务", owner, values: { 时长: `#${value}` } });
const meeting = (owner: string, present: string): DatasetRecord =>
  record({ owner, values: { 应到人数: "#50", 实到人数: `#${present}` } });
const pledge = (owner: string, row: number, done: string | null): DatasetRecord =>
  record({ kind: "公开承诺", owner, row, due: "2010-06-30", done, values: { 承诺事项: "承诺" } });
const ofNumbers = (measure: string): Partial<Indicator> => ({ source: "指标数据", measure: measureFrom(measure) });

describe("按次加分: up to full marks", () => {
  it.each([
    [0, "2", pts("10"), "还需5次"],
    [3, "2", pts("4"), "还需2次"],
    [2, "3", pts("4"), "还需2次"],
  ])("with %i of %s points each", (...[count, perUnit, gain, missing]) => {
    expect(stepOf({ perUnit }, own(count))).toEqual([gain, missing]);
  });

  it("nothing at full marks", () => {
    expect(stepOf({ perUnit: "2" }, own(5))).toBeNull();
  });

  it("counts papers in 篇, up to what is due by now under 按进度", () => {
    const papers = own(1, { kind: "稿件" });
    const words = { source: "稿件", perUnit: "2", window: "年", partial: "按进度" } as const;
    expect(stepOf(words, papers)).toEqual([pts("3"), "还需2篇"]);
  });

  it("有无 cannot earn more than once", () => {
    expect(stepOf({ measure: measureFrom("有无"), perUnit: "6" }, {})).toEqual([pts("6"), "尚无记录，有1条即可"]);
  });

  it("where each time earns nothing there is no way up", () => {
    expect(stepOf({ perUnit: "0" }, {})).toBeNull();
  });
});

describe("按量折算 and 比率得分: up to the target after 期中计法", () => {
  const hours = { method: "按量折算", perUnit: null, source: "志愿服务" } as const;

  it("names the amount, rounded up so that it is enough", () => {
    const words = { ...hours, measure: measureFrom("合计(时长)"), target: "10" } as const;
    expect(stepOf(words, { records: [volunteer("甲支部", "2.5")] })).toEqual([pts("7.5"), "还需7.5小时"]);
    // In April one of three months is due.
    const third = { ...words, window: "季", partial: "按进度", target: "10" } as const;
    expect(stepOf(third, { period: "2010-04", records: [] })).toEqual([pts("3.33"), "还需3.34小时"]);
    expect(stepOf(third, { period: "2010-05", records: [] })).toEqual([pts("6.67"), "还需6.67小时"]);
  });

  it("人均 names the amount per head and for all", () => {
    const members = [member("甲支部/张一"), member("甲支部/李二"), member("甲支部/赵四", { exempt: "病休" })];
    const words = { ...hours, measure: measureFrom("人均(时长)"), target: "4" } as const;
    expect(stepOf(words, { members, records: [volunteer("甲支部/张一", "3")] })).toEqual([
      pts("6.25"),
      "人均还需2.5小时（合计5小时）",
    ]);
  });

  it.each([
    ["平均(数值)", numbers("2", "4"), [pts("4"), "平均值由3提高到5"]],
    ["最大(数值)", numbers("2", "4"), [pts("2"), "还需有一次达到5"]],
    ["合计(数值)", numbers("2", "1"), [pts("4"), "还需增加2"]],
    ["平均(数值)", numbers("6"), null],
  ])("%s", (measure, data, step) => {
    expect(stepOf({ method: "比率得分", target: "5", ...ofNumbers(measure) }, data)).toEqual(step);
  });
});

describe("分档得分: the best band within reach", () => {
  const bands = [
    { atLeast: "6", points: pts("10") },
    { atLeast: "4", points: pts("7") },
    { atLeast: null, points: pts("1") },
  ];

  it.each([
    [1, [pts("9"), "还需5次"]],
    [4, [pts("3"), "还需2次"]],
    [6, null],
  ])("with %i records", (count, step) => {
    expect(stepOf({ method: "分档得分", bands }, own(count))).toEqual(step);
  });

  it("a band out of reach gives way to the next", () => {
    const ofRate = {
      method: "分档得分",
      measure: measureFrom("参会率"),
      bands: [
        { atLeast: "1", points: pts("10") },
        { atLeast: "0.9", points: pts("8") },
        { atLeast: null, points: pts("0") },
      ],
    } as const;
    expect(stepOf(ofRate, { records: [meeting("甲支部", "44")] })).toEqual([
      pts("8"),
      "参会率由88%提高到90%，今后活动还需应到10人次且全部到会",
    ]);
  });

  it("of bands that give the same the lowest will do, and bands that give less for more are not sought", () => {
    const odd = [
      { atLeast: "8", points: pts("2") },
      { atLeast: "6", points: pts("10") },
      { atLeast: "5", points: pts("12") },
      { atLeast: null, points: pts("5") },
    ];
    expect(stepOf({ method: "分档得分", bands: odd }, own(4))).toEqual([pts("5"), "还需1次"]);
    expect(stepOf({ method: "分档得分", bands: odd }, own(8))).toBeNull();
  });

  it.each(["9", "10"])("who has 10分 is not sent for a higher band that gives %s分", (points) => {
    const bandsAbove = [
      { atLeast: "8", points: pts(points) },
      { atLeast: "6", points: pts("10") },
    ];
    expect(stepOf({ method: "分档得分", full: pts("20"), bands: bandsAbove }, own(6))).toBeNull();
  });
});

describe("排名赋分 and 相对最优: up to the best of the peers", () => {
  const organisations = [organisation("甲支部"), organisation("乙支部"), organisation("事业一支部", { type: "事业" })];
  const data = (...counts: readonly [number, number, number]) => ({
    organisations,
    records: organisations.flatMap(({ name }, index) => records(counts[index] ?? 0, { owner: name })),
  });

  it.each<[Partial<Indicator>, readonly [number, number, number], unknown]>([
    [{ method: "相对最优" }, [2, 8, 20], [pts("7.5"), "达到同类最优的8次：还需6次"]],
    [{ method: "相对最优" }, [8, 8, 20], null],
    [{ method: "相对最优" }, [0, 0, 20], null],
    [{ method: "排名赋分", perUnit: "3" }, [7, 8, 0], [pts("3"), "达到同类最优的8次：还需1次"]],
    [{ method: "排名赋分", perUnit: "3", direction: "越小越好" }, [8, 7, 0], null],
  ])("%o with %o", (words, counts, step) => {
    expect(stepOf(words, data(...counts))).toEqual(step);
  });

  const best = { method: "相对最优", measure: measureFrom("参会率") } as const;

  it("the best 参会率 is named in percent, and one without an absence is out of reach", () => {
    expect(stepOf(best, { organisations, records: [meeting("甲支部", "44"), meeting("乙支部", "48")] })).toEqual([
      pts("0.83"),
      "达到同类最优的96%：参会率由88%提高到96%，今后活动还需应到100人次且全部到会",
    ]);
    expect(stepOf(best, { organisations, records: [meeting("甲支部", "44"), meeting("乙支部", "50")] })).toBeNull();
  });

  it("the best 完成率 is named in percent", () => {
    const made = [pledge("甲支部", 3, null), pledge("甲支部", 4, "2010-06-30"), pledge("乙支部", 5, "2010-06-30")];
    const words = { method: "相对最优", source: "公开承诺", measure: measureFrom("完成率") } as const;
    expect(stepOf(words, { organisations, records: made })).toEqual([
      pts("5"),
      "达到同类最优的100%：完成率由50%提高到100%，还需最迟于2010年6月30日完成1项",
    ]);
  });
});

describe("nothing is planned", () => {
  const penalties = own(2, { kind: "奖惩", values: { 类型: "通报批评", 名称: "通报", 文号: "示例〔2010〕1号" } });
  const awards = { source: "奖惩", filter: where("类型", "=", "表彰"), perUnit: "2", cap: pts("6") } as const;

  it.each<[string, Partial<Indicator>, Partial<Dataset>]>([
    ["扣分: what was deducted cannot be earned back", { method: "扣分", source: "奖惩", perUnit: "2" }, penalties],
    ["未到期", { window: "季", partial: "到期" }, { period: "2010-05" }],
    ["基本要求: it adds no points", { dimension: "基本要求" }, {}],
    ["适用范围: lines of others", { scope: where("类型", "=", "事业") }, {}],
    ["加分: awards are not in one's own hand", { ...awards, method: "加分" }, {}],
    ["扣减", { method: "扣减", source: "奖惩", perUnit: "2", cap: pts("6") }, penalties],
    ["一票否决", { method: "一票否决", source: "奖惩", veto: "末等", target: "9" }, penalties],
  ])("%s", (_, words, data) => {
    // A second line makes a total.
    const settings = config([indicator(words), indicator({ id: "Z9-01", dimension: "其他", perUnit: "10" })], {
      tiers: HIGHEST,
    });
    const book = computeScores(dataset(data), settings);
    const gap = gapsOf(book, settings).get(subjectKey({ type: "组织", id: "甲支部" }));
    expect(gap?.steps.map((step) => step.indicator.id)).toEqual(["Z9-01"]);
  });
});
