import { describe, expect, it } from "vitest";
import { exact } from "#domain/points.ts";
import type { Working } from "#domain/score-book.ts";
import { ballotRule, basisWords } from "#report/basis-words.ts";
import { config, measureFrom, office, pts } from "../support/score-config.ts";
import { records } from "../support/score-dataset.ts";
import { lineOf } from "../support/score-line.ts";

const found = records(4, { owner: "甲支部" });
const peers: Working = { kind: "peers", place: 8, of: 11, best: exact(1) };

/** Ballots of two groups, the second of them shown or kept back. */
function ballots(shown: boolean): Working {
  const group = { issued: 12, returned: 10, valid: 10, abstained: 0, votes: [], denominator: 10 };
  return {
    kind: "ballot",
    groups: [
      { ...group, name: "党员", weight: "60", rate: exact("0.9"), shown: true },
      { ...group, name: "群众", weight: "40", rate: exact("0.66"), shown },
    ],
  };
}

describe("how a line's points come from its cells, as 计分依据 prints it", () => {
  it("what was counted, and what the method made of it", () => {
    expect(basisWords(lineOf({}, { records: found }))).toBe("按月；4次×每次2分，以满分10分为限，计8.00分。");
  });

  it("the place among the peers, though nothing was found", () => {
    const line = lineOf({ method: "排名赋分", perUnit: "0.4" }, { measured: "0", working: peers, points: pts("7.2") });
    expect(basisWords(line)).toBe("按月；同类11个对象中列第8位，最优1次；满分10分－每后一位0.4分×7位，计7.20分。");
  });

  it("of ballots the groups' rates and weights, without votes", () => {
    const words = { records: found, measured: "0.8066", unit: "", points: pts("8.07"), working: ballots(true) };
    expect(basisWords(lineOf({ method: "民主测评" }, words))).toContain(
      "各群体得分率按权重平均：党员9÷10＝90%（权重60）、群众6.6÷10＝66%（权重40）；",
    );
  });

  it("no group's rate where one is kept back, for the others would give it away", () => {
    const words = { records: found, measured: "0.8", unit: "", points: pts("8"), working: ballots(false) };
    expect(basisWords(lineOf({ method: "民主测评" }, words))).toBe(
      "按月；有群体有效票较少，各群体不单列，票数照常计入；测评得分率80%×满分10分，计8.00分。",
    );
  });

  it.each([
    ["full marks without a record", { measured: "0", points: pts("10"), records: [] }],
    ["nothing without a record", { measured: "0", points: 0, records: [] }],
    ["a line that is not due", { state: "not-due", measured: null, points: null, share: null }],
  ] as const)("%s needs no words", (_, words) => {
    expect(basisWords(lineOf({ method: "扣分", measure: measureFrom("次数") }, words))).toBe("");
  });

  it("part of the marks without a record does need them", () => {
    const bands = [{ atLeast: null, points: pts("4") }];
    const line = lineOf({ method: "分档得分", bands }, { measured: "0", points: pts("4"), records: [] });
    expect(basisWords(line)).toBe("按月；0次，在“其他4分”一档，计4.00分。");
  });
});

it("how ballots are counted is told once: options, coefficients and what they are divided by", () => {
  const ballotOptions = [
    { name: "优秀", coefficient: "1" },
    { name: "不合格", coefficient: "0.375" },
  ];
  const words = ballotRule(config([], { ballotOptions, office: office({ ballotDenominator: "收回票" }) }));
  expect(words).toBe("各选项系数为优秀1、不合格0.375，得分率为票数乘系数之和除以收回票数，同一群体历次票数合并计算");
});
