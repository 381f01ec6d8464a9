import { describe, expect, it } from "vitest";
import type { Component, Config, Indicator } from "#domain/config.ts";
import type { SubjectType } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { weighingOf, weightCount } from "#score/stability/weighing.ts";
import { config, indicator, measureFrom, office, pts, where } from "../../support/score-config.ts";
import { dataset, member, organisation, record } from "../../support/score-dataset.ts";

/** 组织: 40 and 20 marks and a gate; 党员: 10 marks. All are filled by 指标数据. */
const INDICATORS: readonly Indicator[] = [
  line("D1-01", "10", "自觉学习的模范"),
  line("Z1-01", "40", "领导班子好"),
  line("Z1-02", "20", "领导班子好"),
  line("Z0-01", "10", "基本要求"),
];
const COMPONENTS: readonly Component[] = [
  { subjectType: "党员", name: "日常考评", weight: "100", content: "维度" },
  { subjectType: "组织", name: "日常考评", weight: "70", content: "维度" },
  { subjectType: "组织", name: "述职评议", weight: "30", content: "评委打分" },
];
const SETTINGS: Config = config(INDICATORS, { components: COMPONENTS });

function line(id: string, full: string, dimension: string): Indicator {
  const subjectType = id.startsWith("D") ? "党员" : "组织";
  const reads = { source: "指标数据", measure: measureFrom("平均(数值)"), filter: where("指标编号", "=", id) } as const;
  return indicator({ id, subjectType, dimension, full: pts(full), method: "按量折算", target: full, ...reads });
}

/** A record of 指标数据, said as 编号=数值. */
function value(owner: string, said: string, row: number) {
  const [id = "", amount = ""] = said.split("=");
  return record({ kind: "指标数据", owner, row, values: { 指标编号: id, 数值: `#${amount}` } });
}

function mark(owner: string, amount: string, row: number) {
  return record({ kind: "评委打分", owner, row, values: { 评委: "评委一", 分数: `#${amount}` } });
}

/** Totals in hundredths of the subjects of one type, in the book's order, when the weights are multiplied. */
function totals(type: SubjectType, factors: readonly number[], settings: Config = SETTINGS): number[] {
  const book = computeScores(DATA, settings);
  const subjects = book.subjects.filter(({ subject }) => subject.type === type);
  const found = new Int32Array(subjects.length);
  weighingOf(subjects, type, settings)(Float64Array.from(factors), found);
  return [...found];
}

/** 甲: 30 of 40, 5 of 20, the gate full, judges 90. 乙: 30 of 40, the second line not due, no judges. */
const DATA = dataset({
  organisations: [organisation("乙支部"), organisation("甲支部")],
  members: [member("甲支部/张一")],
  records: [
    value("甲支部", "Z1-01=30", 3),
    value("甲支部", "Z1-02=5", 4),
    value("甲支部", "Z0-01=10", 5),
    mark("甲支部", "90", 3),
    value("乙支部", "Z1-01=30", 6),
    value("甲支部/张一", "D1-01=8", 7),
  ],
});

const ONE = [1, 1, 1, 1, 1, 1, 1];

describe("totals under other weights", () => {
  it("a weight is drawn for every indicator, then for every component", () => {
    expect(weightCount(SETTINGS)).toBe(7);
  });

  it("with every factor 1 they are the totals", () => {
    // 甲: 35/60 × 70 % + 90 × 30 %; 乙: 30/40, with nothing from judges.
    expect(totals("组织", ONE)).toEqual([7500, 6783]);
    expect(totals("党员", ONE)).toEqual([8000]);
  });

  it.each([
    // 100·(30 + 5·1.1) ÷ (40 + 20·1.1) = 57.258…; × 0.7 + 27 = 67.08…
    ["a heavier weak line costs who is weak there", [1, 1, 1.1, 1, 1, 1, 1], [7500, 6708]],
    // 100·(30·0.9 + 5) ÷ (40·0.9 + 20) = 57.142…
    ["a lighter strong line costs as well", [1, 0.9, 1, 1, 1, 1, 1], [7500, 6700]],
    // (58.333…·70·1.1 + 90·30·0.9) ÷ (77 + 27) = 66.554…
    ["components are weighed anew over those with data", [1, 1, 1, 1, 1, 1.1, 0.9], [7500, 6655]],
    ["the gate adds nothing, whatever its weight", [1, 1, 1, 1.1, 1, 1, 1], [7500, 6783]],
    ["weights of members are nothing to organisations", [1.1, 1, 1, 1, 0.9, 1, 1], [7500, 6783]],
  ])("%s", (_, factors, expected) => {
    expect(totals("组织", factors)).toEqual(expected);
  });

  it("a dimension that counts for members does not count for organisations, whose gate has the same name", () => {
    const alike = { subjectType: "党员", name: "基本要求", full: pts("10"), kind: "考评" } as const;
    const settings = { ...SETTINGS, dimensions: [...SETTINGS.dimensions, alike] };
    expect(totals("组织", ONE, settings)).toEqual([7500, 6783]);
  });

  it("weights of organisations are nothing to members", () => {
    expect(totals("党员", [1, 1.1, 0.9, 1.1, 1, 0.9, 1.1])).toEqual([8000]);
  });

  it("malus is taken off as it is, and nothing falls below 0", () => {
    const malus = {
      ...line("Z9-01", "5", "领导班子好"),
      method: "扣减",
      perUnit: "90",
      cap: pts("90"),
    } as const;
    const off = { ...malus, filter: where("指标编号", "=", "Z1-02"), measure: measureFrom("次数") } as const;
    const settings = config([...INDICATORS, off], { components: COMPONENTS, office: office() });
    expect(totals("组织", [...ONE, 1], settings)).toEqual([7500, 0]);
  });
});
