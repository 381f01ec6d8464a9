import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Stability } from "#domain/analysis.ts";
import type { Config, Indicator } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import { subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { stabilityOf } from "#score/stability/stability.ts";
import { weighingOf, weightCount } from "#score/stability/weighing.ts";
import { anyDataset, WIDE_CONFIG } from "../../support/score-arbitraries.ts";
import { config, indicator, measureFrom, pts, tier, where } from "../../support/score-config.ts";
import { dataset, member, organisation, record } from "../../support/score-dataset.ts";
import { runs } from "../../support/property-runs.ts";

const DRAWING = { draws: 1000, seed: 201_006 };

/** Two indicators of 50 each, filled by 指标数据. */
const LINES: readonly Indicator[] = ["Z1-01", "Z1-02"].map((id) =>
  indicator({
    id,
    full: pts("50"),
    perUnit: "1",
    source: "指标数据",
    filter: where("指标编号", "=", id),
    measure: measureFrom("合计(数值)"),
  }),
);

/** Branches with points for both lines. */
function branches(points: Readonly<Record<string, readonly [number, number]>>): Dataset {
  const records = Object.entries(points).flatMap(([owner, values], row) =>
    values.map((value, index) =>
      record({
        kind: "指标数据",
        owner,
        row: 3 + row * 2 + index,
        values: { 指标编号: LINES[index]?.id ?? "", 数值: `#${value}` },
      }),
    ),
  );
  return dataset({ organisations: Object.keys(points).map((name) => organisation(name)), records });
}

function mark(owner: string, value: string, row: number): DatasetRecord {
  return record({ kind: "评委打分", owner, row, values: { 评委: "评委一", 分数: `#${value}` } });
}

function inOrder(found: ReadonlyMap<string, Stability>): readonly [string, Stability][] {
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function stabilities(data: Dataset, settings: Config): Record<string, Stability> {
  const found = stabilityOf(computeScores(data, settings), settings, DRAWING);
  return Object.fromEntries([...found].map(([key, one]) => [key.split("\u0000")[1] ?? "", one]));
}

const TIERS = [tier("先进", "80"), tier("中间", "60"), tier("后进", "0")];
const settings = config(LINES, { tiers: TIERS });

describe("how sure the ranking is", () => {
  it("a rank that no weight can change is certain", () => {
    const found = stabilities(branches({ 甲: [50, 45], 乙: [40, 30], 丙: [10, 10] }), settings);
    expect(found["甲"]).toEqual({
      from: 1,
      to: 1,
      draws: 1000,
      tiers: [
        { name: "先进", draws: 1000 },
        { name: "中间", draws: 0 },
        { name: "后进", draws: 0 },
      ],
    });
    expect([found["乙"]?.from, found["乙"]?.to, found["丙"]?.from, found["丙"]?.to]).toEqual([2, 2, 3, 3]);
  });

  it("two who are level on different strengths take turns", () => {
    const found = stabilities(branches({ 甲: [50, 30], 乙: [30, 50], 丙: [10, 10] }), settings);
    expect([found["甲"], found["乙"]].map((one) => [one?.from, one?.to])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    // At 80 of 80 the tier is a matter of chance: the weight of the better line has to be the greater one.
    const shares = [found["甲"], found["乙"]].map((one) => one?.tiers[0]?.draws ?? 0);
    for (const share of shares) expect(Math.abs(share - 500)).toBeLessThan(80);
    // Either one or the other, or both in the few draws that round to 80.00.
    expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it("quota and gate hold in every draw", () => {
    const gate = indicator({ id: "Z0-01", dimension: "基本要求", perUnit: "10" });
    const data = branches({ 甲: [50, 30], 乙: [30, 50], 丙: [50, 50] });
    const meetings = ["甲", "乙"].map((owner, index) => record({ owner, row: 50 + index }));
    const quota = config([...LINES, gate], { tiers: [tier("先进", "60", { quota: "0.34" }), tier("后进", "0")] });
    const found = stabilities({ ...data, records: [...data.records, ...meetings] }, quota);
    const first = ["甲", "乙", "丙"].map((name) => found[name]?.tiers[0]?.draws ?? NaN);
    expect(first[2]).toBe(0);
    // One place: it is given in every draw but those that end in a tie.
    expect((first[0] ?? 0) + (first[1] ?? 0)).toBeGreaterThan(980);
    expect((first[0] ?? 0) + (first[1] ?? 0)).toBeLessThanOrEqual(1000);
    expect(found["丙"]?.from).toBe(1);
  });

  it("the weights of the components are moved too", () => {
    const components = [
      { subjectType: "组织", name: "日常考评", weight: "50", content: "维度" },
      { subjectType: "组织", name: "评委评分", weight: "50", content: "评委打分" },
    ] as const;
    const data = branches({ 甲: [50, 50], 乙: [40, 40] });
    const judged = { ...data, records: [...data.records, mark("甲", "80", 50), mark("乙", "100", 51)] };
    const found = stabilities(judged, config(LINES, { components, tiers: TIERS }));
    // Level at 90, and only the components can decide.
    expect([found["甲"]?.from, found["甲"]?.to]).toEqual([1, 2]);
    expect([found["乙"]?.from, found["乙"]?.to]).toEqual([1, 2]);
  });

  it("leaves out 2.5 % of the draws at either end: what comes up more seldom is no part of the interval", () => {
    const oneSeat = config(LINES, { tiers: [tier("先进", "60", { quota: "0.5" }), tier("后进", "0")] });
    // 乙 gets ahead only where the second weight exceeds the first by 20 : 17, in about 15 of 1,000 draws.
    const found = stabilities(branches({ 甲: [50, 30], 乙: [30, 47] }), oneSeat);
    const ahead = found["乙"]?.tiers[0]?.draws ?? NaN;
    expect([ahead > 0, ahead < 25]).toEqual([true, true]);
    expect([found["甲"]?.from, found["甲"]?.to, found["乙"]?.from, found["乙"]?.to]).toEqual([1, 1, 2, 2]);
  });

  it("exempt subjects and those without a total are not in it", () => {
    const members = [member("甲/张一", { exempt: "病休" }), member("甲/李二")];
    const found = stabilities({ ...branches({ 甲: [1, 1] }), members }, settings);
    expect(Object.keys(found)).toEqual(["甲"]);
  });

  it("organisations and members have the tiers of their own", () => {
    const ofMember = indicator({ id: "D1-01", subjectType: "党员", full: pts("10") });
    const both = config([...LINES, ofMember], { tiers: [...TIERS, tier("优秀", "0", { subjectType: "党员" })] });
    const found = stabilities({ ...branches({ 甲: [50, 50] }), members: [member("甲/张一")] }, both);
    const drawn = ["甲", "甲/张一"].map((id) => found[id]?.tiers.map(({ name, draws }) => [name, draws]));
    expect(drawn).toEqual([
      [
        ["先进", 1000],
        ["中间", 0],
        ["后进", 0],
      ],
      [["优秀", 1000]],
    ]);
  });

  it("whom a measure leaves without a tier has none in any draw", () => {
    const ofMembers = LINES.map(({ id, dimension }) => indicator({ id, dimension, subjectType: "党员" }));
    const punished = record({ kind: "奖惩", owner: "甲/张一", values: { 类型: "严重警告", 名称: "处分决定" } });
    const ladder = [tier("先进", "80", { subjectType: "党员" }), tier("后进", "0", { subjectType: "党员" })];
    const data = dataset({ organisations: [], members: [member("甲/张一"), member("甲/李二")], records: [punished] });
    const found = stabilities(data, config(ofMembers, { tiers: ladder }));
    const drawn = ["甲/张一", "甲/李二"].map((id) => found[id]?.tiers.map(({ draws }) => draws));
    expect(drawn).toEqual([
      [0, 0],
      [0, 1000],
    ]);
  });
});

describe("whatever the records are", () => {
  const few = { draws: 40, seed: 1 };

  it("with every factor 1 a draw gives the totals of the engine", () => {
    fc.assert(
      fc.property(anyDataset, (data) => {
        const { subjects } = computeScores(data, WIDE_CONFIG);
        for (const type of ["组织", "党员"] as const) {
          const ranked = subjects.filter(({ subject, total }) => subject.type === type && total !== null);
          const totals = new Int32Array(ranked.length);
          const factors = new Float64Array(weightCount(WIDE_CONFIG)).fill(1);
          weighingOf(ranked, type, WIDE_CONFIG)(factors, totals);
          expect([...totals]).toEqual(ranked.map(({ total }) => total));
        }
      }),
      runs(60),
    );
  });

  it.each<[string, Partial<Indicator>]>([
    ["bonus", { method: "加分", perUnit: "3", cap: pts("5") }],
    ["malus", { method: "扣减", perUnit: "3", cap: pts("9") }],
    ["malus below 0", { method: "扣减", perUnit: "60", cap: pts("90") }],
    ["a veto of effect 零分", { method: "一票否决", veto: "零分" }],
    ["a veto of another effect", { method: "一票否决", veto: "末等" }],
  ])("so it does with %s", (_, changes) => {
    const outside = indicator({ id: "Z9-01", dimension: "其他", source: "奖惩", ...changes });
    const data = branches({ 甲: [20, 11], 乙: [50, 50] });
    const row = record({ kind: "奖惩", owner: "甲", row: 90, values: { 类型: "表彰", 名称: "决定", 文号: "示例1号" } });
    const all = config([...LINES, outside], { tiers: TIERS });
    const { subjects } = computeScores({ ...data, records: [...data.records, row] }, all);
    const totals = new Int32Array(subjects.length);
    weighingOf(subjects, "组织", all)(new Float64Array(weightCount(all)).fill(1), totals);
    expect([...totals]).toEqual(subjects.map(({ total }) => total));
  });

  it("the same seed gives the same result, in whatever order records and subjects come", () => {
    fc.assert(
      fc.property(anyDataset, (data) => {
        const book = computeScores(data, WIDE_CONFIG);
        const shuffled = computeScores({ ...data, records: data.records.toReversed() }, WIDE_CONFIG);
        const turned = { ...shuffled, subjects: shuffled.subjects.toReversed() };
        expect(inOrder(stabilityOf(turned, WIDE_CONFIG, few))).toEqual(inOrder(stabilityOf(book, WIDE_CONFIG, few)));
      }),
      runs(40),
    );
  });

  it("the interval lies within the scope and the draws of the tiers sum to all", () => {
    fc.assert(
      fc.property(anyDataset, (data) => {
        const book = computeScores(data, WIDE_CONFIG);
        const found = stabilityOf(book, WIDE_CONFIG, few);
        for (const { subject, rank, limits } of book.subjects) {
          const one = found.get(subjectKey(subject));
          expect(one === undefined).toBe(rank === null);
          if (one === undefined || rank === null) continue;
          expect([one.from >= 1, one.from <= one.to, one.to <= rank.of]).toEqual([true, true, true]);
          const sum = one.tiers.reduce((all, { draws }) => all + draws, 0);
          expect(limits.length > 0 || one.tiers.length === 0 || sum === few.draws).toBe(true);
        }
      }),
      runs(40),
    );
  });
});
