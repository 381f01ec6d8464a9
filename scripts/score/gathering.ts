import type { CivilDate } from "#domain/civil-date.ts";
import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { FieldValues } from "#domain/record.ts";
import type { UnscoredReason } from "#domain/score-book.ts";
import { compileFilter, compileRecordFilter } from "#score/filters.ts";
import type { Ground } from "#score/ground.ts";
import { measureOf, readsDeadlines } from "#score/measures.ts";
import { countsMattersOnce, highestOfEachMatter, lacksDocument } from "#score/merit.ts";
import { readersFor } from "#score/ownership.ts";
import type { WindowSpan } from "#score/windows.ts";
import { shareOf, windowSpan } from "#score/windows.ts";

/** What one indicator found: the records with effect for each subject, and what became of the others. */
export interface Gathering {
  readonly indicator: Indicator;
  readonly span: WindowSpan;
  /** 适用范围: whether the indicator speaks of a subject with these fields. */
  readonly concerns: (values: FieldValues) => boolean;
  /** By subject key, in fixed order of records. */
  readonly taken: ReadonlyMap<string, readonly DatasetRecord[]>;
  /** For every record of 数据来源, in the order of {@link Ground.byKind}. */
  readonly outcomes: readonly Outcome[];
}

/**
 * What became of a record in an indicator: effect for somebody, or the reason nearest to that; null: it is nobody's here,
 * or the filter did not let it pass.
 */
export type Outcome = "effect" | UnscoredReason | null;

/** Gathers the records of an indicator in one pass over its 数据来源, whoever they belong to. */
export function gather(indicator: Indicator, ground: Ground): Gathering {
  const span = windowSpan(indicator.window, ground.setting);
  const concerns = compileFilter(indicator.scope);
  const passes = compileRecordFilter(indicator.filter);
  const readers = readersFor(indicator, ground.keyOf);
  const evaluated = evaluatedKeys(indicator, concerns, ground);
  const faultOf = faultJudge(indicator, span, ground);
  const source = ground.byKind.get(indicator.source) ?? [];
  const taken = new Map<string, DatasetRecord[]>();
  const hindrance = hindranceJudge(indicator, span, ground);
  const isEvaluated = (key: string) => evaluated.has(key);
  const outcomes = source.map((record): Outcome => {
    const keys = readers(record);
    if (keys.length === 0 || !passes(record)) return null;
    // Mostly all are, and a filtered list for every record and indicator is millions of lists.
    const readBy = keys.every(isEvaluated) ? keys : keys.filter(isEvaluated);
    if (readBy.length === 0) return keys.some((key) => ground.byKey.has(key)) ? "exempt" : "not-evaluated";
    const fault = faultOf(record);
    if (fault !== null) return fault;
    for (const key of readBy) append(taken, key, record);
    return hindrance(readBy);
  });
  const found = { indicator, span, concerns, taken, outcomes };
  return countsMattersOnce(indicator) ? withoutLesserMatters(found, source) : found;
}

/** Keys of the subjects of an indicator that are neither exempt nor outside its 适用范围. */
function evaluatedKeys(
  { subjectType }: Indicator,
  concerns: Gathering["concerns"],
  { candidates }: Ground,
): ReadonlySet<string> {
  const evaluated = candidates.filter(
    ({ ref, exempt, values }) => ref.type === subjectType && exempt === null && concerns(values),
  );
  return new Set(evaluated.map(({ key }) => key));
}

/** Takes out what is the same 事项 at a lower 级别, subject by subject. */
function withoutLesserMatters(found: Gathering, source: readonly DatasetRecord[]): Gathering {
  const taken = new Map([...found.taken].map(([key, records]) => [key, highestOfEachMatter(records)]));
  const kept = new Set([...taken.values()].flat());
  const outcomes = found.outcomes.map((outcome, index): Outcome => {
    const record = source[index];
    return outcome === "effect" && record !== undefined && !kept.has(record) ? "same-matter" : outcome;
  });
  return { ...found, taken, outcomes };
}

/** Judges why a record has no effect for anybody whose it is; null when it has. */
function faultJudge(
  indicator: Indicator,
  span: WindowSpan,
  ground: Ground,
): (record: DatasetRecord) => UnscoredReason | null {
  const measure = measureOf(indicator);
  const onDeadlines = readsDeadlines(indicator);
  const perHead = indicator.measure.kind === "人均";
  const setting = { indicator, ballots: ground.ballots, trimJudges: ground.trimJudges };
  return (record) => {
    // 人均 divides by evaluated members, so records of exempt ones would weigh without being counted.
    if (perHead && isOfExempt(record, ground)) return "exempt";
    const outside = outsideWindow(onDeadlines ? record.due : record.day, span);
    if (outside !== null) return outside;
    return lacksDocument(record, indicator) ? "no-document" : measure.leavesOut(record, setting);
  };
}

/** What keeps sound records of these subjects from an effect all the same: the indicator is not due, or nobody divides. */
function hindranceJudge(
  indicator: Indicator,
  span: WindowSpan,
  { byKey, headcounts }: Ground,
): (keys: readonly string[]) => "effect" | "not-due" | "nothing-to-measure" {
  if (shareOf(span, indicator.partial) === null) return () => "not-due";
  if (indicator.measure.kind !== "人均") return () => "effect";
  const hasMembers = (key: string) => (headcounts.get(byKey.get(key)?.name ?? "") ?? 0) > 0;
  return (keys) => (keys.some(hasMembers) ? "effect" : "nothing-to-measure");
}

function isOfExempt({ owner }: DatasetRecord, { byKey, keyOf }: Ground): boolean {
  return (byKey.get(keyOf(owner))?.exempt ?? null) !== null;
}

function outsideWindow(day: CivilDate | null, span: WindowSpan): UnscoredReason | null {
  if (day === null) return "blank-field";
  if (day < span.from) return "before-window";
  return day > span.to ? "after-period" : null;
}

function append(groups: Map<string, DatasetRecord[]>, key: string, record: DatasetRecord): void {
  const group = groups.get(key);
  if (group) group.push(record);
  else groups.set(key, [record]);
}
