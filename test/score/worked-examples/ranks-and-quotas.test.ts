import { describe, expect, it } from "vitest";
import type { Config, Tier } from "#domain/config.ts";
import { indicator, measureFrom, office, pts, tier } from "../../support/score-config.ts";
import { member, organisation } from "../../support/score-dataset.ts";
import { figure } from "../../support/score-records.ts";
import { bookOf, printed } from "../../support/score-lookup.ts";

const BASE = indicator({ full: pts("100"), source: "指标数据", measure: measureFrom("合计(数值)"), perUnit: "1" });
const ladder = (...steps: readonly (readonly [name: string, floor: string, quota?: string])[]): readonly Tier[] =>
  steps.map(([name, floor, quota]) => tier(name, floor, { subjectType: "党员", quota: quota ?? null }));

/** Members A, B, C … of 甲支部 with these totals. */
function membersWith(totals: readonly string[], changes: Partial<Config> = {}) {
  const members = totals.map((_, index) => member(`甲支部/${String.fromCharCode(65 + index)}`));
  const records = totals.map((total, row) => figure(members[row]?.id ?? "", total, { row: row + 3 }));
  return bookOf([{ ...BASE, subjectType: "党员" }], { organisations: [], members, records }, changes);
}
const tiersOf = (totals: readonly string[], tiers: readonly Tier[]) =>
  membersWith(totals, { tiers }).subjects.map((one) => one.tier);

describe("equal totals share a place and the next is skipped (domain.md 2.5 [E33])", () => {
  it.each([
    [
      ["95", "90", "90", "80"],
      [1, 2, 2, 4],
    ],
    [
      ["80", "90", "95", "90"],
      [4, 2, 1, 2],
    ],
    [
      ["90", "90", "90", "80"],
      [1, 1, 1, 4],
    ],
    [
      ["90", "90", "80", "80", "70"],
      [1, 1, 3, 3, 5],
    ],
    [
      ["90", "90"],
      [1, 1],
    ],
    // 89.995 and 90 are both 90.00 when rounded.
    [
      ["89.995", "90", "89.994"],
      [1, 1, 3],
    ],
  ])("%j stand at %j", (totals, places) => {
    expect(membersWith(totals).subjects.map(({ rank }) => rank?.place)).toEqual(places);
  });
});

describe("rounding comes before tiering (domain.md 2.5 [E2], [E3]: “90以上 / 80—89” leaves 89.5 open)", () => {
  const four = ladder(["好", "90"], ["较好", "80"], ["一般", "60"], ["较差", "0"]);

  it.each([
    ["90", "90.00", "好"],
    ["89.995", "90.00", "好"],
    ["89.9949", "89.99", "较好"],
    ["89.994", "89.99", "较好"],
    ["89.5", "89.50", "较好"],
    ["80", "80.00", "较好"],
    ["79.995", "80.00", "较好"],
    ["79.99", "79.99", "一般"],
    ["60", "60.00", "一般"],
    ["59.99", "59.99", "较差"],
    ["0", "0.00", "较差"],
  ])("%s is %s and lands in %s", (total, shown, name) => {
    const [subject] = membersWith([total], { tiers: four }).subjects;
    expect([printed(subject?.total ?? null), subject?.tier]).toEqual([shown, name]);
  });
});

const falling = (count: number) => Array.from({ length: count }, (_, index) => String(99 - index));

describe("quotas: floor(ratio × evaluated), at least one place (domain.md 2.5 [E18] ≤ 1/3, [E27] ≤ 30 %)", () => {
  it.each([
    ["0.3", 1, 1, "0.3 rounds down to 0, one place is the least"],
    ["0.3", 3, 1, "0.9"],
    ["0.3", 6, 1, "1.8"],
    ["0.3", 7, 2, "2.1"],
    ["0.3", 10, 3, "exactly 3, not 2.999…"],
    ["0.3", 13, 3, "3.9"],
    ["1/3", 9, 3, "exactly a third"],
    ["0.33", 9, 2, "2.97"],
    ["0", 5, 1, "a ratio of 0 still leaves one place"],
  ])("%s of %i evaluated are %i places (%s)", (quota, count, seats) => {
    const names = tiersOf(falling(count), ladder(["先进", "60", quota], ["中间", "0"]));
    expect(names.filter((name) => name === "先进")).toHaveLength(seats);
    expect(names.slice(0, seats).every((name) => name === "先进")).toBe(true);
  });
});

