import type { ConfigRow, Criteria } from "./criteria.ts";
import { atLeast, by, equal, type Fraction, fraction, floored, NOTHING, plus, rounded, times } from "./fraction.ts";
import type { MarkedLine } from "./marking.ts";

/** A subject with all its lines worked out, before it is compared with others. */
export interface Scored {
  readonly type: string;
  readonly id: string;
  /** Where it is ranked: a branch, a 类型 or 全体. */
  readonly scope: string;
  readonly exempt: boolean;
  readonly lines: readonly { readonly indicator: ConfigRow; readonly line: MarkedLine }[];
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
    if (indicator("维度") !== dimension || line.state !== "counted") continue;
    points = plus(points, line.points ?? NOTHING);
    full = plus(full, line.full ?? NOTHING);
    counted += 1;
  }
  return counted === 0 ? { points: null, full: null } : { points, full };
}

/** The component 维度, exact, out of 100; null without a counted line of 类别 考评. */
export function componentOf(scored: Scored, criteria: Criteria): Fraction | null {
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

/** Σ weight × component ÷ Σ weight, rounded; null for exempt subjects and without data. */
export function totalOf(scored: Scored, criteria: Criteria): Fraction | null {
  let weighted = NOTHING;
  let weights = NOTHING;
  for (const component of criteria.components) {
    if (component("对象") !== scored.type) continue;
    if (component("内容") !== "维度") throw new Error("the oracle knows only 维度 as a component");
    const value = componentOf(scored, criteria);
    if (value === null) continue;
    weighted = plus(weighted, times(value, fraction(component("权重"))));
    weights = plus(weights, fraction(component("权重")));
  }
  return equal(weights, NOTHING) ? null : rounded(by(weighted, weights));
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
  readonly tier: string;
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
      standings.set(`${one.type} ${one.id}`, { place: better + 1, of: ranked.length, tier: tiers.get(one) ?? "" });
    }
  }
  return { standings, ties };
}

/** Cut-off, quota and gate, from the highest tier down; the last tier takes everyone left. */
function tiersOf(peers: readonly Scored[], criteria: Criteria, ties: Tie[]): ReadonlyMap<Scored, string> {
  const [first] = peers;
  const tiers = criteria.tiers.filter((tier) => tier("对象") === first?.type);
  const placed = new Map<Scored, string>();
  for (const [index, tier] of tiers.entries()) {
    const open = peers.flatMap((one) => {
      const total = totalOf(one, criteria);
      return total === null || placed.has(one) ? [] : [{ one, total }];
    });
    const barred = (one: Scored) => index === 0 && (unmetOf(one, criteria) ?? []).length > 0;
    const last = index === tiers.length - 1;
    const able = open.filter(({ one, total }) => last || (atLeast(total, fraction(tier("下限"))) && !barred(one)));
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
