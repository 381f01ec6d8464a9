import type { CivilDate } from "#domain/civil-date.ts";
import { periodOf } from "#domain/civil-date.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldText } from "#domain/record.ts";
import type { SubjectRef } from "#domain/subject.ts";
import { subjectKey } from "#domain/subject.ts";
import { cleanToken } from "#domain/text.ts";

/**
 * The key that makes two records of a kind the same (formats.md section 2): the person or organisation
 * identified and the kind's key fields. Texts are compared half-width and without blanks; a date by the day it
 * counts on. A kind without a date of its own (自评表) is kept apart by month.
 */
export function recordKey(record: Pick<SourcedRecord, "kind" | "values">, owner: SubjectRef, day: CivilDate): string {
  const kind = tableKind(record.kind);
  const parts = kind.key.map((field) =>
    field === "person" ? subjectKey(owner) : comparable(fieldText(record.values[field]) ?? ""),
  );
  return [...parts, kind.dateField === null ? periodOf(day) : ""].join("\u0001");
}

function comparable(text: string): string {
  return cleanToken(text).replaceAll(" ", "").toLowerCase();
}
