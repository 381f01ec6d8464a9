import type { CivilDate, Period } from "#domain/civil-date.ts";
import type { Component, Indicator, Phase, Task } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Location } from "#domain/location.ts";
import type { Exact, Points } from "#domain/points.ts";
import type { SubjectRef, SubjectType } from "#domain/subject.ts";

/** counted: in points and in full marks · not-due: the window is not over or nothing is due · exempt: outside 适用范围, or 免评. */
export type LineState = "counted" | "not-due" | "exempt";

/** One group's ballots taken together. */
export interface BallotGroupResult {
  readonly name: string;
  /** 权重 in percent, as configured. */
  readonly weight: string;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly abstained: number;
  /** Votes by option, in the order of 测评选项. */
  readonly votes: readonly { readonly option: string; readonly count: number }[];
  /** What the votes are divided by, after 测评分母. */
  readonly denominator: number;
  /** Σ(votes × coefficient) ÷ denominator, 0..1. */
  readonly rate: Exact;
  /** False for a group so small that its result would show how somebody voted; its votes still count. */
  readonly shown: boolean;
}

/** How the points came about beyond the measure, where the method asks for more. */
export type Working =
  | { readonly kind: "ballot"; readonly groups: readonly BallotGroupResult[] }
  /** `counted` false: the highest or the lowest, left out by 评委去高低. In fixed order of records. */
  | { readonly kind: "judges"; readonly marks: readonly { readonly ratio: Exact; readonly counted: boolean }[] }
  /** Place and best measure inside the peer group. */
  | { readonly kind: "peers"; readonly place: number; readonly of: number; readonly best: Exact };

/** What a subject gave itself for a line (自评表 of the period). */
export interface SelfAssessment {
  readonly points: Points;
  readonly at: Location;
}

