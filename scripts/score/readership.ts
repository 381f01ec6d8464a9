import type { Indicator } from "#domain/config.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { SubjectType } from "#domain/subject.ts";
import type { Ledger } from "#score/ledgers.ts";
import { NO_RECORDS } from "#score/ledgers.ts";
import type { NumberLists } from "#score/number-lists.ts";
import { numberLists } from "#score/number-lists.ts";
import type { NumberOf, Ownership } from "#score/ownership.ts";
import { UNKNOWN } from "#score/ownership.ts";
import { askedOnce } from "#score/questions.ts";
import { itemAt } from "#score/record-order.ts";

/** Kinds of personal records that a 组织 indicator reads from its members (formats.md, "Whose record it is"). */
const MEMBERS_RECORDS: ReadonlySet<TableKindName> = new Set<TableKindName>(["签到表", "志愿服务", "稿件"]);

/** What decides whose records an indicator reads. */
export interface Reading {
  readonly source: TableKindName;
  /** Who reads; `membersOnly`: an organisation by 人均. */
  readonly by: SubjectType | "membersOnly";
}

/** How an indicator reads. */
export function readingOf({
  source,
  subjectType,
  measure,
}: Pick<Indicator, "source" | "subjectType" | "measure">): Reading {
  return { source, by: measure.kind === "人均" && subjectType === "组织" ? "membersOnly" : subjectType };
}

/** What is known of records, and of whose they are. */
interface Whose {
  readonly ledgers: ReadonlyMap<TableKindName, Ledger>;
  readonly ownership: Ownership;
  readonly numberOf: NumberOf;
}

/** Finds for whom each record of 数据来源 counts, by place: numbers of candidates. */
export type ReadersOf = (reading: Reading) => NumberLists;

/** Prepares the finding of readers; those who read alike share the answer. */
export function readersAmong(whose: Whose): ReadersOf {
  const once = askedOnce<NumberLists>();
  return (reading) => once(`${reading.source} ${reading.by}`, () => readersOf(reading, whose));
}

/**
 * For whom each record of a ledger counts, by place: numbers of candidates, {@link NOBODY} for one who is none. 党员 read
 * their own records and the activities that name them; 组织 their own, and their members' (at the record's date) of the
 * personal kinds; 人均 reads only those of members, of any kind.
 */
function readersOf({ source, by }: Reading, whose: Whose): NumberLists {
  const ledger = whose.ledgers.get(source) ?? NO_RECORDS;
  const { isMembers, ownerAt, organisationAt } = whose.ownership;
  switch (by) {
    case "membersOnly":
      return oneEach(ledger, (index) => (isMembers(index) ? organisationAt(index) : NO_READER));
    case "组织": {
      const ofMembers = MEMBERS_RECORDS.has(source) ? organisationAt : () => NO_READER;
      return oneEach(ledger, (index) => (isMembers(index) ? ofMembers(index) : ownerAt(index)));
    }
    case "党员":
      return membersOf(ledger, whose);
  }
}

/** Where nobody reads, as where the organisation is not known. */
const NO_READER = UNKNOWN;

/** A reader for each record, or {@link NO_READER}. */
function oneEach({ indexes }: Ledger, readerOf: (index: number) => number): NumberLists {
  const starts = new Uint32Array(indexes.length + 1);
  const numbers = new Int32Array(indexes.length);
  let found = 0;
  for (let place = 0; place < indexes.length; place += 1) {
    const reader = readerOf(indexes[place] ?? 0);
    if (reader !== NO_READER) numbers[found++] = reader;
    starts[place + 1] = found;
  }
  return { starts, numbers };
}

function membersOf(ledger: Ledger, whose: Whose): NumberLists {
  const { isMembers, ownerAt } = whose.ownership;
  const named = namedIn(ledger, whose);
  if (named.size === 0) return oneEach(ledger, (index) => (isMembers(index) ? ownerAt(index) : NO_READER));
  return numberLists(ledger.records.length, (give) => {
    ledger.indexes.forEach((index, place) => {
      if (isMembers(index)) give(place, ownerAt(index));
      else for (const number of named.get(place) ?? []) give(place, number);
    });
  });
}

/** By place the members whom an organisation's record names, each once. */
function namedIn(
  { asRead, indexes, records }: Ledger,
  { ownership, numberOf }: Whose,
): ReadonlyMap<number, readonly number[]> {
  const named = new Map<number, readonly number[]>();
  asRead.forEach((place) => {
    if (ownership.isMembers(indexes[place] ?? 0)) return;
    const { participants } = itemAt(place, records);
    const numbers = participants.map((id) => numberOf({ type: "党员", id }));
    if (numbers.length > 0) named.set(place, [...new Set(numbers)]);
  });
  return named;
}
