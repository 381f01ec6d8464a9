import { describe, expect, it } from "vitest";
import { exact } from "#domain/points.ts";
import type { ScoreLine, Working } from "#domain/score-book.ts";
import { calculationWords } from "#report/calculation-words.ts";
import { outsideText, stateReason } from "#report/state-words.ts";
import { workingWords } from "#report/working-words.ts";
import { config, measureFrom, phase, pts, where } from "../support/score-config.ts";
import { lineOf } from "../support/score-line.ts";

const peers = (place: number, best: string): Working => ({ kind: "peers", place, of: 6, best: exact(best) });

describe("how the points of a line come about", () => {
  it.each<[string, ScoreLine, readonly string[]]>([
    ["按次加分", lineOf({}), ["4次×每次2分，以满分10分为限，计8.00分"]],
    [
      "按量折算 while the window is not over",
      lineOf({ method: "按量折算", target: "24", full: pts("40") }, { unit: "小时", measured: "4.8", share: "1/4" }),
      ["满分10分×4.8小时÷6小时，以满分为限，计8.00分", "满分按进度折算：全期40分×1/4＝10.00分；目标值同样折算：24×1/4"],
    ],
    [
      "a ratio that printing has rounded is told exactly too",
      lineOf({ method: "比率得分", target: "0.95", measure: measureFrom("参会率") }, { measured: "2/3", unit: "" }),
      ["满分10分×66.7%（精确值2/3）÷95%，计8.00分"],
    ],
    [
      "比率得分 reached",
      lineOf({ method: "比率得分", target: "0.95", measure: measureFrom("参会率") }, { measured: "1", unit: "" }),
      ["100%达到95%，得满分10分，计8.00分"],
    ],
    [
      "有无",
      lineOf({ method: "比率得分", measure: measureFrom("有无") }, { measured: "0" }),
      ["无相关记录，不得分，计8.00分"],
    ],
    [
      "分档得分",
      lineOf({
        method: "分档得分",
        bands: [
          { atLeast: "5", points: pts("10") },
          { atLeast: "3", points: pts("8") },
        ],
      }),
      ["4次，在“3次及以上8分”一档，计8.00分"],
    ],
    ["分档得分 below every band", lineOf({ method: "分档得分", bands: [] }), ["4次，不在任何一档，计8.00分"]],
    ["扣分", lineOf({ method: "扣分" }), ["满分10分，4次×每次扣2分，扣完为止，计8.00分"]],
    [
      "按期完成",
      lineOf({ method: "按期完成" }, { measured: "0.5", unit: "" }),
      ["到期0项的平均分：按期完成每项10分，逾期完成每日扣2分，逾期未完成0分，计8.00分"],
    ],
    [
      "评委打分",
      lineOf({ method: "评委打分" }, { measured: "0.8", unit: "" }),
      ["评委平均得分率80%×满分10分，计8.00分"],
    ],
    ["民主测评", lineOf({ method: "民主测评" }, { measured: "0.8", unit: "" }), ["测评得分率80%×满分10分，计8.00分"]],
    ["排名赋分", lineOf({ method: "排名赋分" }, { working: peers(2, "5") }), ["满分10分－每后一位2分×1位，计8.00分"]],
    ["相对最优", lineOf({ method: "相对最优" }, { working: peers(2, "5") }), ["满分10分×4次÷最优5次，计8.00分"]],
    [
      "相对最优 where less is better",
      lineOf({ method: "相对最优", direction: "越小越好" }, { working: peers(2, "3") }),
      ["满分10分×最优3次÷4次，计8.00分"],
    ],
    ["加分", lineOf({ method: "加分", cap: pts("6") }, { full: null }), ["4次×每次2分，封顶6分，计8.00分"]],
    [
      "扣减",
      lineOf({ method: "扣减", cap: pts("6") }, { full: null, points: -600 }),
      ["4次×每次扣2分，最多扣6分，计-6.00分"],
    ],
    ["一票否决 that fires", lineOf({ method: "一票否决" }, { full: null, points: 0 }), ["4次，达到1次，触发"]],
    [
      "一票否决 that does not",
      lineOf({ method: "一票否决", target: "5" }, { full: null, points: 0 }),
      ["4次，未达到5次，未触发"],
    ],
    ["nothing for a line that is not counted", lineOf({}, { state: "not-due", share: null, points: null }), []],
  ])("%s", (_, line, words) => {
    expect(calculationWords(line)).toEqual(words);
  });
});

