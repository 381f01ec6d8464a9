import type { Stability } from "#domain/analysis.ts";
import type { Config } from "#domain/config.ts";
import type { ScoreBook, SubjectScore } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import { firstTier } from "#score/first-tier.ts";
import type { PeerScope } from "#score/peers.ts";
import { contenderOf, peerScopes } from "#score/peers.ts";
import type { Drawing, Factors } from "#score/stability/jitter.ts";
import { drawFactors } from "#score/stability/jitter.ts";
import { placeAll, roomFor } from "#score/stability/placing.ts";
import type { SeatPlan } from "#score/stability/seating.ts";
import { seatAll, seatPlan } from "#score/stability/seating.ts";
import { weighingOf, weightCount } from "#score/stability/weighing.ts";

/**
 * How sure the ranking is, by subject key: all weights are moved by up to ±10 % at random, again and again, and every
 * draw is ranked and given tiers anew, with quotas, gate and limits. Independent of the order of subjects and records.
 * Subjects without a total are not in it.
 */
export function stabilityOf(book: ScoreBook, config: Config, drawing: Drawing): ReadonlyMap<string, Stability> {
  const factors = drawFactors(weightCount(config), drawing);
  const byKey = new Map(book.subjects.map((score) => [subjectKey(score.subject), score]));
  const scopes = peerScopes(book.subjects.map(contenderOf), config.office);
  return new Map(scopes.flatMap((scope) => scopeStability(scope, { byKey, config, factors })));
}

interface Setting {
  readonly byKey: ReadonlyMap<string, SubjectScore>;
  readonly config: Config;
  readonly factors: readonly Factors[];
}

function scopeStability(scope: PeerScope, { byKey, config, factors }: Setting): readonly [string, Stability][] {
  const ranked = scope.contenders.flatMap(({ candidate, total }) => {
    const score = total === null ? undefined : byKey.get(candidate.key);
    return score === undefined ? [] : [score];
  });
  const tiers = config.tiers.filter((tier) => tier.subjectType === scope.type);
  const first = Int32Array.from(ranked, (score) => firstTier(score, tiers.length));
  const plan = seatPlan(tiers, scope.contenders.length, first);
  const weigh = weighingOf(ranked, scope.type, config);
  const { places, seated } = drawAll({ subjects: ranked.length, plan, weigh, factors });
  return ranked.map((score, subject) => [
    subjectKey(score.subject),
    {
      ...middleOf(places.subarray(subject * factors.length, (subject + 1) * factors.length)),
      draws: factors.length,
      tiers: tiers.map(({ name }, tier) => ({ name, draws: seated[subject * tiers.length + tier] ?? 0 })),
    },
  ]);
}

interface Outcomes {
  /** Places of one subject after another, by draw. */
  readonly places: Uint32Array;
  /** Draws by subject and tier. */
  readonly seated: Uint32Array;
}

function drawAll(scope: {
  readonly subjects: number;
  readonly plan: SeatPlan;
  readonly weigh: ReturnType<typeof weighingOf>;
  readonly factors: readonly Factors[];
}): Outcomes {
  const { subjects, plan, weigh, factors } = scope;
  const tierCount = plan.floors.length;
  const places = new Uint32Array(subjects * factors.length);
  const seated = new Uint32Array(subjects * tierCount);
  const room = roomFor(subjects);
  const tierOf = new Int32Array(subjects);
  for (const [draw, drawn] of factors.entries()) {
    weigh(drawn, room.totals);
    placeAll(room, (subject, place) => {
      places[subject * factors.length + draw] = place;
    });
    seatAll(plan, room, tierOf);
    tierOf.forEach((tier, subject) => {
      const cell = subject * tierCount + tier;
      if (tier >= 0) seated[cell] = (seated[cell] ?? 0) + 1;
    });
  }
  return { places, seated };
}

/** How much of the draws is left out at either end. */
const TAIL = 0.025;

/** The places between which the middle 95 % of the draws lie. */
function middleOf(places: Uint32Array): Pick<Stability, "from" | "to"> {
  const sorted = places.toSorted();
  const leftOut = Math.floor(sorted.length * TAIL);
  return { from: sorted[leftOut] ?? 0, to: sorted[sorted.length - 1 - leftOut] ?? 0 };
}
