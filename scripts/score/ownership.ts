import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { SubjectRef, SubjectType } from "#domain/subject.ts";

/** Kinds of personal records that a 组织 indicator reads from its members (formats.md, "Whose record it is"). */
const MEMBERS_RECORDS: ReadonlySet<TableKindName> = new Set<TableKindName>(["签到表", "志愿服务", "稿件"]);

/** What decides whose records an indicator reads. */
export type Reading = Pick<Indicator, "subjectType" | "measure" | "source">;

/** Finds the subjects for which a record counts. */
export type Readers<T> = (record: DatasetRecord) => readonly T[];

/** Stands for one subject: a list of its key or number, made once, for there are millions of look-ups. */
export type Alone<T> = (subject: SubjectRef) => readonly T[];

/**
 * Whose record it is for an indicator: 党员 read their own records and the activities that name them; 组织 their own,
 * and their members' (at the record's date) of the personal kinds; 人均 reads only those of members, of any kind.
 */
export function readersFor<T>(reading: Reading, alone: Alone<T>): Readers<T> {
  if (readsMembersOnly(reading)) return (record) => branchOf(record, alone);
  return subjectReaders(reading.subjectType, reading.source, alone);
}

/** True for 人均 of an organisation. */
export function readsMembersOnly({ measure, subjectType }: Reading): boolean {
  return measure.kind === "人均" && subjectType === "组织";
}

/** Whose record it is for a subject type and a kind of records, when no measure is asked for. */
export function subjectReaders<T>(subjectType: SubjectType, source: TableKindName, alone: Alone<T>): Readers<T> {
  if (subjectType === "党员") return (record) => membersOf(record, alone);
  const ofMembers = MEMBERS_RECORDS.has(source);
  return (record) => {
    if (record.owner.type === "组织") return alone(record.owner);
    return ofMembers ? branchOf(record, alone) : [];
  };
}

function membersOf<T>({ owner, participants }: DatasetRecord, alone: Alone<T>): readonly T[] {
  if (owner.type === "党员") return alone(owner);
  const members: T[] = [];
  for (const id of new Set(participants)) for (const member of alone({ type: "党员", id })) members.push(member);
  return members;
}

function branchOf<T>({ owner, organisation }: DatasetRecord, alone: Alone<T>): readonly T[] {
  return owner.type === "组织" || organisation === null ? [] : alone({ type: "组织", id: organisation });
}
