import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Location } from "#domain/location.ts";
import type { Exact } from "#domain/points.ts";
import type { BallotTerms } from "#score/ballots.ts";
import type { Working } from "#domain/score-book.ts";
import type { IndicatorReason } from "#score/outcomes.ts";

/**
 * What one 统计量 makes of the records of one subject in one window. Every record is read once, while it is judged, and the
 * measure is taken of what was read: looking into records again, subject by subject, is what takes time.
 */
export interface MeasureRule<Read = unknown> {
  /** Why a record has no effect on this measure; null when it has. */
  readonly leavesOut: (record: DatasetRecord, setting: MeasureSetting) => IndicatorReason | null;
  /** The cell that was measured: the evidence. */
  readonly cell: (record: DatasetRecord, indicator: Indicator) => Location;
  /** What the measure needs of a record that is not left out; null: the record as it is. */
  readonly read: ((record: DatasetRecord, indicator: Indicator) => Read) | null;
  /** What a line tells of the way to its measure; null: nothing. */
  readonly work: ((records: readonly DatasetRecord[], setting: MeasureSetting) => Working) | null;
  /** The exact measure over what was read, and of what was worked out; ratios 0..1; null: nothing to measure, not due. */
  of(readings: readonly Read[], context: MeasureContext, working: Working | null): Exact | null;
  /** 次, 小时 …; "" for a ratio and where the field has no unit of its own. */
  readonly unit: (indicator: Indicator) => string;
}

/** What all subjects of an indicator share. */
export interface MeasureSetting {
  readonly indicator: Indicator;
  readonly ballots: BallotTerms;
  /** 评委去高低. */
  readonly trimJudges: boolean;
}

/** What a measure may need besides the records. */
export interface MeasureContext extends MeasureSetting {
  /** Evaluated members of the organisation at the period's end; 0 for a member. */
  readonly members: number;
}
