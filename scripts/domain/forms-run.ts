import type { OutputFile } from "#domain/output-file.ts";

/** The blank forms that were made. */
export interface FormsOutcome {
  /** Workbooks below `空白表/`: one of each form, and one set per branch under `按支部/<支部>/`. */
  readonly files: readonly OutputFile[];
  /** Forms in one set. */
  readonly forms: number;
  /** Standard names of the branches that got a set of their own; empty without a register. */
  readonly branches: readonly string[];
}