describe("a tie across the edge of a quota is left to people (domain.md 2.5 [E33])", () => {
  const half = ladder(["先进", "60", "0.5"], ["中间", "0"]);

  it.each([
    // two places of four
    [
      "the second place is shared by two: one place stays open",
      ["99", "95", "95", "90"],
      ["先进", "中间", "中间", "中间"],
      [1, ["B", "C"]],
    ],
    [
      "three share both places: two stay open",
      ["95", "95", "95", "90"],
      ["中间", "中间", "中间", "中间"],
      [2, ["A", "B", "C"]],
    ],
    ["the tie ends at the edge: both are in", ["95", "95", "90", "90"], ["先进", "先进", "中间", "中间"], null],
    ["the tie lies below the edge", ["99", "98", "90", "90"], ["先进", "先进", "中间", "中间"], null],
    [
      "89.995 and 90.004 tie at 90.00",
      ["99", "89.995", "90.004", "80"],
      ["先进", "中间", "中间", "中间"],
      [1, ["B", "C"]],
    ],
    [
      "fewer above the cut-off than places: nothing to decide",
      ["99", "50", "50", "40"],
      ["先进", "中间", "中间", "中间"],
      null,
    ],
  ] as const)("%s", (...[, totals, names, tie]) => {
    const book = membersWith(totals, { tiers: half });
    expect(book.subjects.map((one) => one.tier)).toEqual(names);
    expect(book.ties.map(({ places, subjects }) => [places, subjects.map((id) => id.slice(-1))])).toEqual(
      tie === null ? [] : [tie],
    );
  });

  it("tells each why", () => {
    const reasons = membersWith(["99", "95", "95", "40"], { tiers: half }).subjects.map((one) => one.tierReason);
    const tied = "“先进”名额边缘同分，请研究确定";
    expect(reasons).toEqual([null, tied, tied, "总分未达到“先进”的下限60.00分"]);
  });

  it("in the last tier there are no quotas and no ties", () => {
    const book = membersWith(["50", "50"], { tiers: ladder(["先进", "60", "0.5"], ["中间", "0", "0.1"]) });
    expect([book.subjects.map((one) => one.tier), book.ties]).toEqual([["中间", "中间"], []]);
  });
});

describe("who is pushed out competes for the next tier and its quota (formats.md section 1, Details)", () => {
  const three = ladder(["先进", "85", "0.25"], ["中间", "60", "0.5"], ["相对后进", "0"]);

  it.each([
    // 8 members: 2 places and 4 places
    ["6 above 60", ["99", "98", "97", "96", "95", "94", "50", "40"], "先 先 中 中 中 中 相 相"],
    [
      "all above 85: the pushed out fill 中间, the rest falls to the last",
      ["99", "98", "97", "96", "95", "94", "93", "92"],
      "先 先 中 中 中 中 相 相",
    ],
    [
      "a tie across the first edge goes down together and takes places of 中间",
      ["99", "98", "98", "97", "96", "95", "94", "93"],
      "先 中 中 中 中 相 相 相",
    ],
    [
      "a tie across the second edge goes to the last",
      ["99", "98", "97", "96", "95", "94", "94", "40"],
      "先 先 中 中 中 相 相 相",
    ],
  ])("%s", (_, totals, names) => {
    expect(
      tiersOf(totals, three)
        .map((name) => name?.slice(0, 1))
        .join(" "),
    ).toBe(names);
  });

  it("the reason is that of the tier just above", () => {
    const { subjects } = membersWith(["99", "98", "97", "96"], { tiers: three });
    expect(subjects.map((one) => one.tierReason)).toEqual([
      null,
      "“先进”的1个名额已满",
      "“先进”的1个名额已满",
      "“中间”的2个名额已满",
    ]);
  });
});

it("组织 and 党员 have quotas of their own, and 类型 has its own ranks where the office says so (domain.md T9 [E31])", () => {
  const organisations = ["甲", "乙", "丙", "丁"].map((name, index) =>
    organisation(name, { type: index < 2 ? "机关" : "事业" }),
  );
  const records = ["90", "80", "70", "60"].map((total, row) => figure("甲乙丙丁".slice(row, row + 1), total, { row }));
  const tiers = [tier("先进", "0", { quota: "0.5" }), tier("其他", "0")];
  const best = (organisationRankScope: "同类型" | "全体") => {
    const book = bookOf([BASE], { organisations, records }, { tiers, office: office({ organisationRankScope }) });
    return book.subjects.filter((one) => one.tier === "先进").map(({ name, rank }) => [name, rank?.scope, rank?.place]);
  };
  expect(best("全体")).toEqual([
    ["乙", "全体", 2],
    ["甲", "全体", 1],
  ]);
  expect(best("同类型")).toEqual([
    ["丙", "事业", 1],
    ["甲", "机关", 1],
  ]);
});
