import { type Analysis, NO_ANALYSIS } from "#domain/analysis.ts";
import { pointsNumber } from "#domain/points.ts";
import type {
  Commitment,
  ComponentScore,
  DimensionScore,
  ScoreBook,
  SubjectScore,
  TaskProgress,
  TierTie,
  UnscoredRecord,
} from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import { gapJson, stabilityJson } from "#score/gap-json.ts";
import { movementJson, subjectMovementJson } from "#score/analysis-json.ts";
import { lineJson, locationJson, orNull } from "#score/line-json.ts";
import type { ScoreDocument } from "#score/score-document.ts";

/**
 * Turns a score book into the value of `scores.json`: plain JSON, keys and lists in fixed order, points as numbers
 * of 分 with at most two decimals. The same book gives the same bytes.
 */
export function scoreJson(book: ScoreBook, analysis: Analysis = NO_ANALYSIS): ScoreDocument {
  return {
    period: book.period,
    phase: { id: book.phase.id, name: book.phase.name },
    subjects: book.subjects.map((score) => subjectJson(score, analysis)),
    unscored: book.unscored.map(unscoredJson),
    ties: book.ties.map(tieJson),
    tasks: book.tasks.map(taskJson),
    commitments: book.commitments.map(commitmentJson),
    movement: movementJson(analysis.movement),
  };
}

function subjectJson(score: SubjectScore, { movement, gaps, stability }: Analysis): ScoreDocument["subjects"][number] {
  return {
    type: score.subject.type,
    code: score.code,
    id: score.subject.id,
    name: score.name,
    branch: score.branch,
    exempt: score.exempt,
    pending: score.pending,
    total: orNull(score.total),
    rank: score.rank && { scope: score.rank.scope, place: score.rank.place, of: score.rank.of },
    tier: score.tier,
    tierReason: score.tierReason,
    limits: score.limits.map(({ effect, reason, evidence }) => ({
      effect,
      reason,
      evidence: evidence.map(locationJson),
    })),
    confirmedTier: score.confirmedTier?.tier ?? null,
    confirmedReason: score.confirmedTier?.reason ?? null,
    gate: { state: score.gate.state, reasons: [...score.gate.reasons] },
    components: score.components.map((component) => componentJson(component, score.code)),
    bonus: pointsNumber(score.bonus),
    malus: pointsNumber(score.malus),
    dimensions: score.dimensions.map(dimensionJson),
    lines: score.lines.map((line) => lineJson(line, score.code)),
    movement: subjectMovementJson(movement?.subjects.get(subjectKey(score.subject))),
    gap: gapJson(gaps.get(subjectKey(score.subject))),
    stability: stabilityJson(stability.get(subjectKey(score.subject))),
  };
}

function componentJson({ name, content, weight, score, line }: ComponentScore, code: string) {
  return { name, content, weight: Number(weight), score: orNull(score), line: line && lineJson(line, code) };
}

function dimensionJson({ name, kind, points, full }: DimensionScore) {
  return { name, kind, points: orNull(points), full: orNull(full) };
}

function unscoredJson({ record, indicator, reason }: UnscoredRecord) {
  const { kind, owner, day, at } = record;
  return { kind, type: owner.type, id: owner.id, day, indicator, reason, at: locationJson(at) };
}

function tieJson({ subjectType: type, scope, tier, places, total, subjects }: TierTie) {
  return { type, scope, tier, places, total: pointsNumber(total), subjects: [...subjects] };
}

function taskJson({ phase, task, state, of, done, missing, organisations }: TaskProgress) {
  return {
    phase: phase.id,
    task: task.id,
    name: task.name,
    deadline: task.deadline,
    state,
    of,
    done,
    missing: [...missing],
    organisations: organisations.map(({ evidence, ...share }) => ({ ...share, evidence: evidence.map(locationJson) })),
  };
}

type CommitmentDocument = ScoreDocument["commitments"][number];

function commitmentJson({
  kind,
  record,
  organisation,
  state,
  days,
  carriedOver,
  closedBy,
}: Commitment): CommitmentDocument {
  const { owner, due, done, at } = record;
  return {
    kind,
    type: owner.type,
    id: owner.id,
    organisation,
    due: due ?? "",
    done: closedBy === null ? null : done,
    state,
    days,
    carriedOver,
    at: locationJson(at),
    closedBy: closedBy && locationJson(closedBy),
  };
}
