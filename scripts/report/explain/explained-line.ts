import type { Config } from "#domain/config.ts";
import { exactJson } from "#domain/exact-json.ts";
import type { ExplainedLine } from "#domain/explanation.ts";
import { lineCode } from "#domain/line-code.ts";
import { type Points, pointsNumber } from "#domain/points.ts";
import type { ScoreLine, SubjectScore } from "#domain/score-book.ts";
import { calculationWords } from "#report/calculation-words.ts";
import { evidenceCells, plainCell, type TextAt } from "#report/explain/explained-cells.ts";
import { measureWords } from "#report/measure-words.ts";
import { workingWords } from "#report/working-words.ts";
import { lineMeasureText } from "#report/figures.ts";
import { scaleText, windowText } from "#report/scale-words.ts";
import { stateReason } from "#report/state-words.ts";

/** Whose line it is, by which criteria, and how its cells are read. */
export interface ExplainedFrom {
  readonly score: SubjectScore;
  readonly config: Config;
  readonly textAt: TextAt;
}

/** A line with its rule, its calculation and its cells. */
export function explainLine(line: ScoreLine, { score, config, textAt }: ExplainedFrom): ExplainedLine {
  const { indicator, measured, unit, state, from, to } = line;
  return {
    code: lineCode(score.code, indicator.id),
    indicator: indicator.id,
    name: indicator.name,
    method: indicator.method,
    basis: indicator.basis,
    rule: scaleText(indicator, unit),
    window: windowText(indicator, line.full),
    from,
    to,
    state,
    reason: stateReason(line, score.exempt, config),
    measured: measured && exactJson(measured),
    measuredText: measured && lineMeasureText(line),
    points: orNull(line.points),
    full: orNull(line.full),
    calculation: [measureWords(line) ?? [], calculationWords(line)].flat(),
    working: workingWords(line),
    self: selfOf(line, textAt),
    evidence: evidenceCells(line, textAt),
  };
}

function selfOf({ selfAssessed, points }: ScoreLine, textAt: TextAt): ExplainedLine["self"] {
  if (selfAssessed === null) return null;
  const difference = points === null ? null : pointsNumber(points - selfAssessed.points);
  return { points: pointsNumber(selfAssessed.points), difference, at: plainCell(selfAssessed.at, textAt) };
}

/** Points as a number of 分; null stays null. */
export function orNull(points: Points | null): number | null {
  return points === null ? null : pointsNumber(points);
}
