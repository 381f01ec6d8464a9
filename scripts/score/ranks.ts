import type { Points } from "#domain/points.ts";
import type { Rank } from "#domain/score-book.ts";
import type { PeerScope } from "#score/peers.ts";

/**
 * Ranks every scope by rounded total: equal totals share a place and the next one is skipped (1, 2, 2, 4).
 * By subject key; subjects without a total are not in it. `of` counts the ranked.
 */
export function ranksOf(scopes: readonly PeerScope[]): ReadonlyMap<string, Rank> {
  return new Map(scopes.flatMap(ranksOfScope));
}

function ranksOfScope(scope: PeerScope): [string, Rank][] {
  const totals = scope.contenders.flatMap(({ candidate, total }) => (total === null ? [] : [{ candidate, total }]));
  const places = placesOf(totals.map(({ total }) => total));
  return totals.map(({ candidate, total }) => [
    candidate.key,
    { scope: scope.name, place: places.get(total) ?? 1, of: totals.length },
  ]);
}

function placesOf(totals: readonly Points[]): ReadonlyMap<Points, number> {
  const places = new Map<Points, number>();
  for (const [index, total] of totals.toSorted((a, b) => b - a).entries()) {
    if (!places.has(total)) places.set(total, index + 1);
  }
  return places;
}
