import { anchorsOf } from "#books/returned/corrections/anchors.ts";
import { type SheetRow, cellText } from "#domain/workbook.ts";

/** Rows that are one row in two versions of a sheet; null where it came or went. */
export interface RowPair {
  readonly old: SheetRow | null;
  readonly new: SheetRow | null;
}

/** Between two anchors at most so many comparisons; beyond, rows are paired in order. */
const MOST_COMPARISONS = 250_000;

/**
 * Pairs the rows of two versions of a sheet: rows that are wholly equal first, what lies between them by likeness, so that
 * one row put in above does not make every row below it look changed.
 */
export function alignRows(before: readonly SheetRow[], after: readonly SheetRow[]): readonly RowPair[] {
  const pairs: RowPair[] = [];
  let [oldAt, newAt] = [0, 0];
  const ends = [before.length, after.length] as const;
  for (const [oldAnchor, newAnchor] of [...anchorsOf(before.map(contentOf), after.map(contentOf)), ends]) {
    pairs.push(...pairGap(before.slice(oldAt, oldAnchor), after.slice(newAt, newAnchor)));
    const [old, fresh] = [before[oldAnchor], after[newAnchor]];
    if (old && fresh) pairs.push({ old, new: fresh });
    [oldAt, newAt] = [oldAnchor + 1, newAnchor + 1];
  }
  return pairs;
}

function pairGap(before: readonly SheetRow[], after: readonly SheetRow[]): readonly RowPair[] {
  if (before.length === after.length || before.length * after.length > MOST_COMPARISONS) return inOrder(before, after);
  return byLikeness(before, after);
}

function inOrder(before: readonly SheetRow[], after: readonly SheetRow[]): readonly RowPair[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, at) => ({ old: before[at] ?? null, new: after[at] ?? null }));
}

/** The pairing, in order, under which the most cells are equal. */
function byLikeness(before: readonly SheetRow[], after: readonly SheetRow[]): readonly RowPair[] {
  const like = before.map((old) => Int32Array.from(after, (fresh) => equalCells(old, fresh)));
  const best = mostEqual(like, after.length);
  const pairs: RowPair[] = [];
  let [old, fresh] = [0, 0];
  while (old < before.length && fresh < after.length) {
    const step = stepAt({ like, best }, old, fresh);
    pairs.push({ old: step.old ? rowAt(before, old) : null, new: step.new ? rowAt(after, fresh) : null });
    if (step.old) old += 1;
    if (step.new) fresh += 1;
  }
  return [...pairs, ...inOrder(before.slice(old), []), ...inOrder([], after.slice(fresh))];
}

type Grid = readonly Int32Array[];

/** Which of the two rows the best pairing takes next: both as a pair, or one alone. */
function stepAt(
  { like, best }: { like: Grid; best: Grid },
  old: number,
  fresh: number,
): { old: boolean; new: boolean } {
  const here = valueAt(like, old, fresh);
  const all = valueAt(best, old, fresh);
  if (here > 0 && all === valueAt(best, old + 1, fresh + 1) + here) return { old: true, new: true };
  const isGone = all === valueAt(best, old + 1, fresh);
  return { old: isGone, new: !isGone };
}

/** For every pair of places: the most equal cells that the rows from there on can have in pairs. */
function mostEqual(like: Grid, width: number): Grid {
  const best = [...like.map(() => new Int32Array(width + 1)), new Int32Array(width + 1)];
  for (const [old, row] of [...best.entries()].slice(0, -1).reverse()) {
    for (let fresh = width - 1; fresh >= 0; fresh -= 1) {
      const together = valueAt(best, old + 1, fresh + 1) + valueAt(like, old, fresh);
      row[fresh] = Math.max(together, valueAt(best, old + 1, fresh), valueAt(best, old, fresh + 1));
    }
  }
  return best;
}

function valueAt(grid: Grid, row: number, column: number): number {
  return grid[row]?.[column] ?? 0;
}

function rowAt(rows: readonly SheetRow[], at: number): SheetRow | null {
  return rows[at] ?? null;
}

function equalCells(old: SheetRow, fresh: SheetRow): number {
  const texts = new Map(old.cells.map(({ column, value }) => [column, cellText(value)]));
  return fresh.cells.filter(({ column, value }) => texts.get(column) === cellText(value)).length;
}

function contentOf({ cells }: SheetRow): string {
  return cells.map(({ column, value }) => `${column}\u0001${cellText(value)}`).join("\u0000");
}
