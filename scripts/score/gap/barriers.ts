import type { SubjectScore, TierLimit } from "#domain/score-book.ts";

/**
 * What bars a tier (its index, from the highest down) whatever the total, in words for the subject: the base
 * requirement, a veto that fired, a disciplinary measure.
 */
export function barriersTo(tier: number, { gate, limits }: SubjectScore): readonly string[] {
  const gateReasons = tier === 0 && gate.state === "unmet" ? gate.reasons : [];
  return [...gateReasons, ...limits.filter(({ effect }) => BARS[effect](tier)).map(({ reason }) => reason)];
}

const BARS: Readonly<Record<TierLimit["effect"], (tier: number) => boolean>> = {
  zero: () => true,
  lowest: () => true,
  "not-highest": (tier) => tier === 0,
  "no-tier": () => true,
};
