import { z } from "zod";
import type { DimensionGap, Gap, GapStep } from "#domain/analysis.ts";
import type { Points } from "#domain/points.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { percentText, plainPoints, pointsCell, rateText } from "#report/figures.ts";
import { quoted } from "#report/words.ts";

/** 对标定位 of one subject, in final words. */
export const gapSchema = z.strictObject({
  /** How far the next tier is. */
  sentence: z.string(),
  /** What bars it whatever the total; empty when nothing does. */
  barriers: z.array(z.string()),
  /** What the steps below amount to; null where there are none. */
  stepsSentence: z.string().nullable(),
  steps: z.array(
    z.strictObject({
      /** 编号. */
      id: z.string(),
      name: z.string(),
      /** 可增分. */
      gain: z.string(),
      /** 还缺. */
      missing: z.string(),
      /** 增后总分. */
      totalAfter: z.string(),
    }),
  ),
  dimensions: z.array(
    z.strictObject({
      name: z.string(),
      /** 本人（本组织）得分率. */
      rate: z.string(),
      /** 同类最优得分率; without a name, because the row is handed to one subject. */
      best: z.string(),
      /** 差分 in 分; 最优 for the best. */
      behind: z.string(),
    }),
  ),
});
export type GapRows = z.infer<typeof gapSchema>;

/** What a subject reads of its way to the next tier; null for exempt subjects and those without a total. */
export function gapRows(score: Pick<SubjectScore, "tier">, gap: Gap | undefined): GapRows | null {
  if (gap === undefined) return null;
  return {
    sentence: gapSentence(score, gap),
    barriers: [...gap.barriers],
    stepsSentence: stepsSentence(gap),
    steps: gap.steps.map(stepRow),
    dimensions: gap.dimensions.map(dimensionRow),
  };
}

/** How far the next tier is, in one sentence. */
function gapSentence({ tier }: Pick<SubjectScore, "tier">, { nextTier, distance, barriers }: Gap): string {
  if (nextTier === null) return noNextTier(tier, barriers);
  const way = wayText(nextTier, distance ?? 0);
  return barriers.length === 0 ? `${way}。` : `${way}；受下列限制，本期不能列入${quoted(nextTier)}。`;
}

function noNextTier(tier: string | null, barriers: readonly string[]): string {
  if (tier !== null) return `已在最高等次${quoted(tier)}。`;
  return barriers.length === 0 ? "没有设置等次。" : "受下列限制，本期不确定等次。";
}

function wayText(nextTier: string, distance: Points): string {
  return distance === 0 ? `总分已达到${quoted(nextTier)}的要求` : `距${quoted(nextTier)}还差${plainPoints(distance)}分`;
}

/** What the steps amount to: whether they are enough, and how many they are. */
function stepsSentence({ nextTier, distance, steps, reached }: Gap): string | null {
  if (nextTier === null || distance === 0) return null;
  if (steps.length === 0) return "本期各项指标已没有可以再增加的分数。";
  if (reached) return `最少补齐下列${steps.length}项指标，总分即可达到${quoted(nextTier)}的要求。`;
  return `下列${steps.length}项指标全部补齐，总分仍达不到${quoted(nextTier)}的要求。`;
}

function stepRow({ indicator, gain, missing, totalAfter }: GapStep): GapRows["steps"][number] {
  return {
    id: indicator.id,
    name: indicator.name,
    gain: pointsCell(gain),
    missing,
    totalAfter: pointsCell(totalAfter),
  };
}

function dimensionRow({ name, points, full, best, behind }: DimensionGap): GapRows["dimensions"][number] {
  return {
    name,
    rate: rateText(points, full),
    best: percentText(best.rate),
    behind: behind === 0 ? "最优" : pointsCell(behind),
  };
}
