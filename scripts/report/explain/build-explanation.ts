import type { TableKindName } from "#domain/fields/field.ts";
import type { Config } from "#domain/config.ts";
import type { Explanation } from "#domain/explanation.ts";
import { lineCode } from "#domain/line-code.ts";
import { type Points, pointsNumber } from "#domain/points.ts";
import type { ScoreBook, ScoreLine, SubjectScore } from "#domain/score-book.ts";
import { plainCell, recordCell, type TextAt } from "#report/explain/explained-cells.ts";
import { type ExplainedFrom, explainLine, orNull } from "#report/explain/explained-line.ts";
import { maskedModel } from "#report/page-head.ts";
import { totalWords } from "#report/total-words.ts";
import { UNSCORED_WORDS } from "#report/words.ts";

/** Whose score is asked for; `line`: only this one. */
export interface Asked {
  readonly score: SubjectScore;
  readonly line: ScoreLine | null;
}

/** What an explanation is made from. */
export interface ExplainedMonth {
  readonly book: ScoreBook;
  readonly config: Config;
  readonly textAt: TextAt;
}

/** One subject's score as a tree down to the cells, ID and phone numbers masked wherever they stand. */
export function buildExplanation({ score, line }: Asked, { book, config, textAt }: ExplainedMonth): Explanation {
  const from = { score, config, textAt };
  const explanation: Explanation = {
    period: book.period,
    subject: subjectOf(score),
    line: line && lineCode(score.code, line.indicator.id),
    total: orNull(score.total),
    calculation: totalWords(score),
    rank: score.rank && { scope: score.rank.scope, place: score.rank.place, of: score.rank.of },
    tier: tierOf(score),
    gate: { state: score.gate.state, reasons: [...score.gate.reasons] },
    limits: score.limits.map(({ reason, evidence }) => ({
      reason,
      evidence: evidence.map((at) => plainCell(at, textAt)),
    })),
    components: componentsOf(line, from),
    bonus: pointsNumber(score.bonus),
    malus: pointsNumber(score.malus),
    dimensions: dimensionsOf(line, from),
    unscored: unscoredOf(book, { score, line }, textAt),
  };
  return maskedModel(explanation) as Explanation;
}

function subjectOf({ subject, code, name, branch, exempt, pending }: SubjectScore): Explanation["subject"] {
  return { type: subject.type, code, name, branch, exempt, pending };
}

function tierOf({ tier, tierReason, confirmedTier }: SubjectScore): Explanation["tier"] {
  return {
    suggested: tier,
    reason: tierReason,
    confirmed: confirmedTier?.tier ?? null,
    confirmedReason: confirmedTier?.reason ?? null,
  };
}

/** All components; with one line asked for, no other component's line. */
function componentsOf(asked: ScoreLine | null, from: ExplainedFrom): Explanation["components"] {
  return from.score.components.map(({ name, content, weight, score, line }) => ({
    name,
    content,
    weight: Number(weight),
    score: orNull(score),
    line: line === null || (asked !== null && asked !== line) ? null : explainLine(line, from),
  }));
}

/** All dimensions with their lines, or the one of the line asked for. */
function dimensionsOf(asked: ScoreLine | null, from: ExplainedFrom): Explanation["dimensions"] {
  const wanted = from.score.lines.filter((line) => asked === null || asked === line);
  return from.score.dimensions.flatMap(({ name, kind, points, full }) => {
    const own = wanted.filter(({ indicator }) => indicator.dimension === name);
    if (own.length === 0 && asked !== null) return [];
    const lines = own.map((line) => explainLine(line, from));
    return [{ name, kind, ...sumsOf(points, full), lines }];
  });
}

function sumsOf(points: Points | null, full: Points | null): { points: number | null; full: number | null } {
  return { points: orNull(points), full: orNull(full) };
}

const SECRET: ReadonlySet<TableKindName> = new Set<TableKindName>(["民主测评", "评委打分"]);

function unscoredOf({ unscored }: ScoreBook, { score, line }: Asked, textAt: TextAt): Explanation["unscored"] {
  const { type, id } = score.subject;
  const own = unscored.filter(({ record: { owner } }) => owner.type === type && owner.id === id);
  const wanted = line === null ? own : own.filter(({ indicator }) => indicator === line.indicator.id);
  return wanted.map(({ record, indicator, reason }) => ({
    reason: UNSCORED_WORDS[reason],
    indicator,
    // The cell that stands for a record may be a judge's name or a small group's votes.
    at: recordCell(record, record.at, SECRET.has(record.kind) ? () => null : textAt),
  }));
}
