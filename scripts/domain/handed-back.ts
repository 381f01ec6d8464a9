import type { Period } from "#domain/civil-date.ts";
import type { Severity } from "#domain/issues/issue-kind.ts";

/** A place that was marked when a file was handed back. */
export interface FlaggedPlace {
  readonly sheet: string | null;
  /** Null: the sheet as a whole. */
  readonly cell: string | null;
  readonly code: string;
  readonly severity: Severity;
  readonly found: string;
}

/** A file that was handed back to its sender; remembered, so that its correction is known when it comes. */
export interface HandedBack {
  /** Path below the inbox. */
  readonly file: string;
  readonly sha256: string;
  readonly period: Period;
  /** SHA-256 of the file that this one corrected; null when it corrected none. */
  readonly successorOf: string | null;
  readonly flagged: readonly FlaggedPlace[];
}
