import { describe, expect, it } from "vitest";
import type { Gate, TierLimit } from "#domain/score-book.ts";
import { firstTier } from "#score/first-tier.ts";

const gate = (state: Gate["state"]): Gate => ({ state, reasons: [] });
const limits = (...effects: readonly TierLimit["effect"][]): readonly TierLimit[] =>
  effects.map((effect) => ({ effect, reason: "", evidence: [] }));

describe("the highest tier that is open, of so many from the highest down (product.md section 4, Tier order)", () => {
  it.each<[string, Gate["state"], readonly TierLimit["effect"][], number, number]>([
    ["nothing bars", "met", [], 3, 0],
    ["nothing due of the gate bars nothing", "not-due", [], 3, 0],
    ["an unmet gate bars the top tier", "unmet", [], 3, 1],
    ["不得最高等 does", "met", ["not-highest"], 3, 1],
    ["both together bar it once", "unmet", ["not-highest"], 3, 1],
    ["末等 leaves the last of three", "met", ["lowest"], 3, 2],
    ["the last of four", "met", ["not-highest", "lowest"], 4, 3],
    ["零分 bars nothing by itself", "met", ["zero"], 3, 0],
    ["no tier may be set", "met", ["no-tier"], 3, 3],
    ["no tier stands above 末等", "unmet", ["lowest", "no-tier"], 3, 3],
    ["of a single tier nothing can be barred", "unmet", ["not-highest"], 1, 0],
    ["of two the second is left", "unmet", [], 2, 1],
  ])("%s", (...[, state, effects, count, first]) => {
    expect(firstTier({ gate: gate(state), limits: limits(...effects) }, count)).toBe(first);
  });
});
