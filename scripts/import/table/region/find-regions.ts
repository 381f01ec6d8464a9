import type { Block } from "#import/table/blocks.ts";
import { blocksOf } from "#import/table/blocks.ts";
import type { Grid } from "#import/table/grid.ts";
import { partOf } from "#import/table/grid.ts";
import { findHeads } from "#import/table/region/find-heads.ts";
import type { HeadWords } from "#import/table/region/known-head.ts";
import { sideBySide } from "#import/table/region/side-by-side.ts";
import { withoutHead } from "#import/table/region/without-head.ts";

/**
 * Finds every table of a sheet, whatever its kind: one under the other, side by side, far down or to the right. A part
 * of a sheet without any head is a table all the same when it holds rows of figures. Prose and form cards are none.
 */
export function findRegions(grid: Grid, words: HeadWords): readonly Block[] {
  const bands = sideBySide(grid, words);
  if (bands.length > 1) return bands.flatMap((band) => findRegions(band, words));
  const heads = findHeads(grid, words);
  if (heads.length === 0) return withoutHead(grid, words);
  const blocks = blocksOf(grid, heads);
  return blocks.length > 1 ? blocks.flatMap((block) => besides(block, words)) : blocks;
}

/** Under a table that fills the width two others may stand side by side; one with a repeated head fills it itself. */
function besides(block: Block, words: HeadWords): readonly Block[] {
  if (block.repeatedHeads.length > 0) return [block];
  const rows = [...block.titleRows, ...block.head.rows, ...block.bodyRows];
  const [top = 1] = rows;
  const part = partOf(block.grid, { top, bottom: rows.at(-1) ?? top, left: 1, right: Infinity });
  const bands = sideBySide(part, words);
  return bands.length > 1 ? bands.flatMap((band) => findRegions(band, words)) : [block];
}
