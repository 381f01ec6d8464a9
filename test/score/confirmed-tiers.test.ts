import { describe, expect, it } from "vitest";
import type { ConfirmedTier } from "#domain/config.ts";
import { member, organisation } from "../support/score-dataset.ts";
import { bookOf } from "../support/score-lookup.ts";

const row = (changes: Partial<ConfirmedTier>): ConfirmedTier => ({
  period: "2010-06",
  subjectType: "党员",
  name: "张一",
  organisation: "甲支部",
  tier: "先进",
  reason: "支部大会通过",
  confirmed: "2010-07-05",
  ...changes,
});

/** 甲支部 and its member who bears the alias of a branch as a name, and 张一 in two branches. */
function confirmed(...confirmedTiers: readonly ConfirmedTier[]) {
  const organisationAliases = [{ name: "甲支部", alias: "第一支部" }];
  const data = {
    organisations: [organisation("甲支部"), organisation("乙支部")],
    members: ["甲支部/张一", "乙支部/张一", "甲支部/第一支部"].map((id) => member(id)),
  };
  const { subjects } = bookOf([], data, { confirmedTiers, organisationAliases });
  return subjects.flatMap(({ subject, confirmedTier }) =>
    confirmedTier === null ? [] : [[subject.id, confirmedTier.tier, confirmedTier.reason]],
  );
}

describe("认定结果", () => {
  it("names the tier and the reason", () => {
    expect(confirmed(row({}))).toEqual([["甲支部/张一", "先进", "支部大会通过"]]);
  });

  it("of decisions of one day the one written last stands", () => {
    const [first, second] = [row({ tier: "中间" }), row({ tier: "后进" })];
    expect(confirmed(first, second).map(([, tier]) => tier)).toEqual(["后进"]);
    expect(confirmed(second, first).map(([, tier]) => tier)).toEqual(["中间"]);
  });

  it("of three the latest stands, in whatever order they are written", () => {
    const rows = ["2010-07-01", "2010-07-03", "2010-07-02"].map((day) => row({ confirmed: day, tier: day }));
    for (const order of [rows, rows.toReversed(), [...rows.slice(1), ...rows.slice(0, 1)]]) {
      expect(confirmed(...order).map(([, tier]) => tier)).toEqual(["2010-07-03"]);
    }
  });

  it("党组织 of an organisation's row says nothing: the row speaks of the organisation it names", () => {
    expect(confirmed(row({ subjectType: "组织", name: "乙支部", organisation: "甲支部" }))).toEqual([
      ["乙支部", "先进", "支部大会通过"],
    ]);
  });

  it("a member's name is no organisation's alias", () => {
    expect(confirmed(row({ name: "第一支部", organisation: null })).map(([id]) => id)).toEqual(["甲支部/第一支部"]);
  });

  it("a name that two bear needs 党组织; one of another branch is nobody", () => {
    expect(confirmed(row({ organisation: null }))).toEqual([]);
    expect(confirmed(row({ organisation: "丙支部" }))).toEqual([]);
    expect(confirmed(row({ organisation: "乙支部" })).map(([id]) => id)).toEqual(["乙支部/张一"]);
  });
});
