import { describe, expect, it } from "vitest";
import { subjectKey } from "#domain/subject.ts";
import { totalsThen, trendOf } from "#score/movement/trend.ts";
import { scoredMonth } from "../../support/movement-months.ts";
import { config, indicator, office, pts } from "../../support/score-config.ts";
import { member, organisation, record } from "../../support/score-dataset.ts";

const BRANCHES = [organisation("甲支部"), organisation("乙支部")];
const SETTINGS = config([
  indicator({ id: "Z1-01", perUnit: "2" }),
  indicator({ id: "D1-01", subjectType: "党员", perUnit: "2" }),
]);
const ZHANG = member("甲支部/张一");
/** Moved to the other branch on 10 July. */
const ZHANG_MOVED = {
  ...member("乙支部/张一"),
  name: "张一",
  memberships: [
    { organisation: "甲支部", from: null, to: "2010-07-09" },
    { organisation: "乙支部", from: "2010-07-10", to: null },
  ],
};

const activity = (owner: string, day: string, participants: readonly string[] = []) =>
  record({ owner, day, participants, values: { 活动名称: "参观", 日期: `@${day}` } });

const june = scoredMonth(
  { organisations: BRANCHES, members: [ZHANG], records: [activity("甲支部", "2010-06-18", [ZHANG.id])] },
  SETTINGS,
);
const july = scoredMonth(
  { organisations: BRANCHES, period: "2010-07", members: [ZHANG_MOVED], records: [activity("乙支部", "2010-07-18")] },
  SETTINGS,
);

const totalOf = (book: typeof june.book, id: string) => book.subjects.find(({ subject }) => subject.id === id)?.total;
const branch = (id: string) => subjectKey({ type: "组织", id });

describe("the totals of the months of a year", () => {
  const trend = trendOf([totalsThen(june, july)], july.book);

  it("are those that stood in each month, the month at hand last", () => {
    expect(trend.get(branch("甲支部"))).toMatchObject([
      { period: "2010-06", total: totalOf(june.book, "甲支部") },
      { period: "2010-07", total: totalOf(july.book, "甲支部") },
    ]);
    expect(totalOf(june.book, "甲支部")).not.toBe(totalOf(july.book, "甲支部"));
  });

  it("stand beside the mean of those who were ranked together then", () => {
    const totals = ["甲支部", "乙支部"].map((id) => totalOf(june.book, id) ?? Number.NaN);
    const mean = totals.reduce((sum, one) => sum + one, 0) / 2;
    expect(trend.get(branch("甲支部"))?.[0]?.mean).toBe(mean);
    expect(trend.get(branch("乙支部"))?.[0]?.mean).toBe(mean);
  });

  it.each([
    ["本支部", ["甲支部/张一", "甲支部/王五"], "10"],
    ["全体", ["甲支部/张一", "甲支部/王五", "乙支部/李二"], "6.67"],
  ] as const)("the mean of members who are ranked by %s is theirs alone, rounded", (memberRankScope, peers, mean) => {
    const members = ["甲支部/张一", "甲支部/王五", "乙支部/李二"].map((id) => member(id));
    const served = activity("甲支部", "2010-06-18", ["甲支部/张一"]);
    const settings = { ...SETTINGS, office: office({ memberRankScope }) };
    const { book } = scoredMonth({ organisations: BRANCHES, members, records: [served] }, settings);
    const means = peers.map((id) => trendOf([], book).get(subjectKey({ type: "党员", id }))?.[0]?.mean);
    expect(means).toEqual(peers.map(() => pts(mean)));
  });

  it("a mean that lies halfway is rounded up", () => {
    const little = config([indicator({ full: pts("100"), perUnit: "0.01" })]);
    const { book } = scoredMonth({ organisations: BRANCHES, records: [activity("甲支部", "2010-06-18")] }, little);
    const [point] = trendOf([], book).get(branch("乙支部")) ?? [];
    expect(totalOf(book, "甲支部")).toBe(pts("0.01"));
    expect(point).toEqual({ period: "2010-06", total: 0, mean: pts("0.01") });
  });

  it("who had no total in a month stands beside no mean, and counts in none", () => {
    const exempt = organisation("乙支部", { exempt: "新成立" });
    const then = scoredMonth(
      { organisations: [...BRANCHES.slice(0, 1), exempt], records: [activity("甲支部", "2010-06-18")] },
      SETTINGS,
    );
    const later = trendOf([totalsThen(then, july)], july.book);
    expect(later.get(branch("乙支部"))?.[0]).toEqual({ period: "2010-06", total: null, mean: null });
    expect(later.get(branch("甲支部"))?.[0]?.mean).toBe(totalOf(then.book, "甲支部"));
  });

  it("follow an organisation under its new standard name", () => {
    const now = { ...SETTINGS, organisationAliases: [{ name: "新支部", alias: "甲支部" }] };
    const renamed = scoredMonth({ organisations: [organisation("新支部")], period: "2010-07" }, now);
    const [first] = trendOf([totalsThen(june, renamed)], renamed.book).get(branch("新支部")) ?? [];
    expect(first).toMatchObject({ period: "2010-06", total: totalOf(june.book, "甲支部") });
  });

  it("follow a member into another branch", () => {
    const [first] = trend.get(subjectKey({ type: "党员", id: "乙支部/张一" })) ?? [];
    expect(first).toMatchObject({ period: "2010-06", total: pts("20") });
  });

  it("a subject that was not there then has no total in that month", () => {
    const alone = scoredMonth(
      { organisations: BRANCHES.slice(0, 1), records: [activity("甲支部", "2010-06-18")] },
      SETTINGS,
    );
    const later = trendOf([totalsThen(alone, july)], july.book);
    expect(later.get(branch("乙支部"))?.[0]).toEqual({ period: "2010-06", total: null, mean: null });
  });

  it("who never had a total is not there", () => {
    const exempt = organisation("丙支部", { exempt: "新成立" });
    const { book } = scoredMonth({ organisations: [...BRANCHES, exempt], period: "2010-07" }, SETTINGS);
    expect(trendOf([], book).has(branch("丙支部"))).toBe(false);
  });
});
