import type { Checked } from "#domain/checked.ts";
import type { Period } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { byPlace, issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";
import type { RejectedRow, SourcedRecord } from "#domain/record.ts";
import { subjectKey } from "#domain/subject.ts";
import type { Table } from "#domain/table.ts";
import { cleanName } from "#domain/text.ts";
import type { RowVerdict } from "#domain/verdict.ts";
import { inContentOrder } from "#import/dataset/content-order.ts";
import { buildDirectory } from "#import/dataset/find-person.ts";
import { membersOf } from "#import/dataset/members.ts";
import type { Outcome } from "#import/dataset/outcome.ts";
import { concernedBy, rejectedRow } from "#import/dataset/pending.ts";
import { readLedgers } from "#import/dataset/read-ledgers.ts";
import { readRegister } from "#import/dataset/read-register.ts";
import { readRosters } from "#import/dataset/read-rosters.ts";
import { rowVerdicts } from "#import/dataset/row-verdicts.ts";
import { submissionsOf } from "#import/dataset/submissions.ts";
import { validityOf } from "#import/dataset/validity.ts";

/** What the importer found in all files. */
export interface ImportedRecords {
  readonly tables: readonly Table[];
  readonly records: readonly SourcedRecord[];
  readonly rejected: readonly RejectedRow[];
}

/** The dataset, and the verdict on every data row of every table. */
export interface Assembled {
  readonly dataset: Dataset;
  readonly verdicts: readonly RowVerdict[];
}

/**
 * Turns the records of all files into what is known about one period: organisations and people identified,
 * each record once (product.md section 5, re-sent files). The order of files, sheets and records does not
 * matter. Records that are not used have a verdict; errors and warnings say why and what to type.
 */
export function assembleDataset(
  imported: ImportedRecords,
  request: { readonly period: Period; readonly config: Config },
): Checked<Assembled> {
  const { period, config } = request;
  const validity = validityOf(period, config.phases);
  const { registers, rosters, ledgers } = sorted(imported.records);
  const read = readRegister(registers, config.organisationAliases, validity.to);
  const people = readRosters(rosters, read.register, validity.to);
  const directory = buildDirectory(read.register, people.people);
  const refusedRows = [...imported.rejected, ...rejectedOf([...read.outcomes, ...people.outcomes]).map(rejectedRow)];
  const context = { directory, faultyNames: faultyNames(refusedRows), office: config.office.partyOrganisation };
  const entries = readLedgers(ledgers, { ...context, period, validity });
  const outcomes = [...read.outcomes, ...people.outcomes, ...entries.outcomes];
  const members = membersOf(people.people);
  const concerned = [...entries.concerned, ...refusedRows.flatMap((row) => concernedBy(row, directory, validity.to))];
  const dataset: Dataset = {
    period,
    organisations: read.register.organisations,
    members,
    records: entries.records,
    pending: pendingSubjects(concerned.map(subjectKey), { members, organisations: read.register.organisations }),
    submissions: submissionsOf(imported.tables, imported.records, read.register),
  };
  const issues = [...read.issues, ...people.issues, ...entries.issues, ...issuesOf(outcomes)];
  return {
    value: { dataset, verdicts: rowVerdicts(imported.tables, outcomes, imported.rejected) },
    issues: [...missingRegister(imported, dataset), ...issues].sort(byPlace),
  };
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
