import { z } from "zod";
import type { Stability } from "#domain/analysis.ts";
import { exact } from "#domain/points.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { percentText } from "#report/figures.ts";
import { NOTHING } from "#report/words.ts";

/** How sure one subject's rank is, as a row of the internal annex. */
export const stabilityRowSchema = z.strictObject({
  name: z.string(),
  /** 第3名. */
  place: z.string(),
  /** 稳定在2–4. */
  interval: z.string(),
  /** 先进86.4%，中间13.6%; 无 without tiers. */
  tiers: z.string(),
  /** All of it in one line: 第3名，稳定在2–4；先进86.4%，中间13.6%. */
  sentence: z.string(),
});
export type StabilityRow = z.infer<typeof stabilityRowSchema>;

/** A subject's row; null without a rank. */
export function stabilityRow(
  { name, rank }: Pick<SubjectScore, "name" | "rank">,
  stability: Stability | undefined,
): StabilityRow | null {
  if (stability === undefined || rank === null) return null;
  const place = `第${rank.place}名`;
  const interval = intervalText(stability);
  const tiers = tiersText(stability);
  const sentence = tiers === NOTHING ? `${place}，${interval}` : `${place}，${interval}；${tiers}`;
  return { name, place, interval, tiers, sentence };
}

function intervalText({ from, to }: Stability): string {
  return from === to ? `稳定在第${from}名` : `稳定在${from}–${to}`;
}

/** Shares of the draws by tier, from the highest down; tiers that never came up are left out. */
function tiersText({ tiers, draws }: Stability): string {
  const some = tiers.filter((tier) => tier.draws > 0);
  return some.map((tier) => `${tier.name}${percentText(exact(tier.draws, draws))}`).join("，") || NOTHING;
}

/** What the rows rest on, for the foot of the table. */
export function stabilityNote(draws: number): string {
  return `将各项指标满分和各组成权重在±10%以内随机变动${draws}次，重新计算总分、名次和等次；区间为其中95%的结果所在的名次。`;
}
