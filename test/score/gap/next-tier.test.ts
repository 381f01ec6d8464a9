import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Config, Tier } from "#domain/config.ts";
import type { ScoreBook, SubjectScore, TierLimit } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { contenderOf, peerScopes } from "#score/peers.ts";
import { suggestTiers } from "#score/tiers.ts";
import { config, indicator, measureFrom, pts, tier } from "../../support/score-config.ts";
import { dataset, member, organisation, record } from "../../support/score-dataset.ts";
import { gapOf, ladder, VALUE, withTotals } from "../../support/gap-members.ts";
import { runs } from "../../support/property-runs.ts";

const ofTotals = (totals: readonly string[], tiers: readonly Tier[]) =>
  totals.map((_, index) => {
    const gap = gapOf(String.fromCharCode(65 + index), withTotals(totals), config([VALUE], { tiers }));
    return [gap.nextTier, gap.needed, gap.distance];
  });

describe("what the next tier takes", () => {
  it("the cut-off; nothing is above the top tier", () => {
    expect(ofTotals(["90", "83.75", "12"], ladder(null))).toEqual([
      [null, null, null],
      ["先进", pts("85"), pts("1.25")],
      ["中间", pts("60"), pts("48")],
    ]);
  });

  it("in the top tier everything is reached", () => {
    const { barriers, reached } = gapOf("A", withTotals(["90"]), config([VALUE], { tiers: ladder(null) }));
    expect([barriers, reached]).toEqual([[], true]);
  });

  it("members reach for the tiers of members, whatever those of organisations are", () => {
    const tiers = [tier("先进", "95"), tier("后进", "0"), ...ladder(null)];
    const gap = gapOf("A", withTotals(["50"]), config([VALUE], { tiers }));
    expect([gap.nextTier, gap.needed]).toEqual(["中间", pts("60")]);
    expect(gap.steps.map(({ totalAfter }) => totalAfter)).toEqual([pts("100")]);
  });

  it("where the quota is full, a hundredth above the last one seated", () => {
    expect(ofTotals(["99", "95", "90", "30"], ladder("0.5"))).toEqual([
      [null, null, null],
      [null, null, null],
      ["先进", pts("95.01"), pts("5.01")],
      ["中间", pts("60"), pts("30")],
    ]);
  });

  it("where the quota has a place left, the cut-off", () => {
    expect(ofTotals(["99", "84", "80", "70"], ladder("0.5"))[1]).toEqual(["先进", pts("85"), pts("1")]);
  });

  it("a tie across the edge is broken by a hundredth, for those in it and for those below", () => {
    expect(ofTotals(["99", "95", "95", "90"], ladder("0.5"))).toEqual([
      [null, null, null],
      ["先进", pts("95.01"), pts("0.01")],
      ["先进", pts("95.01"), pts("0.01")],
      ["先进", pts("95.01"), pts("5.01")],
    ]);
  });

  it("who is pushed out by a quota has the total already, yet one place too few", () => {
    expect(ofTotals(["99", "98", "97", "96"], ladder("0.25", "0.5"))[3]).toEqual(["中间", pts("97.01"), pts("1.01")]);
  });

  it("a total that would unseat somebody above by a tie, and crowd the tier, is not enough", () => {
    // One place each: 94.01 would tie with A for 先进, both would fall to 中间 and push each other out of it.
    expect(ofTotals(["94.01", "94", "70", "70", "60"], ladder("0.2", "0.2"))[2]).toEqual([
      "中间",
      pts("94.02"),
      pts("24.02"),
    ]);
  });

  it("those barred from a tier hold no place in it", () => {
    const gate = indicator({ subjectType: "党员", id: "D0-01", dimension: "基本要求", perUnit: "10" });
    const meeting = record({ owner: "甲支部", participants: ["甲支部/B", "甲支部/C", "甲支部/D"] });
    const data = withTotals(["99", "90", "88", "70"], { records: [meeting] });
    expect(gapOf("C", data, config([VALUE, gate], { tiers: ladder("0.25") })).needed).toBe(pts("90.01"));
  });

  it("a tie across the edge at the highest total there can be is left to people", () => {
    const settings = config([VALUE], { tiers: ladder("0.34") });
    const { needed, barriers } = gapOf("A", withTotals(["100", "100", "90"]), settings);
    expect([needed, barriers]).toEqual([pts("100.01"), ["“先进”名额边缘同分，须研究确定"]]);
    expect(gapOf("A", withTotals(["99.99", "99.99", "90"]), settings)).toMatchObject({
      needed: pts("100"),
      barriers: [],
    });
  });

  it("without tiers there is nothing to reach", () => {
    const gap = gapOf("A", withTotals(["90"]), config([VALUE]));
    expect([gap.nextTier, gap.reached, gap.steps]).toEqual([null, false, []]);
  });
});

