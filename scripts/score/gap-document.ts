import { z } from "zod";
import { points } from "#score/line-document.ts";

const draws = z.int().nonnegative();

const step = z
  .strictObject({
    indicator: z.string().describe("编号 of the indicator"),
    gain: points.positive().describe("Points that the line can still earn in the period"),
    totalAfter: points.describe("总分 once this step and those before it are taken"),
    missing: z.string().describe("The evidence that is missing, in words"),
  })
  .describe("An indicator that would have to be raised");

const dimension = z
  .strictObject({
    name: z.string().describe("维度"),
    rate: z.number().min(0).describe("Points ÷ full marks, at most six decimals"),
    bestRate: z.number().min(0).describe("The same of the best of the peer group"),
    behind: points
      .nonnegative()
      .describe("Own full marks × (bestRate − rate), rounded from the exact rates; 0 for the best"),
  })
  .describe("A dimension beside the best of the peer group");

/** 对标定位 of one subject in `scores.json`; null for exempt subjects and without a total. */
export const gapSchema = z
  .strictObject({
    nextTier: z.string().nullable().describe("等次 above the suggested one; null in the top tier and without a tier"),
    needed: points.nullable().describe("The least total that would be seated there; null without a next tier"),
    distance: points.nullable().describe("needed − total, at least 0"),
    barriers: z.array(z.string()).describe("What bars the next tier whatever the total"),
    reached: z.boolean().describe("Whether the steps are enough for the total needed"),
    steps: z.array(step).describe("The fewest, the greatest gain first; all there are where they are not enough"),
    dimensions: z.array(dimension).describe("In the order of 维度"),
  })
  .nullable()
  .describe("对标定位: the way to the next tier; null without a total");

/** How sure one subject's rank is, in `scores.json`; null for subjects without a rank. */
export const stabilitySchema = z
  .strictObject({
    from: z.int().positive().describe("Best place of the middle 95 % of the draws"),
    to: z.int().positive().describe("Worst place of the middle 95 % of the draws"),
    draws: draws.describe("How often all weights were moved by up to ±10 % at random, from a fixed seed"),
    tiers: z
      .array(z.strictObject({ name: z.string().describe("等次"), draws: draws.describe("Draws in this tier") }))
      .describe("From the highest tier down"),
  })
  .nullable()
  .describe("How sure the rank is; null without a rank");

/** `gap` of a subject of `scores.json`. */
export type GapDocument = z.infer<typeof gapSchema>;

/** `stability` of a subject of `scores.json`. */
export type StabilityDocument = z.infer<typeof stabilitySchema>;
