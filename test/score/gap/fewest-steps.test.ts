import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Config, Indicator } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import type { ScoreBook } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { potentialOf } from "#score/gap/potential.ts";
import { config, indicator, measureFrom, office, pts, tier, where } from "../../support/score-config.ts";
import { dataset, record } from "../../support/score-dataset.ts";
import { runs } from "../../support/property-runs.ts";

const KEY = subjectKey({ type: "组织", id: "甲支部" });
const IDS = ["Z1-01", "Z1-02", "Z2-01", "Z2-02", "Z2-03"];

/** Five indicators of full marks `fulls`, each filled by 指标数据 of its own 编号, one point a unit. */
function lines(fulls: readonly number[]): readonly Indicator[] {
  return fulls.map((full, index) =>
    indicator({
      id: IDS[index] ?? "",
      name: `指标${index}`,
      dimension: index < 2 ? "领导班子好" : "党员队伍好",
      full: full * 100,
      perUnit: "1",
      source: "指标数据",
      filter: where("指标编号", "=", IDS[index] ?? ""),
      measure: measureFrom("合计(数值)"),
    }),
  );
}

const earned = (points: readonly number[], extra: Partial<Dataset> = {}): Dataset =>
  dataset({
    ...extra,
    records: [
      ...points.map((value, index) =>
        record({
          kind: "指标数据",
          owner: "甲支部",
          row: 3 + index,
          values: { 指标编号: IDS[index] ?? "", 数值: `#${value}` },
        }),
      ),
      ...(extra.records ?? []),
    ],
  });

function gapOf(data: Dataset, settings: Config) {
  const gap = gapsOf(computeScores(data, settings), settings).get(KEY);
  if (gap === undefined) throw new Error("no gap");
  return gap;
}

const tiers = (floor: string) => [tier("先进", floor), tier("后进", "0")];

describe("the fewest indicators that would reach the next tier", () => {
  it("takes the greatest gain first and stops as soon as the total is enough", () => {
    const gap = gapOf(earned([10, 14, 18, 20, 5]), config(lines([20, 20, 20, 20, 20]), { tiers: tiers("85") }));
    expect(gap).toMatchObject({ nextTier: "先进", needed: pts("85"), distance: pts("18"), reached: true });
    expect(gap.steps.map(({ indicator: { id }, gain, totalAfter }) => [id, gain, totalAfter])).toEqual([
      ["Z2-03", pts("15"), pts("82")],
      ["Z1-01", pts("10"), pts("92")],
    ]);
  });

  it("equal gains go by the order of 指标", () => {
    const gap = gapOf(earned([10, 10, 10, 20, 20]), config(lines([20, 20, 20, 20, 20]), { tiers: tiers("90") }));
    expect(gap.steps.map((step) => step.indicator.id)).toEqual(["Z1-01", "Z1-02"]);
  });

  it("gives all there is where it is not enough", () => {
    const deduction = indicator({ id: "Z9-01", dimension: "群众反映好", method: "扣分", perUnit: "9", source: "奖惩" });
    const penalty = record({ kind: "奖惩", owner: "甲支部", values: { 类型: "通报批评", 名称: "通报" } });
    const settings = config([...lines([10, 10]), deduction], { tiers: tiers("90") });
    const gap = gapOf(earned([5, 10], { records: [penalty] }), settings);
    // (5 + 10 + 1) ÷ 30 now, 21 ÷ 30 at best
    expect(gap.steps.map((step) => step.totalAfter)).toEqual([pts("70")]);
    expect(gap.reached).toBe(false);
  });

  it("exactly as much as is needed is enough", () => {
    const gap = gapOf(earned([5, 10]), config(lines([10, 10]), { tiers: tiers("100") }));
    expect([gap.steps.map((step) => step.totalAfter), gap.reached]).toEqual([[pts("100")], true]);
  });

  it("works with the weights of the components, bonus and malus, as the engine adds them up", () => {
    const components = [
      { subjectType: "组织", name: "日常考评", weight: "60", content: "维度" },
      { subjectType: "组织", name: "民主测评", weight: "40", content: "民主测评" },
    ] as const;
    const bonus = indicator({
      id: "Z8-01",
      dimension: "加分",
      method: "加分",
      perUnit: "2",
      cap: pts("5"),
      source: "奖惩",
    });
    const award = record({
      kind: "奖惩",
      owner: "甲支部",
      values: { 类型: "表彰", 名称: "先进集体", 文号: "示例〔2010〕1号" },
    });
    const ballot = record({
      kind: "民主测评",
      owner: "甲支部",
      values: { 群体: "党员", 发出: "#10", 收回: "#10", 有效: "#10", 优秀: "#5", 合格: "#5" },
    });
    const settings = config([...lines([10, 10]), bonus], {
      components,
      tiers: tiers("95"),
      ballotOptions: [
        { name: "优秀", coefficient: "1" },
        { name: "合格", coefficient: "0.8" },
      ],
      ballotGroups: [{ subjectType: "组织", name: "党员", weight: "100" }],
    });
    const gap = gapOf(earned([5, 7], { records: [award, ballot] }), settings);
    // 0.6 × 60 + 0.4 × 90 + 2 = 74; then 0.6 × 85 …, then 0.6 × 100 …
    expect(gap.distance).toBe(pts("21"));
    expect(gap.steps.map((step) => step.totalAfter)).toEqual([pts("89"), pts("98")]);
  });
});

