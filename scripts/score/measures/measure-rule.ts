import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Location } from "#domain/location.ts";
import type { Exact } from "#domain/points.ts";
import type { BallotTerms } from "#score/ballots.ts";
import type { Working } from "#domain/score-book.ts";
import type { IndicatorReason } from "#score/outcomes.ts";

/**
 * How records are looked into for a measure: once, while they are judged, for all indicators that look alike. Looking into
 * records again, subject by subject, is what takes time.
 */
export interface Look<Read = unknown> {
  /** Equal only where `read` and `leavesOut` agree: the first of these indicators is looked for in the place of all. */
  readonly name: (indicator: Indicator) => string;
  /** What the measure needs of a record; null where a field that it needs is blank. */
  read(record: DatasetRecord, setting: MeasureSetting): Read | null;
  /** Why a record of which this was read has no effect on the measure; null, or no such rule, when it has. */
  leavesOut?(reading: Read, setting: MeasureSetting): IndicatorReason | null;
}

/** What one 统计量 makes of the records of one subject in one window. */
export interface MeasureRule<Read = unknown> {
  /** Shared by measures that look alike; null where every record counts, and is read as it is. */
  readonly look: Look<Read> | null;
  /** The cell that was measured: the evidence. */
  readonly cell: (record: DatasetRecord, indicator: Indicator) => Location;
  /** What a line tells of the way to its measure, where it tells anything. */
  work?(readings: readonly Read[], setting: MeasureSetting): Working;
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
