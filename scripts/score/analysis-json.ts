import type { z } from "zod";
import type { LineMovement, Movement, SubjectMovement, TierChange } from "#domain/analysis.ts";
import { pointsNumber } from "#domain/points.ts";
import type { movementSchema, subjectMovementSchema } from "#score/analysis-document.ts";
import { orNull } from "#score/line-json.ts";

/** The months compared, as a value of `scores.json`; null where no earlier month is known. */
export function movementJson(movement: Movement | null): z.infer<typeof movementSchema> {
  if (movement === null) return null;
  const { from, to, source, criteriaChanges, left } = movement;
  const gone = left.map(({ subject, name, total }) => ({
    type: subject.type,
    id: subject.id,
    name,
    total: orNull(total),
  }));
  return { from, to, source, criteriaChanges: [...criteriaChanges], left: gone };
}

/** What moved for one subject, as a value of `scores.json`. */
export function subjectMovementJson(moved: SubjectMovement | undefined): z.infer<typeof subjectMovementSchema> {
  if (moved === undefined) return null;
  const { previous, rankBefore, rankAfter, comparable, tier, tierOfYear } = moved;
  return {
    previous: previous?.id ?? null,
    before: orNull(moved.before),
    after: orNull(moved.after),
    rankBefore: rankBefore && { ...rankBefore },
    rankAfter: rankAfter && { ...rankAfter },
    difference: orNull(moved.difference),
    parts: partsJson(moved),
    comparable,
    tier: tierJson(tier),
    tierOfYear: tierOfYear && tierJson(tierOfYear),
    lines: moved.lines.map(lineJson),
  };
}

function partsJson({ parts }: SubjectMovement) {
  if (parts === null) return null;
  return {
    criteria: pointsNumber(parts.criteria),
    roster: pointsNumber(parts.roster),
    corrections: pointsNumber(parts.corrections),
    due: pointsNumber(parts.due),
    marks: pointsNumber(parts.marks),
    records: pointsNumber(parts.records),
  };
}

function tierJson({ period, before, after, change }: TierChange) {
  return { period, before, after, change };
}

function lineJson({ indicator, name, before, after, comparable }: LineMovement) {
  return { indicator, name, before: lineThen(before), after: lineThen(after), comparable };
}

function lineThen(line: LineMovement["before"]) {
  return line && { points: pointsNumber(line.points), full: orNull(line.full) };
}
