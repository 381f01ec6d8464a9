import { z } from "zod";
import { type Period, periodOf, periodText } from "#domain/civil-date.ts";
import type { ConfirmedTier } from "#domain/config.ts";
import { by } from "#domain/order.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import type { TierFlowFigures } from "#report/charts/tier-bands.ts";
import { NO_FIGURE, pointsCell } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { tierNames } from "#report/statistics.ts";
import type { SummarySpan } from "#report/summary-span.ts";
import { countList, nameList } from "#report/words.ts";

/** An organisation at the end of a span beside its beginning. */
export const spanStandingSchema = z.strictObject({
  place: z.string(),
  name: z.string(),
  total: z.string(),
  /** 中间, and 2010年5月 below it; — and empty where nothing is known. */
  before: z.string(),
  beforeMonth: z.string(),
  /** 先进, or 先进（建议） where people have not decided. */
  after: z.string(),
  /** 晋档, 降档, 保持, or —. */
  change: z.string(),
});

/** The evaluated organisations by rank. */
export function spanStandings(month: Month, span: SummarySpan): z.infer<typeof spanStandingSchema>[] {
  return month.organisations.map((score) => {
    const start = tierAtStart(score, month, span);
    return {
      place: score.rank === null ? NO_FIGURE : String(score.rank.place),
      name: score.name,
      total: pointsCell(score.total),
      before: start?.tier ?? NO_FIGURE,
      beforeMonth: start === null ? "" : periodText(start.period),
      after: tierAtEnd(score),
      change: changeOf(score, month, span) ?? NO_FIGURE,
    };
  });
}

/** From which tier to which the organisations went; without moves where nothing is known of any beginning. */
export function organisationMoves(month: Month, span: SummarySpan): TierFlowFigures {
  const moves = month.organisations.map((score) => ({
    before: tierAtStart(score, month, span)?.tier ?? null,
    after: score.confirmedTier?.tier ?? score.tier,
    count: 1,
  }));
  const known = moves.some(({ before }) => before !== null);
  const tiers = tierNames(month.config, "组织");
  return { subjects: "党组织", unit: "个", from: "期初", to: "期末", tiers, moves: known ? moves : [] };
}

/** The members who moved up, down or stayed, in numbers; and who stands in the top tier by people's decision. */
export function memberChangeSentence(month: Month, span: SummarySpan): string {
  const changes = month.members.flatMap((score) => changeOf(score, month, span) ?? []);
  const parts = ["晋档", "保持", "降档"].map((name) => ({ name, count: changes.filter((one) => one === name).length }));
  const moved =
    changes.length === 0
      ? "没有期初的党员等次可供比较"
      : `与期初比较，有等次可比的党员${changes.length}名：${countList(parts, "名")}`;
  const top = tierNames(month.config, "党员")[0] ?? "";
  const best = month.members.filter(({ confirmedTier }) => confirmedTier?.tier === top && top !== "");
  const named = best.map(({ name, branch }) => (branch === null ? name : `${name}（${branch}）`));
  return best.length === 0
    ? `${moved}。`
    : `${moved}。认定为“${top}”的党员${best.length}名：${nameList(named, 20, "名")}。`;
}

function tierAtEnd({ confirmedTier, tier }: SubjectScore): string {
  if (confirmedTier !== null) return confirmedTier.tier;
  return tier === null ? NO_FIGURE : `${tier}（建议）`;
}

function changeOf(score: SubjectScore, month: Month, span: SummarySpan): string | null {
  const names = tierNames(month.config, score.subject.type);
  const before = names.indexOf(tierAtStart(score, month, span)?.tier ?? "");
  const after = names.indexOf(score.confirmedTier?.tier ?? score.tier ?? "");
  if (before === -1 || after === -1) return null;
  if (before === after) return "保持";
  return after < before ? "晋档" : "降档";
}

/**
 * The tier at a span's beginning: of a year, that of the last month of the year before; else what people decided last
 * before the span, else first in it.
 */
function tierAtStart(
  score: SubjectScore,
  month: Month,
  span: SummarySpan,
): { readonly tier: string; readonly period: Period } | null {
  const ofYear = month.analysis.movement?.subjects.get(subjectKey(score.subject))?.tierOfYear ?? null;
  if (span.kind === "年度" && ofYear?.before) return { tier: ofYear.before, period: ofYear.period };
  const decided = month.config.confirmedTiers
    .filter((one) => isOf(one, score) && one.period < month.period)
    .sort(by(({ period }) => period));
  const first = periodOf(span.from);
  return decided.findLast(({ period }) => period < first) ?? decided.find(({ period }) => period >= first) ?? null;
}

function isOf(decision: ConfirmedTier, { subject, name, branch }: SubjectScore): boolean {
  const isSameName = decision.subjectType === subject.type && decision.name === name;
  return isSameName && (decision.organisation === null || decision.organisation === branch);
}
