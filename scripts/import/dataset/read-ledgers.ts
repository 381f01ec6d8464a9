import type { Question } from "#domain/answers.ts";
import type { CivilDate, Period } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldDate } from "#domain/record.ts";
import type { SubjectRef } from "#domain/subject.ts";
import type { Keyed } from "#import/dataset/compare-records.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";
import type { Directory } from "#import/dataset/find-person.ts";
import type { Outcome, RecordVerdict } from "#import/dataset/outcome.ts";
import { onRecords } from "#import/dataset/outcome.ts";
import type { OwnerContext } from "#import/dataset/owners.ts";
import { ownerOf } from "#import/dataset/owners.ts";
import { participantsOf } from "#import/dataset/participants.ts";
import { recordKey } from "#domain/record-key.ts";
import { repeatedKeys } from "#import/dataset/repeated-keys.ts";
import { settleEqualKeys } from "#import/dataset/settle-equal-keys.ts";
import type { Validity } from "#import/dataset/validity.ts";
import { dayOf, isValid } from "#import/dataset/validity.ts";

/** What is known when ledgers are read. */
export interface LedgerContext extends Omit<OwnerContext, "isRepeated"> {
  readonly period: Period;
  readonly validity: Validity;
  readonly log: AnswerLog;
}

/** The records that count, the verdicts on all, and whom the rejected ones concern. */
export interface ReadLedgers {
  readonly records: readonly DatasetRecord[];
  /** {@link Dataset.upcoming}. */
  readonly upcoming: readonly DatasetRecord[];
  /** Those that are used, and those that say the same or less. */
  readonly sound: readonly Keyed[];
  readonly outcomes: readonly Outcome<SourcedRecord>[];
  /** Warnings on records that stay. */
  readonly issues: readonly Issue[];
  /** Whom each rejected record concerns. */
  readonly concerned: ReadonlyMap<SourcedRecord, readonly SubjectRef[]>;
  /** What the clerk can be asked about records that stay. */
  readonly questions: readonly Question[];
}

interface Entry extends Keyed {
  readonly made: DatasetRecord;
  readonly isValid: boolean;
  readonly warnings: readonly Issue[];
  readonly questions: readonly Question[];
}

/**
 * Identifies whose record each row of a ledger is, and takes each record once; `records` in content order. A
 * record outside the period is never complained about; it still takes part in telling versions of a record
 * apart, so that a promise whose 完成时限 moved beyond the period is seen as the contradiction it is.
 */
export function readLedgers(records: readonly SourcedRecord[], known: LedgerContext): ReadLedgers {
  const context = { ...known, isRepeated: repeatedKeys(records) };
  const outcomes: Outcome<SourcedRecord>[] = [];
  const concerned = new Map<SourcedRecord, readonly SubjectRef[]>();
  const entries: Entry[] = [];
  for (const record of records) {
    const day = dayOf(record, context.period);
    const entry = isValid(day, context.validity) || !keyHasDate(record) ? entryOf(record, day, context) : OUTSIDE;
    if ("made" in entry) {
      entries.push(entry);
      continue;
    }
    const { concerned: own = [], ...outcome } = entry;
    outcomes.push({ of: record, ...outcome });
    concerned.set(record, own);
  }
  const versions = settleEqualKeys(entries, context.log);
  const settled = versions.map(keepOutside);
  const used = settled.filter((one) => one.verdict === "used").map((one) => one.of);
  const usedKeys = new Set(used.map(ofKind));
  const refused = settled.filter((one) => one.verdict === "rejected").map((one) => one.of);
  return {
    records: used.map((entry) => entry.made),
    upcoming: versions.flatMap(({ of, verdict }) => (verdict === "used" && isUpcoming(of, context) ? [of.made] : [])),
    sound: settled.filter((one) => SOUND.has(one.verdict) && usedKeys.has(ofKind(one.of))).map((one) => one.of),
    outcomes: [...outcomes, ...onRecords(settled)],
    issues: used.flatMap((entry) => entry.warnings),
    questions: used.flatMap((entry) => entry.questions),
    concerned: new Map([...concerned, ...refused.map(({ record, made }) => [record, [made.owner]] as const)]),
  };
}

const SOUND: ReadonlySet<RecordVerdict> = new Set(["used", "duplicate", "superseded"]);

const OUTSIDE: Refusal = { verdict: "notInPeriod", issue: null };

/** Two records of one key then have one day, and none outside the period can meet one inside. */
function keyHasDate(record: SourcedRecord): boolean {
  const { dateField, key } = tableKind(record.kind);
  return dateField === null || key.includes(dateField);
}

type Refusal = Omit<Outcome<SourcedRecord>, "of"> & { readonly concerned?: readonly SubjectRef[] };

function entryOf(record: SourcedRecord, day: CivilDate, context: OwnerContext & LedgerContext): Entry | Refusal {
  const ownership = ownerOf(record, day, context);
  const valid = isValid(day, context.validity);
  if (ownership.kind === "refused") {
    const { kind: _, ...refusal } = ownership;
    return valid ? { verdict: "rejected", ...refusal } : OUTSIDE;
  }
  const { owner, organisation } = ownership;
  const { ids, issues, questions } = participantsOf(record, { organisation: organisation ?? "", day }, context);
  const made: DatasetRecord = {
    kind: record.kind,
    values: record.values,
    cells: record.cells,
    at: record.at,
    owner,
    participants: ids,
    organisation,
    day,
    due: dueOf(record),
    done: fieldDate(record.values["完成日期"])?.day ?? null,
  };
  const named = { name: nameOf(owner, context.directory), organisation };
  const key = recordKey(record, owner, day);
  return { record, made, key, named, participants: ids, isValid: valid, warnings: issues, questions };
}

function ofKind({ record, key }: Keyed): string {
  return `${record.kind}\u0000${key}`;
}

/** The person's name or the organisation's, as remembered answers and messages write it. */
function nameOf(owner: SubjectRef, directory: Directory): string {
  return owner.type === "组织" ? owner.id : (directory.byId.get(owner.id)?.name ?? owner.id);
}

function dueOf(record: SourcedRecord): CivilDate | null {
  const { dueField } = tableKind(record.kind);
  return dueField === null ? null : (fieldDate(record.values[dueField])?.day ?? null);
}

/** A pledge is dated by its deadline only: it is given, and not due before the period's end. */
function isUpcoming({ made }: Entry, { validity }: LedgerContext): boolean {
  return made.kind === "公开承诺" && made.day > validity.to;
}

function keepOutside(outcome: Outcome<Entry>): Outcome<Entry> {
  return outcome.of.isValid ? outcome : { of: outcome.of, ...OUTSIDE };
}