it("exempt subjects and those without a total have no gap", () => {
  const members = [member("甲支部/A", { exempt: "病休" }), member("甲支部/B")];
  const mean = indicator({ ...VALUE, measure: measureFrom("平均(数值)") });
  const settings = config([mean], { tiers: ladder(null) });
  const book = computeScores(dataset({ organisations: [organisation("甲支部")], members }), settings);
  expect([...gapsOf(book, settings).keys()]).toEqual([]);
});

const LIMITS = ["lowest", "not-highest", "no-tier"] as const;

/** A book of one branch in which totals crowd a few hundredths around the cut-offs, and some are barred. */
const crowded = fc
  .record({
    totals: fc.array(fc.integer({ min: 5998, max: 6003 }), { minLength: 2, maxLength: 9 }),
    limits: fc.array(fc.option(fc.constantFrom(...LIMITS), { freq: 4 }), { minLength: 9, maxLength: 9 }),
    quotas: fc.tuple(fc.option(fc.constantFrom("0.2", "0.5")), fc.option(fc.constantFrom("0.2", "0.5"))),
  })
  .map(({ totals, limits, quotas }) => {
    const tiers = [
      tier("先进", "60.01", { subjectType: "党员", quota: quotas[0] }),
      tier("中间", "60", { subjectType: "党员", quota: quotas[1] }),
      tier("后进", "0", { subjectType: "党员" }),
    ];
    const settings = config([VALUE], { tiers });
    const book = computeScores(withTotals(totals.map((total) => String(total / 100))), settings);
    return { settings, book: retiered(book, settings, limits) };
  });

type Effect = TierLimit["effect"];

function limited(score: SubjectScore, effect: Effect | null | undefined): SubjectScore {
  return effect ? { ...score, limits: [{ effect, reason: "限制", evidence: [] }] } : score;
}

function inTier(score: SubjectScore, name: string | null): SubjectScore {
  return { ...score, tier: name };
}

function retiered(book: ScoreBook, settings: Config, limits: readonly (Effect | null)[]): ScoreBook {
  const subjects = book.subjects.map((score, index) => limited(score, limits[index]));
  const tiers = tiersOf(subjects, settings);
  return { ...book, subjects: subjects.map((score) => inTier(score, tiers.get(subjectKey(score.subject)) ?? null)) };
}

function tiersOf(subjects: readonly SubjectScore[], { office, tiers }: Config): ReadonlyMap<string, string | null> {
  const suggested = suggestTiers(peerScopes(subjects.map(contenderOf), office), tiers).tiers;
  return new Map([...suggested].map(([key, { name }]) => [key, name]));
}

it("the total needed is the least one with which the engine itself would seat the subject there or higher", () => {
  fc.assert(
    fc.property(crowded, ({ book, settings }) => {
      const gaps = gapsOf(book, settings);
      const names = settings.tiers.map(({ name }) => name);
      for (const score of book.subjects) {
        const key = subjectKey(score.subject);
        const gap = gaps.get(key);
        if (gap?.nextTier === null || gap?.needed === null || gap === undefined) continue;
        const isSeated = (total: number) => {
          const moved = book.subjects.map((one) => (one === score ? { ...one, total, limits: [] } : one));
          return names.indexOf(tiersOf(moved, settings).get(key) ?? "") <= names.indexOf(gap.nextTier ?? "");
        };
        // Nobody gives points back, though under a tie that could help.
        const own = score.total ?? 0;
        const least = Array.from({ length: 20 }, (_, index) => own + index).find(isSeated);
        expect([Math.max(own, gap.needed), gap.distance]).toEqual([least, (least ?? NaN) - own]);
      }
    }),
    runs(300),
  );
});
