import type { Analysis } from "#domain/analysis.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { ScoreBook } from "#domain/score-book.ts";

/** All that the documents of a month are made from. */
export interface ReportMaterial {
  readonly book: ScoreBook;
  readonly analysis: Analysis;
  readonly dataset: Dataset;
  readonly config: Config;
  readonly issues: readonly Issue[];
  /** The run is on the sample: 示例 stands on every page. */
  readonly sample: boolean;
  /** Names of reports as `--only` takes them; null: all. */
  readonly only: readonly string[] | null;
}
