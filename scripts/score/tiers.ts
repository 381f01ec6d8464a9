import type { Tier } from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import { exact } from "#domain/points.ts";
import type { TierTie } from "#domain/score-book.ts";
import type { Contender, PeerScope } from "#score/peers.ts";

/** The machine's suggestions by subject key, and the ties that people have to decide. */
export interface TierSuggestions {
  readonly tiers: ReadonlyMap<string, string>;
  readonly ties: readonly TierTie[];
}

/**
 * Suggests a tier for everyone with a total, scope by scope, from the highest tier down: cut-off, then quota. An
 * unmet gate takes no seat in the top tier; who is pushed out competes for the next tier and its quota
 * (product.md section 4, Tier order). The last tier takes everyone left.
 */
export function suggestTiers(scopes: readonly PeerScope[], tiers: readonly Tier[]): TierSuggestions {
  const suggestions = scopes.map((scope) => suggestInScope(scope, tiers));
  return {
    tiers: new Map(suggestions.flatMap((one) => [...one.tiers])),
    ties: suggestions.flatMap((one) => one.ties),
  };
}

type Scored = Contender & { readonly total: Points };

/** One step on the way down: a tier, what it admits, and how many seats it has. */
interface TierStep {
  readonly tier: Tier;
  readonly admits: (contender: Scored) => boolean;
  /** Infinity without a quota. */
  readonly seats: number;
}

function suggestInScope(scope: PeerScope, tiers: readonly Tier[]): TierSuggestions {
  const placed = new Map<string, string>();
  const ties: TierTie[] = [];
  let waiting = scope.contenders.filter(hasTotal).toSorted((a, b) => b.total - a.total);
  for (const { tier, admits, seats } of stepsOf(scope, tiers)) {
    const { seated, tied } = seat(waiting.filter(admits), seats);
    for (const { candidate } of seated) placed.set(candidate.key, tier.name);
    if (tied.length > 0) ties.push(tieOf(tied, { scope, tier, places: seats - seated.length }));
    waiting = waiting.filter(({ candidate }) => !placed.has(candidate.key));
  }
  return { tiers: placed, ties };
}

function stepsOf(scope: PeerScope, allTiers: readonly Tier[]): readonly TierStep[] {
  const tiers = allTiers.filter((tier) => tier.subjectType === scope.type);
  return tiers.map((tier, index) => {
    if (index === tiers.length - 1) return { tier, admits: () => true, seats: Infinity };
    const admits = ({ total, gate }: Scored) => total >= tier.floor && (index > 0 || gate.state !== "unmet");
    return { tier, admits, seats: seatsOf(tier, scope.contenders.length) };
  });
}

/** Quota of a tier: floor(ratio × number evaluated in scope), at least 1. */
function seatsOf(tier: Tier, evaluated: number): number {
  if (tier.quota === null) return Infinity;
  return Math.max(1, exact(tier.quota).mul(exact(evaluated)).floor().valueOf());
}

/** Fills the seats from the best down; a tie across the edge gives nobody the last places. */
function seat(ranked: readonly Scored[], seats: number): { seated: readonly Scored[]; tied: readonly Scored[] } {
  const firstOutside = ranked[seats];
  if (!firstOutside || ranked[seats - 1]?.total !== firstOutside.total) {
    return { seated: ranked.slice(0, seats), tied: [] };
  }
  return {
    seated: ranked.filter((one) => one.total > firstOutside.total),
    tied: ranked.filter((one) => one.total === firstOutside.total),
  };
}

function tieOf(
  tied: readonly Scored[],
  { scope, tier, places }: { scope: PeerScope; tier: Tier; places: number },
): TierTie {
  return {
    subjectType: scope.type,
    scope: scope.name,
    tier: tier.name,
    places,
    total: tied[0]?.total ?? 0,
    subjects: tied.map(({ candidate }) => candidate.ref.id),
  };
}

function hasTotal(contender: Contender): contender is Scored {
  return contender.total !== null;
}
