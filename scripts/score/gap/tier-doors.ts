import type { Tier } from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import { firstTier } from "#score/first-tier.ts";
import type { Contender, PeerScope } from "#score/peers.ts";
import { seatsOf, suggestTiers } from "#score/tiers.ts";

/** What it takes to be seated in the tiers of one scope, everyone else staying as they are. */
export interface TierDoors {
  /** Tiers of the scope's 对象, from the highest down. */
  readonly tiers: readonly Tier[];
  /** The least total with which a subject, were nothing to bar it, would be seated in the tier or above it. */
  readonly neededFor: (contender: Contender, tier: number) => Points;
}

/** Prepares a scope: who competes for which tier is found once and asked for every subject. */
export function tierDoors(
  scope: PeerScope,
  allTiers: readonly Tier[],
  placed: ReadonlyMap<string, string | null>,
): TierDoors {
  const tiers = allTiers.filter((tier) => tier.subjectType === scope.type);
  const names: readonly (string | null | undefined)[] = tiers.map((tier) => tier.name);
  const placeOf = ({ candidate }: Contender): number => names.indexOf(placed.get(candidate.key));
  const inside = scope.contenders.filter((one) => placeOf(one) >= 0);
  const doors = tiers.map((tier, index): Door => {
    const waiting = inside.filter((one) => placeOf(one) >= index && firstTier(one, tiers.length) <= index);
    const above = inside.filter((one) => placeOf(one) < index);
    return {
      floor: tier.floor,
      seats: seatsOf(tier, scope.contenders.length),
      waiting: totalsDown(waiting),
      above: new Set(totalsDown(above)),
    };
  });
  return {
    tiers,
    neededFor: (contender, index) => {
      // Where those barred from the top crowd a tier, the door above it may open sooner.
      const open = doors.slice(0, index + 1);
      const least = open.reduce((most, door) => Math.min(most, leastTotal(door)), Infinity);
      // Nobody gives points back, so that what is barred is asked from its own total on.
      const start = Math.max(least, contender.total ?? 0);
      if (!open.some(({ above }) => above.has(start))) return least;
      const free = untied(start, { scope, tiers, contender, index });
      return free === start ? least : free;
    },
  };
}

interface Door {
  readonly floor: Points;
  /** Infinity without a quota. */
  readonly seats: number;
  /** Totals of those who compete for the tier or are kept from it by their total alone, highest first. */
  readonly waiting: readonly Points[];
  /** Totals of those seated higher. */
  readonly above: ReadonlySet<Points>;
}

/**
 * The cut-off, or a hundredth above the one that now has the last seat. That is enough: with `seats` − 1 others at
 * most at or above the total, no tie can cross the edge. Who asks is not the one with the last seat, but may be tied with
 * the others at the edge.
 */
function leastTotal({ floor, seats, waiting }: Door): Points {
  const last = waiting[seats - 1];
  return last === undefined ? floor : Math.max(floor, last + 1);
}

interface Trial {
  readonly scope: PeerScope;
  readonly tiers: readonly Tier[];
  readonly contender: Contender;
  readonly index: number;
}

/** A total that somebody seated higher has may unseat them by the tie and crowd the tier below: tried out for real. */
function untied(least: Points, trial: Trial): Points {
  let total = least;
  while (!isSeated(total, trial)) total += 1;
  return total;
}

function isSeated(total: Points, { scope, tiers, contender, index }: Trial): boolean {
  const free: Contender = { ...contender, total, gate: { state: "met", reasons: [] }, limits: [] };
  const contenders = scope.contenders.map((one) => (one.candidate.key === contender.candidate.key ? free : one));
  const name = suggestTiers([{ ...scope, contenders }], tiers).tiers.get(contender.candidate.key)?.name;
  return tiers.findIndex((tier) => tier.name === name) <= index;
}

function totalsDown(contenders: readonly Contender[]): readonly Points[] {
  return contenders.map(({ total }) => total ?? 0).sort((a, b) => b - a);
}
