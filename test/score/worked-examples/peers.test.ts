import { describe, expect, it } from "vitest";
import type { Direction, Indicator, Office } from "#domain/config.ts";
import { indicator, measureFrom, office, pts } from "../../support/score-config.ts";
import { member, organisation } from "../../support/score-dataset.ts";
import { figure } from "../../support/score-records.ts";
import { bookOf, lineOf, printed } from "../../support/score-lookup.ts";

const NAMES = ["甲", "乙", "丙", "丁", "戊"];
const MEASURED: Partial<Indicator> = { source: "指标数据", measure: measureFrom("平均(数值)"), full: pts("10") };

interface Setting {
  readonly types?: readonly (string | null)[];
  readonly exempt?: string;
}

/** Points of 甲, 乙 … by their figures; null: no figure. */
function pointsOf(changes: Partial<Indicator>, figures: readonly (string | null)[], setting: Setting = {}) {
  const organisations = figures.map((_, index) =>
    organisation(NAMES[index] ?? "", {
      type: setting.types?.[index] ?? null,
      exempt: NAMES[index] === setting.exempt ? "新成立" : null,
    }),
  );
  const records = figures.flatMap((value, row) => (value === null ? [] : [figure(NAMES[row] ?? "", value, { row })]));
  const book = bookOf([indicator({ ...MEASURED, ...changes })], { organisations, records });
  return { book, points: figures.map((_, index) => printed(lineOf(book, NAMES[index]).points)) };
}

describe("排名赋分: each place costs 每次得分 (domain.md 2.2 [E24]: each place −2 %)", () => {
  // 2 % of 10 is 0.2 a place.
  it.each<[string, Direction, string, (string | null)[], (string | null)[]]>([
    ["places 1 2 3 4 5", "越大越好", "0.2", ["9", "8", "7", "6", "5"], ["10.00", "9.80", "9.60", "9.40", "9.20"]],
    [
      "ties share the better place, the next is skipped: 1 2 2 4",
      "越大越好",
      "0.2",
      ["9", "8", "8", "6"],
      ["10.00", "9.80", "9.80", "9.40"],
    ],
    ["a tie at the top: 1 1 3", "越大越好", "0.2", ["9", "9", "8"], ["10.00", "10.00", "9.60"]],
    ["smaller is better: 4 2 2 1", "越小越好", "0.2", ["9", "8", "8", "6"], ["9.40", "9.80", "9.80", "10.00"]],
    ["never below 0: 10 − 4×3", "越大越好", "3", ["9", "8", "7", "6", "5"], ["10.00", "7.00", "4.00", "1.00", "0.00"]],
    ["who has no figure stands outside: places 1 and 2", "越大越好", "0.2", ["8", null, "7"], ["10.00", null, "9.80"]],
    ["1/3 and 0.3333 are different places", "越大越好", "0.2", ["0.3333", "0.33333"], ["9.80", "10.00"]],
  ])("%s", (...[, direction, perUnit, figures, points]) => {
    expect(pointsOf({ method: "排名赋分", direction, perUnit }, figures).points).toEqual(points);
  });

  it("organisations compare inside their 类型; a blank one is among 其他", () => {
    const types = ["机关", "事业", "机关", null, "其他"];
    const figures = ["9", "8", "7", "6", "5"];
    expect(pointsOf({ method: "排名赋分", perUnit: "2" }, figures, { types }).points).toEqual([
      "10.00",
      "10.00",
      "8.00",
      "10.00",
      "8.00",
    ]);
  });

  it("an exempt organisation takes no place", () => {
    const { points } = pointsOf({ method: "排名赋分", perUnit: "2" }, ["9", "8", "7"], { exempt: "甲" });
    expect(points).toEqual([null, "10.00", "8.00"]);
  });

  it.each<[Office["memberRankScope"], string[]]>([
    ["本支部", ["10.00", "8.00", "10.00"]],
    ["全体", ["10.00", "6.00", "8.00"]],
  ])("members compare within %s", (memberRankScope, points) => {
    const members = ["甲支部/张一", "甲支部/李二", "乙支部/王三"].map((id) => member(id));
    const records = ["9", "7", "8"].map((value, row) => figure(members[row]?.id ?? "", value, { row }));
    const placed = indicator({ ...MEASURED, subjectType: "党员", method: "排名赋分", perUnit: "2" });
    const book = bookOf([placed], { members, records }, { office: office({ memberRankScope }) });
    expect(members.map(({ id }) => printed(lineOf(book, id).points))).toEqual(points);
  });

  it("says the place, of how many, and the best", () => {
    const { book } = pointsOf({ method: "排名赋分", perUnit: "2" }, ["9", "8", "8", null]);
    const working = NAMES.slice(0, 4).map((name) => lineOf(book, name).working);
    const [first, second, third, none] = working.map((one) =>
      one?.kind === "peers" ? [one.place, one.of, one.best.toFraction()] : null,
    );
    expect([first, second, third, none]).toEqual([[1, 3, "9"], [2, 3, "9"], [2, 3, "9"], null]);
  });

  it("nobody has a place before the line is due", () => {
    const { book } = pointsOf({ method: "排名赋分", perUnit: "2", window: "年", partial: "到期" }, ["9", "8"]);
    expect(lineOf(book, "甲")).toMatchObject({ state: "not-due", points: null, working: null });
  });
});

describe("相对最优: full × own ÷ best (domain.md 2.2 (e))", () => {
  it.each<[string, Direction, (string | null)[], (string | null)[]]>([
    ["10 × 5/8 = 6.25, 10 × 1/8 = 1.25", "越大越好", ["8", "5", "1", "0"], ["10.00", "6.25", "1.25", "0.00"]],
    ["10 × 1/3 = 3.33", "越大越好", ["3", "1"], ["10.00", "3.33"]],
    ["two best", "越大越好", ["3", "3"], ["10.00", "10.00"]],
    ["best 0: nobody has anything to show", "越大越好", ["0", "0"], ["0.00", "0.00"]],
    ["smaller is better: 10 × 2/5 = 4, 10 × 2/8 = 2.5", "越小越好", ["2", "5", "8"], ["10.00", "4.00", "2.50"]],
    [
      "smaller is better and the best is 0: full for those at 0",
      "越小越好",
      ["0", "5", "0"],
      ["10.00", "0.00", "10.00"],
    ],
    ["who has no figure stands outside", "越大越好", [null, "4", "2"], [null, "10.00", "5.00"]],
  ])("%s", (...[, direction, figures, points]) => {
    expect(pointsOf({ method: "相对最优", direction, perUnit: null }, figures).points).toEqual(points);
  });

  it("the best is that of the 类型", () => {
    const types = ["机关", "事业", "机关"];
    const { points } = pointsOf({ method: "相对最优", perUnit: null }, ["10", "4", "5"], { types });
    expect(points).toEqual(["10.00", "10.00", "5.00"]);
  });

  it("an exempt organisation is nobody's best", () => {
    const { points } = pointsOf({ method: "相对最优", perUnit: null }, ["10", "4", "2"], { exempt: "甲" });
    expect(points).toEqual([null, "10.00", "5.00"]);
  });
});
