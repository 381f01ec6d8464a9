import type { Gate, TierLimit } from "#domain/score-book.ts";

/**
 * Index of the highest tier that is open to a subject, of `count` from the highest down (product.md section 4, Tier
 * order): an unmet gate bars the top tier; `count` where no tier may be suggested at all.
 */
export function firstTier(
  { gate, limits }: { readonly gate: Gate; readonly limits: readonly TierLimit[] },
  count: number,
): number {
  const effects = new Set(limits.map((limit) => limit.effect));
  if (effects.has("no-tier")) return count;
  if (effects.has("lowest")) return count - 1;
  return effects.has("not-highest") || gate.state === "unmet" ? Math.min(1, count - 1) : 0;
}
