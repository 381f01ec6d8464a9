import type { Movement, SubjectMovement } from "#domain/analysis.ts";
import type { Period } from "#domain/civil-date.ts";
import type { HistoryNote, ImportRequest } from "#domain/month-run.ts";
import type { SubjectScore } from "#domain/score-book.ts";

/** Two months to be compared, the earlier first. */
export interface CompareRequest extends Omit<ImportRequest, "period"> {
  readonly from: Period;
  readonly to: Period;
  /** Name or id of one subject; null: all. */
  readonly subject: string | null;
}

/** A subject of the later month and what moved for it. */
export interface MovedSubject extends Pick<SubjectScore, "subject" | "name" | "branch"> {
  readonly moved: SubjectMovement;
}

/** What moved between two months. */
export interface CompareOutcome {
  readonly movement: Movement;
  /** Those asked for, in the order of the later book. */
  readonly subjects: readonly MovedSubject[];
  /** The same for machines: as in `scores.json`. */
  readonly json: unknown;
  readonly notes: readonly HistoryNote[];
}
