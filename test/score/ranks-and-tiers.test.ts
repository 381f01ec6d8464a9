import { describe, expect, it } from "vitest";
import type { Config, ConfirmedTier, Tier } from "#domain/config.ts";
import type { Dataset, Member } from "#domain/dataset.ts";
import { computeScores } from "#score/compute-scores.ts";
import { config, indicator, measureFrom, office, pts, tier } from "../support/score-config.ts";
import { dataset, member, organisation, record } from "../support/score-dataset.ts";

const VALUE = indicator({
  dimension: "工作业绩好",
  full: pts("100"),
  perUnit: "1",
  source: "指标数据",
  measure: measureFrom("合计(数值)"),
});
const FOR_MEMBERS = { ...VALUE, subjectType: "党员" } as const;

/** Totals written on members of 甲支部: one member each, named by letter. */
function membersWith(totals: readonly string[], branch = "甲支部"): { members: Member[]; data: Partial<Dataset> } {
  const members = totals.map((_, index) => member(`${branch}/${String.fromCharCode(65 + index)}`));
  const records = totals.map((total, index) =>
    record({ kind: "指标数据", owner: members[index]?.id ?? "", row: 3 + index, values: { 数值: `#${total}` } }),
  );
  return { members, data: { organisations: [], members, records } };
}

function bookOf(totals: readonly string[], changes: Partial<Config> = {}) {
  return computeScores(dataset(membersWith(totals).data), config([FOR_MEMBERS], changes));
}

describe("名次", () => {
  it("equal totals share a rank and the next one is skipped (1, 2, 2, 4)", () => {
    const { subjects } = bookOf(["90", "80", "95", "90"]);
    expect(subjects.map(({ rank }) => rank?.place)).toEqual([2, 4, 1, 2]);
    expect(subjects[0]?.rank).toEqual({ scope: "甲支部", place: 2, of: 4 });
  });

  it.each([
    ["本支部", ["甲支部", "乙支部"]],
    ["全体", ["全体"]],
  ] as const)("members are ranked within %s", (memberRankScope, scopes) => {
    const members = [member("甲支部/张一"), member("乙支部/王三")];
    const book = computeScores(
      dataset({ organisations: [], members }),
      config([FOR_MEMBERS], { office: office({ memberRankScope }) }),
    );
    expect(new Set(book.subjects.map(({ rank }) => rank?.scope))).toEqual(new Set(scopes));
  });

  it("organisations are ranked with those of the same 类型; a blank one is among 其他", () => {
    const organisations = [organisation("甲", { type: "机关" }), organisation("乙", { type: null })];
    const settings = office({ organisationRankScope: "同类型" });
    const book = computeScores(dataset({ organisations }), config([VALUE], { office: settings }));
    expect(Object.fromEntries(book.subjects.map(({ name, rank }) => [name, rank]))).toEqual({
      甲: { scope: "机关", place: 1, of: 1 },
      乙: { scope: "其他", place: 1, of: 1 },
    });
  });

  it("organisations and members never share a scope", () => {
    const members = [member("甲支部/张一")];
    const settings = office({ memberRankScope: "全体" });
    const book = computeScores(dataset({ members }), config([VALUE, FOR_MEMBERS], { office: settings }));
    expect(book.subjects.map(({ rank }) => rank?.of)).toEqual([1, 1]);
  });
});

/** Three tiers of members, with the quotas of the upper two. */
const ladder = (quota: string | null, second: string | null = null): readonly Tier[] => [
  tier("先进", "85", { subjectType: "党员", quota }),
  tier("中间", "60", { subjectType: "党员", quota: second }),
  tier("后进", "0", { subjectType: "党员" }),
];

const tiersOf = (totals: readonly string[], tiers: readonly Tier[]) =>
  bookOf(totals, { tiers }).subjects.map((one) => one.tier);

