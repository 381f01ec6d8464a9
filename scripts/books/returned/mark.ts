import type { Issue } from "#domain/issues/issue.ts";
import { parseCellAddress } from "#domain/location.ts";
import type { Severity } from "#domain/issues/issue-kind.ts";
import { groupBy } from "#domain/order.ts";

/** A cell that is coloured and gets a comment. */
export interface CellMark {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** The graver one where several issues speak of the cell. */
  readonly severity: Severity;
  /** The comment: what is there and what to type, one paragraph an issue. */
  readonly text: string;
}

/** The author of our comments, by whom a later copy finds them again. */
export const AUTHOR = "评报";
/** What every comment of ours begins with, also inside a comment of somebody else. */
export const SIGN = "【评报】";
/** Fill colours of marked cells (ARGB): light red for errors, light yellow for warnings; both unusual on purpose, so that a later copy can take old marks away. */
export const MARK_COLOURS: Readonly<Record<Severity, string>> = { error: "FFFFC9C6", warning: "FFFFF3B8" };
/** Comments on one sheet: thousands of text boxes make a spreadsheet program crawl. All cells are coloured. */
export const MOST_COMMENTS = 2000;

/** The name of each severity, as the clerk reads it. */
export const SEVERITY_TEXT: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒" };

/** The marks of one sheet, by row and column: one per cell that an issue names. */
export function marksOf(issues: readonly Issue[]): readonly CellMark[] {
  const byCell = groupBy(issues, ({ at }) => at.cell ?? "");
  const marks = [...byCell].flatMap(([cell, own]) => {
    const place = parseCellAddress(cell);
    if (place === null) return [];
    const severity: Severity = own.some((one) => one.severity === "error") ? "error" : "warning";
    return [{ ...place, severity, text: commentText(own) }];
  });
  return marks.sort((a, b) => a.row - b.row || a.column - b.column);
}

function commentText(issues: readonly Issue[]): string {
  const paragraphs = issues.map(
    ({ severity, text }) => `${SIGN}${SEVERITY_TEXT[severity]}：${text.found}\n应填写：${text.remedy}`,
  );
  return [...new Set(paragraphs)].join("\n");
}
