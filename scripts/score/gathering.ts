import type { CivilDate } from "#domain/civil-date.ts";
import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { FieldValues } from "#domain/record.ts";
import type { UnscoredReason } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import { compileFilter, compileRecordFilter } from "#score/filters.ts";
import type { Ground } from "#score/ground.ts";
import { measureOf, readsDeadlines } from "#score/measures.ts";
import { countsMattersOnce, highestOfEachMatter, lacksDocument } from "#score/merit.ts";
import { readersFor } from "#score/ownership.ts";
import type { WindowSpan } from "#score/windows.ts";
import { windowSpan } from "#score/windows.ts";

/** What one indicator found: the records with effect for each subject, and those it read but left out. */
export interface Gathering {
  readonly indicator: Indicator;
  readonly span: WindowSpan;
  /** 适用范围: whether the indicator speaks of a subject with these fields. */
  readonly concerns: (values: FieldValues) => boolean;
  /** By subject key, in fixed order of records. */
  readonly taken: ReadonlyMap<string, readonly DatasetRecord[]>;
  readonly leftOut: readonly LeftOut[];
}

/** A record that passed the filter of an indicator and still has no effect there. */
export interface LeftOut {
  readonly record: DatasetRecord;
  readonly reason: UnscoredReason;
}

/** Gathers the records of an indicator in one pass over its 数据来源, whoever they belong to. */
export function gather(indicator: Indicator, ground: Ground): Gathering {
  const span = windowSpan(indicator.window, ground.setting);
  const concerns = compileFilter(indicator.scope);
  const passes = compileRecordFilter(indicator.filter);
  const readers = readersFor(indicator);
  const effectOf = effectJudge(indicator, { ground, span, concerns });
  const taken = new Map<string, DatasetRecord[]>();
  const leftOut: LeftOut[] = [];
  for (const record of ground.byKind.get(indicator.source) ?? []) {
    const keys = readers(record);
    if (keys.length === 0 || !passes(record)) continue;
    for (const key of keys) {
      const reason = effectOf(record, key);
      if (reason === null) append(taken, key, record);
      else leftOut.push({ record, reason });
    }
  }
  if (countsMattersOnce(indicator)) leftOut.push(...withoutLesserMatters(taken));
  return { indicator, span, concerns, taken, leftOut };
}

/** Takes out what is the same 事项 at a lower 级别, subject by subject. */
function withoutLesserMatters(taken: Map<string, DatasetRecord[]>): readonly LeftOut[] {
  return [...taken].flatMap(([key, records]) => {
    const kept = new Set(highestOfEachMatter(records));
    taken.set(key, [...kept]);
    return records.filter((record) => !kept.has(record)).map((record): LeftOut => ({ record, reason: "same-matter" }));
  });
}

interface Circumstances extends Pick<Gathering, "span" | "concerns"> {
  readonly ground: Ground;
}

type EffectJudge = (record: DatasetRecord, key: string) => UnscoredReason | null;

/** Judges why a record has no effect for a subject; null when it has. */
function effectJudge(indicator: Indicator, { ground, span, concerns }: Circumstances): EffectJudge {
  const measure = measureOf(indicator);
  const onDeadlines = readsDeadlines(indicator);
  const perHead = indicator.measure.kind === "人均";
  const setting = { indicator, ballots: ground.ballots, trimJudges: ground.trimJudges };
  return (record, key) => {
    const subject = ground.byKey.get(key);
    if (!subject) return "not-evaluated";
    if (subject.exempt !== null || !concerns(subject.values)) return "exempt";
    // 人均 divides by evaluated members, so records of exempt ones would weigh without being counted.
    if (perHead && isOfExempt(record, ground)) return "exempt";
    const outside = outsideWindow(onDeadlines ? record.due : record.day, span);
    if (outside !== null) return outside;
    return lacksDocument(record, indicator) ? "no-document" : measure.leavesOut(record, setting);
  };
}

function isOfExempt({ owner }: DatasetRecord, { byKey }: Ground): boolean {
  return (byKey.get(subjectKey(owner))?.exempt ?? null) !== null;
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
