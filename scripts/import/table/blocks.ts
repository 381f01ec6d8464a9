import { normaliseHeader } from "#domain/text.ts";
import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import type { Head } from "#import/table/header-rows.ts";
import { isFooterText, isLoneLine, isSubtotal, textsOf } from "#import/table/lines.ts";

/** A table region of a sheet, found by its head alone: what its rows mean is decided later. */
export interface Block {
  readonly head: Head;
  /** Lines above the head, and above its repetitions. */
  readonly titleRows: readonly number[];
  /** Rows of the head where it stands again on a later page (续表). */
  readonly repeatedHeads: readonly number[];
  /** Everything else, down to the next block's title. */
  readonly bodyRows: readonly number[];
}

/** The regions of a sheet, and the rows above the first that are no title of it. */
export interface Regions {
  readonly blocks: readonly Block[];
  readonly outside: readonly number[];
}

const CONTINUED = /续表?|\(续\)/;

/** Cuts a sheet into regions at its heads. A head that stands again without a title of its own goes on. */
export function regionsOf(grid: Grid, heads: readonly Head[]): Regions {
  const starts = heads.map((head, index) => titleRowsOf(grid, head, heads[index - 1]));
  const blocks = heads.map((head, index) => {
    const last = head.rows.at(-1) ?? 0;
    const next = heads[index + 1];
    const end = next === undefined ? Infinity : (starts[index + 1]?.[0] ?? next.rows[0] ?? Infinity);
    const bodyRows = grid.rows.filter((row) => row > last && row < end);
    return { head, titleRows: starts[index] ?? [], repeatedHeads: [], bodyRows };
  });
  const used = new Set(blocks.flatMap((block) => [...block.titleRows, ...block.head.rows, ...block.bodyRows]));
  return { blocks: joined(grid, blocks), outside: grid.rows.filter((row) => !used.has(row)) };
}

/** The lone lines directly above a head; above the first head of a sheet all of them. */
function titleRowsOf(grid: Grid, head: Head, previous: Head | undefined): readonly number[] {
  const top = head.rows[0] ?? 0;
  const above = grid.rows.filter((row) => row < top && row > (previous?.rows.at(-1) ?? 0));
  if (previous === undefined) return above.filter((row) => isLoneLine(grid, row));
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

function joined(grid: Grid, blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    if (before !== undefined && goesOn(grid, before, block)) result.splice(-1, 1, appended(before, block));
    else result.push(block);
  }
  return result;
}

function goesOn(grid: Grid, before: Block, block: Block): boolean {
  if (signature(before.head) !== signature(block.head)) return false;
  const [title] = block.titleRows.map((row) => textsOf(grid, row).join(""));
  const [first] = before.titleRows.map((row) => textsOf(grid, row).join(""));
  return title === undefined || CONTINUED.test(title) || title === first;
}

function signature(head: Head): string {
  // The lowest texts only: a repeated head often lacks the merges of the first.
  return head.columns.map((column) => `${column.column}:${normaliseHeader(column.parts.at(-1) ?? "")}`).join("|");
}

function appended(before: Block, block: Block): Block {
  return {
    head: before.head,
    titleRows: [...before.titleRows, ...block.titleRows],
    repeatedHeads: [...before.repeatedHeads, ...block.head.rows],
    bodyRows: [...before.bodyRows, ...block.bodyRows],
  };
}
