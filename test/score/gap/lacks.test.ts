import { describe, expect, it } from "vitest";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import { stepOf } from "../../support/gap-step.ts";
import { measureFrom, pts } from "../../support/score-config.ts";
import { member, record } from "../../support/score-dataset.ts";

const marks = (present: number, absent: number): Partial<Dataset> => ({
  organisations: [],
  members: [member("甲支部/张一")],
  records: [...Array<string>(present).fill("出勤"), ...Array<string>(absent).fill("缺席")].map((状态, index) =>
    record({ kind: "签到表", owner: "甲支部/张一", row: 3 + index, values: { 状态 } }),
  ),
});

const pledge = (due: string, done: string | null, row: number) =>
  record({ kind: "公开承诺", owner: "甲支部", row, due, done, values: { 承诺事项: `承诺${row}` } });

describe("参会率", () => {
  const rate = { method: "比率得分", measure: measureFrom("参会率") } as const;
  const ofMember = { ...rate, subjectType: "党员", source: "签到表" } as const;

  it.each<[number, number, string, unknown]>([
    // (4 + k) ÷ (5 + k) ≥ 0.9 → k = 5
    [4, 1, "0.9", [pts("1.11"), "参会率由80%提高到90%，还需到会5次且不再缺席"]],
    [0, 1, "0.5", [pts("10"), "参会率由0%提高到50%，还需到会1次且不再缺席"]],
    [2, 1, "0.67", [pts("0.05"), "参会率由66.6%提高到67%，还需到会1次且不再缺席"]],
    [4, 1, "1", null],
    [5, 0, "0.9", null],
  ])("%i present, %i absent, target %s", (...[present, absent, target, step]) => {
    expect(stepOf({ ...ofMember, target }, marks(present, absent), "甲支部/张一")).toEqual(step);
  });

  it("of an organisation counts heads", () => {
    const meeting = record({ owner: "甲支部", values: { 应到人数: "#50", 实到人数: "#44" } });
    expect(stepOf({ ...rate, target: "0.9" }, { records: [meeting] })).toEqual([
      pts("0.22"),
      "参会率由88%提高到90%，今后活动还需应到10人次且全部到会",
    ]);
  });
});

