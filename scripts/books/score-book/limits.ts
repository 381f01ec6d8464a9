import { exact } from "#domain/points.ts";
import type { ScoreLine, SubjectScore, TierLimit } from "#domain/score-book.ts";

/** What decides a tier, in the words of the book. */
export const LIMIT_WORDS: Readonly<Record<TierLimit["effect"], string>> = {
  zero: "零分",
  lowest: "末等",
  "not-highest": "不得最高等",
  "no-tier": "不定等次",
};

/** The limits that no veto line of the subject gives: disciplinary measures, in the words of the book. */
export function disciplinaryWords(subject: SubjectScore): readonly string[] {
  const words = new Set(subject.limits.map(({ effect }) => LIMIT_WORDS[effect]));
  for (const line of subject.lines) {
    if (vetoFires(line) && line.indicator.veto !== null) words.delete(line.indicator.veto);
  }
  return [...words];
}

/** The limit that decides: none set before the lowest, and that before the top tier barred. */
export function decidingLimit(subject: SubjectScore): string {
  const effects = new Set(subject.limits.map(({ effect }) => effect));
  const first = (["no-tier", "lowest", "not-highest"] as const).find((effect) => effects.has(effect));
  return first === undefined ? "" : LIMIT_WORDS[first];
}

/** Whether a veto fires: m ≥ t after 期中计法, a blank 目标值 is 1. */
export function vetoFires({ indicator, measured, share, state }: ScoreLine): boolean {
  if (indicator.method !== "一票否决" || state !== "counted" || measured === null) return false;
  return measured.gte(exact(indicator.target ?? "1").mul(share ?? exact(1)));
}
