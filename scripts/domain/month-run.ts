import type { Period } from "#domain/civil-date.ts";
import type { FontFile } from "#domain/fonts.ts";
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
  /** Documents printed at the same time. */
  readonly jobs: number;
  readonly versions: { readonly program: { readonly name: string; readonly version: string }; readonly node: string };
}

/** The stages of a month, in order; the command shows and the benchmark times them. */
export type Stage = "browser" | "import" | "score" | "report" | "fonts" | "print" | "books";

/** What the work asks of the world outside; tests pass silent ones. */
export interface MonthEffects {
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

/** A month that was worked through. */
export interface MonthOutcome extends ImportOutcome {
  readonly scored: { readonly organisations: number; readonly members: number };
  /** The published folder's files; empty when nothing was to be printed (dry run, or `refused`). */
  readonly files: readonly OutputFile[];
  /** Null when nothing was printed. */
  readonly manifest: Manifest | null;
  /** `strict`, and there were data errors. */
  readonly refused: boolean;
}

/** What `npm run check -- --json` prints for one sheet. */
export interface CheckedSheet extends SheetVerdicts {
  readonly tables: readonly {
    readonly kind: string;
    readonly layout: string;
    readonly headerRows: readonly number[];
    readonly headers: readonly { readonly column: number; readonly text: string; readonly field: string | null }[];
    readonly firstDataRow: number | null;
    readonly lastDataRow: number | null;
    readonly dataRows: number;
  }[];
}

/** What a mere check found. */
export interface CheckOutcome extends ImportOutcome {
  readonly sheets: readonly CheckedSheet[];
}
