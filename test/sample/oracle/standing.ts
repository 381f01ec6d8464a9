import type { ConfigRow, Criteria } from "./criteria.ts";
import {
  atLeast,
  by,
  equal,
  type Fraction,
  fraction,
  floored,
  lesser,
  NOTHING,
  plus,
  rounded,
  times,
} from "./fraction.ts";
import { bonusCapOf, type Effect } from "./limits.ts";
import { isOutside, type MarkedLine } from "./marking.ts";

/** A subject with all its lines worked out, before it is compared with others. */
export interface Scored {
  readonly type: string;
  readonly id: string;
  /** Where it is ranked: a branch, a 类型 or 全体. */
  readonly scope: string;
  readonly exempt: boolean;
  readonly lines: readonly { readonly indicator: ConfigRow; readonly line: MarkedLine }[];
  /** The components of ballots and judges' marks, by 组成. */
  readonly components: ReadonlyMap<string, MarkedLine>;
  /** Vetoes that fired, then disciplinary measures. */
  readonly effects: readonly Effect[];
}

/** Sums of the counted lines of a dimension; null where none counted. */
export interface Sums {
  readonly points: Fraction | null;
  readonly full: Fraction | null;
}

/** The sums of one dimension of a subject. */
export function sumsOf(scored: Scored, dimension: string): Sums {
  let points = NOTHING;
  let full = NOTHING;
  let counted = 0;
  for (const { indicator, line } of scored.lines) {
    if (indicator("维度") !== dimension || line.state !== "counted" || isOutside(indicator)) continue;
    points = plus(points, line.points ?? NOTHING);
    full = plus(full, line.full ?? NOTHING);
    counted += 1;
  }
  return counted === 0 ? { points: null, full: null } : { points, full };
}

/** A component, exact, out of 100; null without data. */
export function componentOf(scored: Scored, component: ConfigRow, criteria: Criteria): Fraction | null {
  if (component("内容") === "维度") return dimensionsOf(scored, criteria);
  const { measured = null, state } = scored.components.get(component("组成")) ?? {};
  return measured === null || state !== "counted" ? null : times(fraction(100), measured);
}

/** The component 维度; null without a counted line of 类别 考评. */
function dimensionsOf(scored: Scored, criteria: Criteria): Fraction | null {
  let points = NOTHING;
  let full = NOTHING;
  for (const dimension of criteria.dimensions) {
    if (dimension("对象") !== scored.type || dimension("类别") !== "考评") continue;
    const sums = sumsOf(scored, dimension("维度"));
    points = plus(points, sums.points ?? NOTHING);
    full = plus(full, sums.full ?? NOTHING);
  }
  return equal(full, NOTHING) ? null : by(times(fraction(100), points), full);
}

/** Points of the counted lines of one method, 加分 within 加分封顶. */
export function outsideOf(scored: Scored, method: "加分" | "扣减", criteria: Criteria): Fraction {
  let sum = NOTHING;
  for (const { indicator, line } of scored.lines) {
    if (indicator("计分方式") === method) sum = plus(sum, line.points ?? NOTHING);
  }
  return method === "加分" ? lesser(sum, fraction(bonusCapOf(scored.type, criteria))) : sum;
}

/**
 * Σ weight × component ÷ Σ weight + bonus + malus, within 0 … 100 + the cap of bonuses, rounded; 0 by veto; null for
 * exempt subjects and without data.
 */
export function totalOf(scored: Scored, criteria: Criteria): Fraction | null {
  let weighted = NOTHING;
  let weights = NOTHING;
  for (const component of criteria.components) {
    if (component("对象") !== scored.type) continue;
    const value = componentOf(scored, component, criteria);
    if (value === null) continue;
    weighted = plus(weighted, times(value, fraction(component("权重"))));
    weights = plus(weights, fraction(component("权重")));
  }
  if (equal(weights, NOTHING)) return null;
  if (scored.effects.includes("zero")) return NOTHING;
  const beside = plus(outsideOf(scored, "加分", criteria), outsideOf(scored, "扣减", criteria));
  const whole = plus(by(weighted, weights), beside);
  const most = plus(fraction(100), fraction(bonusCapOf(scored.type, criteria)));
  return atLeast(whole, NOTHING) ? rounded(lesser(whole, most)) : NOTHING;
}

