import type { CivilDate } from "#domain/civil-date.ts";
import type { Exact } from "#domain/points.ts";
import type { ScoreLine } from "#domain/score-book.ts";

/** A measure that is to be raised: from what it is to a target above it. */
export interface Raise {
  readonly line: ScoreLine;
  readonly measured: Exact;
  readonly target: Exact;
  /** Evaluated members of the organisation; nothing asks for those of a member. */
  readonly members: number;
  readonly periodEnd: CivilDate;
}

/** What is missing, in words; null where nothing done within the period can bring the measure there. */
export type Lack = (raise: Raise) => string | null;
