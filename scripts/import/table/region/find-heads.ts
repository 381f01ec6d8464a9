import type { Cell } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import type { Head } from "#import/table/header-rows.ts";
import { headAt } from "#import/table/header-rows.ts";
import { isFooterText, isLoneLine, isSubtotal, textsOf } from "#import/table/lines.ts";
import { cellShape } from "#import/table/region/cell-shape.ts";
import { headLines } from "#import/table/region/head-lines.ts";
import type { HeadWords } from "#import/table/region/known-head.ts";
import { isCardLine, isKnownHead } from "#import/table/region/known-head.ts";
import type { HeadAbove, RowAt } from "#import/table/region/plain-head.ts";
import { headAbove, isPlainHead, startsAnother } from "#import/table/region/plain-head.ts";

/** What has been seen of a sheet while its rows are gone through from top to bottom. */
interface Seen {
  readonly heads: Head[];
  /** Lines of a form card, which have labels but no head. */
  readonly cards: Set<number>;
  /** Rows of data without a head were passed since the last gap. */
  headless: boolean;
  /** The head last found; null before the first. */
  above: HeadAbove | null;
}

/**
 * Finds the heads of a sheet from top to bottom: by the words in them, or, knowing nothing of kinds, by their form and
 * what stands below. Rows of a form card are no heads.
 */
export function findHeads(grid: Grid, words: HeadWords): readonly Head[] {
  const seen: Seen = { heads: [], cards: new Set(), headless: false, above: null };
  for (const [index, row] of grid.rows.entries()) {
    const taken = seen.heads.at(-1)?.rows.at(-1) ?? 0;
    if (row <= taken || noteCard(grid, { row, index }, { words, seen })) continue;
    if (isKnownHead(grid, row, words) || isHeadByForm(grid, { row, index }, { words, seen })) {
      const head = headAt(grid, headLines(grid, { row, taken, names: words.names }));
      seen.heads.push(head);
      seen.above = headAbove(grid, head, index + head.rows.filter((line) => line >= row).length);
    }
  }
  return seen.heads;
}

interface Search {
  readonly words: HeadWords;
  readonly seen: Seen;
}

function noteCard(grid: Grid, { row, index }: RowAt, { words, seen }: Search): boolean {
  const below = grid.rows[index + 1];
  if (isCardLine(grid, { row, below }, words)) seen.cards.add(row).add(below ?? row);
  return seen.cards.has(row);
}

function isHeadByForm(grid: Grid, at: RowAt, { words, seen }: Search): boolean {
  const { above } = seen;
  if (above !== null) {
    return isRepeated(grid, at.row, above.head) || (isAfterBreak(grid, at) && startsAnother(grid, at, above));
  }
  if (seen.headless && !isAfterGap(grid, at)) return false;
  if (seen.cards.size > 0) return false;
  if (!isPlainHead(grid, at)) {
    seen.headless = isData(grid, at.row);
    return false;
  }
  // A head with known words close below is the better one; a line of groups over it comes with it.
  return !grid.rows.slice(at.index + 1, at.index + 3).some((row) => isKnownHead(grid, row, words));
}

/** The first line of the head above, word for word, as it stands again on the next page. */
function isRepeated(grid: Grid, row: number, above: Head): boolean {
  const line = grid.cellsOf(above.rows[0] ?? 0);
  const cells = grid.cellsOf(row);
  return cells.length > 1 && cells.length === line.length && cells.every((cell, index) => isSame(cell, line[index]));
}

function isSame(cell: Cell | undefined, other: Cell | undefined): boolean {
  return cell?.column === other?.column && cell?.value.kind === "text" && textIn(cell) === textIn(other);
}

function textIn(cell: Cell | undefined): string {
  return cell === undefined ? "" : cellText(cell.value).trim();
}

/** A row of figures among words, before any head was found. */
function isData(grid: Grid, row: number): boolean {
  const shapes = grid.cellsOf(row).map((cell) => cellShape(cell.value));
  return shapes.length >= 3 && shapes.filter((shape) => shape !== "words").length * 2 >= shapes.length;
}

function isAfterGap(grid: Grid, { row, index }: RowAt): boolean {
  return row - (grid.rows[index - 1] ?? 0) > 1;
}

/** A new table begins after blank rows, a title, a total or the foot of the one above. */
function isAfterBreak(grid: Grid, at: RowAt): boolean {
  if (grid.cellsOf(at.row).length < 2) return false;
  const before = grid.rows[at.index - 1];
  if (before === undefined || isAfterGap(grid, at)) return true;
  const [first = ""] = grid.cellsOf(before).length <= 4 ? textsOf(grid, before) : [];
  return isLoneLine(grid, before) || isSubtotal(grid, before) || isFooterText(first);
}
