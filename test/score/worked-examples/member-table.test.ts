import { describe, expect, it } from "vitest";
import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { indicator, measureFrom, pts, where } from "../../support/score-config.ts";
import { member, record } from "../../support/score-dataset.ts";
import { award, figure } from "../../support/score-records.ts";
import { bookOf, printed, scoreOf } from "../../support/score-lookup.ts";

type Place = readonly [id: string, dimension: string, full: string];
const line = ([id, dimension, full]: Place, changes: Partial<Indicator>): Indicator =>
  indicator({ id, subjectType: "党员", dimension, full: pts(full), window: "年", partial: "全额", ...changes });
const bands = (...steps: readonly (readonly [atLeast: string | null, points: string])[]) =>
  steps.map(([atLeast, points]) => ({ atLeast, points: pts(points) }));
const signed = (状态: string, row: number) => record({ kind: "签到表", owner: "甲支部/张一", values: { 状态 }, row });

/**
 * T3, the member table of a city bureau [E39] (domain.md 2.6): 会议 10, 活动 10, 志愿 10, 学习 20, 工作 30, 行为 20.
 * Absences go by steps (1× −3, 2× −5, ≥ 3× → 0), which are bands of a count. Lateness costs 0.5 each, outside the hundred:
 * two causes cannot share one line's full marks, so “late 4× → 0” stands as a cap of 10 and not as a step.
 */
const T3: readonly Indicator[] = [
  line(["D1-01", "会议", "10"], {
    method: "分档得分",
    source: "签到表",
    filter: where("状态", "=", "缺席"),
    bands: bands(["3", "0"], ["2", "5"], ["1", "7"], [null, "10"]),
  }),
  line(["D3-01", "志愿", "10"], {
    method: "分档得分",
    source: "志愿服务",
    bands: bands(["3", "10"], ["2", "8"], ["1", "5"], [null, "0"]),
  }),
  line(["D4-01", "学习", "20"], {
    method: "扣分",
    source: "整改台账",
    filter: where("问题", "含", "学习"),
    perUnit: "2",
  }),
  line(["D5-01", "工作", "30"], {
    method: "比率得分",
    source: "指标数据",
    measure: measureFrom("平均(数值)"),
    target: "100",
  }),
  ...(["市", "单位"] as const).map((level, index) =>
    line([`D6-0${index + 1}`, "行为", "10"], {
      method: "扣分",
      source: "奖惩",
      filter: [...where("类型", "=", "通报批评"), ...where("级别", "=", level)],
      perUnit: index === 0 ? "2" : "1", // superior −2, branch −1
    }),
  ),
  line(["D8-01", "表扬", "2"], {
    method: "加分",
    source: "奖惩",
    filter: where("类型", "=", "表彰"),
    perUnit: "2",
    cap: pts("4"),
  }),
  line(["D9-01", "迟到", "10"], {
    method: "扣减",
    source: "签到表",
    filter: where("状态", "=", "迟到"),
    perUnit: "0.5",
    cap: pts("10"),
  }),
];

const SERVED = [1, 2, 3].map((row) =>
  record({ kind: "志愿服务", owner: "甲支部/张一", values: { 内容: "义诊" }, row }),
);
const WORK = figure("甲支部/张一", "100");
const blame = (级别: string, row: number) =>
  award("甲支部/张一", { 类型: "通报批评", 级别, 名称: `批评${row}` }, { row });

const praise = (row: number, 文号: string | null) => award("甲支部/张一", { 名称: `表扬${row}`, 文号 }, { row });

const totalWith = (...praises: readonly DatasetRecord[]) => {
  const data = { members: [member("甲支部/张一")], records: [...SERVED, WORK, ...praises] };
  return printed(scoreOf(bookOf(T3, data), "甲支部/张一").total);
};

describe("T3 as a member's sheet [E39]", () => {
  it.each<[string, DatasetRecord[], string, string, string]>([
    // 活动 goes like 会议 and is left out: the full marks are 10 + 10 + 20 + 30 + 20 = 90
    ["everything in order", [...SERVED, WORK], "100.00", "0.00", "100.00"],
    // 90 − 3 = 87 of 90
    ["absent once −3: 87/90", [...SERVED, WORK, signed("缺席", 3)], "96.67", "0.00", "96.67"],
    ["absent twice −5: 85/90", [...SERVED, WORK, signed("缺席", 3), signed("缺席", 4)], "94.44", "0.00", "94.44"],
    [
      "absent four times → 0: 80/90",
      [...SERVED, WORK, ...[3, 4, 5, 6].map((row) => signed("缺席", row))],
      "88.89",
      "0.00",
      "88.89",
    ],
    ["leave costs nothing", [...SERVED, WORK, signed("请假", 3)], "100.00", "0.00", "100.00"],
    [
      "late three times −1.5",
      [...SERVED, WORK, ...[3, 4, 5].map((row) => signed("迟到", row))],
      "100.00",
      "-1.50",
      "98.50",
    ],
    // 行为: 10 − 2×2 and 10 − 1: 90 − 5 = 85
    [
      "two criticisms from above, one of the branch: 85/90",
      [...SERVED, WORK, blame("市", 3), blame("市", 4), blame("单位", 5)],
      "94.44",
      "0.00",
      "94.44",
    ],
    // 志愿 5 of 10, 学习 20 − 2, 工作 30 × 80 %: 10 + 5 + 18 + 24 + 20 = 77 of 90
    [
      "served once, one note missing, work 80 %: 77/90",
      [
        ...SERVED.slice(0, 1),
        figure("甲支部/张一", "80"),
        record({ kind: "整改台账", owner: "甲支部/张一", values: { 问题: "缺学习笔记" } }),
      ],
      "85.56",
      "0.00",
      "85.56",
    ],
  ])("%s", (...[, records, base, malus, total]) => {
    const score = scoreOf(bookOf(T3, { members: [member("甲支部/张一")], records }), "甲支部/张一");
    expect([printed(score.components[0]?.score ?? null), printed(score.malus), printed(score.total)]).toEqual([
      base,
      malus,
      total,
    ]);
  });

  it("praise +2 lies above the hundred, documented only, at most 4", () => {
    const written = "示例〔2010〕3号";
    expect([
      totalWith(praise(3, written)),
      totalWith(praise(3, null)),
      totalWith(praise(3, written), praise(4, written), praise(5, written)),
    ]).toEqual(["102.00", "100.00", "104.00"]);
  });
});
