import type { CivilDate } from "#domain/civil-date.ts";
import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { compileRecordFilter } from "#score/filters.ts";
import type { Ground } from "#score/ground.ts";
import { measureOf, readsDeadlines } from "#score/measures.ts";
import { lacksDocument } from "#score/merit.ts";
import type { Evaluated } from "#score/evaluated.ts";
import { CODE } from "#score/outcomes.ts";
import type { Question, Questions } from "#score/questions.ts";
import type { Readership } from "#score/readership.ts";
import { NOBODY } from "#score/readership.ts";
import type { WindowSpan } from "#score/windows.ts";
import { shareOf } from "#score/windows.ts";

/** What an indicator's records are judged by. */
export interface JudgingTerms {
  readonly indicator: Indicator;
  readonly span: WindowSpan;
  readonly ground: Ground;
  readonly evaluated: Evaluated;
  readonly readership: Readership;
}

/** Judges the record that the questions were answered for: a {@link CODE}, `effect` for a sound one. */
export type Judge = (record: DatasetRecord) => number;

/** Prepares the judging of records for one indicator; what others ask too is asked together. */
export function judgeFor(terms: JudgingTerms, questions: Questions): Judge {
  const standing = askStanding(terms, questions);
  const passing = askFilter(terms.indicator, questions);
  const faultOf = faultJudge(terms, questions);
  return (record) => {
    if (passing.answer !== CODE.effect || standing.answer !== CODE.effect) {
      return Math.max(passing.answer, standing.answer);
    }
    return faultOf(record);
  };
}

/** Whether somebody evaluated reads the record; `none` where nobody at all does. */
function askStanding({ readership, evaluated }: JudgingTerms, { ask }: Questions): Question {
  const isEvaluated = (reader: number) => evaluated.of[reader] === true;
  return ask(`standing ${readership.way} ${evaluated.name}`, () => (_record, place) => {
    const readers = readership.lists[place] ?? [];
    if (readers.length === 0) return CODE.none;
    if (readers.some(isEvaluated)) return CODE.effect;
    return readers.some(isCandidate) ? CODE.exempt : CODE["not-evaluated"];
  });
}

function isCandidate(reader: number): boolean {
  return reader !== NOBODY;
}

/** Whether 筛选条件 holds. */
function askFilter({ filter }: Indicator, { ask }: Questions): Question {
  return ask(`filter ${JSON.stringify(filter)}`, () => {
    const passes = compileRecordFilter(filter);
    return (record) => (passes(record) ? CODE.effect : CODE.none);
  });
}

/** Whether the window takes the record, by its day or its 时限. */
function askWindow({ indicator, span }: JudgingTerms, { ask }: Questions): Question {
  const onDeadlines = readsDeadlines(indicator);
  return ask(`window ${onDeadlines} ${span.from} ${span.to}`, () =>
    onDeadlines ? ({ due }) => inWindow(due, span) : ({ day }) => inWindow(day, span),
  );
}

function inWindow(day: CivilDate | null, span: WindowSpan): number {
  if (day === null) return CODE["blank-field"];
  if (day < span.from) return CODE["before-window"];
  return day > span.to ? CODE["after-period"] : CODE.effect;
}

/** Judges why a record has no effect for anybody whose it is. */
function faultJudge(terms: JudgingTerms, questions: Questions): Judge {
  const { indicator, ground } = terms;
  const { leavesOut } = measureOf(indicator);
  const window = askWindow(terms, questions);
  const perHead = indicator.measure.kind === "人均";
  const setting = { indicator, ballots: ground.ballots, trimJudges: ground.trimJudges };
  return (record) => {
    // 人均 divides by evaluated members, so records of exempt ones would weigh without being counted.
    if (perHead && isOfExempt(record, ground)) return CODE.exempt;
    if (window.answer !== CODE.effect) return window.answer;
    const fault = lacksDocument(record, indicator) ? "no-document" : leavesOut(record, setting);
    return fault === null ? CODE.effect : CODE[fault];
  };
}

function isOfExempt({ owner }: DatasetRecord, { byKey, keyOf }: Ground): boolean {
  return (byKey.get(keyOf(owner))?.exempt ?? null) !== null;
}

/**
 * What becomes of a sound record of these candidates where that is not an effect for each: the indicator is not due, or has
 * nobody to divide by. Null where each has effect.
 */
export function effectFor({
  indicator,
  span,
  ground,
  evaluated,
}: JudgingTerms): ((readers: readonly number[]) => number) | null {
  if (shareOf(span, indicator.partial) === null) return () => CODE["not-due"];
  if (indicator.measure.kind !== "人均") return null;
  const { candidates, headcounts } = ground;
  const divides = candidates.map(({ name }, index) => evaluated.of[index] === true && (headcounts.get(name) ?? 0) > 0);
  return (readers) => (readers.some((reader) => divides[reader]) ? CODE.effect : CODE["nothing-to-measure"]);
}
