import { z } from "zod";
import type { Movement, SubjectMovement, TierChange } from "#domain/analysis.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { type SubjectType, subjectKey } from "#domain/subject.ts";
import { NO_FIGURE, pointsCell } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { KIND_WORDS, type TierKind } from "#report/promotion-words.ts";
import { standingOf } from "#report/standing.ts";
import { tierNames } from "#report/statistics.ts";

/** A subject that is evaluated, with what moved. */
export interface Moved {
  readonly score: SubjectScore;
  readonly own: SubjectMovement;
  readonly kind: TierKind;
}

/** Everybody who is evaluated, by rank; exempt subjects have no tier and are left out. */
export function movedSubjects(scores: readonly SubjectScore[], movement: Movement): readonly Moved[] {
  return scores.flatMap((score) => {
    const own = movement.subjects.get(subjectKey(score.subject));
    if (own === undefined || score.exempt !== null) return [];
    return [{ score, own, kind: own.previous === null ? "fresh" : own.tier.change }];
  });
}

/** How one subject's tier stands against the earlier ones. */
export const promotionRowSchema = z.strictObject({
  /** A member's organisation; empty for an organisation. */
  branch: z.string(),
  name: z.string(),
  before: z.string(),
  suggested: z.string(),
  confirmed: z.string(),
  /** 晋档, 保持, 降档, 新参加考评, 无法比较. */
  change: z.string(),
  totalBefore: z.string(),
  total: z.string(),
  /** Against the end of the evaluation year before: 晋档（中间→先进）, 保持; — where nothing is known. */
  year: z.string(),
});
export type PromotionRow = z.infer<typeof promotionRowSchema>;

/** A subject's row. */
export function promotionRow({ score, own, kind }: Moved): PromotionRow {
  const { tier, confirmed, total } = standingOf(score);
  return {
    branch: score.branch ?? "",
    name: score.name,
    before: own.tier.before ?? NO_FIGURE,
    suggested: tier,
    confirmed,
    change: KIND_WORDS[kind],
    totalBefore: pointsCell(own.before),
    total,
    year: own.tierOfYear === null ? NO_FIGURE : yearText(own.tierOfYear),
  };
}

function yearText({ change, before, after }: TierChange): string {
  if (change === "unknown") return NO_FIGURE;
  return change === "same" ? KIND_WORDS.same : `${KIND_WORDS[change]}（${before}→${after}）`;
}

/** How many went from which tier to which: rows are the earlier tiers, columns the later ones. */
export const flowSchema = z.strictObject({
  name: z.string(),
  heads: z.array(z.string()),
  rows: z.array(z.strictObject({ name: z.string(), cells: z.array(z.string()) })),
});

/** The flow between the tiers; null where nobody has a tier in both months. */
export function tierFlowTable(
  moved: readonly Moved[],
  type: SubjectType,
  { config }: Month,
): z.infer<typeof flowSchema> | null {
  const known = moved.filter(({ kind }) => kind === "promoted" || kind === "same" || kind === "demoted");
  if (known.length === 0) return null;
  const tiers = tierNames(config, type);
  const count = (from: string, to: string) =>
    known.filter(({ own }) => own.tier.before === from && own.tier.after === to).length;
  return {
    name: type === "组织" ? "党组织" : "党员",
    heads: [...tiers],
    rows: tiers.map((from) => ({ name: from, cells: tiers.map((to) => String(count(from, to))) })),
  };
}

/** A branch's members by what became of their tiers. */
export const branchChangesSchema = z.strictObject({ branch: z.string(), cells: z.array(z.string()) });

/** One row a branch, in the order of {@link KIND_WORDS}; branches without an evaluated member are left out. */
export function branchChanges(moved: readonly Moved[], branch: string): z.infer<typeof branchChangesSchema>[] {
  const own = moved.filter(({ score }) => score.branch === branch);
  if (own.length === 0) return [];
  const kinds = Object.keys(KIND_WORDS) as TierKind[];
  return [{ branch, cells: kinds.map((kind) => String(own.filter((one) => one.kind === kind).length)) }];
}
