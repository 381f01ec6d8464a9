import type { GridCell } from "#books/score-book/frame/cell.ts";

/** A sheet of the score book before it is written. Its rows begin below title and subtitle. */
export interface GridSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Width in characters; without any header the sheet has no head row, no filter and nothing frozen but its title. */
  readonly columns: readonly { readonly header: string | null; readonly width: number }[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Columns that stay in view at the left. */
  readonly frozen: number;
  /** 1-based columns that say 一致 or 不同. */
  readonly checks: readonly number[];
  /** Cells that take one of a few words. */
  readonly choices: readonly { readonly cell: string; readonly words: readonly string[] }[];
}

/** Whether the sheet is a list with one head. */
export function hasHead(sheet: GridSheet): boolean {
  return sheet.columns.some(({ header }) => header !== null);
}
