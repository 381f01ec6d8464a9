import { type Question, subjectOf } from "#domain/answers.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { firstDay, periodOf } from "#domain/civil-date.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { compareText, groupBy } from "#domain/order.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { tableFacts } from "#import/dataset/answered-dates.ts";
import type { Outcome } from "#import/dataset/outcome.ts";

/** A row of 花名册 or 党组织名册 with its organisation, by standard name. */
export interface SnapshotRow {
  readonly record: SourcedRecord;
  readonly organisation: string;
}

/** A row of a snapshot not later than the period's end. */
export interface DatedRow<T extends SnapshotRow> {
  readonly row: T;
  /** As-of day; "" (before all others) for the only table of its organisation, when it names none. */
  readonly asOf: CivilDate;
  /** First day for which the snapshot holds; "" when it names none. */
  readonly holdsFrom: CivilDate;
  /** First day for which the organisation's next snapshot holds; null for the one that applies. */
  readonly replacedFrom: CivilDate | null;
}

/** Rows by snapshot, the verdicts of those that are kept out, and questions about dates, once per table. */
export interface Snapshots<T extends SnapshotRow> {
  /** The newest snapshot of each organisation that is not later than the period's end. */
  readonly current: readonly DatedRow<T>[];
  /** Older ones: they tell who was a member before. */
  readonly earlier: readonly DatedRow<T>[];
  readonly outcomes: readonly Outcome<T>[];
  readonly issues: readonly Issue[];
  /** What the clerk can be asked: the date of each table that names none. */
  readonly questions: readonly Question[];
}

/**
 * Chooses, per organisation, the snapshot that applies (product.md section 5, re-sent files): the newest not
 * later than `periodEnd`; older ones are superseded, later ones not in the period. Tables of one as-of day
 * belong to one snapshot. A table without a date is used with a warning where it is the organisation's only
 * one, else its rows are rejected and the date is asked for.
 */
export function chooseSnapshots<T extends SnapshotRow>(rows: readonly T[], periodEnd: CivilDate): Snapshots<T> {
  const chosen = [...groupBy(rows, (row) => row.organisation).values()].map((own) => chooseFor(own, periodEnd));
  const outcomes = chosen.flatMap((one) => one.outcomes);
  const refused = outcomes.filter((one) => one.verdict === "rejected").map((one) => one.of);
  const current = chosen.flatMap((one) => one.current);
  const assumed = current.filter((one) => one.asOf === "").map((one) => one.row);
  return {
    current,
    earlier: chosen.flatMap((one) => one.earlier),
    outcomes,
    issues: [...undatedIssues("snapshot-date-missing", refused), ...undatedIssues("snapshot-date-assumed", assumed)],
    questions: tablesOf([...refused, ...assumed]).map(dateQuestion),
  };
}

type Choice<T extends SnapshotRow> = Omit<Snapshots<T>, "issues" | "questions">;

function chooseFor<T extends SnapshotRow>(rows: readonly T[], periodEnd: CivilDate): Choice<T> {
  const undated = rows.filter((row) => dayOf(row) === "");
  if (undated.length === rows.length && new Set(rows.map((row) => row.record.table.id)).size === 1) {
    const current = rows.map((row) => ({ row, asOf: "", holdsFrom: "", replacedFrom: null }));
    return { current, earlier: [], outcomes: [] };
  }
  const dated = withReplacement(rows.filter((row) => dayOf(row) !== "" && dayOf(row) <= periodEnd));
  const earlier = dated.filter((one) => one.replacedFrom !== null);
  return {
    current: dated.filter((one) => one.replacedFrom === null),
    earlier,
    outcomes: [
      ...earlier.map((one) => ({ of: one.row, verdict: "superseded" as const, issue: null })),
      ...rows
        .filter((row) => dayOf(row) > periodEnd)
        .map((of) => ({ of, verdict: "notInPeriod" as const, issue: null })),
      ...undated.map((of) => ({ of, verdict: "rejected" as const, issue: null })),
    ],
  };
}

/** Gives every row its as-of day and the day from which the organisation's next snapshot holds. */
function withReplacement<T extends SnapshotRow>(rows: readonly T[]): readonly DatedRow<T>[] {
  const starts = new Map(rows.map((row) => [dayOf(row), startOf(row)]));
  const days = [...starts.keys()].sort(compareText);
  const next = new Map(days.map((day, index) => [day, starts.get(days[index + 1] ?? "") ?? null]));
  return rows.map((row) => {
    const asOf = dayOf(row);
    return { row, asOf, holdsFrom: startOf(row), replacedFrom: next.get(asOf) ?? null };
  });
}

/** A roster dated by month holds for the whole month; one dated by day from that day. */
function startOf(row: SnapshotRow): CivilDate {
  const { asOf } = row.record.table.context;
  return asOf?.precision === "month" ? firstDay(periodOf(asOf.day)) : dayOf(row);
}

function dayOf(row: SnapshotRow): CivilDate {
  return row.record.table.context.asOf?.day ?? "";
}

/** Asks for the date of each table once, naming the first organisation concerned. */
function undatedIssues(
  code: "snapshot-date-missing" | "snapshot-date-assumed",
  rows: readonly SnapshotRow[],
): readonly Issue[] {
  return tablesOf(rows).map(({ record, organisation }) => {
    const { file, sheet, kind } = record.table;
    return issue(code, { file, sheet, cell: null }, { kind, organisation });
  });
}

/** The first row of each table. */
function tablesOf(rows: readonly SnapshotRow[]): readonly SnapshotRow[] {
  return [...groupBy(rows, (row) => row.record.table.id).values()].flatMap((own) => own.slice(0, 1));
}

function dateQuestion({ record }: SnapshotRow): Question {
  const { kind, file, sheet } = record.table;
  const subject = subjectOf(kind, tableFacts(record.table));
  const text = `这份${kind}没有写明是哪一天的，请写出年月，如 2010-06`;
  const at = { file, sheet, cell: null };
  return { matter: "截至月份", subject, topic: `截至月份 ${subject}`, at, text, choices: [], typed: "month" };
}
