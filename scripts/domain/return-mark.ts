import { type Sheet, cellText } from "#domain/workbook.ts";

/** Which file a returned copy was made from; written on its sheet 问题清单. */
export interface ReturnMark {
  /** SHA-256 of the original in lower-case hexadecimal. */
  readonly sha256: string;
}

const MARK = /^退回标记：([0-9a-f]{64})$/;
/** The mark stands above the list, even when somebody has put a line or two before it. */
const ROWS = 12;

/** The line by which a returned copy is known again, whatever the file and the sheet are called by then. */
export function returnMarkText({ sha256 }: ReturnMark): string {
  return `退回标记：${sha256}`;
}

/**
 * The mark of a sheet 问题清单 of ours; null on every other sheet. Such a sheet holds no data: the importer sets it
 * aside.
 */
export function returnMarkOf(sheet: Pick<Sheet, "rows">): ReturnMark | null {
  for (const { cells } of sheet.rows.slice(0, ROWS)) {
    for (const { value } of cells) {
      const sha256 = MARK.exec(cellText(value).trim())?.[1];
      if (sha256 !== undefined) return { sha256 };
    }
  }
  return null;
}
