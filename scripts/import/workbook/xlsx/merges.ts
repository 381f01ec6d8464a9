import { parseCellAddress } from "#domain/location.ts";
import type { MergedRange } from "#domain/workbook.ts";
import { LIMITS } from "#import/workbook/limits.ts";
import { refuse, refuseDamaged } from "#import/workbook/refusal.ts";

/** A merged range from its reference (`A1:C3`); refuses the file when it is none. */
export function mergedRange(reference: string, sheet: string): MergedRange {
  const [from = "", to = from] = reference.split(":");
  const start = parseCellAddress(from);
  const end = parseCellAddress(to);
  const inside =
    start &&
    end &&
    start.row <= end.row &&
    start.column <= end.column &&
    end.row <= LIMITS.rows &&
    end.column <= LIMITS.columns;
  if (!inside) return refuseDamaged(`合并区域“${reference}”有误`, { sheet, cell: null });
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** Refuses the file when the merged ranges of a sheet hold more cells than can be meant. */
export function boundMerges(merges: readonly MergedRange[], sheet: string): void {
  const cells = merges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  if (cells <= LIMITS.mergedCells) return;
  refuse(
    "file-too-large",
    { what: `合并区域共 ${cells} 个单元格`, limit: ` ${LIMITS.mergedCells} 个` },
    { sheet, cell: null },
  );
}
