import type { Issue } from "#domain/issues/issue.ts";
import type { RejectedRow, SourcedRecord } from "#domain/record.ts";
import type { Table, TableRegion } from "#domain/table.ts";
import type { RowVerdict } from "#domain/verdict.ts";
import type { Sheet, WorkbookFormat } from "#domain/workbook.ts";

/** A sheet whose cells have been let go: the rows that must get a verdict. */
export interface ReadSheet {
  /** Null for a text file. */
  readonly name: string | null;
  readonly state: Sheet["state"];
  /** Numbers of its non-empty rows, ascending. */
  readonly rows: readonly number[];
}

/** All that one file of the inbox gave before people and organisations are identified; plain values, no cells. */
export interface ImportedFile {
  readonly file: string;
  readonly sha256: string;
  /** SHA-256 of the file of which this one is a returned copy (its sheet 问题清单 says so); null for all others. */
  readonly returnOf: string | null;
  /** Null when the file was refused. */
  readonly format: WorkbookFormat | null;
  readonly sheets: readonly ReadSheet[];
  readonly regions: readonly TableRegion[];
  readonly tables: readonly Table[];
  readonly records: readonly SourcedRecord[];
  readonly rejected: readonly RejectedRow[];
  /** Verdicts on rows that hold no record: titles, heads, subtotals, what was not recognised. */
  readonly verdicts: readonly RowVerdict[];
  readonly issues: readonly Issue[];
}
