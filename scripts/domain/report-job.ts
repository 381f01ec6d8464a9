import type { ZodType } from "zod";

/** A value that is its own JSON: no class, no undefined, no function. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a report is: its template folder and the shape of its model, against which the template is checked. */
export interface ReportDefinition {
  /** Folder in `templates/reports/`. */
  readonly id: string;
  /** The name `--only` takes: 简报, 支部, 依据, 党员. */
  readonly name: string;
  readonly schema: ZodType;
  /** read: printed singly, tagged, with outline and page numbers · wide: the same, turned · card: one page, may be printed in batches. */
  readonly layout: "read" | "wide" | "card";
}

/** One document to print: its model holds final strings; the template only loops, branches and prints. */
export interface ReportJob {
  readonly definition: ReportDefinition;
  /** Path below the period's folder, `/` between folders, ends with `.pdf`; unique in a run. */
  readonly path: string;
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  readonly model: { readonly [key: string]: Json };
  /** Texts that the finished PDF must contain (name, branch, total). */
  readonly mustContain: readonly string[];
  /** Whom it is about, for messages: 党员 某某. */
  readonly about: string;
}

/** What became of one document. */
export type PdfOutcome =
  | { readonly kind: "printed"; readonly job: ReportJob; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly kind: "failed"; readonly job: ReportJob; readonly reason: string };