/** One indicator of one subject. Points and full are null unless counted; bonus, malus and veto lines have no full marks. */
export interface ScoreLine {
  readonly indicator: Indicator;
  readonly state: LineState;
  /** Exact measure; null when there is none. Ratios 0..1. */
  readonly measured: Exact | null;
  /** 次, 小时, 人次 …; "" for a ratio. */
  readonly unit: string;
  /** 扣减 is negative, 一票否决 0. */
  readonly points: Points | null;
  /** Full marks after 期中计法; null for 加分, 扣减 and 一票否决, which stand outside the hundred. */
  readonly full: Points | null;
  /** Records with effect, each once, in fixed order. */
  readonly records: readonly DatasetRecord[];
  /** The cell of a record that was measured; of all of them: `lineEvidence`. */
  readonly cellOf: (record: DatasetRecord) => Location;
  /** What full marks and target were multiplied by (期中计法); null while not due, and for an exempt line. */
  readonly share: Exact | null;
  readonly working: Working | null;
  readonly selfAssessed: SelfAssessment | null;
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
  readonly content: Component["content"];
  /** The line behind ballots and judges' marks: out of 100, over the evaluation year so far. Null for 维度. */
  readonly line: ScoreLine | null;
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

/** Something that decides a tier whatever the total: a veto that fired, or a disciplinary measure (domain.md 2.5). */
export interface TierLimit {
  /** zero: total 0 · lowest: the last tier · not-highest: the top tier barred · no-tier: nothing is suggested. */
  readonly effect: "zero" | "lowest" | "not-highest" | "no-tier";
  /** In words for the subject. */
  readonly reason: string;
  readonly evidence: readonly Location[];
}

/** The score of one subject. Exempt subjects have total and rank null. */
export interface SubjectScore {
  readonly subject: SubjectRef;
  /** Short code of the subject in this period: Z03 an organisation, D012 a member, in the book's order. */
  readonly code: string;
  readonly name: string;
  /** A member's organisation; null for an organisation. */
  readonly branch: string | null;
  /** An organisation's 类型, which makes its peer group; null for a member or where it is blank. */
  readonly organisationType: string | null;
  /** 免评 reason; null when evaluated. */
  readonly exempt: string | null;
  /** Rows of this subject were rejected by faults: 待核实. */
  readonly pending: boolean;
  readonly total: Points | null;
  readonly rank: Rank | null;
  /** The machine's suggestion; null without a total. */
  readonly tier: string | null;
  readonly confirmedTier: { readonly tier: string; readonly reason: string } | null;
  /** Why the suggested tier is not the one above it, in words; null in the top tier and without a total. */
  readonly tierReason: string | null;
  readonly limits: readonly TierLimit[];
  readonly gate: Gate;
  readonly components: readonly ComponentScore[];
  /** Sum of the bonus lines, at most 加分封顶. */
  readonly bonus: Points;
  /** Sum of the malus lines, never above 0. */
  readonly malus: Points;
  readonly dimensions: readonly DimensionScore[];
  readonly lines: readonly ScoreLine[];
}

/** A record without effect, and why (未计分记录). `indicator`: its 编号, or the name of a component; null: for none at all. */
export interface UnscoredRecord {
  readonly record: DatasetRecord;
  readonly indicator: string | null;
  readonly reason: UnscoredReason;
}
/**
 * not-evaluated: its owner is not evaluated · exempt: its owner is exempt · no-indicator: no indicator reads it ·
 * blank-field: the field measured is blank · on-leave: 请假, which 参会率 leaves out ·
 * after-period / before-window: outside every window that reads it · no-document: a bonus without 文号 ·
 * same-matter: of one 事项 only the highest 级别 counts · no-quorum: too few ballots came back ·
 * unknown-group: 群体 is not in 测评群体 · nothing-to-measure: what is divided by is 0 · not-due: its indicator is not due
 * yet · replaced: another 自评 of the same line stands.
 */
export type UnscoredReason =
  | "not-evaluated"
  | "exempt"
  | "no-indicator"
  | "blank-field"
  | "on-leave"
  | "before-window"
  | "after-period"
  | "no-document"
  | "same-matter"
  | "no-quorum"
  | "unknown-group"
  | "nothing-to-measure"
  | "not-due"
  | "replaced";

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

/** How far one organisation, itself or through its members, is with a task. */
export interface TaskShare {
  readonly organisation: string;
  /** open: not due yet, and nothing of it done. */
  readonly state: "done" | "partly" | "overdue" | "open";
  /** Responsible subjects of the organisation (1 for its own task), and those with enough records. */
  readonly of: number;
  readonly done: number;
  /** Cells of the records that prove it. */
  readonly evidence: readonly Location[];
}

/** How far a task is at the period's end. */
export interface TaskProgress {
  readonly phase: Phase;
  readonly task: Task;
  /** done: all responsible subjects · partly · overdue: deadline passed and not done · open: not due yet, nothing done · unproven: no 数据来源 · nobody: it concerns no evaluated subject. */
  readonly state: "done" | "partly" | "overdue" | "open" | "unproven" | "nobody";
  /** Responsible subjects, and those with enough records by the period's end. */
  readonly of: number;
  readonly done: number;
  /** Names of those still missing, in fixed order. */
  readonly missing: readonly string[];
  /** By organisation, in the book's order; empty for tasks of the office and without 数据来源. */
  readonly organisations: readonly TaskShare[];
}

/** A pledge (公开承诺) or a rectification (整改台账) as it stands at the period's end. */
export interface Commitment {
  readonly kind: "公开承诺" | "整改台账";
  readonly record: DatasetRecord;
  /** The organisation that it is counted for: the owner, or the owner's at the period's end. Empty when unknown. */
  readonly organisation: string;
  /** kept: done by the deadline · late: done after it · overdue: not done, deadline passed · open: not done, not due yet. */
  readonly state: "kept" | "late" | "overdue" | "open";
  /** Days late or overdue; 0 otherwise. */
  readonly days: number;
  /** Entered before this period and not done when it began: carried over from last month. */
  readonly carriedOver: boolean;
  /** The cell that proves it done; null while it is not. */
  readonly closedBy: Location | null;
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
  /** Pledges and rectifications entered by the period's end, in fixed order of records. */
  readonly commitments: readonly Commitment[];
}
