import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import type { Movement } from "#domain/analysis.ts";
import type { ScoreBook } from "#domain/score-book.ts";

/** What a month is scored from. */
export interface MonthFacts {
  readonly dataset: Dataset;
  readonly config: Config;
}

/** A month with its scores: `book` is what `computeScores` makes of the facts. */
export interface ScoredMonth extends MonthFacts {
  readonly book: ScoreBook;
}

/** An earlier month, and where its facts come from. */
export interface EarlierMonth extends ScoredMonth {
  readonly source: Movement["source"];
}
