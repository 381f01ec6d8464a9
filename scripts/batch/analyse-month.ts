import { historyOf, type HistorySources } from "#batch/history.ts";
import type { MonthImport } from "#batch/import-month.ts";
import { movementOf } from "#score/movement/movement.ts";
import { type Analysis, NO_ANALYSIS } from "#domain/analysis.ts";
import type { HistoryNote } from "#domain/month-run.ts";
import type { ScoreBook } from "#domain/score-book.ts";

/** What is said about the scores of a month besides the scores, and what could not be used for it. */
export interface AnalysedMonth {
  readonly analysis: Analysis;
  readonly notes: readonly HistoryNote[];
}

/** Compares a month with the month before and the year before. */
export async function analyseMonth(
  month: MonthImport,
  book: ScoreBook,
  sources: HistorySources,
): Promise<AnalysedMonth> {
  const { before, lastYear, notes } = await historyOf(month, sources);
  const movement = before === null ? null : movementOf({ before, after: { ...month, book }, lastYear });
  return { analysis: { ...NO_ANALYSIS, movement }, notes };
}
