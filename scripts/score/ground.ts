import type { CivilDate } from "#domain/civil-date.ts";
import { lastDay } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { groupBy } from "#domain/order.ts";
import type { SubjectRef } from "#domain/subject.ts";
import type { BallotTerms } from "#score/ballots.ts";
import { ballotTermsOf } from "#score/ballots.ts";
import type { EvaluatedFor } from "#score/evaluated.ts";
import { evaluatedAmong } from "#score/evaluated.ts";
import type { Ledger } from "#score/ledgers.ts";
import { ledgersOf } from "#score/ledgers.ts";
import type { NumberOf, Ownership } from "#score/ownership.ts";
import { numberAmong, ownershipOf } from "#score/ownership.ts";
import { peerGroup } from "#score/peers.ts";
import type { Column } from "#score/record-keys.ts";
import { recordKeysOf } from "#score/record-keys.ts";
import { fixedOrder, inFixedOrder, itemsAt } from "#score/record-order.ts";
import type { ReadersOf } from "#score/readership.ts";
import { readersAmong } from "#score/readership.ts";
import type { Candidate } from "#score/subjects.ts";
import { candidatesOf } from "#score/subjects.ts";
import type { WindowSetting } from "#score/windows.ts";

/** What every line is scored on, prepared once per period. */
export interface Ground {
  readonly setting: WindowSetting;
  /** The period's last day. */
  readonly periodEnd: CivilDate;
  /** In the order of the score book; each one's number is its place. */
  readonly candidates: readonly Candidate[];
  readonly numberOf: NumberOf;
  /** By record as read: its day, and whose it is. */
  readonly days: Column;
  readonly ownership: Ownership;
  readonly readersOf: ReadersOf;
  /** All records in fixed order, and by kind in the same order. */
  readonly records: readonly DatasetRecord[];
  readonly ledgers: ReadonlyMap<TableKindName, Ledger>;
  /** {@link Dataset.upcoming}, in fixed order. */
  readonly upcoming: readonly DatasetRecord[];
  readonly evaluatedFor: EvaluatedFor;
  /** Members without 免评 at the period's end, by organisation: what 人均 divides by. */
  readonly headcounts: ReadonlyMap<string, number>;
  readonly ballots: BallotTerms;
  /** 评委去高低. */
  readonly trimJudges: boolean;
  /** Key of the peer group of a subject: 排名赋分 and 相对最优 compare inside it. */
  readonly peersOf: (candidate: Candidate) => string;
}

/** Prepares the ground: subjects and records in fixed order, each indexed once. */
export function groundOf(dataset: Dataset, config: Config): Ground {
  const candidates = candidatesOf(dataset, config.office.nameOrder);
  const keys = recordKeysOf(dataset.records);
  const numberOf = numberAmong(candidates);
  const ownership = ownershipOf(keys, numberOf);
  const order = fixedOrder(dataset.records, keys);
  const ledgers = ledgersOf(dataset.records, keys, order);
  return {
    setting: { period: dataset.period, yearStartMonth: config.office.yearStartMonth, phases: config.phases },
    periodEnd: lastDay(dataset.period),
    candidates,
    numberOf,
    days: keys.days,
    ownership,
    readersOf: readersAmong({ ledgers, ownership, numberOf }),
    records: itemsAt(order, dataset.records),
    ledgers,
    upcoming: inFixedOrder(dataset.upcoming),
    evaluatedFor: evaluatedAmong(candidates),
    headcounts: headcountsOf(candidates),
    ballots: ballotTermsOf(config),
    trimJudges: config.office.trimJudges,
    peersOf: (candidate) => peerGroup(candidate, config.office),
  };
}

function headcountsOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const evaluated = candidates.filter((candidate) => candidate.exempt === null);
  const branches = groupBy(evaluated, (candidate) => candidate.branch ?? "");
  return new Map([...branches].map(([branch, members]) => [branch, members.length]));
}

/** The candidate that a subject is; undefined where it is none. */
export function candidateOf(subject: SubjectRef, { candidates, numberOf }: Ground): Candidate | undefined {
  return candidates[numberOf(subject)];
}
