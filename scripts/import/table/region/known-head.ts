import { normaliseHeader } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { cellText } from "#domain/workbook.ts";
import type { Grid } from "#import/table/grid.ts";
import type { Vocabulary } from "#import/table/spellings.ts";
import { withoutRemark } from "#import/table/spellings.ts";

/** Words that show a row to be a head, and a test for them that remembers short texts. */
export interface HeadWords {
  readonly isHeader: (text: string) => boolean;
  readonly names: Vocabulary["names"];
}

/** Longer texts are never looked up as headers; the longest spelling has 10 characters, remarks and blanks come on top. */
const LONGEST_HEADER = 40;

/** The words of one sheet's heads: in a long table most cells repeat, so each text is looked up once. */
export function headWordsOf({ headers, names }: Vocabulary): HeadWords {
  const known = new Map<string, boolean>();
  const isHeader = (text: string) => {
    if (text.length > LONGEST_HEADER) return false;
    const before = known.get(text);
    if (before !== undefined) return before;
    const isKnown = headers.has(normaliseHeader(text)) || headers.has(withoutRemark(text));
    known.set(text, isKnown);
    return isKnown;
  };
  return { isHeader, names };
}

/** A row that is known to be a head by its words: three of them, two of at most four, or 姓名 beside anything. */
export function isKnownHead(grid: Grid, row: number, words: HeadWords): boolean {
  const cells = grid.cellsOf(row);
  if (cells.length < 2) return false;
  const texts = cells.filter((cell) => cell.value.kind === "text").map((cell) => cellText(cell.value));
  const labels = texts.filter((text) => /[:：]\s*$/.test(text));
  const candidates = labels.length === texts.length ? texts : texts.filter((text) => !labels.includes(text));
  const known = candidates.filter(words.isHeader).length;
  if (known >= 3) return known * 3 >= texts.length;
  // A matrix has one known word, 姓名, beside a column for every date.
  return (known === 2 && texts.length <= 4) || (known >= 1 && cells.some((cell) => isName(cell.value, words.names)));
}

/**
 * True for a line of a form card (登记表), where a label stands in front of every value: the line below has
 * other known headers in the same columns, which neither data nor a second line of a head would have.
 */
export function isCardLine(grid: Grid, lines: { row: number; below: number | undefined }, words: HeadWords): boolean {
  const { row, below } = lines;
  if (below === undefined) return false;
  const labels = grid.cellsOf(row).filter(({ value }) => value.kind === "text" && words.isHeader(cellText(value)));
  if (labels.length < 2) return false;
  const stacked = labels.filter(({ column, value }) => {
    const under = grid.valueAt(below, column);
    return under?.kind === "text" && words.isHeader(under.text) && under.text !== cellText(value);
  });
  return stacked.length >= 2;
}

/** True for a header of the person: 姓名 and its spellings. */
export function isName(value: CellValue | null, names: Vocabulary["names"]): boolean {
  return value !== null && names.has(normaliseHeader(cellText(value)));
}
