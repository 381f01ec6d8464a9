import type { Location } from "#domain/location.ts";
import { locationKey } from "#domain/location.ts";
import { by } from "#domain/order.ts";
import type { IssueText, Severity } from "#domain/issues/issue-kind.ts";
import { fileIssues } from "#domain/issues/file-issues.ts";
import { tableIssues } from "#domain/issues/table-issues.ts";
import { recordIssues } from "#domain/issues/record-issues.ts";
import { datasetIssues } from "#domain/issues/dataset-issues.ts";
import { configIssues } from "#domain/issues/config-issues.ts";
import { documentIssues } from "#domain/issues/document-issues.ts";
import { returnedIssues } from "#domain/issues/returned-issues.ts";

const CATALOGUE = {
  ...fileIssues,
  ...tableIssues,
  ...recordIssues,
  ...datasetIssues,
  ...configIssues,
  ...documentIssues,
  ...returnedIssues,
};
type Catalogue = typeof CATALOGUE;

/** Every code under which something can be wrong with the staff's files. */
export type IssueCode = keyof Catalogue;

/** The parameters that the words of a code need. */
export type IssueParams<C extends IssueCode> = Parameters<Catalogue[C]["text"]>[0];

/** Something wrong in the staff's files, as a value: where, what (by code), and the words' parameters. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: Location;
  /** Standard field name, where the issue is about one. */
  readonly field: string | null;
  readonly text: IssueText;
}

/** A place, with the standard field name where the issue is about one field. */
export type IssuePlace = Location & { readonly field?: string };

/** Makes an issue. Personal values (ID numbers, phones) must be masked by the caller before they become a parameter. */
export function issue<C extends IssueCode>(code: C, place: IssuePlace, params: IssueParams<C>): Issue {
  const kind = CATALOGUE[code] as { severity: Severity; text: (params: IssueParams<C>) => IssueText };
  const { file, sheet, cell, field } = place;
  return { code, severity: kind.severity, at: { file, sheet, cell }, field: field ?? null, text: kind.text(params) };
}

/** The fixed order of issue lists: errors first, then by place, then by code. */
export const byPlace = by<Issue>(
  (found) => (found.severity === "error" ? 0 : 1),
  (found) => locationKey(found.at),
  (found) => found.code,
  (found) => found.text.found,
);

/** How many errors and warnings there are, and how many rows (or files, where no cell is named) have an error. */
export interface IssueCount {
  readonly errors: number;
  readonly warnings: number;
  readonly rowsWithProblems: number;
}

/** Counts issues. */
export function countIssues(issues: readonly Issue[]): IssueCount {
  const errors = issues.filter((found) => found.severity === "error");
  const rows = new Set(errors.map(({ at }) => `${at.file}\u0000${at.sheet}\u0000${at.cell?.replace(/^[A-Z]+/, "")}`));
  return { errors: errors.length, warnings: issues.length - errors.length, rowsWithProblems: rows.size };
}
