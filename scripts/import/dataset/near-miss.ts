/**
 * Finds the spelling closest to what was written, for "did you mean": at most one character in three may be
 * added, left out, changed or swapped with its neighbour. Null when none is that close or two are equally close.
 */
export function nearest(written: string, spellings: Iterable<string>): string | null {
  const characters = [...written];
  const limit = Math.max(1, Math.floor(characters.length / 3));
  let best: string | null = null;
  let distance = limit + 1;
  let tied = false;
  for (const spelling of new Set(spellings)) {
    if (!mayBeNear(characters, spelling, limit)) continue;
    const edits = editDistance(characters, [...spelling]);
    tied = edits === distance || (tied && edits > distance);
    if (edits < distance) [best, distance] = [spelling, edits];
  }
  return tied || distance > limit ? null : best;
}

/** A cheap test that spares most comparisons: texts that few edits part have most characters in common. */
function mayBeNear(characters: readonly string[], spelling: string, limit: number): boolean {
  if (Math.abs(spelling.length - characters.length) > 2 * limit) return false;
  let missing = 0;
  for (const character of characters) if (!spelling.includes(character)) missing += 1;
  return missing <= limit;
}

/** Edits (insert, delete, replace, swap of neighbours) that turn one text into the other. */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] && row > 1 && column > 1;
      const swapped = swap ? at(older, column - 2) + 1 : replaced;
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced, swapped));
    }
    older = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
