import type { Question } from "#domain/answers.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { SourcedRecord } from "#domain/record.ts";
import type { AnswerLog } from "#import/dataset/answer-log.ts";
import type { Register } from "#import/dataset/organisations.ts";
import type { Outcome } from "#import/dataset/outcome.ts";
import { onRecords } from "#import/dataset/outcome.ts";
import type { Person } from "#import/dataset/people.ts";
import { peopleOf } from "#import/dataset/people.ts";
import type { PersonRow } from "#import/dataset/person-rows.ts";
import { personRow } from "#import/dataset/person-rows.ts";
import { statedOrganisation } from "#import/dataset/stated-organisation.ts";
import { unknownOrganisation } from "#import/dataset/unknown-names.ts";

/** Everybody in the rosters and the verdicts on the rows of 花名册. */
export interface ReadRosters {
  readonly people: readonly Person[];
  readonly outcomes: readonly Outcome<SourcedRecord>[];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
}

/**
 * Reads the people from the rows of 花名册, in content order. A row of an unknown organisation is rejected;
 * one of a roster later than the period's end is not looked at.
 */
export function readRosters(
  records: readonly SourcedRecord[],
  register: Register,
  { periodEnd, log }: { readonly periodEnd: CivilDate; readonly log: AnswerLog },
): ReadRosters {
  const rows: PersonRow[] = [];
  const outcomes: Outcome<SourcedRecord>[] = [];
  for (const record of records) {
    const placed = placeRow(record, register, periodEnd);
    if ("organisation" in placed) rows.push(personRow(placed));
    else outcomes.push(placed);
  }
  const found = peopleOf(rows, periodEnd, log);
  return {
    people: found.people,
    outcomes: [...outcomes, ...onRecords(found.outcomes)],
    issues: found.issues,
    questions: found.questions,
  };
}

function placeRow(
  record: SourcedRecord,
  register: Register,
  periodEnd: CivilDate,
): { readonly record: SourcedRecord; readonly organisation: string } | Outcome<SourcedRecord> {
  if ((record.table.context.asOf?.day ?? "") > periodEnd) return { of: record, verdict: "notInPeriod", issue: null };
  const stated = statedOrganisation(record, register);
  switch (stated.kind) {
    case "named":
      return { record, organisation: stated.organisation };
    case "unknown":
      return { of: record, verdict: "rejected", ...unknownOrganisation(record, stated.written, register) };
    case "none":
      return { of: record, verdict: "rejected", issue: issue("organisation-unnamed", record.at, null) };
  }
}
