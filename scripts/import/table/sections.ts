import type { TableContext } from "#domain/table.ts";
import { cleanText } from "#domain/text.ts";
import { cellText } from "#domain/workbook.ts";
import type { Block } from "#import/table/blocks.ts";
import { placeOf } from "#import/table/labels.ts";
import { isFooterText, isSubtotal } from "#import/table/lines.ts";

/** A heading's number and what may stand behind the name: 一、机关支部（12人）：. */
const AROUND_NAME =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]\s*)|\s*(?:[(（][^()（）]*[)）])?\s*[:：]?\s*$/g;
const ORGANISATION = /(?:支部|总支|党委|党工委|党组)$/;

/**
 * Finds the lines inside a table that hold nothing but the name of an organisation: 一支部：, 机关第一党支部 merged
 * over the rows. The rows below belong to it where the table has no 党组织 column.
 */
export function sectionsOf({ grid, bodyRows }: Block, file: string): TableContext["sections"] {
  const sheet = { file, sheet: grid.sheet.name };
  return bodyRows.flatMap((row) => {
    const [cell, ...others] = grid.cellsOf(row);
    if (cell === undefined || others.length > 0 || cell.value.kind !== "text" || isSubtotal(grid, row)) return [];
    const text = cleanText(cellText(cell.value)).replace(AROUND_NAME, "");
    if (text.length > 30 || !ORGANISATION.test(text) || isFooterText(cellText(cell.value))) return [];
    return [{ row, text, at: placeOf(sheet, cell) }];
  });
}
