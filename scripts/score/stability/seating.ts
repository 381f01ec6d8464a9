import type { Points } from "#domain/points.ts";

/** The tiers of one scope in numbers, from the highest down; the last takes everyone left. */
export interface SeatPlan {
  readonly floors: readonly Points[];
  /** Infinity without a quota. */
  readonly seats: readonly number[];
  /** By subject: index of the highest tier open to it; the number of tiers where none is. */
  readonly first: Int32Array;
}

/**
 * Seats subjects in tiers like {@link suggestTiers}, on plain arrays, thousands of times a second; a test holds the two
 * together. `order` has the subjects from the greatest total down; `tierOf` receives a tier's index, or −1 for none.
 */
export function seatAll(
  plan: SeatPlan,
  { totals, order }: { readonly totals: Int32Array; readonly order: Int32Array },
  tierOf: Int32Array,
): void {
  tierOf.fill(-1);
  const last = plan.floors.length - 1;
  for (let tier = 0; tier <= last; tier += 1) {
    const floor = tier === last ? -Infinity : (plan.floors[tier] ?? 0);
    const candidates = order.filter((one) => {
      const total = totals[one] ?? 0;
      return tierOf[one] === -1 && (plan.first[one] ?? 0) <= tier && total >= floor;
    });
    const seated = seatedCount(candidates, totals, tier === last ? Infinity : (plan.seats[tier] ?? Infinity));
    for (let place = 0; place < seated; place += 1) tierOf[candidates[place] ?? 0] = tier;
  }
}

/** How many of the ranked get a seat; a tie across the edge gives nobody the last ones. */
function seatedCount(ranked: Int32Array, totals: Int32Array, seats: number): number {
  if (ranked.length <= seats) return ranked.length;
  const outside = totals[ranked[seats] ?? 0];
  let seated = seats;
  while (seated > 0 && totals[ranked[seated - 1] ?? 0] === outside) seated -= 1;
  return seated;
}
