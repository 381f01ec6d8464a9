import { refuse } from "#import/workbook/refusal.ts";

const MIB = 1024 * 1024;

/** The bounds of the first gate; sizes in bytes. A real roster or ledger stays far below each of them. */
export const LIMITS = {
  fileBytes: 64 * MIB,
  /** Unpacked size up to which a file is read in this process; larger ones get one of their own. */
  inProcessBytes: 32 * MIB,
  zipEntries: 2000,
  partBytes: 64 * MIB,
  totalBytes: 256 * MIB,
  /** Inflated to packed size, for parts over `ratioFrom` bytes; ordinary sheets reach 10 to 30. */
  ratio: 200,
  ratioFrom: MIB,
  /** Cells in all merged ranges of one sheet. */
  mergedCells: 200_000,
  /** Cells of the rectangle from A1 to the last cell with content: content in a far corner is no table. */
  rectangleCells: 10_000_000,
  /** The sheet that Excel can show. */
  rows: 1_048_576,
  columns: 16_384,
  /** Characters of one cell (Excel's own limit). */
  cellCharacters: 32_767,
} as const;

/** Refuses the file when a size in bytes is over its bound; `what` names it: 部件“xl/…”展开后. */
export function boundBytes(bytes: number, limit: number, what: string): void {
  if (bytes > limit)
    refuse("file-too-large", { what: `${what}有 ${Math.ceil(bytes / MIB)} MB`, limit: ` ${limit / MIB} MB` });
}

/** Refuses the file when a count is over its bound. */
export function boundCount(count: number, limit: number, what: string): void {
  if (count > limit) refuse("file-too-large", { what: `${what}有 ${count} 个`, limit: ` ${limit} 个` });
}
