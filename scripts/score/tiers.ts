import type { Tier } from "#domain/config.ts";
import type { Points } from "#domain/points.ts";
import { exact, pointsText } from "#domain/points.ts";
import type { TierLimit, TierTie } from "#domain/score-book.ts";
import type { Contender, PeerScope } from "#score/peers.ts";

/** A suggested tier, and why it is not the one above; `reason` null in the top tier, `name` null where none may be set. */
export interface SuggestedTier {
  readonly name: string | null;
  readonly reason: string | null;
}

/** The machine's suggestions by subject key, and the ties that people have to decide. */
export interface TierSuggestions {
  readonly tiers: ReadonlyMap<string, SuggestedTier>;
  readonly ties: readonly TierTie[];
}

/**
 * Suggests a tier for everyone with a total, scope by scope, from the highest tier down: cut-off → quota → gate → veto
 * effects (product.md section 4, Tier order). Who is barred from a tier takes no seat in it; who is pushed out by a quota
 * competes for the next tier and its quota; who is forced to the lowest takes no seat above. The last tier takes everyone
 * left, but whom a disciplinary measure leaves without a tier.
 */
export function suggestTiers(scopes: readonly PeerScope[], tiers: readonly Tier[]): TierSuggestions {
  const suggestions = scopes.map((scope) => suggestInScope(scope, tiers));
  return {
    tiers: new Map(suggestions.flatMap((one) => [...one.tiers])),
    ties: suggestions.flatMap((one) => one.ties),
  };
}

type Scored = Contender & { readonly total: Points };

function suggestInScope(scope: PeerScope, allTiers: readonly Tier[]): TierSuggestions {
  const tiers = allTiers.filter((tier) => tier.subjectType === scope.type);
  const contenders = scope.contenders.filter(hasTotal).toSorted((a, b) => b.total - a.total);
  const withheld = contenders.flatMap((one): [string, SuggestedTier][] => {
    const reason = tiers.length > 0 ? limitTo("no-tier", one) : null;
    return reason === null ? [] : [[one.candidate.key, { name: null, reason }]];
  });
  const placed = new Map(withheld);
  const reasons = new Map<string, string>();
  const ties: TierTie[] = [];
  for (const step of stepsOf(tiers, scope)) {
    const waiting = contenders.filter(({ candidate }) => !placed.has(candidate.key));
    const { refusals, tied, left } = takeStep(waiting, step);
    if (tied.length > 0) ties.push(tieOf(tied, { scope, tier: step.tier, places: left }));
    for (const { candidate } of waiting) {
      const refused = refusals.get(candidate.key);
      if (refused !== undefined) reasons.set(candidate.key, refused);
      else placed.set(candidate.key, { name: step.tier.name, reason: reasons.get(candidate.key) ?? null });
    }
  }
  return { tiers: placed, ties };
}

/** One step on the way down: a tier, its place from the top, and how many seats it has (Infinity without a quota). */
interface TierStep {
  readonly tier: Tier;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly seats: number;
}

function stepsOf(tiers: readonly Tier[], scope: PeerScope): readonly TierStep[] {
  return tiers.map((tier, index) => {
    const isLast = index === tiers.length - 1;
    return { tier, isFirst: index === 0, isLast, seats: isLast ? Infinity : seatsOf(tier, scope.contenders.length) };
  });
}

interface StepTaken {
  /** Why somebody got no seat here, by subject key; who is not there got one. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly tied: readonly Scored[];
  /** Seats that a tie leaves empty. */
  readonly left: number;
}

function takeStep(waiting: readonly Scored[], step: TierStep): StepTaken {
  const refusals = new Map<string, string>();
  for (const one of waiting) {
    const reason = refusal(one, step);
    if (reason !== null) refusals.set(one.candidate.key, reason);
  }
  const admitted = waiting.filter(({ candidate }) => !refusals.has(candidate.key));
  const { seated, tied } = seat(admitted, step.seats);
  const withSeat = new Set(seated);
  const inTie = new Set(tied);
  for (const one of admitted) {
    if (!withSeat.has(one)) refusals.set(one.candidate.key, inTie.has(one) ? tieText(step) : fullText(step));
  }
  return { refusals, tied, left: step.seats - seated.length };
}

function refusal(one: Scored, { tier, isFirst, isLast }: TierStep): string | null {
  if (isLast) return null;
  if (one.total < tier.floor) return `总分未达到“${tier.name}”的下限${pointsText(tier.floor)}分`;
  if (isFirst && one.gate.state === "unmet") return "基本要求未达标，不列最高等次";
  return limitTo("lowest", one) ?? (isFirst ? limitTo("not-highest", one) : null);
}

function limitTo(effect: TierLimit["effect"], { limits }: Scored): string | null {
  return limits.find((limit) => limit.effect === effect)?.reason ?? null;
}

function tieText({ tier }: TierStep): string {
  return `“${tier.name}”名额边缘同分，请研究确定`;
}

function fullText({ tier, seats }: TierStep): string {
  return `“${tier.name}”的${seats}个名额已满`;
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
