import { describe, expect, it } from "vitest";
import type { Config, ConfirmedTier } from "#domain/config.ts";
import { movedIn, movementBetween, scoredMonth } from "../../support/movement-months.ts";
import { config, indicator, measureFrom, pts, tier } from "../../support/score-config.ts";
import { organisation, record } from "../../support/score-dataset.ts";

const THREE = [tier("先进", "90"), tier("中间", "60"), tier("相对后进", "0")];
const FIVE = [tier("五星", "90"), tier("四星", "80"), tier("三星", "70"), tier("二星", "60"), tier("一星", "0")];

function settings(tiers: Config["tiers"], changes: Partial<Config> = {}): Config {
  const total = { full: pts("100"), perUnit: "1", source: "指标数据", measure: measureFrom("合计(数值)") } as const;
  return config([indicator({ ...total, window: "月" })], { tiers, ...changes });
}

/** A month in which 甲支部 has that total. */
function month(period: string, total: string, criteria: Config) {
  const value = record({
    kind: "指标数据",
    owner: "甲支部",
    day: `${period}-10`,
    values: { 数值: `#${total}`, 日期: `@${period}-10` },
  });
  return scoredMonth({ period, organisations: [organisation("甲支部")], records: [value] }, criteria);
}

function confirmed(period: string, name: string): ConfirmedTier {
  const words = { reason: "领导小组议定", confirmed: `${period}-28`, organisation: null } as const;
  return { ...words, period, subjectType: "组织", name: "甲支部", tier: name };
}

function changeBetween([june, july]: readonly [string, string], now: Config, then = now) {
  const movement = movementBetween(month("2010-06", june, then), month("2010-07", july, now));
  return movedIn(movement, "甲支部").tier;
}

describe("晋档升级 against the last period", () => {
  it.each([
    { tiers: THREE, totals: ["50", "95"], before: "相对后进", after: "先进", change: "promoted" },
    { tiers: THREE, totals: ["95", "70"], before: "先进", after: "中间", change: "demoted" },
    { tiers: THREE, totals: ["65", "80"], before: "中间", after: "中间", change: "same" },
    { tiers: FIVE, totals: ["72", "81"], before: "三星", after: "四星", change: "promoted" },
    { tiers: FIVE, totals: ["95", "10"], before: "五星", after: "一星", change: "demoted" },
    { tiers: FIVE, totals: ["61", "69"], before: "二星", after: "二星", change: "same" },
    { tiers: [], totals: ["50", "95"], before: null, after: null, change: "unknown" },
  ] as const)("$tiers.length tiers, $before → $after: $change", ({ tiers, totals, ...expected }) => {
    expect(changeBetween(totals, settings(tiers))).toEqual({ period: "2010-06", ...expected });
  });

  it("the confirmed tier stands before the suggested one, on either side", () => {
    const decided = settings(THREE, { confirmedTiers: [confirmed("2010-06", "先进"), confirmed("2010-07", "中间")] });
    expect(changeBetween(["10", "95"], decided)).toMatchObject({ before: "先进", after: "中间", change: "demoted" });
  });

  it("what was confirmed after the month's documents were made holds for it too", () => {
    const then = settings(THREE);
    const now = settings(THREE, { confirmedTiers: [confirmed("2010-06", "中间")] });
    expect(changeBetween(["95", "95"], now, then)).toMatchObject({ before: "中间", after: "先进", change: "promoted" });
  });

  it("a tier that the present list does not have cannot be compared", () => {
    expect(changeBetween(["95", "95"], settings(FIVE), settings(THREE))).toMatchObject({
      before: "先进",
      after: "五星",
      change: "unknown",
    });
  });

  it("the tiers of members do not count for an organisation, whatever their order", () => {
    const ofMembers = THREE.toReversed().map(({ name }) => tier(name, "0", { subjectType: "党员" }));
    expect(changeBetween(["50", "95"], settings([...ofMembers, ...THREE])).change).toBe("promoted");
  });

  it("a subject without a tier this time cannot be compared", () => {
    const exempt = { period: "2010-07", organisations: [organisation("甲支部", { exempt: "已撤销" })] };
    const movement = movementBetween(month("2010-06", "95", settings(THREE)), scoredMonth(exempt, settings(THREE)));
    expect(movedIn(movement, "甲支部").tier).toMatchObject({ before: "先进", after: null, change: "unknown" });
  });

  it("a subject that is new has none to compare with", () => {
    const before = scoredMonth({ period: "2010-06", organisations: [] }, settings(THREE));
    const { tier: change } = movedIn(movementBetween(before, month("2010-07", "95", settings(THREE))), "甲支部");
    expect(change).toEqual({ period: "2010-06", before: null, after: "先进", change: "unknown" });
  });
});

describe("晋档升级 against the last year", () => {
  it("compares with the last month of the evaluation year before", () => {
    const [december, june, july] = [
      ["2009-12", "70"],
      ["2010-06", "95"],
      ["2010-07", "95"],
    ].map(([period = "", total = ""]) => month(period, total, settings(THREE)));
    if (!december || !june || !july) throw new Error("three months were made");
    const moved = movedIn(movementBetween(june, july, december), "甲支部");
    expect(moved.tier.change).toBe("same");
    expect(moved.tierOfYear).toEqual({ period: "2009-12", before: "中间", after: "先进", change: "promoted" });
  });

  it("says nothing where that month, or the subject in it, is not known", () => {
    const [june, july] = [month("2010-06", "95", settings(THREE)), month("2010-07", "95", settings(THREE))];
    const empty = scoredMonth({ period: "2009-12", organisations: [organisation("乙支部")] }, settings(THREE));
    expect(movedIn(movementBetween(june, july), "甲支部").tierOfYear).toBeNull();
    expect(movedIn(movementBetween(june, july, empty), "甲支部").tierOfYear).toBeNull();
  });
});
