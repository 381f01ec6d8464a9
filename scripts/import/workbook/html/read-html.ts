import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { CellValue, Workbook } from "#domain/workbook.ts";
import type { SheetDraft } from "#import/workbook/assemble-sheet.ts";
import { assembleSheet, draftSheet, putCell } from "#import/workbook/assemble-sheet.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { decodeText } from "#import/workbook/csv/decode-text.ts";
import type { HtmlBlock, HtmlCell, HtmlTable } from "#import/workbook/html/html-tables.ts";
import { htmlBlocks } from "#import/workbook/html/html-tables.ts";
import { numberValue } from "#import/workbook/iso-value.ts";
import { refuse } from "#import/workbook/refusal.ts";
import { sheetWarnings } from "#import/workbook/sheet-warnings.ts";

const CHARSET = /charset\s*=\s*["']?([\w-]+)/i;
const SHEET_NAME = /<x:Name>([^<]{1,255})<\/x:Name>/g;

/**
 * Reads a web page with tables, as report systems send them under the name .xls: one sheet, texts and tables below each other
 * as Excel lays them out, with a blank row before a second table. All values are text as shown (001 and 18 digits stay), but
 * for numbers that Excel itself stored beside. A page without a table is refused.
 */
export async function readHtml(file: InputFile): Promise<Checked<Workbook>> {
  const head = Buffer.from(file.bytes.subarray(0, 2048)).toString("latin1");
  const html = decodeText(file.bytes, CHARSET.exec(head)?.[1] ?? null);
  const blocks = htmlBlocks(html);
  if (!blocks.some(({ kind }) => kind === "table")) refuse("file-no-table", { kind: "网页（HTML）" });
  const names = [...html.matchAll(SHEET_NAME)];
  const draft = draftSheet(names.length === 1 ? (names[0]?.[1] ?? null) : null);
  placeBlocks(draft, blocks, 1);
  const sheet = assembleSheet(draft);
  if (sheet.rows.length === 0) refuse("file-empty", {});
  const workbook = { file: file.path, sha256: file.sha256, format: "html" as const, date1904: false, sheets: [sheet] };
  return { value: workbook, issues: sheetWarnings(workbook) };
}

/** Lays blocks below each other from a row on; answers the row after them. */
function placeBlocks(draft: SheetDraft, blocks: readonly HtmlBlock[], top: number): number {
  let row = top;
  let isAfterTable = false;
  for (const block of blocks) {
    if (block.kind === "text") putCell(draft, { row, column: 1 }, textValue(block.text));
    else if (isAfterTable) row += 1;
    row = block.kind === "text" ? row + 1 : placeTable(draft, block, row);
    isAfterTable = block.kind === "table";
  }
  return row;
}

/** A table with tables in its cells only arranges the page: its cells are laid below each other. */
function placeTable(draft: SheetDraft, table: HtmlTable, top: number): number {
  const cells = table.rows.flatMap((row) => row.cells);
  if (cells.some(({ blocks }) => blocks.some(({ kind }) => kind === "table")))
    return cells.reduce((row, cell) => placeBlocks(draft, cell.blocks, row), top);
  const free: number[] = [];
  for (const [index, { cells: columns, isHidden }] of table.rows.entries()) {
    const row = top + index;
    if (isHidden) draft.hiddenRows.add(row);
    placeRow({ draft, row, free, lastRow: top + table.rows.length - 1 }, columns);
  }
  for (const column of table.hiddenColumns) draft.hiddenColumns.add(column + 1);
  return top + table.rows.length;
}

interface RowPlace {
  readonly draft: SheetDraft;
  readonly row: number;
  /** By column from 0: the first row that no cell from above covers. */
  readonly free: number[];
  readonly lastRow: number;
}

function placeRow({ draft, row, free, lastRow }: RowPlace, cells: readonly HtmlCell[]): void {
  let column = 1;
  for (const cell of cells) {
    while ((free[column - 1] ?? 0) > row) column += 1;
    const bottom = Math.min(row + cell.down - 1, lastRow);
    const right = column + cell.across - 1;
    putCell(draft, { row, column }, valueOf(cell));
    if (right > column || bottom > row) draft.merges.push({ top: row, left: column, bottom, right });
    for (let covered = column; covered <= right; covered += 1) free[covered - 1] = bottom + 1;
    column = right + 1;
  }
}

function valueOf({ stored, blocks }: HtmlCell): CellValue | null {
  if (stored !== null) return numberValue(stored, null);
  return textValue(blocks.map((block) => (block.kind === "text" ? block.text : "")).join("\n"));
}
