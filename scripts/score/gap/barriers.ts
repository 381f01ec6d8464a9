import type { SubjectScore } from "#domain/score-book.ts";

/**
 * What bars a tier (its index, from the highest down) whatever the total, in words for the subject: the base
 * requirement, a veto that fired, a disciplinary measure.
 */
export function barriersTo(tier: number, { gate, limits }: SubjectScore): readonly string[] {
  // A gate that is met or not due yet has no reasons.
  const gateReasons = tier === 0 ? gate.reasons : [];
  const barring = limits.filter(({ effect }) => effect !== "not-highest" || tier === 0);
  return [...gateReasons, ...barring.map(({ reason }) => reason)];
}
