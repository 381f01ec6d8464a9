import type { CivilDate } from "#domain/civil-date.ts";
import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact } from "#domain/points.ts";

/** What a 计分方式 knows of an indicator in one period, the same for every subject; exact numbers of 分. */
export interface ScaleTerms {
  readonly indicator: Indicator;
  /** Full marks after 期中计法, rounded to 0.01. */
  readonly full: Exact;
  /** What the target is multiplied by: e/w under 按进度, else 1. */
  readonly share: Exact;
  readonly periodEnd: CivilDate;
}

/** How a measure compares with those of the peer group. */
export interface PeerStanding {
  /** 1 is the best by 方向; equal measures share the better place. */
  readonly place: number;
  readonly of: number;
  readonly best: Exact;
}

/** What the mark of one subject is worked out from. */
export interface Marked {
  readonly measured: Exact;
  readonly records: readonly DatasetRecord[];
  /** Null for the methods that do not compare. */
  readonly peers: PeerStanding | null;
}

/** Turns one subject's measure into 分, exact, not yet rounded. */
export type Marker = (marked: Marked) => Exact;

/** A 计分方式: reads the terms once, then marks subject after subject. */
export type Scale = (terms: ScaleTerms) => Marker;
