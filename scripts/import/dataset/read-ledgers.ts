import type { CivilDate, Period } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldDate } from "#domain/record.ts";
import type { SubjectRef } from "#domain/subject.ts";
import type { Keyed } from "#import/dataset/compare-records.ts";
import type { Outcome } from "#import/dataset/outcome.ts";
import { onRecords } from "#import/dataset/outcome.ts";
import type { OwnerContext } from "#import/dataset/owners.ts";
import { ownerOf } from "#import/dataset/owners.ts";
import { participantsOf } from "#import/dataset/participants.ts";
import { recordKey } from "#import/dataset/record-keys.ts";
import { settleEqualKeys } from "#import/dataset/settle-equal-keys.ts";
import type { Validity } from "#import/dataset/validity.ts";
import { dayOf, isValid } from "#import/dataset/validity.ts";

/** What is known when ledgers are read. */
export interface LedgerContext extends OwnerContext {
  readonly period: Period;
  readonly validity: Validity;
}

/** The records that count, the verdicts on all, and whom the rejected ones concern. */
export interface ReadLedgers {
  readonly records: readonly DatasetRecord[];
  readonly outcomes: readonly Outcome<SourcedRecord>[];
  /** Warnings on records that stay. */
  readonly issues: readonly Issue[];
  readonly concerned: readonly SubjectRef[];
}

interface Entry extends Keyed {
  readonly made: DatasetRecord;
  readonly isValid: boolean;
  readonly warnings: readonly Issue[];
}

/**
 * Identifies whose record each row of a ledger is, and takes each record once; `records` in content order. A
 * record outside the period is never complained about; it still takes part in telling versions of a record
 * apart, so that a promise whose 完成时限 moved beyond the period is seen as the contradiction it is.
 */
export function readLedgers(records: readonly SourcedRecord[], context: LedgerContext): ReadLedgers {
  const outcomes: Outcome<SourcedRecord>[] = [];
  const concerned: SubjectRef[] = [];
  const entries: Entry[] = [];
  for (const record of records) {
    const day = dayOf(record, context.period);
    const entry = isValid(day, context.validity) || !keyHasDate(record) ? entryOf(record, day, context) : OUTSIDE;
    if ("made" in entry) entries.push(entry);
    else outcomes.push({ of: record, ...entry });
    if ("concerned" in entry) concerned.push(...entry.concerned);
  }
  const settled = settleEqualKeys(entries).map(keepOutside);
  const used = settled.filter((one) => one.verdict === "used").map((one) => one.of);
  const refused = settled.filter((one) => one.verdict === "rejected").map((one) => one.of);
  return {
    records: used.map((entry) => entry.made),
    outcomes: [...outcomes, ...onRecords(settled)],
    issues: used.flatMap((entry) => entry.warnings),
    concerned: [...concerned, ...refused.map((entry) => entry.made.owner)],
  };
}

const OUTSIDE = { verdict: "notInPeriod", issue: null } as const;

/** Two records of one key then have one day, and none outside the period can meet one inside. */
function keyHasDate(record: SourcedRecord): boolean {
  const { dateField, key } = tableKind(record.kind);
  return dateField === null || key.includes(dateField);
}

type Refusal = Omit<Outcome<SourcedRecord>, "of"> & { readonly concerned: readonly SubjectRef[] };

function entryOf(record: SourcedRecord, day: CivilDate, context: LedgerContext): Entry | Refusal | typeof OUTSIDE {
  const ownership = ownerOf(record, day, context);
  const valid = isValid(day, context.validity);
  if (ownership.kind === "refused") {
    return valid ? { verdict: "rejected", issue: ownership.issue, concerned: ownership.concerned } : OUTSIDE;
  }
  const { owner, organisation } = ownership;
  const { ids, issues } = participantsOf(record, { organisation: organisation ?? "", day }, context.directory);
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
  return { record, made, key: recordKey(record, owner, day), participants: ids, isValid: valid, warnings: issues };
}

function dueOf(record: SourcedRecord): CivilDate | null {
  const { dueField } = tableKind(record.kind);
  return dueField === null ? null : (fieldDate(record.values[dueField])?.day ?? null);
}

function keepOutside(outcome: Outcome<Entry>): Outcome<Entry> {
  return outcome.of.isValid ? outcome : { of: outcome.of, ...OUTSIDE };
}
