import { describe, expect, it } from "vitest";
import type { Config, Office } from "#domain/config.ts";
import { exact } from "#domain/points.ts";
import { ballotLeftOut, ballotRate, ballotTermsOf, countBallots, readBallots } from "#score/ballots.ts";
import { config, office } from "../support/score-config.ts";
import { ballot, type BallotWords, FOUR_LEVELS } from "../support/score-records.ts";

const GROUPS: Config["ballotGroups"] = [
  { subjectType: "组织", name: "党员", weight: "60" },
  { subjectType: "组织", name: "群众", weight: "40" },
  { subjectType: "党员", name: "支部委员", weight: "100" },
];
const termsFor = (changes: Partial<Office> = {}) =>
  ballotTermsOf(config([], { ballotOptions: FOUR_LEVELS, ballotGroups: GROUPS, office: office(changes) }));

/** A sheet as it is counted. */
const sheetOf = (words: BallotWords) => readBallots(ballot(words), termsFor());

describe("the terms of a ballot", () => {
  it("keeps the groups of organisations and members apart, in the order of 测评群体", () => {
    expect(termsFor().groups).toEqual({
      组织: [
        { name: "党员", weight: "60" },
        { name: "群众", weight: "40" },
      ],
      党员: [{ name: "支部委员", weight: "100" }],
    });
  });

  it("takes coefficients, denominator, minimum and quorum from the configuration", () => {
    const terms = termsFor({ ballotDenominator: "收回票", ballotMinimum: 7, ballotQuorum: "1/2" });
    const coefficients = terms.options.map(({ name, coefficient }) => [name, exact(coefficient, terms.unit).valueOf()]);
    expect(coefficients).toEqual([
      ["优秀", 1],
      ["合格", 0.8],
      ["基本合格", 0.6],
      ["不合格", 0.4],
    ]);
    expect([terms.denominator, terms.minimum, terms.quorum.toFraction()]).toEqual(["收回票", 7, "1/2"]);
  });
});

describe("ballots left out", () => {
  it.each([
    ["a group of organisations", "组织", "群众", null],
    ["a group of members only", "组织", "支部委员", "unknown-group"],
    ["a group of organisations, for a member", "党员", "群众", "unknown-group"],
    ["nobody's group", "组织", "来宾", "unknown-group"],
  ] as const)("%s", (...[, type, group, reason]) => {
    expect(ballotLeftOut(sheetOf({ group, votes: [5] }), type, termsFor())).toBe(reason);
  });

  it.each([
    ["2/3", 9, 6, null],
    ["2/3", 9, 5, "no-quorum"],
    ["0.5", 9, 5, null],
    ["0.5", 10, 5, null],
    ["0", 9, 1, null],
    ["1", 9, 8, "no-quorum"],
  ])("a quorum of %s with %i issued and %i returned", (...[ballotQuorum, issued, returned, reason]) => {
    const sheet = sheetOf({ votes: [returned], issued, returned });
    expect(ballotLeftOut(sheet, "组织", termsFor({ ballotQuorum }))).toBe(reason);
  });
});

describe("counting", () => {
  it("takes the sheets of one group together and reconciles issued, returned, valid and abstained", () => {
    const sheets = [
      sheetOf({ votes: [3, 2, 1, 0], issued: 10, returned: 8, valid: 6, abstained: 2 }),
      sheetOf({ votes: [1, 0, 0, 3], issued: 6, returned: 5, valid: 4, abstained: 1, row: 4 }),
    ];
    const [group] = countBallots(sheets, "组织", termsFor());
    // 4×1 + 2×0.8 + 1×0.6 + 3×0.4 = 7.4 of 10
    expect(group).toMatchObject({ name: "党员", weight: "60", issued: 16, returned: 13, valid: 10, abstained: 3 });
    expect(group?.votes).toEqual([
      { option: "优秀", count: 4 },
      { option: "合格", count: 2 },
      { option: "基本合格", count: 1 },
      { option: "不合格", count: 3 },
    ]);
    expect([group?.denominator, group?.rate.toFraction(), group?.shown]).toEqual([10, "37/50", true]);
  });

  it("where 有效 is blank all votes are valid; a written 0 is 0", () => {
    const blank = sheetOf({ votes: [3, 2, 1, 1], returned: 9, valid: null });
    expect(countBallots([blank], "组织", termsFor())[0]?.valid).toBe(7);
    const zero = sheetOf({ votes: [0], returned: 9, valid: 0, abstained: 9 });
    expect(countBallots([zero], "组织", termsFor())).toEqual([]);
  });

  it("groups stand in the order of 测评群体, whatever the order of the records", () => {
    const sheets = [sheetOf({ group: "群众", votes: [5] }), sheetOf({ group: "党员", votes: [5], row: 4 })];
    expect(countBallots(sheets, "组织", termsFor()).map(({ name }) => name)).toEqual(["党员", "群众"]);
  });

  it.each([
    ["5 of 5 are enough to be shown", [5, 5], [true, true]],
    ["4 of 5 are not, and the other is hidden with them", [4, 5], [false, false]],
    ["both too few", [4, 4], [false, false]],
  ])("%s", (_, [party = 0, masses = 0], shown) => {
    const sheets = [sheetOf({ votes: [party] }), sheetOf({ group: "群众", votes: [masses], row: 4 })];
    expect(countBallots(sheets, "组织", termsFor()).map((one) => one.shown)).toEqual(shown);
  });

  it("smallness goes by valid ballots, not by those issued", () => {
    const sheet = sheetOf({ votes: [4], issued: 9, returned: 9, valid: 4, abstained: 5 });
    expect(countBallots([sheet], "组织", termsFor())[0]?.shown).toBe(false);
  });
});

const result = (weight: string, rate: string) => ({
  name: "",
  issued: 0,
  returned: 0,
  valid: 0,
  abstained: 0,
  votes: [],
  denominator: 1,
  shown: true,
  weight,
  rate: exact(rate),
});

describe("the weighted rate", () => {
  it.each([
    ["60×0.9 + 40×0.6", [result("60", "0.9"), result("40", "0.6")], "39/50"],
    ["one group alone", [result("40", "0.6")], "3/5"],
    ["weights of nothing", [result("0", "0.6")], null],
    ["no group", [], null],
  ])("%s", (_, groups, rate) => {
    expect(ballotRate(groups)?.toFraction() ?? null).toBe(rate);
  });
});
