import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { pointsText } from "#domain/points.ts";
import type { ScoreBook, ScoreLine, SubjectScore } from "#domain/score-book.ts";
import { computeScores } from "#score/compute-scores.ts";
import { config } from "./score-config.ts";
import { dataset } from "./score-dataset.ts";

/** Scores some records under some indicators. */
export function bookOf(
  indicators: Config["indicators"],
  data: Partial<Dataset>,
  changes: Partial<Config> = {},
): ScoreBook {
  return computeScores(dataset(data), config(indicators, changes));
}

/** The score of a subject by its id; 甲支部 unless said otherwise. */
export function scoreOf(book: ScoreBook, id = "甲支部"): SubjectScore {
  const found = book.subjects.find(({ subject }) => subject.id === id);
  if (!found) throw new Error(`no subject ${id}`);
  return found;
}

/** A subject's line by 编号, or its first one. */
export function lineOf(book: ScoreBook, id = "甲支部", indicatorId: string | null = null): ScoreLine {
  const { lines } = scoreOf(book, id);
  const found = lines.find(({ indicator }) => indicatorId === null || indicator.id === indicatorId);
  if (!found) throw new Error(`no line of ${id}`);
  return found;
}

/** Points as printed; null stays null. */
export function printed(points: number | null): string | null {
  return points === null ? null : pointsText(points);
}
