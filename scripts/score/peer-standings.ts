import type { Direction } from "#domain/config.ts";
import { groupBy } from "#domain/order.ts";
import type { Exact } from "#domain/points.ts";
import { ZERO } from "#domain/points.ts";
import type { Working } from "#domain/score-book.ts";

/** The place of a measure, as its line tells it. */
export type PeerWorking = Extract<Working, { readonly kind: "peers" }>;

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
): ReadonlyMap<string, PeerWorking> {
  const better = direction === "越大越好" ? -1 : 1;
  const groups = groupBy(measures, ({ peers }) => peers);
  return new Map([...groups.values()].flatMap((group) => standingsIn(group, better)));
}

function standingsIn(group: readonly PeerMeasure[], better: 1 | -1): readonly [string, PeerWorking][] {
  const standings = standingsOf(group, better);
  return group.flatMap(({ key, measured }): [string, PeerWorking][] => {
    const standing = standings.get(measured);
    return standing === undefined ? [] : [[key, standing]];
  });
}

/** The standing of each measure. Equal ones are mostly one object, so that few have to be put in order. */
function standingsOf(group: readonly PeerMeasure[], better: 1 | -1): ReadonlyMap<Exact, PeerWorking> {
  const counts = new Map<Exact, number>();
  for (const { measured } of group) counts.set(measured, (counts.get(measured) ?? 0) + 1);
  const ordered = [...counts.keys()].sort((a, b) => better * a.compare(b));
  const best = ordered[0] ?? ZERO;
  const standings = new Map<Exact, PeerWorking>();
  let [place, next] = [1, 1];
  for (const [index, measured] of ordered.entries()) {
    if (ordered[index - 1]?.equals(measured) !== true) place = next;
    standings.set(measured, { kind: "peers", place, of: group.length, best });
    next += counts.get(measured) ?? 0;
  }
  return standings;
}
