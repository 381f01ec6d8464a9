import type { Movement, MovementPart, SubjectMovement } from "#domain/analysis.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { type SubjectRef, subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { movementOf } from "#score/movement/movement.ts";
import type { ScoredMonth } from "#score/movement/scored-month.ts";
import { dataset } from "./score-dataset.ts";

/** A month, scored. */
export function scoredMonth(data: Partial<Dataset>, config: Config): ScoredMonth {
  const facts = { dataset: dataset(data), config };
  return { ...facts, book: computeScores(facts.dataset, config) };
}

/** The movement between two months; the earlier one as if recomputed from the inbox. */
export function movementBetween(
  before: ScoredMonth,
  after: ScoredMonth,
  lastYear: ScoredMonth | null = null,
): Movement {
  return movementOf({ before: { ...before, source: "inbox" }, after, lastYear });
}

/** What moved for one subject: an id with `/` is a member's. */
export function movedIn(movement: Movement, id: string): SubjectMovement {
  const subject: SubjectRef = { type: id.includes("/") ? "党员" : "组织", id };
  const moved = movement.subjects.get(subjectKey(subject));
  if (!moved) throw new Error(`nobody is called ${id}`);
  return moved;
}

/** The parts that are not 0. */
export function partsThatMoved({ parts }: SubjectMovement): Partial<Record<MovementPart, number>> {
  return Object.fromEntries(Object.entries(parts ?? {}).filter(([, points]) => points !== 0));
}

/** The sum of the parts; null without parts. */
export function sumOfParts({ parts }: SubjectMovement): number | null {
  return parts === null ? null : Object.values(parts).reduce((sum, one) => sum + one, 0);
}
