import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { SubjectRef, SubjectType } from "#domain/subject.ts";
import { subjectKey } from "#domain/subject.ts";

/** Kinds of personal records that a 组织 indicator reads from its members (formats.md, "Whose record it is"). */
const MEMBERS_RECORDS: ReadonlySet<TableKindName> = new Set<TableKindName>(["签到表", "志愿服务", "稿件"]);

/** Finds the subject keys for which a record counts. */
export type Readers = (record: DatasetRecord) => readonly string[];

/** Makes the key of a subject; see {@link Ground.keyOf}. */
export type KeyOf = (subject: SubjectRef) => string;

/**
 * Whose record it is for an indicator: 党员 read their own records and the activities that name them; 组织 their own,
 * and their members' (at the record's date) of the personal kinds; 人均 reads only those of members, of any kind.
 */
export function readersFor(
  indicator: Pick<Indicator, "subjectType" | "measure" | "source">,
  keyOf: KeyOf = subjectKey,
): Readers {
  if (indicator.measure.kind === "人均" && indicator.subjectType === "组织") {
    return (record) => branchKeys(record, keyOf);
  }
  return subjectReaders(indicator.subjectType, indicator.source, keyOf);
}

/** Whose record it is for a subject type and a kind of records, when no measure is asked for. */
export function subjectReaders(subjectType: SubjectType, source: TableKindName, keyOf: KeyOf = subjectKey): Readers {
  if (subjectType === "党员") return (record) => memberKeys(record, keyOf);
  const ofMembers = MEMBERS_RECORDS.has(source);
  return (record) => {
    if (record.owner.type === "组织") return [keyOf(record.owner)];
    return ofMembers ? branchKeys(record, keyOf) : [];
  };
}

function memberKeys(record: DatasetRecord, keyOf: KeyOf): readonly string[] {
  if (record.owner.type === "党员") return [keyOf(record.owner)];
  return [...new Set(record.participants)].map((id) => keyOf({ type: "党员", id }));
}

function branchKeys(record: DatasetRecord, keyOf: KeyOf): readonly string[] {
  if (record.owner.type === "组织" || record.organisation === null) return [];
  return [keyOf({ type: "组织", id: record.organisation })];
}
