import type { CivilDate } from "#domain/civil-date.ts";
import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { compileRecordFilter } from "#score/filters.ts";
import type { Ground } from "#score/ground.ts";
import { measureOf, readsDeadlines } from "#score/measures.ts";
import { lacksDocument } from "#score/merit.ts";
import type { IndicatorReason } from "#score/outcomes.ts";
import { CODE } from "#score/outcomes.ts";
import { NOBODY } from "#score/readership.ts";
import type { WindowSpan } from "#score/windows.ts";
import { shareOf } from "#score/windows.ts";

/** What an indicator's records are judged by. */
export interface JudgingTerms {
  readonly indicator: Indicator;
  readonly span: WindowSpan;
  readonly ground: Ground;
  /** By candidate. */
  readonly evaluated: readonly boolean[];
}

/** Judges a record that counts for these candidates: a {@link CODE}, `effect` for a sound one. */
export type Judge = (record: DatasetRecord, readers: readonly number[]) => number;

/** Prepares the judging of records for one indicator. */
export function judgeFor(terms: JudgingTerms): Judge {
  const passes = compileRecordFilter(terms.indicator.filter);
  const faultOf = faultJudge(terms);
  const isEvaluated = (reader: number) => terms.evaluated[reader] === true;
  return (record, readers) => {
    if (readers.length === 0 || !passes(record)) return CODE.none;
    if (!readers.some(isEvaluated)) return readers.some(isCandidate) ? CODE.exempt : CODE["not-evaluated"];
    const fault = faultOf(record);
    return fault === null ? CODE.effect : CODE[fault];
  };
}

function isCandidate(reader: number): boolean {
  return reader !== NOBODY;
}

/** Judges why a record has no effect for anybody whose it is; null when it has. */
function faultJudge({ indicator, span, ground }: JudgingTerms): (record: DatasetRecord) => IndicatorReason | null {
  const { leavesOut } = measureOf(indicator);
  const onDeadlines = readsDeadlines(indicator);
  const perHead = indicator.measure.kind === "人均";
  const setting = { indicator, ballots: ground.ballots, trimJudges: ground.trimJudges };
  return (record) => {
    // 人均 divides by evaluated members, so records of exempt ones would weigh without being counted.
    if (perHead && isOfExempt(record, ground)) return "exempt";
    const outside = outsideWindow(onDeadlines ? record.due : record.day, span);
    if (outside !== null) return outside;
    return lacksDocument(record, indicator) ? "no-document" : leavesOut(record, setting);
  };
}

function isOfExempt({ owner }: DatasetRecord, { byKey, keyOf }: Ground): boolean {
  return (byKey.get(keyOf(owner))?.exempt ?? null) !== null;
}

function outsideWindow(day: CivilDate | null, span: WindowSpan): IndicatorReason | null {
  if (day === null) return "blank-field";
  if (day < span.from) return "before-window";
  return day > span.to ? "after-period" : null;
}

/** What becomes of a sound record of these candidates: effect, unless the indicator is not due or has nobody to divide by. */
export function effectFor({
  indicator,
  span,
  ground,
  evaluated,
}: JudgingTerms): (readers: readonly number[]) => number {
  if (shareOf(span, indicator.partial) === null) return () => CODE["not-due"];
  if (indicator.measure.kind !== "人均") return () => CODE.effect;
  const { candidates, headcounts } = ground;
  const divides = candidates.map(({ name }, index) => evaluated[index] === true && (headcounts.get(name) ?? 0) > 0);
  return (readers) => (readers.some((reader) => divides[reader]) ? CODE.effect : CODE["nothing-to-measure"]);
}
