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

/** Turns one subject's measure (and the records it was taken from) into 分, exact, not yet rounded. */
export type Marker = (measured: Exact, records: readonly DatasetRecord[]) => Exact;

/** A 计分方式: reads the terms once, then marks subject after subject. */
export type Scale = (terms: ScaleTerms) => Marker;