const anyCase = fc
  .record({
    fulls: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
    shares: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 }),
    floor: fc.integer({ min: 1, max: 10_000 }),
    weight: fc.constantFrom("100", "60"),
  })
  .map(({ fulls, shares, floor, weight }) => {
    const settings = config(lines(fulls), {
      office: office(),
      tiers: tiers(String(floor / 100)),
      components: [{ subjectType: "组织", name: "日常考评", weight, content: "维度" }],
    });
    return { settings, points: fulls.map((full, index) => Math.min(full, shares[index] ?? 0)), fulls };
  });

/** The total of the engine itself when some lines are filled to their full marks by further records. */
function totalWith(filled: readonly number[], { settings, points, fulls }: Parameters<typeof bruteForce>[0]): number {
  const raised = points.map((value, index) => (filled.includes(index) ? (fulls[index] ?? 0) : value));
  return computeScores(earned(raised), settings).subjects[0]?.total ?? NaN;
}

/** Every set of lines, smallest first. */
function subsets(count: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** count }, (_, mask) =>
    Array.from({ length: count }, (__, index) => index).filter((index) => (mask >> index) % 2 === 1),
  );
  return all.sort((a, b) => a.length - b.length);
}

/** The size of the smallest set that reaches a total; null where none does. */
function bruteForce(
  example: { settings: Config; points: readonly number[]; fulls: readonly number[] },
  needed: number,
): number | null {
  const found = subsets(example.fulls.length).find((filled) => totalWith(filled, example) >= needed);
  return found?.length ?? null;
}

describe("whatever the points are", () => {
  it("no smaller set of indicators reaches the total, and the totals are those of the engine", () => {
    fc.assert(
      fc.property(anyCase, (example) => {
        const { nextTier, needed, steps, reached } = gapOf(earned(example.points), example.settings);
        if (nextTier === null || needed === null) return;
        const smallest = bruteForce(example, needed);
        expect([reached, reached ? steps.length : null]).toEqual([smallest !== null, smallest]);
        const taken: number[] = [];
        for (const { indicator: one, totalAfter } of steps) {
          taken.push(IDS.indexOf(one.id));
          expect(totalAfter).toBe(totalWith(taken, example));
        }
      }),
      runs(80),
    );
  });

  it("a potential lies above the points and within full marks", () => {
    fc.assert(
      fc.property(anyCase, ({ settings, points }) => {
        const book: ScoreBook = computeScores(earned(points), settings);
        for (const line of book.subjects.flatMap((score) => score.lines)) {
          const potential = potentialOf(line, { periodEnd: "2010-06-30", members: 0 });
          expect(potential === null).toBe(line.points === line.full);
          if (potential !== null) expect([line.points ?? 0, line.full]).toEqual([expect.any(Number), potential.points]);
        }
      }),
      runs(80),
    );
  });
});
