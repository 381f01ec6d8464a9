import { normaliseHeader } from "#domain/text.ts";
import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import type { Head } from "#import/table/header-rows.ts";
import { isFooterText, isLoneLine, isSubtotal, textsOf } from "#import/table/lines.ts";

/** A table region of a sheet, found by its head alone: what its rows mean is decided later. */
export interface Block {
  /** The part of the sheet in which it stands: other tables may stand beside it. */
  readonly grid: Grid;
  readonly head: Head;
  /** Lines above the head, and above its repetitions. */
  readonly titleRows: readonly number[];
  /** Rows of the head where it stands again on a later page (续表). */
  readonly repeatedHeads: readonly number[];
  /** Everything else, down to the next block's title. */
  readonly bodyRows: readonly number[];
}

const CONTINUED = /续表?|\(续\)/;

/** Cuts a part of a sheet into regions at its heads. A head that stands again without a title of its own goes on. */
export function blocksOf(grid: Grid, heads: readonly Head[]): readonly Block[] {
  const places = new Map(grid.rows.map((row, index) => [row, index]));
  const placeOf = (row: number | undefined, other: number) => places.get(row ?? 0) ?? other;
  const { length } = grid.rows;
  const starts = heads.map((head, index) => {
    const top = placeOf(head.rows[0], length);
    const above = grid.rows.slice(placeOf(heads[index - 1]?.rows.at(-1), -1) + 1, top);
    return titleRowsOf(grid, { above, head, first: index === 0 });
  });
  const blocks = heads.map((head, index) => {
    const next = starts[index + 1]?.[0] ?? heads[index + 1]?.rows[0];
    const bodyRows = grid.rows.slice(placeOf(head.rows.at(-1), -1) + 1, placeOf(next, length));
    return { grid, head, titleRows: starts[index] ?? [], repeatedHeads: [], bodyRows };
  });
  return joined(blocks);
}

/** The lone lines directly above a head; above the first head of a sheet all of them, and short lines that are no table. */
function titleRowsOf(
  grid: Grid,
  { above, head, first }: { above: readonly number[]; head: Head; first: boolean },
): readonly number[] {
  const isShort = (row: number) => grid.cellsOf(row).length * 2 < head.columns.length;
  if (first) return above.filter((row) => isLoneLine(grid, row) || isShort(row));
  const stop = above.findLastIndex((row) => !isTitleBetween(grid, row));
  return above.slice(stop + 1);
}

/** Between two tables a lone line may also be the foot of the upper one, or a row with a single name. */
function isTitleBetween(grid: Grid, row: number): boolean {
  const [cell] = grid.cellsOf(row);
  const [text = ""] = textsOf(grid, row);
  if (cell === undefined || !isLoneLine(grid, row) || isSubtotal(grid, row)) return false;
  return /填报|报送|上报/.test(text) || (!isFooterText(text) && isProse(grid, cell));
}

/** Merged across, longer than a name, or 续表. */
function isProse(grid: Grid, cell: Cell): boolean {
  const text = cellText(cell.value);
  const right = grid.mergeAt(cell.row, cell.column)?.right ?? cell.column;
  return right > cell.column || text.trim().length > 4 || CONTINUED.test(text);
}

interface Growing extends Block {
  readonly titleRows: number[];
  readonly repeatedHeads: number[];
  readonly bodyRows: number[];
}

function joined(blocks: readonly Block[]): readonly Block[] {
  const result: Growing[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    if (before !== undefined && goesOn(before, block)) append(before, block);
    else result.push({ ...block, titleRows: [...block.titleRows], repeatedHeads: [], bodyRows: [...block.bodyRows] });
  }
  return result;
}

function goesOn(before: Block, block: Block): boolean {
  if (signature(before.head) !== signature(block.head)) return false;
  const [title] = block.titleRows.map((row) => textsOf(block.grid, row).join(""));
  const [first] = before.titleRows.map((row) => textsOf(block.grid, row).join(""));
  return title === undefined || CONTINUED.test(title) || title === first;
}

function signature(head: Head): string {
  // The lowest texts only: a repeated head often lacks the merges of the first.
  return head.columns.map((column) => `${column.column}:${normaliseHeader(column.parts.at(-1) ?? "")}`).join("|");
}

/** A long table repeats its head on every page, so what belongs to it is collected in place. */
function append(before: Growing, block: Block): void {
  for (const row of block.titleRows) before.titleRows.push(row);
  for (const row of block.head.rows) before.repeatedHeads.push(row);
  for (const row of block.bodyRows) before.bodyRows.push(row);
}
