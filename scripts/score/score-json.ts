import type { Exact, Points } from "#domain/points.ts";
import { pointsNumber } from "#domain/points.ts";
import type { Location } from "#domain/location.ts";
import type {
  ComponentScore,
  DimensionScore,
  ScoreBook,
  ScoreLine,
  SubjectScore,
  TaskProgress,
  TierTie,
  UnscoredRecord,
} from "#domain/score-book.ts";
import type { ScoreDocument } from "#score/score-document.ts";

/**
 * Turns a score book into the value of `scores.json`: plain JSON, keys and lists in fixed order, points as numbers
 * of 分 with at most two decimals. The same book gives the same bytes.
 */
export function scoreJson(book: ScoreBook): ScoreDocument {
  return {
    period: book.period,
    phase: { id: book.phase.id, name: book.phase.name },
    subjects: book.subjects.map(subjectJson),
    unscored: book.unscored.map(unscoredJson),
    ties: book.ties.map(tieJson),
    tasks: book.tasks.map(taskJson),
  };
}

/**
 * Writes an exact measure: a number where at most 12 digits write it out, so that reading it back loses nothing;
 * else the quotient in lowest terms as a text, `n/d`.
 */
export function measureJson(measure: Exact): number | string {
  const places = decimalPlaces(measure.d);
  const quotient = `${measure.s * measure.n}/${measure.d}`;
  if (places === null) return quotient;
  const digits = (measure.n * 10n ** BigInt(places)) / measure.d;
  return digits < 10n ** MAX_DIGITS ? Number(`${measure.s * digits}e-${places}`) : quotient;
}

const MAX_DIGITS = 12n;

/** Decimal places of a fraction with this denominator in lowest terms; null when its decimals never end. */
function decimalPlaces(divisor: bigint): number | null {
  const [twos, withoutTwos] = divideOut(divisor, 2n);
  const [fives, rest] = divideOut(withoutTwos, 5n);
  return rest === 1n ? Math.max(twos, fives) : null;
}

function divideOut(value: bigint, prime: bigint): [number, bigint] {
  let times = 0;
  let rest = value;
  for (; rest % prime === 0n; rest /= prime) times += 1;
  return [times, rest];
}

function subjectJson(score: SubjectScore): ScoreDocument["subjects"][number] {
  return {
    type: score.subject.type,
    id: score.subject.id,
    name: score.name,
    branch: score.branch,
    exempt: score.exempt,
    pending: score.pending,
    total: orNull(score.total),
    rank: score.rank && { scope: score.rank.scope, place: score.rank.place, of: score.rank.of },
    tier: score.tier,
    confirmedTier: score.confirmedTier?.tier ?? null,
    confirmedReason: score.confirmedTier?.reason ?? null,
    gate: { state: score.gate.state, reasons: [...score.gate.reasons] },
    components: score.components.map(componentJson),
    bonus: pointsNumber(score.bonus),
    malus: pointsNumber(score.malus),
    dimensions: score.dimensions.map(dimensionJson),
    lines: score.lines.map(lineJson),
  };
}

function componentJson({ name, weight, score }: ComponentScore) {
  return { name, weight: Number(weight), score: orNull(score) };
}

function dimensionJson({ name, kind, points, full }: DimensionScore) {
  return { name, kind, points: orNull(points), full: orNull(full) };
}

function lineJson(line: ScoreLine) {
  return {
    indicator: line.indicator.id,
    name: line.indicator.name,
    dimension: line.indicator.dimension,
    measured: line.measured && measureJson(line.measured),
    unit: line.unit,
    points: orNull(line.points),
    full: orNull(line.full),
    state: line.state,
    from: line.from,
    to: line.to,
    evidence: line.evidence.map(locationJson),
  };
}

function unscoredJson({ record, indicator, reason }: UnscoredRecord) {
  const { kind, owner, day, at } = record;
  return { kind, type: owner.type, id: owner.id, day, indicator, reason, at: locationJson(at) };
}

function tieJson({ subjectType: type, scope, tier, places, total, subjects }: TierTie) {
  return { type, scope, tier, places, total: pointsNumber(total), subjects: [...subjects] };
}

function taskJson({ phase, task, state, of, done, missing }: TaskProgress) {
  return {
    phase: phase.id,
    task: task.id,
    name: task.name,
    deadline: task.deadline,
    state,
    of,
    done,
    missing: [...missing],
  };
}

function locationJson({ file, sheet, cell }: Location) {
  return { file, sheet, cell };
}

function orNull(points: Points | null): number | null {
  return points === null ? null : pointsNumber(points);
}
