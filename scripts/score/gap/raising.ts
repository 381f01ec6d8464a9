import type { CivilDate } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact, Points } from "#domain/points.ts";
import type { ScoreLine } from "#domain/score-book.ts";
import type { ScaleTerms } from "#score/scales/scale.ts";

/** The most that a line can still come to within the period, and what is missing for it. */
export interface Potential {
  /** Points of the line, not the gain. */
  readonly points: Points;
  readonly missing: string;
}

/** A counted line about to be raised. */
export interface Raising {
  readonly line: ScoreLine;
  readonly measured: Exact;
  /** Its full marks, which are above its points. */
  readonly full: Points;
  readonly terms: ScaleTerms;
  readonly periodEnd: CivilDate;
  /** Points that the real scale would give for another measure, and for other records. */
  readonly pointsAt: (measured: Exact) => Points;
  readonly pointsWith: (records: readonly DatasetRecord[]) => Points;
  /** What is missing for the measure to reach a target; null: out of reach. */
  readonly lack: (target: Exact) => string | null;
}

/** What one 计分方式 still leaves to earn; null: nothing. */
export type PotentialRule = (raising: Raising) => Potential | null;
