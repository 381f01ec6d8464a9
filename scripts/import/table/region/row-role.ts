import type { Verdict } from "#domain/verdict.ts";
import type { Cell } from "#domain/workbook.ts";

/** What is known of a table when its rows are told apart. */
export interface TableShape {
  readonly columns: ReadonlySet<number>;
  readonly firstColumn: number;
  /** Column of 序号; null when there is none. */
  readonly indexColumn: number | null;
  /** Columns of the required fields of its kind: what stands in one of them is data; none for a table of no kind of ours. */
  readonly keyColumns: ReadonlySet<number>;
  /** Rows that are known to be headings of sections. */
  readonly headings: ReadonlySet<number>;
  /** Columns of a matrix that hold marks, and whether a cell of them is blank; null for a list. */
  readonly isBlankMark: ((cell: Cell) => boolean) | null;
}

/** A data row, or the verdict on a row that is none. `note` is a line of words: a section title or a remark below. */
export type Role = "data" | "note" | Verdict;
