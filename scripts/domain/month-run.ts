import type { AppliedAnswer, Question } from "#domain/answers.ts";
import type { CheckReport } from "#domain/check-report.ts";
import type { Period } from "#domain/civil-date.ts";
import type { FontFile } from "#domain/fonts.ts";
import type { HandedBack } from "#domain/handed-back.ts";
import type { Isolate } from "#domain/isolation.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { Manifest } from "#domain/manifest.ts";
import type { OutputFile } from "#domain/output-file.ts";
import type { Printer } from "#domain/printing.ts";
import type { SheetVerdicts } from "#domain/verdict.ts";

/** What an import starts from; read from the disk before the work begins. */
export interface ImportRequest {
  readonly files: readonly InputFile[];
  /** Issues found while collecting the files. */
  readonly inboxIssues: readonly Issue[];
  /** Other files, whose registers and rosters serve where `files` have none; nothing else of them is told. */
  readonly companions?: readonly InputFile[];
  /** Imports large files in processes of their own; null: all are imported in this one. */
  readonly isolate: Isolate | null;
  readonly configurations: readonly InputFile[];
  /** Null: the newest month in the data (product.md section 2). */
  readonly period: Period | null;
}

/** What a month's documents are made from. */
export interface MonthRequest extends ImportRequest {
  /** Path below `templates/` → text. */
  readonly templates: ReadonlyMap<string, string>;
  /** The inbox was empty and the sample is used. */
  readonly sample: boolean;
  /** Names of reports; null: all. */
  readonly only: readonly string[] | null;
  /** Any data error: nothing is made. */
  readonly strict: boolean;
  readonly strictFonts: boolean;
  readonly dryRun: boolean;
  /** Also binds all documents into one. */
  readonly booklet?: boolean;
  /** Documents printed at the same time. */
  readonly jobs: number;
  readonly versions: { readonly program: { readonly name: string; readonly version: string }; readonly node: string };
}

/** The stages of a month, in order; the command shows and the benchmark times them. */
export type Stage = "browser" | "import" | "score" | "report" | "fonts" | "print" | "books";

/** What was handed back in earlier runs; where nothing is remembered the list is empty. */
export interface HandedBackFiles {
  readonly list: () => Promise<readonly HandedBack[]>;
  /** The bytes of one; null when they are no longer there. */
  readonly read: (sha256: string) => Promise<Uint8Array | null>;
}

/** Snapshots of earlier runs, readable by this program only. */
export interface SnapshotFiles {
  /** The text of a month's snapshot; null where there is none, empty where it cannot be read. */
  readonly read: (period: Period) => Promise<string | null>;
}

/** An earlier month for which something could not be used: its snapshot, or its configuration. */
export interface HistoryNote {
  readonly period: Period;
  readonly unusable: "snapshot" | "configuration";
}

/** What the work asks of the world outside; tests pass silent ones. */
export interface MonthEffects {
  readonly handedBack: HandedBackFiles;
  readonly snapshots: SnapshotFiles;
  /** Starts the browser; called first, so that a missing one is known before anything is read. */
  openPrinter(): Promise<Printer>;
  readFonts(): Promise<readonly FontFile[]>;
  /** Told once, as soon as the month is known and before anything is scored. */
  begun(period: Period, reason: string): void;
  /** Told at the beginning of every stage (0 of 0), and as it goes on where that can be counted. */
  progress(stage: Stage, done: number, of: number): void;
}

/** What was read, in figures and problems. */
export interface ImportOutcome {
  readonly period: Period;
  readonly periodReason: string;
  readonly tables: number;
  readonly sheets: readonly SheetVerdicts[];
  /** In the fixed order of lists. */
  readonly issues: readonly Issue[];
}

/** What goes back to the senders (product.md section 3, 退回). */
export interface ReturnedFiles {
  /** Marked copies among `files`. */
  readonly copies: number;
  /** Paths below the month's folder of returned files; empty when nothing is to be handed back. */
  readonly files: readonly OutputFile[];
  /** To be remembered, so that corrections are known when they come. */
  readonly handedBack: readonly HandedBack[];
  /** Corrected files: marked places that are right by now, those that are not, and other changes. */
  readonly corrected: readonly {
    readonly file: string;
    readonly mended: number;
    readonly open: number;
    readonly others: number;
  }[];
}

/** A month that was worked through. */
export interface MonthOutcome extends ImportOutcome {
  readonly scored: { readonly organisations: number; readonly members: number };
  /** Tables that 报送要求 asks for by the period's end. */
  readonly submissions: { readonly asked: number; readonly received: number; readonly missing: number };
  /** The published folder's files; empty when nothing was to be printed (dry run, or `refused`). */
  readonly files: readonly OutputFile[];
  /** Null when nothing was to be written (dry run, or `refused`). */
  readonly returned: ReturnedFiles | null;
  /** What was not used of earlier months. */
  readonly historyNotes: readonly HistoryNote[];
  /** The month's snapshot, to be kept; null when nothing was to be written. */
  readonly snapshot: string | null;
  /** Null when nothing was printed. */
  readonly manifest: Manifest | null;
  /** `strict`, and there were data errors. */
  readonly refused: boolean;
}

/** What a mere check found. */
export interface CheckOutcome extends ImportOutcome {
  /** What was found on every sheet, for machines. */
  readonly report: CheckReport;
  /** What the clerk can be asked to settle issues. */
  readonly questions: readonly Question[];
  /** Remembered answers that took effect. */
  readonly appliedAnswers: readonly AppliedAnswer[];
  /** Files of `companions` that people and organisations were identified by. */
  readonly identifiedBy: readonly string[];
}
