import { tableKind } from "#domain/fields/table-kinds.ts";
import type { MovementPart } from "#domain/analysis.ts";
import { type CivilDate, lastDay } from "#domain/civil-date.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { fieldText } from "#domain/record.ts";
import type { Identities } from "#score/movement/identities.ts";
import { type RecordPair, pairRecords, saysSame } from "#score/movement/record-pairs.ts";
import type { MonthFacts } from "#score/movement/scored-month.ts";

/** What is scored after each step on the way to the later month; null where the step changes nothing. */
export type Steps = Readonly<Record<Exclude<MovementPart, "records">, MonthFacts | null>>;

const MARKS: ReadonlySet<TableKindName> = new Set<TableKindName>(["民主测评", "评委打分"]);

/**
 * The way from one month to a later one in the order of issue 4: the later criteria, the later roster, the earlier records
 * as they are known now, the later day, its ballots and marks. What then remains to the later month are its new records,
 * also those of earlier days that came late.
 */
export function stepsBetween(
  before: MonthFacts,
  after: MonthFacts,
  { identities, sameCriteria }: { readonly identities: Identities; readonly sameCriteria: boolean },
): Steps {
  const { config } = after;
  const { pairs, added } = pairRecords(before.dataset.records.map(identities.record), after.dataset.records);
  const end = lastDay(before.dataset.period);
  const inRoster = pairs.map(renamed);
  const rosterStands =
    sameRoster(before.dataset, after.dataset) &&
    sameRecords(
      pairs.map((pair) => pair.before),
      inRoster,
    );
  const known = pairs.flatMap((pair) => knownNow(pair, end));
  const fallenDue = added.filter((record) => isDatedByDeadline(record) && record.day > end);
  const due = [...known, ...fallenDue].map((record) => withoutLaterDone(record, end));
  const marks = added.filter(({ kind }) => MARKS.has(kind));
  const earlier = (records: readonly DatasetRecord[]): MonthFacts => {
    return { config, dataset: { ...after.dataset, period: before.dataset.period, records } };
  };
  const later = (records: readonly DatasetRecord[]): MonthFacts => ({ config, dataset: { ...after.dataset, records } });
  return {
    criteria: sameCriteria ? null : { config, dataset: before.dataset },
    roster: rosterStands ? null : earlier(inRoster),
    corrections: sameRecords(inRoster, known) ? null : earlier(known),
    due: later(due),
    marks: marks.length === 0 ? null : later([...due, ...marks]),
  };
}

/** A pledge has no other day than its deadline: before it there was no record, and that it came is no new evidence. */
function isDatedByDeadline({ kind }: DatasetRecord): boolean {
  const { dateField, dueField } = tableKind(kind);
  return dateField !== null && dateField === dueField;
}

/**
 * A record of the earlier month in the later roster: where the names it was found by are the same, what differs in whom they
 * mean comes from the roster.
 */
function renamed({ before, after }: RecordPair): DatasetRecord {
  if (after === null) return before;
  const { organisation, participants } = after;
  return {
    ...before,
    ...(isWrittenAlike("党组织", before, after) ? { organisation } : {}),
    ...(isWrittenAlike("参加人员", before, after) ? { participants } : {}),
  };
}

function isWrittenAlike(field: string, a: DatasetRecord, b: DatasetRecord): boolean {
  return fieldText(a.values[field]) === fieldText(b.values[field]);
}

/** The record as it is known now, without what happened after the earlier month; none when it is no longer there. */
function knownNow({ before, after }: RecordPair, end: CivilDate): readonly DatasetRecord[] {
  if (after === null) return [];
  return isProgress(before, after, end) ? [withProgressOf(before, after)] : [after];
}

/** Completed after the earlier month's last day, or further on without a day (状态): new evidence, no correction. */
function isProgress(before: DatasetRecord, after: DatasetRecord, end: CivilDate): boolean {
  if (after.done !== null) return after.done > end;
  return before.done === null && !isWrittenAlike("状态", before, after);
}

function withProgressOf(before: DatasetRecord, known: DatasetRecord): DatasetRecord {
  const { 完成日期 = null, 状态 = null } = before.values;
  return { ...known, values: { ...known.values, 完成日期, 状态 }, done: before.done };
}

/** Recomputed from the inbox, an earlier month's record may know of a completion that came after it. */
function withoutLaterDone(record: DatasetRecord, end: CivilDate): DatasetRecord {
  return record.done !== null && record.done > end ? { ...record, done: null } : record;
}

function sameRecords(a: readonly DatasetRecord[], b: readonly DatasetRecord[]): boolean {
  return a.length === b.length && a.every((record, index) => saysSame(record, b[index] ?? record));
}

function sameRoster(a: Dataset, b: Dataset): boolean {
  return rosterText(a) === rosterText(b);
}

/** Everything of the roster that scores may depend on; where it stands is nothing, and phones are not kept in snapshots. */
function rosterText({ organisations, members }: Dataset): string {
  return JSON.stringify([organisations, members], (name, value: unknown) => (NO_MATTER.has(name) ? null : value));
}

const NO_MATTER = new Set(["at", "联系电话", "身份证号"]);
