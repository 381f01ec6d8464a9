import type { MovementPart } from "#domain/analysis.ts";
import type { Points } from "#domain/points.ts";
import type { ScoreBook } from "#domain/score-book.ts";
import { type SubjectRef, subjectKey } from "#domain/subject.ts";

/** The totals of a book by subject key, the subjects under their later names. */
export type Totals = ReadonlyMap<string, Points | null>;

/** The totals of a book. `later` names a subject as the later month does. */
export function totalsIn(book: ScoreBook, later: (subject: SubjectRef) => SubjectRef): Totals {
  return new Map(book.subjects.map(({ subject, total }) => [subjectKey(later(subject)), total]));
}

/** The totals after each part of the movement; null where the part changed nothing. */
export type Way = Readonly<Record<MovementPart, Totals | null>>;

/**
 * Splits the way of one subject from an earlier total: each part is what the total changes by, so that the parts sum to the
 * whole. Where there is no total on the way, the one before stands.
 */
export function partsOf(key: string, before: Points, way: Way): Readonly<Record<MovementPart, Points>> {
  let last = before;
  const part = (totals: Totals | null): Points => {
    const total = totals?.get(key) ?? last;
    const change = total - last;
    last = total;
    return change;
  };
  return {
    criteria: part(way.criteria),
    roster: part(way.roster),
    corrections: part(way.corrections),
    due: part(way.due),
    marks: part(way.marks),
    records: part(way.records),
  };
}