describe("完成率 and 按期完成", () => {
  const ofPledges = { source: "公开承诺", measure: measureFrom("完成率") } as const;
  const ratio = { ...ofPledges, method: "比率得分" } as const;

  it.each<[string, string | null, readonly DatasetRecord[], unknown]>([
    [
      "what falls due on the last day can still be done",
      "1",
      [pledge("2010-06-10", "2010-06-09", 3), pledge("2010-06-30", null, 4)],
      [pts("5"), "完成率由50%提高到100%，还需最迟于2010年6月30日完成1项"],
    ],
    [
      "what is overdue cannot be on time; more on time outweighs it",
      "0.8",
      [pledge("2010-06-10", "2010-06-09", 3), pledge("2010-06-12", null, 4)],
      [pts("3.75"), "完成率由50%提高到80%，还需另有3项按期完成"],
    ],
    [
      "what was done on the last day is not asked for again",
      "0.8",
      [pledge("2010-06-30", "2010-06-30", 3), pledge("2010-06-12", null, 4)],
      [pts("3.75"), "完成率由50%提高到80%，还需另有3项按期完成"],
    ],
    [
      "both together",
      "0.8",
      [pledge("2010-06-12", "2010-06-20", 3), pledge("2010-06-30", null, 4)],
      [pts("10"), "完成率由0%提高到80%，还需最迟于2010年6月30日完成1项，另有3项按期完成"],
    ],
    [
      "a blank target is a full rate",
      null,
      [pledge("2010-06-10", "2010-06-10", 3), pledge("2010-06-30", null, 4)],
      [pts("5"), "完成率由50%提高到100%，还需最迟于2010年6月30日完成1项"],
    ],
    ["a full rate is out of reach once one is late", "1", [pledge("2010-06-12", "2010-06-20", 3)], null],
  ])("完成率: %s", (...[, target, made, step]) => {
    expect(stepOf({ ...ratio, target }, { records: made })).toEqual(step);
  });

  it("按次加分 by 完成率 is asked for no more than a full rate", () => {
    const step = [pts("5"), "完成率由0%提高到100%，还需最迟于2010年6月30日完成1项"];
    const made = [pledge("2010-06-30", null, 3)];
    expect(stepOf({ ...ofPledges, method: "按次加分", perUnit: "5" }, { records: made })).toEqual(step);
  });

  const kept = { ...ofPledges, method: "按期完成", perUnit: "0.5" } as const;

  it("按期完成: what is overdue could be done on the last day, so many days late; late ones stay", () => {
    const made = [
      pledge("2010-06-10", "2010-06-09", 3),
      pledge("2010-06-10", "2010-06-14", 4),
      pledge("2010-06-26", null, 5),
      pledge("2010-06-20", null, 6),
    ];
    // 10, 8, 0, 0 → 4.50; the last two 8 and 5 → 31 ÷ 4 = 7.75
    expect(stepOf(kept, { records: made })).toEqual([
      pts("3.25"),
      "还有2项未完成：“承诺6”（时限2010年6月20日）、“承诺5”（时限2010年6月26日）",
    ]);
  });

  it("按期完成: what is so late that doing it earns nothing is not asked for", () => {
    const made = [pledge("2010-06-10", null, 3), pledge("2010-06-10", "2010-06-09", 4)];
    expect(stepOf(kept, { records: made })).toBeNull();
    // 0, 10, 0 → 3.33; the last one 8 → 6.00
    expect(stepOf(kept, { records: [...made, pledge("2010-06-26", null, 5)] })).toEqual([
      pts("2.67"),
      "还有1项未完成：“承诺5”（时限2010年6月26日）",
    ]);
  });

  it("按期完成: what was done on the period's last day is done, late or not", () => {
    const made = [pledge("2010-06-28", "2010-06-30", 3), pledge("2010-06-29", null, 4)];
    expect(stepOf(kept, { records: made })).toEqual([pts("4.75"), "还有1项未完成：“承诺4”（时限2010年6月29日）"]);
  });

  it("按期完成: the earliest deadline is named first, whichever was promised first; three are all named", () => {
    const made = [
      { ...pledge("2010-06-29", null, 3), day: "2010-06-01" },
      { ...pledge("2010-06-27", null, 4), day: "2010-06-02" },
      { ...pledge("2010-06-28", null, 5), day: "2010-06-03" },
    ];
    expect(stepOf(kept, { records: made })).toEqual([
      pts("9"),
      "还有3项未完成：“承诺4”（时限2010年6月27日）、“承诺5”（时限2010年6月28日）、“承诺3”（时限2010年6月29日）",
    ]);
  });

  it("按期完成: done after the period's end is not done; beyond three the others are counted", () => {
    const made = ["2010-06-29", "2010-06-28", "2010-06-27", "2010-06-26"].map((due, index) =>
      pledge(due, index === 0 ? "2010-07-05" : null, 3 + index),
    );
    expect(stepOf(kept, { records: made })).toEqual([
      pts("8.75"),
      "还有4项未完成：“承诺6”（时限2010年6月26日）、“承诺5”（时限2010年6月27日）、“承诺4”（时限2010年6月28日）等",
    ]);
  });

  it("整改台账 is named by its 问题", () => {
    const open = record({
      kind: "整改台账",
      owner: "甲支部",
      due: "2010-06-30",
      done: null,
      values: { 问题: "“三会一课”记录不全" },
    });
    expect(stepOf({ ...kept, source: "整改台账" }, { records: [open] })).toEqual([
      pts("10"),
      "还有1项未完成：“‘三会一课’记录不全”（时限2010年6月30日）",
    ]);
  });
});
