import type { Direction } from "#domain/config.ts";
import { groupBy } from "#domain/order.ts";
import type { Exact } from "#domain/points.ts";
import type { PeerStanding } from "#score/scales/scale.ts";

/** The measure of one subject of an indicator. */
export interface PeerMeasure {
  readonly key: string;
  readonly peers: string;
  readonly measured: Exact;
}

/**
 * Places every measure inside its peer group, exactly: equal measures share the better place and the next is skipped
 * (product.md section 4, 排名赋分; formats.md, Details). By subject key.
 */
export function peerStandings(
  measures: readonly PeerMeasure[],
  direction: Direction,
): ReadonlyMap<string, PeerStanding> {
  const better = direction === "越大越好" ? -1 : 1;
  const groups = groupBy(measures, ({ peers }) => peers);
  return new Map([...groups.values()].flatMap((group) => standingsIn(group, better)));
}

function standingsIn(group: readonly PeerMeasure[], better: 1 | -1): readonly [string, PeerStanding][] {
  const ordered = group.toSorted((a, b) => better * a.measured.compare(b.measured));
  const best = ordered[0]?.measured;
  if (best === undefined) return [];
  let place = 1;
  return ordered.map(({ key, measured }, index) => {
    if (index > 0 && ordered[index - 1]?.measured.equals(measured) !== true) place = index + 1;
    return [key, { place, of: ordered.length, best }];
  });
}
