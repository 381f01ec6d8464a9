import type { Tier } from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import type { Placing } from "#score/stability/placing.ts";
import { seatsOf } from "#score/tiers.ts";

/** The tiers of one scope in numbers, from the highest down; the last has floor 0 and seats without end. */
export interface SeatPlan {
  readonly floors: readonly Points[];
  /** Infinity without a quota. */
  readonly seats: readonly number[];
  /** By subject: index of the highest tier open to it; the number of tiers where none is. */
  readonly first: Int32Array;
}

/** What a draw is seated with; `order` has the subjects from the greatest total down. */
type Ordered = Pick<Placing, "totals" | "order" | "ranked">;

/** The tiers of one scope as the plan of its seats. */
export function seatPlan(tiers: readonly Tier[], evaluated: number, first: Int32Array): SeatPlan {
  const last = tiers.length - 1;
  return {
    floors: tiers.map(({ floor }, index) => (index === last ? 0 : floor)),
    seats: tiers.map((tier, index) => (index === last ? Infinity : seatsOf(tier, evaluated))),
    first,
  };
}

/**
 * Seats subjects in tiers like {@link suggestTiers}, on plain arrays, thousands of times a second; a test holds the two
 * together. `tierOf` receives a tier's index by subject, or −1 for none.
 */
export function seatAll(plan: SeatPlan, ordered: Ordered, tierOf: Int32Array): void {
  tierOf.fill(-1);
  for (const [tier, seats] of plan.seats.entries()) {
    const ranked = ordered.ranked.subarray(0, rankCompeting(plan, ordered, { tier, tierOf }));
    const seated = seatedCount(ranked, ordered.totals, seats);
    for (let place = 0; place < seated; place += 1) tierOf[ranked[place] ?? 0] = tier;
  }
}

/** Lists those who compete for a tier, from the greatest total down; gives their number. */
function rankCompeting(
  { floors, first }: SeatPlan,
  { totals, order, ranked }: Ordered,
  { tier, tierOf }: { readonly tier: number; readonly tierOf: Int32Array },
): number {
  const floor = floors[tier] ?? 0;
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const subject = order[place] ?? 0;
    if ((totals[subject] ?? 0) < floor) break;
    if (tierOf[subject] !== -1 || (first[subject] ?? 0) > tier) continue;
    ranked[count] = subject;
    count += 1;
  }
  return count;
}

/** How many of the ranked get a seat; a tie across the edge gives nobody the last ones. */
function seatedCount(ranked: Int32Array, totals: Int32Array, seats: number): number {
  if (ranked.length <= seats) return ranked.length;
  const outside = totals[ranked[seats] ?? 0];
  let seated = seats;
  while (seated > 0 && totals[ranked[seated - 1] ?? 0] === outside) seated -= 1;
  return seated;
}
