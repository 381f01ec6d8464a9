import type { Gap } from "#domain/analysis.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { NO_FIGURE } from "#report/figures.ts";

/** How a subject stands to the tier above its own. */
export type GapVerdict = "top" | "barred" | "reachable" | "unreachable" | "untiered";

/** Says how a subject stands to the next tier; a bar counts before what points would do. */
export function gapVerdict({ tier }: Pick<SubjectScore, "tier">, gap: Gap): GapVerdict {
  if (gap.barriers.length > 0) return "barred";
  if (gap.nextTier === null) return tier === null ? "untiered" : "top";
  return gap.distance === 0 || gap.reached ? "reachable" : "unreachable";
}

/** Where the way to the next tier leads, for a cell; — without a total. */
export function verdictWords(score: Pick<SubjectScore, "tier">, gap: Gap | undefined): string {
  if (gap === undefined) return NO_FIGURE;
  switch (gapVerdict(score, gap)) {
    case "top":
      return "已在最高等次";
    case "barred":
      return "受限制，本期不能晋档";
    case "untiered":
      return "没有设置等次";
    case "reachable":
      return gap.distance === 0 ? "总分已达到" : `补齐${gap.steps.length}项可达到`;
    case "unreachable":
      return gap.steps.length === 0 ? "没有可再增分的指标" : `${gap.steps.length}项全部补齐仍达不到`;
  }
}
