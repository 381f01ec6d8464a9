import { z } from "zod";
import type { Movement } from "#domain/analysis.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { pointsText } from "#domain/points.ts";
import { subjectKey } from "#domain/subject.ts";
import { NO_FIGURE, pointsCell } from "#report/figures.ts";
import { differenceText } from "#report/movement-rows.ts";
import {
  EXEMPT,
  GATE_WORDS,
  NOT_CONFIRMED,
  NO_DATA,
  PENDING,
  noTotalText,
  pendingText,
  rankText,
} from "#report/words.ts";

/** Where a subject stands, in final words: shown at the head of its own document. */
export const standingSchema = z.strictObject({
  /** 92.50, 免评 or 无数据. */
  total: z.string(),
  hasTotal: z.boolean(),
  rank: z.string(),
  /** The machine's suggestion. */
  tier: z.string(),
  /** Why it is not the tier above; null where there is nothing to say. */
  tierReason: z.string().nullable(),
  /** Vetoes that fired and disciplinary measures, as far as the reason above does not say them. */
  limits: z.array(z.string()),
  /** What people decided; 未认定 until then. */
  confirmed: z.string(),
  confirmedReason: z.string().nullable(),
  gate: z.string(),
  gateReasons: z.array(z.string()),
  /** Why there is no total. */
  noTotal: z.string().nullable(),
  /** What 待核实 means; null when nothing is pending. */
  pending: z.string().nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** Where a subject stands. */
export function standingOf(score: SubjectScore): Standing {
  const { total, tier, confirmedTier, gate, exempt, pending } = score;
  return {
    total: totalText(score),
    hasTotal: total !== null,
    rank: rankText(score),
    tier: tier ?? NO_FIGURE,
    tierReason: score.tierReason,
    limits: score.limits.map(({ reason }) => reason).filter((reason) => reason !== score.tierReason),
    confirmed: confirmedText(score),
    confirmedReason: confirmedTier?.reason ?? null,
    gate: exempt === null ? GATE_WORDS[gate.state] : NO_FIGURE,
    gateReasons: [...gate.reasons],
    noTotal: total === null ? noTotalText(exempt) : null,
    pending: pending ? pendingText() : null,
  };
}

/** A decision by people stands even where the machine has no total. */
function confirmedText({ confirmedTier, total }: SubjectScore): string {
  return confirmedTier?.tier ?? (total === null ? NO_FIGURE : NOT_CONFIRMED);
}

/** One subject's row in a table of many. */
export const standingRowSchema = z.strictObject({
  name: z.string(),
  total: z.string(),
  /** Against the month before: +2.10; — where nothing is known of it. */
  moved: z.string(),
  /** Place in its scope; — without one. */
  place: z.string(),
  tier: z.string(),
  confirmed: z.string(),
  gate: z.string(),
  /** 待核实, or empty. */
  note: z.string(),
});
export type StandingRow = z.infer<typeof standingRowSchema>;

/** A subject's row in a table of many; an exemption is named without its reason (domain.md section 5). */
export function standingRow(score: SubjectScore, movement: Movement | null): StandingRow {
  const { tier, confirmed, gate } = standingOf(score);
  const place = score.rank === null ? NO_FIGURE : String(score.rank.place);
  return {
    name: score.name,
    total: totalText(score),
    moved: differenceText(movement?.subjects.get(subjectKey(score.subject))),
    place,
    tier,
    confirmed,
    gate,
    note: score.pending ? PENDING : "",
  };
}

/** Texts by which a finished document is known to be this subject's. */
export function signsOf(score: SubjectScore): readonly string[] {
  return [score.name, ...(score.branch === null ? [] : [score.branch]), totalText(score)];
}

function totalText({ total, exempt }: SubjectScore): string {
  if (total !== null) return pointsText(total);
  return exempt === null ? NO_DATA : EXEMPT;
}

/** Bonus and malus as printed; null when there is neither. */
export const extrasSchema = z.strictObject({ bonus: z.string(), malus: z.string() }).nullable();

/** Points outside the hundred. */
export function extrasOf({ bonus, malus }: SubjectScore): z.infer<typeof extrasSchema> {
  return bonus === 0 && malus === 0 ? null : { bonus: pointsCell(bonus), malus: pointsCell(malus) };
}