describe("等次", () => {
  it("goes by the rounded total at the cut-off", () => {
    expect(tiersOf(["85", "84.995", "84.994", "60", "59.99"], ladder(null))).toEqual([
      "先进",
      "先进",
      "中间",
      "中间",
      "后进",
    ]);
  });

  it.each([
    ["floor(0.3 × 10) is 3", "0.3", ["99", "98", "97", "96", "95", "94", "93", "92", "91", "90"], 3],
    ["floor(0.3 × 9) is 2", "0.3", ["99", "98", "97", "96", "95", "94", "93", "92", "91"], 2],
    ["at least one place", "0.1", ["99", "98", "97"], 1],
    ["fewer above the cut-off than places", "0.5", ["99", "50", "40", "30"], 1],
  ])("quota: %s", (...[, quota, totals, seats]) => {
    expect(tiersOf(totals, ladder(quota)).filter((one) => one === "先进")).toHaveLength(seats);
  });

  it("the quota counts everyone evaluated in the scope, exempt ones not", () => {
    const { members, data } = membersWith(["99", "98", "97", "96", "95"]);
    const exempt = ["甲支部/D", "甲支部/E"].map((id) => member(id, { exempt: "长期病休" }));
    const book = computeScores(
      dataset({ ...data, members: [...members.slice(0, 3), ...exempt] }),
      config([FOR_MEMBERS], { tiers: ladder("0.4") }),
    );
    expect(book.subjects.map((one) => one.tier)).toEqual(["先进", "中间", "中间", null, null]);
  });

  it("[row 78] a tie across the edge gives nobody the last places and is listed for decision", () => {
    const book = bookOf(["99", "95", "95", "90"], { tiers: ladder("0.5") });
    expect(book.subjects.map((one) => one.tier)).toEqual(["先进", "中间", "中间", "中间"]);
    expect(book.ties).toEqual([
      {
        subjectType: "党员",
        scope: "甲支部",
        tier: "先进",
        places: 1,
        total: pts("95"),
        subjects: ["甲支部/B", "甲支部/C"],
      },
    ]);
  });

  it("a tie that ends at the edge is no tie", () => {
    const book = bookOf(["95", "95", "90", "80"], { tiers: ladder("0.5") });
    expect([book.subjects.map((one) => one.tier), book.ties]).toEqual([["先进", "先进", "中间", "中间"], []]);
  });

  it("who is pushed out competes for the next tier and its quota", () => {
    expect(tiersOf(["99", "98", "97", "96"], ladder("0.25", "0.5"))).toEqual(["先进", "中间", "中间", "后进"]);
  });

  it("an unmet base requirement bars the top tier and takes no seat there", () => {
    const gate = indicator({ subjectType: "党员", id: "D0-01", dimension: "基本要求", perUnit: "10" });
    const { data } = membersWith(["99", "90", "88", "70"]);
    const met = ["B", "C", "D"].map((name) => `甲支部/${name}`);
    const meeting = record({ owner: "甲支部", participants: met });
    const book = computeScores(
      dataset({ ...data, records: [...(data.records ?? []), meeting] }),
      config([FOR_MEMBERS, gate], { tiers: ladder("0.25") }),
    );
    expect(book.subjects.map((one) => [one.gate.state, one.tier])).toEqual([
      ["unmet", "中间"],
      ["met", "先进"],
      ["met", "中间"],
      ["met", "中间"],
    ]);
  });

  it("each scope has its own places", () => {
    const first = membersWith(["99", "98"]);
    const second = membersWith(["97", "96"], "乙支部");
    const all = {
      organisations: [],
      members: [...first.members, ...second.members],
      records: [...(first.data.records ?? []), ...(second.data.records ?? [])],
    };
    const book = computeScores(dataset(all), config([FOR_MEMBERS], { tiers: ladder("0.5") }));
    const best = book.subjects.filter((one) => one.tier === "先进").map(({ subject }) => subject.id);
    expect(best).toEqual(["乙支部/A", "甲支部/A"]);
  });

  it("without tiers for a subject type nobody gets one", () => {
    expect(tiersOf(["99"], [tier("先进", "85")])).toEqual([null]);
  });
});

const decided = (changes: Partial<ConfirmedTier>): ConfirmedTier => ({
  period: "2010-06",
  subjectType: "党员",
  name: "张一",
  organisation: null,
  tier: "先进",
  reason: "支部大会通过",
  confirmed: "2010-07-05",
  ...changes,
});

describe("认定结果", () => {
  const members = [member("甲支部/张一"), member("乙支部/张一"), member("乙支部/王三")];
  const confirmed = (...confirmedTiers: readonly ConfirmedTier[]) => {
    const changes = { confirmedTiers, organisationAliases: [{ name: "甲支部", alias: "第一支部" }] };
    const book = computeScores(dataset({ members }), config([], changes));
    const found = book.subjects.filter((one) => one.confirmedTier !== null);
    return found.map((one) => [one.subject.id, one.confirmedTier?.tier]);
  };

  it.each<[string, Partial<ConfirmedTier>, unknown[]]>([
    ["a name that only one bears", { name: "王三" }, [["乙支部/王三", "先进"]]],
    ["a name that two bear, without 党组织", {}, []],
    ["a name that two bear, with 党组织", { organisation: "乙支部" }, [["乙支部/张一", "先进"]]],
    ["党组织 by its alias", { organisation: "第一支部" }, [["甲支部/张一", "先进"]]],
    ["an organisation by its alias", { subjectType: "组织", name: "第一支部" }, [["甲支部", "先进"]]],
    ["another month", { name: "王三", period: "2010-05" }, []],
    ["nobody we know", { name: "无名" }, []],
  ])("%s", (_, changes, found) => {
    expect(confirmed(decided(changes))).toEqual(found);
  });

  it("of two decisions the later stands, in whatever order they are written", () => {
    const first = decided({ name: "王三", tier: "中间", confirmed: "2010-07-01" });
    const second = decided({ name: "王三" });
    expect(confirmed(first, second)).toEqual([["乙支部/王三", "先进"]]);
    expect(confirmed(second, first)).toEqual([["乙支部/王三", "先进"]]);
  });
});
