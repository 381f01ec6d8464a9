import type { DatasetRecord } from "#domain/dataset.ts";
import type { SubjectRef } from "#domain/subject.ts";
import type { Reading, Readers } from "#score/ownership.ts";
import { readersFor, readsMembersOnly } from "#score/ownership.ts";
import type { Candidate } from "#score/subjects.ts";

/** The number of a subject that is not evaluated. */
export const NOBODY = -1;

/** A list with the number of one candidate, or with {@link NOBODY}. */
export type AloneOf = (subject: SubjectRef) => readonly number[];

/** Who reads the records of one ledger, for all indicators that read alike. */
export interface Readership {
  /** Equal for those who read alike. */
  readonly way: string;
  readonly readersOf: Readers<number>;
  /** Numbers of the candidates for whom each record counts; filled while the records are looked into. */
  readonly lists: (readonly number[])[];
}

/** Prepares the finding of candidates by number; the lists are made once, for there are millions of look-ups. */
export function aloneAmong(candidates: readonly Candidate[]): AloneOf {
  const numbers = { 组织: new Map<string, readonly number[]>(), 党员: new Map<string, readonly number[]>() };
  for (const [number, { ref }] of candidates.entries()) numbers[ref.type].set(ref.id, [number]);
  const nobody = [NOBODY];
  return ({ type, id }) => numbers[type].get(id) ?? nobody;
}

const NOT_FILLED: readonly number[] = [];

/** Nobody reads. */
export const NO_READERS: Readership = { way: "", readersOf: () => [], lists: [] };

/** The readerships of indicators of one ledger: by indicator, and each once. */
export interface Readerships {
  readonly of: readonly Readership[];
  readonly distinct: readonly Readership[];
}

/** Opens a readership for each way of reading a ledger with these records. */
export function readershipsOf(
  readings: readonly Reading[],
  { aloneOf, records }: { readonly aloneOf: AloneOf; readonly records: readonly DatasetRecord[] },
): Readerships {
  const known = new Map<string, Readership>();
  const of = readings.map((reading) => {
    const way = [reading.subjectType, readsMembersOnly(reading)].join(" ");
    const readership = known.get(way) ?? {
      way,
      readersOf: readersFor(reading, aloneOf),
      lists: records.map(() => NOT_FILLED),
    };
    known.set(way, readership);
    return readership;
  });
  return { of, distinct: [...known.values()] };
}
