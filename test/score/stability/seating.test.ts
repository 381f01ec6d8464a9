import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { TierLimit } from "#domain/score-book.ts";
import { firstTier } from "#score/first-tier.ts";
import type { Contender } from "#score/peers.ts";
import { ranksOf } from "#score/ranks.ts";
import { placeAll, roomFor } from "#score/stability/placing.ts";
import { seatAll, seatPlan } from "#score/stability/seating.ts";
import { suggestTiers } from "#score/tiers.ts";
import { tier } from "../../support/score-config.ts";
import { runs } from "../../support/property-runs.ts";

const EFFECTS: readonly TierLimit["effect"][] = ["zero", "lowest", "not-highest", "no-tier"];

const anyContender = fc.record({
  total: fc.integer({ min: 0, max: 12 }),
  gate: fc.constantFrom("met", "met", "unmet", "not-due"),
  limits: fc.array(fc.constantFrom(...EFFECTS), { maxLength: 2 }),
  isLimited: fc.boolean(),
});

const quota = fc.option(fc.constantFrom("0.1", "0.3", "0.5"));

const anyScope = fc
  .record({
    contenders: fc.array(anyContender, { maxLength: 14 }),
    tiers: fc.uniqueArray(fc.record({ floor: fc.integer({ min: 1, max: 12 }), quota }), {
      selector: ({ floor }) => floor,
      maxLength: 4,
    }),
  })
  .map(({ contenders, tiers }) => ({
    contenders: contenders.map((one, index): Contender => {
      const id = `甲支部/${index}`;
      const limits = one.isLimited ? one.limits : [];
      return {
        candidate: { ref: { type: "党员", id }, key: id, branch: "甲支部", organisationType: null, exempt: null },
        total: one.total,
        gate: { state: one.gate, reasons: [] },
        limits: limits.map((effect) => ({ effect, reason: "限制", evidence: [] })),
      };
    }),
    tiers: tiers
      .sort((a, b) => b.floor - a.floor)
      .map((one, index) =>
        tier(`第${index + 1}等`, String(one.floor / 100), { subjectType: "党员", quota: one.quota }),
      ),
  }));

it("places and tiers of a draw are those that the engine gives to the same totals", () => {
  fc.assert(
    fc.property(anyScope, ({ contenders, tiers }) => {
      const scope = { type: "党员", name: "甲支部", contenders } as const;
      const engine = { tiers: suggestTiers([scope], tiers).tiers, ranks: ranksOf([scope]) };
      const room = roomFor(contenders.length);
      room.totals.set(contenders.map(({ total }) => total ?? 0));
      const places: number[] = [];
      placeAll(room, (subject, place) => {
        places[subject] = place;
      });
      const tierOf = new Int32Array(contenders.length);
      const first = Int32Array.from(contenders, (one) => firstTier(one, tiers.length));
      seatAll(seatPlan(tiers, contenders.length, first), room, tierOf);
      const keys = contenders.map(({ candidate }) => candidate.key);
      expect(places).toEqual(keys.map((key) => engine.ranks.get(key)?.place));
      expect([...tierOf].map((index) => tiers[index]?.name ?? null)).toEqual(
        keys.map((key) => engine.tiers.get(key)?.name ?? null),
      );
    }),
    runs(2000),
  );
});
