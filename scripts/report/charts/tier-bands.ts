/** How many went from one tier to another; null: without a tier (new, left, not scored). */
export interface TierMove {
  readonly before: string | null;
  readonly after: string | null;
  readonly count: number;
}

/** What the flow is drawn from. */
export interface TierFlowFigures {
  /** 党组织, 党员: who went. */
  readonly subjects: string;
  /** 个, 名. */
  readonly unit: string;
  /** The two periods as printed. */
  readonly from: string;
  readonly to: string;
  /** From the highest down. A tier that is not among them stands behind them. */
  readonly tiers: readonly string[];
  readonly moves: readonly TierMove[];
}

/** What stands for those without a tier. */
export const NO_TIER = "无等次";

/** What became of them; empty where it cannot be said. */
export const WAY_WORDS = { up: "晋档", down: "降档", same: "保持", other: "" } as const;
/** Upwards, downwards, or neither. */
export type Way = keyof typeof WAY_WORDS;

/** All who went from one tier to another. */
export interface Band {
  readonly before: string;
  readonly after: string;
  readonly count: number;
  readonly way: Way;
  /** How wide it is drawn. */
  readonly width: number;
}

/** Least width of a band, and what all bands have beyond that, shared out by their counts. */
const LEAST_WIDTH = 15;
const SHARED_WIDTH = 110;

/** Moves with somebody in them, by the tiers before, then after. */
export function bandsOf({ tiers, moves }: TierFlowFigures): readonly Band[] {
  const order = namesOf(tiers, moves);
  const counts = new Map<string, number>();
  for (const { before, after, count } of moves) {
    const key = `${order.indexOf(before ?? NO_TIER)} ${order.indexOf(after ?? NO_TIER)}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return order.flatMap((before, from) =>
    order.flatMap((after, to) => {
      const count = counts.get(`${from} ${to}`) ?? 0;
      const way = wayOf({ before, after }, tiers);
      return count === 0 ? [] : [{ before, after, count, way, width: LEAST_WIDTH + (SHARED_WIDTH * count) / all }];
    }),
  );
}

/** The tiers, then names that are not among them, then those without a tier. */
export function namesOf(tiers: readonly string[], moves: readonly TierMove[]): readonly string[] {
  const named = moves.flatMap(({ before, after }) => [before ?? NO_TIER, after ?? NO_TIER]);
  const strange = named.filter((name) => name !== NO_TIER && !tiers.includes(name)).sort();
  return [...new Set([...tiers, ...strange, NO_TIER])];
}

function wayOf({ before, after }: { readonly before: string; readonly after: string }, tiers: readonly string[]): Way {
  const [from, to] = [tiers.indexOf(before), tiers.indexOf(after)];
  if (from < 0 || to < 0) return "other";
  if (from === to) return "same";
  return to < from ? "up" : "down";
}
