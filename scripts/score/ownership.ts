import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import type { SubjectType } from "#domain/subject.ts";
import { subjectKey } from "#domain/subject.ts";

/** Kinds of personal records that a 组织 indicator reads from its members (formats.md, "Whose record it is"). */
const MEMBERS_RECORDS: ReadonlySet<TableKindName> = new Set<TableKindName>(["签到表", "志愿服务", "稿件"]);

/** Finds the subject keys for which a record counts. */
export type Readers = (record: DatasetRecord) => readonly string[];

/**
 * Whose record it is for an indicator: 党员 read their own records and the activities that name them; 组织 their own,
 * and their members' (at the record's date) of the personal kinds; 人均 reads only those of members, of any kind.
 */
export function readersFor(indicator: Pick<Indicator, "subjectType" | "measure" | "source">): Readers {
  if (indicator.subjectType === "党员") return memberReaders;
  if (indicator.measure.kind === "人均") return branchReader;
  return subjectReaders("组织", indicator.source);
}

/** Whose record it is for a subject type and a kind of records, when no measure is asked for. */
export function subjectReaders(subjectType: SubjectType, source: TableKindName): Readers {
  if (subjectType === "党员") return memberReaders;
  return MEMBERS_RECORDS.has(source) ? ownOrBranchReader : ownReader;
}

function memberReaders(record: DatasetRecord): readonly string[] {
  if (record.owner.type === "党员") return [subjectKey(record.owner)];
  return [...new Set(record.participants)].map((id) => subjectKey({ type: "党员", id }));
}

function ownReader(record: DatasetRecord): readonly string[] {
  return record.owner.type === "组织" ? [subjectKey(record.owner)] : [];
}

function branchReader(record: DatasetRecord): readonly string[] {
  if (record.owner.type === "组织" || record.organisation === null) return [];
  return [subjectKey({ type: "组织", id: record.organisation })];
}

function ownOrBranchReader(record: DatasetRecord): readonly string[] {
  return record.owner.type === "组织" ? ownReader(record) : branchReader(record);
}
