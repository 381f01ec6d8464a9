import { z } from "zod";
import { subjectKey } from "#domain/subject.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { type GapRows, gapRows } from "#report/gap-rows.ts";
import type { Month } from "#report/month.ts";
import { movementSentence, tierChangeSentence } from "#report/movement-rows.ts";

/** What a subject reads of where it comes from and where it could get: at the head of its own document. */
export const waySchema = z.strictObject({
  /** 较2010年7月的…; null where no earlier month is known. */
  moved: z.string().nullable(),
  /** 晋档升级 against last month and last year; empty where nothing is known. */
  tierChange: z.string(),
  /** 距“先进”还差1.25分。最少补齐…; null without a total. */
  gap: z.string().nullable(),
});
export type Way = z.infer<typeof waySchema>;

/** Where a subject comes from and where it could get, in sentences; at most `steps` indicators are named. */
export function wayOf(score: SubjectScore, month: Month, steps: number): Way {
  const key = subjectKey(score.subject);
  if (score.exempt !== null) return { moved: null, tierChange: "", gap: null };
  const { movement, gaps } = month.analysis;
  const own = movement?.subjects.get(key);
  const rows = gapRows(score, gaps.get(key));
  return {
    moved: movementSentence(movement, key),
    tierChange: own === undefined ? "" : tierChangeSentence(own),
    gap: rows && gapText(rows, steps),
  };
}

/** The sentence of the gap, what bars the way, and the first steps: D1-02还需1次（+2.00分）. */
function gapText({ sentence, barriers, stepsSentence, steps }: GapRows, limit: number): string {
  const named = steps.slice(0, limit).map(({ id, missing, gain }) => `${id}${missing}（+${gain}分）`);
  const rest = steps.length > limit ? `等${steps.length}项` : "";
  const list = named.length === 0 ? "" : `${named.join("、")}${rest}。`;
  return [sentence, ...barriers.map((barrier) => `${barrier}。`), stepsSentence ?? "", list].join("");
}

/** The best rate of the peer group per dimension, by name; empty without a gap. */
export function bestRatesOf(score: SubjectScore, month: Month): ReadonlyMap<string, string> {
  const rows = gapRows(score, month.analysis.gaps.get(subjectKey(score.subject)));
  return new Map(rows?.dimensions.map(({ name, best }) => [name, best]) ?? []);
}