describe("why a line is not counted", () => {
  const settings = config([], { phases: [phase({ from: "2010-05-01", to: "2010-09-30" })] });
  const idle = { points: null, full: null, share: null, measured: null } as const;

  it.each<[string, ScoreLine, string | null]>([
    ["a counted line needs no reason", lineOf({}), null],
    [
      "到期 before the end of its window",
      lineOf({ window: "年", partial: "到期" }, { ...idle, state: "not-due", from: "2010-01-01" }),
      "未到期：考核周期到2010年12月31日为止，期满才计分",
    ],
    [
      "到期 in a phase",
      lineOf({ window: "阶段", partial: "到期" }, { ...idle, state: "not-due", from: "2010-05-01" }),
      "未到期：考核周期到2010年9月30日为止，期满才计分",
    ],
    [
      "a window that has not begun",
      lineOf({}, { ...idle, state: "not-due", from: "2010-07-01" }),
      "未到期：考核周期从2010年7月1日开始，不计分",
    ],
    [
      "nothing to measure",
      lineOf({}, { ...idle, state: "not-due" }),
      "考核周期内没有可以计量的记录，不计分，满分也不计",
    ],
    [
      "outside 适用范围",
      lineOf({ scope: where("在职状态", "=", "在职") }, { ...idle, state: "exempt" }),
      "不适用：本指标只考评“在职状态=在职”的对象，不计分",
    ],
  ])("%s", (_, line, words) => {
    expect(stateReason(line, null, settings)).toBe(words);
  });

  it("免评 is told with its reason", () => {
    const line = lineOf({}, { ...idle, state: "exempt" });
    expect(stateReason(line, "长期病假", settings)).toBe("免评（长期病假），不计分");
  });

  it("a line with full marks has them printed, not words", () => {
    expect(outsideText(lineOf({}))).toBeNull();
  });
});

describe("what lies between records and measure", () => {
  const counts = { weight: "40", issued: 14, returned: 12, valid: 11, abstained: 1, denominator: 11 };
  const votes = [
    { option: "优秀", count: 7 },
    { option: "合格", count: 4 },
  ];

  it("ballots by group; of a group that is too small no figure", () => {
    const groups = [
      { ...counts, name: "党员", votes, rate: exact("0.9"), shown: true },
      { ...counts, name: "群众", votes, rate: exact("0.123"), shown: false },
    ];
    expect(workingWords(lineOf({ method: "民主测评" }, { working: { kind: "ballot", groups } }))).toEqual([
      "党员（权重40%）：发出14张，收回12张，有效11张，弃权1张；优秀7票、合格4票；得分率90%",
      "群众（权重40%）：人数较少，不单独列出，票数照常计入",
    ]);
  });

  it("judges in numbers, without names and single marks; the place among the peers", () => {
    const marks = [
      { ratio: exact("0.9"), counted: true },
      { ratio: exact("0.5"), counted: false },
    ];
    const judged = lineOf({ method: "评委打分" }, { working: { kind: "judges", marks }, measured: "0.9" });
    expect(workingWords(judged)).toEqual(["评委打分2份，去掉最高分和最低分共1份，平均得分率90%"]);
    const all = marks.map(({ ratio }) => ({ ratio, counted: true }));
    const kept = lineOf({ method: "评委打分" }, { working: { kind: "judges", marks: all }, measured: "0.7" });
    expect(workingWords(kept)).toEqual(["评委打分2份，平均得分率70%"]);
    expect(workingWords(lineOf({}, { working: peers(2, "5") }))).toEqual(["同类6个对象中列第2位，最优5次"]);
    expect(workingWords(lineOf({}))).toEqual([]);
  });
});
