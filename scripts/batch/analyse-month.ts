import { historyOf, type HistorySources, recallYear } from "#batch/history.ts";
import type { MonthImport } from "#batch/import-month.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { movementOf } from "#score/movement/movement.ts";
import { totalsThen, trendOf } from "#score/movement/trend.ts";
import { stabilityOf } from "#score/stability/stability.ts";
import type { Analysis } from "#domain/analysis.ts";
import type { HistoryNote } from "#domain/month-run.ts";
import type { ScoreBook } from "#domain/score-book.ts";

/** What is said about the scores of a month besides the scores, and what could not be used for it. */
export interface AnalysedMonth {
  readonly analysis: Analysis;
  readonly notes: readonly HistoryNote[];
}

/** The draws by which it is judged how sure a rank is (issue 4); one seed, so that a month gives the same answer again. */
const DRAWING = { draws: 1000, seed: 20_100_501 };

/** Compares a month with the months of its year and the year before, finds the ways up, and judges how sure the ranks are. */
export async function analyseMonth(
  month: MonthImport,
  book: ScoreBook,
  sources: HistorySources,
): Promise<AnalysedMonth> {
  const { before, lastYear, notes } = await historyOf(month, sources);
  const movement = before === null ? null : movementOf({ before, after: { ...month, book }, lastYear });
  const gaps = gapsOf(book, month.config);
  const stability = stabilityOf(book, month.config, DRAWING);
  const year = await recallYear(month, { ...sources, before }, (earlier) => totalsThen(earlier, month));
  const trend = trendOf(year.months, book);
  return { analysis: { movement, gaps, stability, trend }, notes: [...notes, ...year.notes] };
}
