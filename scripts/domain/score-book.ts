import type { CivilDate, Period } from "#domain/civil-date.ts";
import type { Indicator, Phase, Task } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Location } from "#domain/location.ts";
import type { Exact, Points } from "#domain/points.ts";
import type { SubjectRef, SubjectType } from "#domain/subject.ts";

/** counted: in points and in full marks · not-due: the window is not over or nothing is due · exempt: outside 适用范围, or 免评. */
export type LineState = "counted" | "not-due" | "exempt";

/** One indicator of one subject. Points and full are null unless counted. */
export interface ScoreLine {
  readonly indicator: Indicator;
  readonly state: LineState;
  /** Exact measure; null when there is none. Ratios 0..1. */
  readonly measured: Exact | null;
  /** 次, 小时, 人次 …; "" for a ratio. */
  readonly unit: string;
  readonly points: Points | null;
  /** Full marks after 期中计法. */
  readonly full: Points | null;
  /** Cells that the measure was taken from, every record with effect once. */
  readonly evidence: readonly Location[];
  /** First and last day of the window. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A dimension's sums over its counted lines; null when no line counted. */
export interface DimensionScore {
  readonly name: string;
  readonly kind: "考评" | "基本要求";
  readonly points: Points | null;
  readonly full: Points | null;
}

export interface ComponentScore {
  readonly name: string;
  readonly weight: string;
  /** Out of 100, rounded for show; null when it has no data. */
  readonly score: Points | null;
}

export interface Rank {
  /** Branch or type name, or 全体. */
  readonly scope: string;
  readonly place: number;
  readonly of: number;
}

export interface Gate {
  readonly state: "met" | "unmet" | "not-due";
  /** Why it is unmet, in words for the subject. */
  readonly reasons: readonly string[];
}

/** The score of one subject. Exempt subjects have total and rank null. */
export interface SubjectScore {
  readonly subject: SubjectRef;
  readonly name: string;
  /** A member's organisation; null for an organisation. */
  readonly branch: string | null;
  /** 免评 reason; null when evaluated. */
  readonly exempt: string | null;
  /** Rows of this subject were rejected by faults: 待核实. */
  readonly pending: boolean;
  readonly total: Points | null;
  readonly rank: Rank | null;
  /** The machine's suggestion; null without a total. */
  readonly tier: string | null;
  readonly confirmedTier: { readonly tier: string; readonly reason: string } | null;
  readonly gate: Gate;
  readonly components: readonly ComponentScore[];
  readonly bonus: Points;
  readonly malus: Points;
  readonly dimensions: readonly DimensionScore[];
  readonly lines: readonly ScoreLine[];
}

/** A record without effect, and why (未计分记录). `indicator` null: for no indicator at all. */
export interface UnscoredRecord {
  readonly record: DatasetRecord;
  readonly indicator: string | null;
  readonly reason: UnscoredReason;
}
/**
 * not-evaluated: its owner is not evaluated · exempt: its owner is exempt · no-indicator: no indicator reads it ·
 * blank-field: the field measured is blank · on-leave: 请假, which 参会率 leaves out ·
 * after-period / before-window: outside every window that reads it.
 */
export type UnscoredReason =
  | "not-evaluated"
  | "exempt"
  | "no-indicator"
  | "blank-field"
  | "on-leave"
  | "before-window"
  | "after-period";

/** Where a quota could not be filled because of a tie across its edge; people decide. */
export interface TierTie {
  readonly subjectType: SubjectType;
  readonly scope: string;
  readonly tier: string;
  readonly places: number;
  readonly total: Points;
  /** Ids of the subjects, in fixed order. */
  readonly subjects: readonly string[];
}

/** How far a task is at the period's end. */
export interface TaskProgress {
  readonly phase: Phase;
  readonly task: Task;
  /** done: all responsible subjects · partly · overdue: deadline passed and not done · open: not due yet, nothing done · unproven: no 数据来源. */
  readonly state: "done" | "partly" | "overdue" | "open" | "unproven";
  /** Responsible subjects, and those with enough records by the period's end. */
  readonly of: number;
  readonly done: number;
  /** Names of those still missing, in fixed order. */
  readonly missing: readonly string[];
}

/** All scores of one period. */
export interface ScoreBook {
  readonly period: Period;
  readonly phase: Phase;
  /** Organisations by name, then members by branch and in the order of 姓名排序. */
  readonly subjects: readonly SubjectScore[];
  readonly unscored: readonly UnscoredRecord[];
  readonly ties: readonly TierTie[];
  /** Tasks of every phase begun by the period's end. */
  readonly tasks: readonly TaskProgress[];
}
