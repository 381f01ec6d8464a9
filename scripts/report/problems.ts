import { documentIssues } from "#domain/issues/document-issues.ts";
import { locationKey } from "#domain/location.ts";
import type { Month } from "#report/month.ts";

/** The open problems of a month, in numbers. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Rows (or sheets and files, where no cell is named) that an error or a warning speaks of. */
  readonly rows: number;
  /** Rows kept out by an error. */
  readonly rejectedRows: number;
  readonly pending: number;
  readonly unscored: number;
  readonly ties: number;
}

/** Counts the open problems of a month's tables; what fonts lack is known only after the documents that count are made. */
export function problemCounts(month: Month): ProblemCounts {
  const issues = month.issues.filter(({ code }) => !(code in documentIssues));
  const errors = issues.filter(({ severity }) => severity === "error");
  return {
    errors: errors.length,
    warnings: issues.length - errors.length,
    rows: rowCount(issues),
    rejectedRows: rowCount(errors),
    pending: month.book.subjects.filter(({ pending }) => pending).length,
    unscored: new Set(month.book.unscored.map(({ record }) => record)).size,
    ties: month.book.ties.length,
  };
}

function rowCount(issues: Month["issues"]): number {
  const rows = issues.map(({ at }) => locationKey({ ...at, cell: at.cell && `A${at.cell.replace(/^[A-Z]+/, "")}` }));
  return new Set(rows).size;
}
