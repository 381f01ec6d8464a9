import { describe, expect, it } from "vitest";
import type { Config, Office } from "#domain/config.ts";
import { indicator, office, pts } from "../../support/score-config.ts";
import { ballot, FOUR_LEVELS } from "../../support/score-records.ts";
import { bookOf, lineOf, printed } from "../../support/score-lookup.ts";

const BALLOT = indicator({ method: "民主测评", source: "民主测评", full: pts("100"), window: "年", perUnit: null });

/** 分管领导 20, 职工 40, 考核组 40 [E21]; all of them speak of organisations. */
const GROUPS: Config["ballotGroups"] = [
  { subjectType: "组织", name: "分管领导", weight: "20" },
  { subjectType: "组织", name: "职工", weight: "40" },
  { subjectType: "组织", name: "考核组", weight: "40" },
];

function lineFor(records: Parameters<typeof bookOf>[1]["records"], settings: Partial<Office> = {}) {
  const changes = { ballotOptions: FOUR_LEVELS, ballotGroups: GROUPS, office: office(settings) };
  return bookOf([BALLOT], { records: records ?? [] }, changes);
}

describe("民主测评 in four levels, 100/80/60/40 (domain.md 2.3 [E21], [E22])", () => {
  // 20 issued, 18 returned, 16 valid: 8 优秀, 4 合格, 2 基本合格, 2 不合格.
  // Worth: 8×1 + 4×0.8 + 2×0.6 + 2×0.4 = 8 + 3.2 + 1.2 + 0.8 = 13.2
  const votes = { group: "职工", votes: [8, 4, 2, 2], issued: 20, returned: 18, valid: 16, abstained: 2 };

  it.each([
    ["有效票", "13.2 ÷ 16 = 0.825", "33/40", "82.50"],
    ["收回票", "13.2 ÷ 18 = 0.7333…", "11/15", "73.33"],
    ["发出票", "13.2 ÷ 20 = 0.66", "33/50", "66.00"],
  ] as const)("over %s: %s", (...[ballotDenominator, , rate, points]) => {
    const line = lineOf(lineFor([ballot(votes)], { ballotDenominator }));
    expect([line.measured?.toFraction(), printed(line.points)]).toEqual([rate, points]);
  });

  it.each([
    ["all 优秀", [10, 0, 0, 0], "100.00"],
    ["all 合格", [0, 10, 0, 0], "80.00"],
    ["all 基本合格", [0, 0, 10, 0], "60.00"],
    ["all 不合格", [0, 0, 0, 10], "40.00"],
    ["1 优秀, 2 合格: (1 + 1.6) ÷ 3", [1, 2, 0, 0], "86.67"],
  ])("%s", (_, cast, points) => {
    expect(printed(lineOf(lineFor([ballot({ group: "职工", votes: cast })])).points)).toBe(points);
  });

  it("all sheets blank: nobody is valid, nothing to measure, not due", () => {
    const line = lineOf(lineFor([ballot({ group: "职工", votes: [0, 0, 0, 0], returned: 8, valid: 0, abstained: 8 })]));
    expect([line.state, line.points]).toEqual(["not-due", null]);
  });
});

describe("groups of 20/40/40, averaged inside, then weighted (domain.md 2.3 [E21], [E25])", () => {
  const LEADERS = { group: "分管领导", votes: [5, 0, 0, 0] }; // 1
  const STAFF = { group: "职工", votes: [5, 5, 0, 0] }; // 0.9
  const PANEL = { group: "考核组", votes: [0, 5, 5, 0] }; // 0.7

  it.each([
    ["all three: (20×1 + 40×0.9 + 40×0.7) ÷ 100 = 0.84", [LEADERS, STAFF, PANEL], "84.00"],
    ["the leaders did not vote: (40×0.9 + 40×0.7) ÷ 80 = 0.8", [STAFF, PANEL], "80.00"],
    ["the panel did not vote: (20×1 + 40×0.9) ÷ 60 = 0.9333…", [LEADERS, STAFF], "93.33"],
    ["only the staff voted", [STAFF], "90.00"],
  ])("%s", (_, groups, points) => {
    expect(printed(lineOf(lineFor(groups.map((one, row) => ballot({ ...one, row: row + 3 })))).points)).toBe(points);
  });

  it("two sheets of one group are its ballots taken together, not the mean of two means", () => {
    // 2 of 2 优秀 and 0 of 8 优秀 (all 不合格): (2×1 + 8×0.4) ÷ 10 = 0.52; the mean of 1 and 0.4 would be 0.7.
    const sheets = [ballot({ group: "职工", votes: [2] }), ballot({ group: "职工", votes: [0, 0, 0, 8], row: 4 })];
    expect(printed(lineOf(lineFor(sheets)).points)).toBe("52.00");
  });
});

describe("two thirds have to come back (domain.md 2.3 [E26])", () => {
  it.each([
    ["20 of 30 are two thirds exactly", 30, 20, "100.00", []],
    ["19 of 30 are fewer", 30, 19, null, ["no-quorum"]],
    ["6 of 10 are fewer", 10, 6, null, ["no-quorum"]],
    ["7 of 10 are more", 10, 7, "100.00", []],
  ])("%s", (...[, issued, returned, points, reasons]) => {
    const book = lineFor([ballot({ group: "职工", votes: [returned], issued, returned })]);
    expect(printed(lineOf(book).points)).toBe(points);
    expect(book.unscored.map(({ reason }) => reason)).toEqual(reasons);
  });
});

const shownOf = (sizes: readonly number[]) => {
  const names = GROUPS.map(({ name }) => name);
  const sheets = sizes.flatMap((size, row) =>
    size === 0 ? [] : [ballot({ group: names[row] ?? "", votes: [size], row })],
  );
  const { working } = lineOf(lineFor(sheets));
  return working?.kind === "ballot" ? working.groups.map(({ shown }) => shown) : null;
};

describe("groups below 测评人数下限 5 count and are not shown (domain.md section 5)", () => {
  it.each([
    ["none is small", [5, 30, 6], [true, true, true]],
    [
      "one is small: it could be worked out from the result and the others, so the next smallest hides with it",
      [4, 30, 6],
      [false, true, false],
    ],
    ["the order of the sheet decides between equals", [4, 6, 6], [false, false, true]],
    ["two are small: neither can be worked out", [4, 30, 3], [false, true, false]],
    ["only one group voted, and it is small", [0, 4, 0], [false]],
    ["only one group voted, and it is large enough", [0, 5, 0], [true]],
  ])("%s", (_, sizes, shown) => {
    expect(shownOf(sizes)).toEqual(shown);
  });

  it("a hidden group weighs like any other", () => {
    // 分管领导 3 × 不合格 = 0.4, 职工 10 × 优秀 = 1: (20×0.4 + 40×1) ÷ 60 = 0.8
    const sheets = [ballot({ group: "分管领导", votes: [0, 0, 0, 3] }), ballot({ group: "职工", votes: [10], row: 4 })];
    expect(printed(lineOf(lineFor(sheets)).points)).toBe("80.00");
  });
});
