import type { Period } from "#domain/civil-date.ts";
import type { Indicator } from "#domain/config.ts";
import type { Exact, Points } from "#domain/points.ts";
import type { Rank } from "#domain/score-book.ts";
import type { SubjectRef } from "#domain/subject.ts";

/**
 * The parts of a movement, in the order in which they are split off (issue 4, "Why it moved"): 考评办法 · 名册 ·
 * 更正 · 到期 · 测评评分 · 新增记录.
 */
export const MOVEMENT_PARTS = ["criteria", "roster", "corrections", "due", "marks", "records"] as const;
export type MovementPart = (typeof MOVEMENT_PARTS)[number];

/** One line, last period and this. */
export interface LineMovement {
  readonly indicator: string;
  readonly name: string;
  /** Points and full marks; null where the line did not count then. */
  readonly before: { readonly points: Points; readonly full: Points | null } | null;
  readonly after: { readonly points: Points; readonly full: Points | null } | null;
  /** False where the criteria of this line changed in between. */
  readonly comparable: boolean;
}

/** 晋档升级: how a tier compares with an earlier one; unknown where there is none on either side. */
export interface TierChange {
  /** The month it is compared with. */
  readonly period: Period;
  readonly before: string | null;
  readonly after: string | null;
  readonly change: "promoted" | "demoted" | "same" | "unknown";
}

/** What moved for one subject; totals null where there was none. */
export interface SubjectMovement {
  /** Who it was in the earlier month: a member who changed the branch has another id. Null for a subject that is new. */
  readonly previous: SubjectRef | null;
  readonly before: Points | null;
  readonly after: Points | null;
  readonly rankBefore: Rank | null;
  readonly rankAfter: Rank | null;
  /** after − before; null where either is missing. */
  readonly difference: Points | null;
  /** Parts that sum to the difference to the hundredth; null without one. */
  readonly parts: Readonly<Record<MovementPart, Points>> | null;
  /** False where the criteria of this kind of subject changed in between. */
  readonly comparable: boolean;
  readonly tier: TierChange;
  /** Against the last month of the evaluation year before; null where nothing is known of it. */
  readonly tierOfYear: TierChange | null;
  readonly lines: readonly LineMovement[];
}

/** A subject of the earlier month that is none in the later one. */
export interface LeftSubject {
  readonly subject: SubjectRef;
  readonly name: string;
  /** A member's organisation; null for an organisation. */
  readonly branch: string | null;
  readonly total: Points | null;
}

/** From one period to a later one. */
export interface Movement {
  readonly from: Period;
  readonly to: Period;
  /** Where the earlier month comes from: as it was when its documents were made, or recomputed from the inbox. */
  readonly source: "snapshot" | "inbox";
  /** What changed in the criteria, in words; empty when nothing did. */
  readonly criteriaChanges: readonly string[];
  /** By subject key of the later period. */
  readonly subjects: ReadonlyMap<string, SubjectMovement>;
  /** In the order of the earlier book. */
  readonly left: readonly LeftSubject[];
}

/** One indicator that would have to be raised, and by what. */
export interface GapStep {
  readonly indicator: Indicator;
  /** Points that this line can still earn in the period. */
  readonly gain: Points;
  /** The total once this step and those before it are taken. */
  readonly totalAfter: Points;
  /** What is missing, in words: 还需2次. */
  readonly missing: string;
}

/** A dimension beside the best of the peer group; rates are points ÷ full marks, 0..1. */
export interface DimensionGap {
  readonly name: string;
  readonly points: Points;
  readonly full: Points;
  readonly best: { readonly name: string; readonly rate: Exact };
  /** Own full marks × (best rate − own rate), rounded: 0 for the best. */
  readonly behind: Points;
}

/** 对标定位: the way to the next tier. */
export interface Gap {
  /** The tier above the suggested one; null in the top tier. */
  readonly nextTier: string | null;
  /** The total it takes (cut-off, or above the last one seated), and how far that is; null in the top tier. */
  readonly needed: Points | null;
  readonly distance: Points | null;
  /** What bars the next tier whatever the total: unmet gate, vetoes, disciplinary measures. */
  readonly barriers: readonly string[];
  /** The fewest indicators that would reach it, the greatest gain first; all that can be earned where it is not enough. */
  readonly steps: readonly GapStep[];
  /** Whether the steps are enough. */
  readonly reached: boolean;
  readonly dimensions: readonly DimensionGap[];
}

/** How sure a rank is: under jitter of the weights (issue 4, "How sure is the ranking"). */
export interface Stability {
  /** Places between which 95 % of the draws lie, 1-based. */
  readonly from: number;
  readonly to: number;
  readonly draws: number;
  /** Draws in each tier, from the highest down; they sum to `draws`. */
  readonly tiers: readonly { readonly name: string; readonly draws: number }[];
}

/** One month on the way to a period. */
export interface TrendPoint {
  readonly period: Period;
  /** Null where the subject had none then. */
  readonly total: Points | null;
  /** Mean total of those whom it was ranked among then, itself included; rounded half up. Null without a total. */
  readonly mean: Points | null;
}

/** What is said about the scores of a period besides the scores. */
export interface Analysis {
  /** Null where no earlier period is known. */
  readonly movement: Movement | null;
  /** By subject key; exempt subjects and those without a total are not there. */
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly stability: ReadonlyMap<string, Stability>;
  /**
   * By subject key: the months of the evaluation year up to the period itself, in order. Months before the campaign and
   * those of which nothing is known are left out; a subject that never had a total is not there.
   */
  readonly trend: ReadonlyMap<string, readonly TrendPoint[]>;
}

/** Nothing known besides the scores. */
export const NO_ANALYSIS: Analysis = { movement: null, gaps: new Map(), stability: new Map(), trend: new Map() };
