import type { Question } from "#domain/answers.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import type { SourcedRecord } from "#domain/record.ts";
import type { Verdict } from "#domain/verdict.ts";

/** What can become of a record that passed its own checks. */
export type RecordVerdict = Extract<Verdict, "used" | "duplicate" | "superseded" | "rejected" | "notInPeriod">;

/** The verdict on one record, and what the clerk is told about it; null when there is nothing to say. */
export interface Outcome<T> {
  readonly of: T;
  readonly verdict: RecordVerdict;
  readonly issue: Issue | null;
  /** What the clerk can be asked about it; absent where nothing can be. */
  readonly question?: Question;
}

/** The place of a field of a record; the record's own cell where the field is blank. */
export function placeOf(record: SourcedRecord, field: string): IssuePlace {
  return { ...(record.cells[field] ?? record.at), field };
}

/** The same verdicts, on the records behind what they were passed on. */
export function onRecords(
  outcomes: readonly Outcome<{ readonly record: SourcedRecord }>[],
): readonly Outcome<SourcedRecord>[] {
  return outcomes.map((outcome) => passOn(outcome, outcome.of.record));
}

/** The same verdict on something else: on the row behind a record, say. */
export function passOn<T>(outcome: Outcome<unknown>, of: T): Outcome<T> {
  return { ...outcome, of };
}
