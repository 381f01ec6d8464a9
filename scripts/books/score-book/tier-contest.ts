import type { Standing } from "#books/score-book/standings.ts";
import type { Tier } from "#domain/config.ts";
import { pointsNumber } from "#domain/points.ts";
import { exact } from "#domain/points.ts";
import type { SubjectScore } from "#domain/score-book.ts";

/** What the contest for the tiers of one scope looks like now: the values that the formulas of 等次 have. */
export interface TierContest {
  readonly of: (
    subject: SubjectScore,
    tier: number,
  ) => {
    readonly score: number | "";
    readonly place: number | "";
    readonly seated: 0 | 1;
  };
  readonly seats: (tier: number, evaluated: number) => number;
  readonly tied: (subject: SubjectScore, tier: number) => boolean;
}

/** Reads the contest off the engine's tiers: who is in a tier or below competed for it, unless it did not admit them. */
export function contestOf(scope: readonly Standing[], tiers: readonly Tier[]): TierContest {
  const evaluated = scope.filter(({ span }) => span !== null).map(({ subject }) => subject);
  const indexOf = (subject: SubjectScore): number => tiers.findIndex(({ name }) => name === subject.tier);
  const competes = tiers.map((tier, index) =>
    evaluated.filter((one) => indexOf(one) >= index && admits(tier, index, one)).map(({ total }) => total ?? 0),
  );
  const rivals = competes.map((totals) => totals.toSorted((a, b) => b - a));
  const seats = (index: number, among: number): number => {
    const quota = tiers[index]?.quota ?? null;
    return quota === null ? among : Math.max(1, exact(quota).mul(exact(among)).floor().valueOf());
  };
  const placeOf = (subject: SubjectScore, index: number): number | null => {
    const tier = tiers[index];
    if (tier === undefined || subject.total === null || indexOf(subject) < index) return null;
    return admits(tier, index, subject) ? (rivals[index]?.indexOf(subject.total) ?? 0) + 1 : null;
  };
  return {
    of: (subject, index) => {
      const place = placeOf(subject, index);
      if (place === null || subject.total === null) return { score: "", place: "", seated: 0 };
      return { score: pointsNumber(subject.total), place, seated: indexOf(subject) === index ? 1 : 0 };
    },
    seats,
    tied: (subject, index) => {
      const place = placeOf(subject, index);
      return place !== null && place <= seats(index, evaluated.length) && indexOf(subject) !== index;
    },
  };
}

/** Cut-off, and for the top tier gate and limits (product.md section 4, Tier order). */
function admits({ floor }: Tier, index: number, { total, gate, limits }: SubjectScore): boolean {
  if (total === null || total < floor) return false;
  const effects = new Set(limits.map(({ effect }) => effect));
  if (effects.has("no-tier") || effects.has("lowest")) return false;
  return index > 0 || (gate.state !== "unmet" && !effects.has("not-highest"));
}
