import type { SubjectRef } from "#domain/subject.ts";
import type { RecordKeys } from "#score/record-keys.ts";
import type { Candidate } from "#score/subjects.ts";

/** The number of a subject that is no candidate: it has left, or does not take part. */
export const NOBODY = -1;

/** The number of an organisation that is not known. */
export const UNKNOWN = -2;

/** The number of a candidate is its place in the score book. */
export type NumberOf = (subject: SubjectRef) => number;

/** Prepares the numbering of candidates; whoever is none is {@link NOBODY}. */
export function numberAmong(candidates: readonly Candidate[]): NumberOf {
  const numbers = { 组织: new Map<string, number>(), 党员: new Map<string, number>() };
  for (const [number, { ref }] of candidates.entries()) numbers[ref.type].set(ref.id, number);
  return ({ type, id }) => numbers[type].get(id) ?? NOBODY;
}

/** Whose records are; `index` is a record's place as read. */
export interface Ownership {
  readonly isMembers: (index: number) => boolean;
  /** The number of the owner. */
  readonly ownerAt: (index: number) => number;
  /** The number of the organisation at the record's date; {@link UNKNOWN} where that is not known. */
  readonly organisationAt: (index: number) => number;
}

/** Finds whose records are, each subject once. */
export function ownershipOf({ owners, ownerTypes, organisations }: RecordKeys, numberOf: NumberOf): Ownership {
  const members = owners.texts.map((id) => numberOf({ type: "党员", id }));
  const branches = owners.texts.map((id) => numberOf({ type: "组织", id }));
  const homes = organisations.texts.map((id) => (id === "" ? UNKNOWN : numberOf({ type: "组织", id })));
  const memberType = ownerTypes.texts.indexOf("党员");
  const isMembers = (index: number) => ownerTypes.ranks[index] === memberType;
  return {
    isMembers,
    ownerAt: (index) => (isMembers(index) ? members : branches)[owners.ranks[index] ?? 0] ?? NOBODY,
    organisationAt: (index) => homes[organisations.ranks[index] ?? 0] ?? UNKNOWN,
  };
}
