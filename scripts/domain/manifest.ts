import type { AppliedAnswer } from "#domain/answers.ts";
import type { Period } from "#domain/civil-date.ts";
import type { FontUse, MissingGlyph } from "#domain/fonts.ts";
import type { IssueCount } from "#domain/issues/issue.ts";
import type { Face, NotDue, ToWrite } from "#domain/report-job.ts";
import type { SheetVerdicts } from "#domain/verdict.ts";

/** What a published folder was made from and what it holds (`manifest.json`). */
export interface Manifest {
  readonly program: { readonly name: string; readonly version: string };
  readonly period: Period;
  readonly periodReason: string;
  readonly sample: boolean;
  readonly versions: { readonly node: string; readonly browser: string };
  readonly configuration: { readonly file: string; readonly sha256: string };
  /** Remembered answers (已确认.xlsx) that took effect: what, why, how often, and where first. */
  readonly answers: readonly AppliedAnswer[];
  readonly inputs: readonly { readonly file: string; readonly sha256: string; readonly bytes: number }[];
  readonly sheets: readonly SheetVerdicts[];
  readonly fonts: readonly FontUse[];
  readonly missingGlyphs: readonly MissingGlyph[];
  /** Names that the leak check searched for, and how many it could not tell from the office's own words. */
  readonly leakCheck: { readonly names: number; readonly unsearchable: number };
  readonly documents: readonly {
    readonly path: string;
    readonly title: string;
    readonly face: Face;
    readonly pages: number;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  /** Kinds of documents for which the month gives no reason, and why. */
  readonly notDue: readonly NotDue[];
  /** Words that people have yet to write into 文稿补充, and in which document (`path`) their mark stands. */
  readonly toWrite: readonly (ToWrite & { readonly path: string })[];
  readonly issues: IssueCount;
}
