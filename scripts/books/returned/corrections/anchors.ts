/** The places of one row in two versions, 0-based. */
export type Anchor = readonly [before: number, after: number];

/**
 * Rows that are one row in two versions beyond doubt, in rising order in both: equal ones that occur once in each
 * (patience diff), and the equal ones next to them. A row is given by its content.
 */
export function anchorsOf(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const places = uniquePlaces(after);
  const common = [...uniquePlaces(before)].flatMap(([content, at]) => {
    const there = places.get(content);
    return there === undefined ? [] : [[at, there] as const];
  });
  const sure = longestRising(common);
  const ends = [...sure, [before.length, after.length] as const];
  return [
    ...between([-1, -1], ends[0] ?? [0, 0], [before, after]),
    ...sure.flatMap((anchor, index) => {
      const next = ends[index + 1] ?? anchor;
      return [anchor].concat(between(anchor, next, [before, after]));
    }),
  ];
}

function uniquePlaces(contents: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, content] of contents.entries()) {
    if (places.has(content)) twice.add(content);
    places.set(content, at);
  }
  for (const content of twice) places.delete(content);
  return places;
}

interface Link {
  readonly pair: Anchor;
  readonly before: Link | null;
}

/** The longest run of pairs that rises in both versions (patience sorting). The pairs rise in the first already. */
function longestRising(pairs: readonly Anchor[]): readonly Anchor[] {
  const piles: Link[] = [];
  for (const pair of pairs) {
    const pile = firstPileAbove(piles, pair[1]);
    piles[pile] = { pair, before: piles[pile - 1] ?? null };
  }
  const run: Anchor[] = [];
  for (let link = piles.at(-1) ?? null; link !== null; link = link.before) run.push(link.pair);
  return run.reverse();
}

function firstPileAbove(piles: readonly Link[], place: number): number {
  let [low, high] = [0, piles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((piles[middle]?.pair[1] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Equal rows right after the one anchor and right before the next, though they may occur several times. */
function between(
  start: Anchor,
  end: Anchor,
  [before, after]: readonly [readonly string[], readonly string[]],
): readonly Anchor[] {
  const room = Math.min(end[0] - start[0], end[1] - start[1]) - 1;
  let first = 0;
  while (first < room && before[start[0] + first + 1] === after[start[1] + first + 1]) first += 1;
  let last = 0;
  while (last < room - first && before[end[0] - last - 1] === after[end[1] - last - 1]) last += 1;
  return [
    ...Array.from({ length: first }, (_, step): Anchor => [start[0] + step + 1, start[1] + step + 1]),
    ...Array.from({ length: last }, (_, step): Anchor => [end[0] - last + step, end[1] - last + step]),
  ];
}