/** The lines of 基本要求 that count and do not earn their full marks; null where none counts. */
export function unmetOf(scored: Scored, criteria: Criteria): readonly ConfigRow[] | null {
  const required = new Set<string>();
  for (const dimension of criteria.dimensions) {
    if (dimension("对象") === scored.type && dimension("类别") === "基本要求") required.add(dimension("维度"));
  }
  const counted = scored.lines.filter(
    ({ indicator, line }) => required.has(indicator("维度")) && line.state === "counted",
  );
  if (counted.length === 0) return null;
  return counted
    .filter(({ line }) => !equal(line.points ?? NOTHING, line.full ?? NOTHING))
    .map(({ indicator }) => indicator);
}

export interface Standing {
  readonly place: number;
  readonly of: number;
  /** Null where a disciplinary measure leaves none. */
  readonly tier: string | null;
}

export interface Tie {
  readonly type: string;
  readonly scope: string;
  readonly tier: string;
  readonly places: number;
  readonly subjects: readonly string[];
}

/** Ranks and tiers of everybody with a total, and the ties across the edge of a quota. */
export function standingsOf(
  everybody: readonly Scored[],
  criteria: Criteria,
): { readonly standings: ReadonlyMap<string, Standing>; readonly ties: readonly Tie[] } {
  const standings = new Map<string, Standing>();
  const ties: Tie[] = [];
  const evaluated = everybody.filter((one) => !one.exempt);
  for (const scope of new Set(evaluated.map((one) => `${one.type} ${one.scope}`))) {
    const peers = evaluated.filter((one) => `${one.type} ${one.scope}` === scope);
    const tiers = tiersOf(peers, criteria, ties);
    const totals = new Map(peers.map((one) => [one, totalOf(one, criteria)]));
    const ranked = [...totals].flatMap(([one, total]) => (total === null ? [] : [{ one, total }]));
    for (const { one, total } of ranked) {
      const better = ranked.filter((other) => !atLeast(total, other.total)).length;
      standings.set(`${one.type} ${one.id}`, { place: better + 1, of: ranked.length, tier: tiers.get(one) ?? null });
    }
  }
  return { standings, ties };
}

/**
 * Cut-off, quota, gate and what bars a tier, from the highest tier down; the last tier takes everyone left but those
 * who get none. Whoever is forced into the last tier takes no seat above.
 */
function tiersOf(peers: readonly Scored[], criteria: Criteria, ties: Tie[]): ReadonlyMap<Scored, string> {
  const [first] = peers;
  const tiers = criteria.tiers.filter((tier) => tier("对象") === first?.type);
  const placed = new Map<Scored, string>();
  for (const [index, tier] of tiers.entries()) {
    const open = peers.flatMap((one) => {
      const total = totalOf(one, criteria);
      return total === null || placed.has(one) ? [] : [{ one, total }];
    });
    const last = index === tiers.length - 1;
    const barred = (one: Scored) =>
      one.effects.includes("no-tier") ||
      (!last && one.effects.includes("lowest")) ||
      (index === 0 && (one.effects.includes("not-highest") || (unmetOf(one, criteria) ?? []).length > 0));
    const able = open.filter(({ one, total }) => (last || atLeast(total, fraction(tier("下限")))) && !barred(one));
    const quota = last ? "" : tier("名额比例");
    const seats = quota === "" ? able.length : Math.max(1, floored(times(fraction(quota), fraction(peers.length))));
    const tied: string[] = [];
    let seated = 0;
    for (const { one, total } of able) {
      const better = able.filter((other) => !atLeast(total, other.total)).length;
      const same = able.filter((other) => equal(total, other.total)).length;
      if (better + same <= seats) {
        placed.set(one, tier("等次"));
        seated += 1;
      } else if (better < seats) tied.push(one.id);
    }
    if (tied.length > 0 && first !== undefined) {
      ties.push({ type: first.type, scope: first.scope, tier: tier("等次"), places: seats - seated, subjects: tied });
    }
  }
  return placed;
}
