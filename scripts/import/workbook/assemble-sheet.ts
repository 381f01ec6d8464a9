import { by } from "#domain/order.ts";
import type { Cell, CellValue, MergedRange, Sheet, SheetRow } from "#domain/workbook.ts";
import { LIMITS } from "#import/workbook/limits.ts";
import { refuse, refuseDamaged } from "#import/workbook/refusal.ts";

/** A sheet while its cells come in, in any order. Rows and columns are 1-based. */
export interface SheetDraft {
  readonly name: string | null;
  state: Sheet["state"];
  readonly rows: Map<number, Map<number, CellValue>>;
  readonly merges: MergedRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** An empty sheet. */
export function draftSheet(name: string | null): SheetDraft {
  return { name, state: "visible", rows: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** Puts a value into a cell; blanks (null) are left out. Refuses an address outside of a sheet or one that is there twice. */
export function putCell(
  draft: SheetDraft,
  at: { readonly row: number; readonly column: number },
  value: CellValue | null,
): void {
  if (value === null) return;
  if (at.row < 1 || at.row > LIMITS.rows || at.column < 1 || at.column > LIMITS.columns)
    refuseDamaged(`内容超出工作表的范围（第 ${at.row} 行第 ${at.column} 列）`, { sheet: draft.name, cell: null });
  const row = draft.rows.get(at.row) ?? new Map<number, CellValue>();
  if (row.has(at.column)) refuseDamaged(`第 ${at.row} 行第 ${at.column} 列出现两次`, { sheet: draft.name, cell: null });
  draft.rows.set(at.row, row.set(at.column, value));
}

/**
 * Finishes a sheet: rows and cells in order, values below merged ranges left out (no viewer shows them), hidden lines
 * only where they hold cells. Refuses merges that leave the sheet or cover more cells than the bound.
 */
export function assembleSheet(draft: SheetDraft): Sheet {
  boundMerges(draft);
  for (const merge of draft.merges) clearCovered(draft, merge);
  const rows = [...draft.rows].map(([row, cells]) => sheetRow(row, cells)).filter(({ cells }) => cells.length > 0);
  rows.sort(by((row: SheetRow) => row.row));
  const columns = new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell.column)));
  return {
    name: draft.name,
    state: draft.state,
    rows,
    merges: draft.merges,
    hiddenRows: rows.map(({ row }) => row).filter((row) => draft.hiddenRows.has(row)),
    hiddenColumns: [...draft.hiddenColumns].filter((column) => columns.has(column)).toSorted((a, b) => a - b),
  };
}

function sheetRow(row: number, cells: ReadonlyMap<number, CellValue>): SheetRow {
  const ordered = [...cells].map(([column, value]): Cell => ({ row, column, value }));
  return { row, cells: ordered.sort((a, b) => a.column - b.column) };
}

function boundMerges({ merges, name }: SheetDraft): void {
  let cells = 0;
  for (const { top, left, bottom, right } of merges) {
    if (bottom < top || right < left || bottom > LIMITS.rows || right > LIMITS.columns)
      refuseDamaged("合并区域有误", { sheet: name, cell: null });
    cells += (bottom - top + 1) * (right - left + 1);
  }
  if (cells > LIMITS.mergedCells) {
    const what = `合并区域共 ${cells} 个单元格`;
    refuse("file-too-large", { what, limit: ` ${LIMITS.mergedCells} 个` }, { sheet: name, cell: null });
  }
}

function clearCovered(draft: SheetDraft, { top, left, bottom, right }: MergedRange): void {
  for (let row = top; row <= bottom; row += 1) {
    const cells = draft.rows.get(row);
    if (cells === undefined) continue;
    for (let column = left; column <= right; column += 1) if (row !== top || column !== left) cells.delete(column);
  }
}
