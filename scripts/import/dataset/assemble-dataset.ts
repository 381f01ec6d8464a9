import type { AppliedAnswer, Question } from "#domain/answers.ts";
import type { Checked } from "#domain/checked.ts";
import type { CivilDate, Period } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { byPlace, issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";
import type { RejectedRow, SourcedRecord } from "#domain/record.ts";
import { subjectKey } from "#domain/subject.ts";
import type { Table } from "#domain/table.ts";
import { cleanName } from "#domain/text.ts";
import type { RowVerdict } from "#domain/verdict.ts";
import { type AnswerLog, openAnswerLog } from "#import/dataset/answer-log.ts";
import { withAnsweredDates } from "#import/dataset/answered-dates.ts";
import { noteSpellings } from "#import/dataset/applied-spellings.ts";
import { inContentOrder } from "#import/dataset/content-order.ts";
import { buildDirectory } from "#import/dataset/find-person.ts";
import { type MendedRow, mendedLedgerRows } from "#import/dataset/mended-rows.ts";
import { membersOf } from "#import/dataset/members.ts";
import type { Outcome } from "#import/dataset/outcome.ts";
import { concernedBy } from "#import/dataset/pending.ts";
import { readLedgers } from "#import/dataset/read-ledgers.ts";
import { readRegister } from "#import/dataset/read-register.ts";
import { readRosters } from "#import/dataset/read-rosters.ts";
import { accountRecords } from "#import/dataset/record-accounts.ts";
import { replacedSnapshotRows } from "#import/dataset/replaced-rows.ts";
import { rowVerdicts } from "#import/dataset/row-verdicts.ts";
import { refusedRows, settleFaults } from "#import/dataset/settle-faults.ts";
import { type Received, submissionsOf } from "#import/dataset/submissions.ts";
import { validityOf } from "#import/dataset/validity.ts";

/** What the importer found in all files. */
export interface ImportedRecords {
  readonly files: Received["files"];
  readonly tables: readonly Table[];
  readonly records: readonly SourcedRecord[];
  readonly rejected: readonly RejectedRow[];
}

/** The dataset, the verdict on every data row of every table, and what the clerk has settled or can settle. */
export interface Assembled {
  readonly dataset: Dataset;
  readonly verdicts: readonly RowVerdict[];
  /** Rows that the import refused and another table has right: their faults need not be mended. */
  readonly mended: readonly MendedRow[];
  readonly questions: readonly Question[];
  readonly appliedAnswers: readonly AppliedAnswer[];
}

/**
 * Turns the records of all files into what is known about one period: organisations and people identified,
 * each record once (product.md section 5, re-sent files). The order of files, sheets and records does not
 * matter. Records that are not used have a verdict; errors and warnings say why and what to type. Throws an Error
 * when a record came to no end or to two (a bug of ours, exit 70).
 */
export function assembleDataset(
  received: ImportedRecords,
  request: { readonly period: Period; readonly config: Config },
): Checked<Assembled> {
  const { period, config } = request;
  const log = openAnswerLog(config.answers);
  const imported = withAnsweredDates(received, log);
  const validity = validityOf(period, config.phases);
  const { people, directory } = readPeople(imported, { config, periodEnd: validity.to, log });
  const office = config.office.partyOrganisation;
  const context = { directory, faultyNames: faultyNames(refusedRows(people.faults)), office, period, validity, log };
  const entries = readLedgers(sorted(imported.records).ledgers, context);
  const faults = settleFaults(entries.outcomes, imported.rejected.filter(isOfLedger), (refused) =>
    mendedLedgerRows(refused, entries.sound, directory),
  );
  const outcomes = [...people.faults.outcomes, ...faults.outcomes];
  const refused = [...refusedRows(people.faults), ...refusedRows(faults)];
  const mended = [...people.faults.mended, ...faults.mended];
  accountRecords(imported.records, outcomes);
  noteSpellings(config.answers, imported, log);
  const members = membersOf(directory.people);
  const { organisations } = directory.register;
  const concerned = [
    ...[...refusedRows(people.faults), ...faults.left].flatMap((row) => concernedBy(row, directory, validity.to)),
    ...rejectedOf(faults.outcomes).flatMap((record) => entries.concerned.get(record) ?? []),
  ];
  const dataset: Dataset = {
    period,
    organisations,
    members,
    records: entries.records,
    upcoming: entries.upcoming,
    pending: pendingSubjects(concerned.map(subjectKey), { members, organisations }),
    submissions: submissionsOf({ ...imported, rejected: refused }, directory, validity.to),
  };
  const issues = [...missingRegister(imported, dataset), ...people.issues, ...entries.issues, ...issuesOf(outcomes)];
  return {
    value: {
      dataset,
      verdicts: rowVerdicts(imported.tables, outcomes, { rejected: [...people.faults.left, ...faults.left], mended }),
      mended,
      questions: [...people.questions, ...entries.questions, ...outcomes.flatMap((one) => one.question ?? [])],
      appliedAnswers: log.applied(),
    },
    issues: issues.sort(byPlace),
  };
}

/** Reads the register and the rosters, and settles which of their faulty rows newer ones have replaced. */
function readPeople(
  imported: ImportedRecords,
  { config, periodEnd, log }: { readonly config: Config; readonly periodEnd: CivilDate; readonly log: AnswerLog },
) {
  const { registers, rosters } = sorted(imported.records);
  const read = readRegister(registers, config.organisationAliases, { periodEnd, log });
  const found = readRosters(rosters, read.register, { periodEnd, log });
  const outcomes = [...read.outcomes, ...found.outcomes];
  const used = outcomes.filter((one) => one.verdict === "used").map((one) => one.of);
  const rejected = imported.rejected.filter((row) => !isOfLedger(row));
  const faults = settleFaults(outcomes, rejected, (refused) => replacedSnapshotRows(refused, used, read.register));
  const issues = [...read.issues, ...found.issues];
  const questions = [...read.questions, ...found.questions];
  return { people: { faults, issues, questions }, directory: buildDirectory(read.register, found.people) };
}

function isOfLedger({ table }: RejectedRow): boolean {
  return tableKind(table.kind).nature === "ledger";
}

function sorted(records: readonly SourcedRecord[]) {
  const ordered = inContentOrder(records);
  return {
    registers: ordered.filter((record) => record.kind === "党组织名册"),
    rosters: ordered.filter((record) => record.kind === "花名册"),
    ledgers: ordered.filter((record) => record.kind !== "党组织名册" && record.kind !== "花名册"),
  };
}

function rejectedOf(outcomes: readonly Outcome<SourcedRecord>[]): readonly SourcedRecord[] {
  return outcomes.filter((one) => one.verdict === "rejected").map((one) => one.of);
}

function issuesOf(outcomes: readonly Outcome<SourcedRecord>[]): readonly Issue[] {
  return outcomes.flatMap((one) => one.issue ?? []);
}

/** People whose row of 花名册 was rejected, and where it stands: their records cannot be identified. */
function faultyNames(rows: readonly RejectedRow[]): ReadonlyMap<string, string> {
  const rosters = rows.filter((row) => row.table.kind === "花名册");
  return new Map(
    rosters.map(({ owner, table, row }) => [
      cleanName(owner ?? ""),
      [table.file, table.sheet, `第${row}行`].filter((part) => part !== null).join(" › "),
    ]),
  );
}

/** Subjects only: somebody who is unknown or has left has no document to be marked. */
function pendingSubjects(
  concerned: readonly string[],
  subjects: Pick<Dataset, "members" | "organisations">,
): ReadonlySet<string> {
  const known = new Set([
    ...subjects.members.map((member) => subjectKey({ type: "党员", id: member.id })),
    ...subjects.organisations.map((organisation) => subjectKey({ type: "组织", id: organisation.name })),
  ]);
  return new Set([...new Set(concerned)].filter((key) => known.has(key)).sort());
}

/** Without a register nothing can be identified; said once, beside the rows that fail for it. */
function missingRegister(imported: ImportedRecords, dataset: Dataset): readonly Issue[] {
  const first = imported.tables.map((table) => table.file).sort()[0];
  if (first === undefined || dataset.organisations.length > 0) return [];
  return [issue("register-missing", fileLocation(first), null)];
}
