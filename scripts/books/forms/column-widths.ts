import type { FormColumn } from "#books/forms/form-columns.ts";
import { printedWidth } from "#books/forms/form-style.ts";

/** Bounds of a column's own width, and the width of a page of A4 across, in half-width characters. */
const NARROWEST = 8;
const WIDEST = 34;
const PAGE = 122;

/** Columns that hold running text get what is left of the page. */
const ROOMY = 20;

/**
 * Widths of the columns behind 序号, fitted to heads and examples; where the page has room left, columns of running
 * text share it by their width, so that a table of five columns fills the page like one of twelve.
 */
export function columnWidths(columns: readonly FormColumn[], indexWidth: number): readonly number[] {
  const own = columns.map(ownWidth);
  const spare = PAGE - indexWidth - sum(own);
  const roomy = own.filter((width) => width >= ROOMY);
  const taking = roomy.length > 0 ? (width: number) => width >= ROOMY : () => true;
  const shared = sum(own.filter(taking));
  if (spare <= 0) return own;
  return own.map((width) => (taking(width) ? width + Math.floor((spare * width) / shared) : width));
}

function ownWidth({ header, required, example, entry }: FormColumn): number {
  const longest = entry.kind === "choice" ? Math.max(...entry.values.map(printedWidth)) + DROP_DOWN : 0;
  const head = printedWidth(header) + (required ? 1 : 0) + 1;
  const wanted = Math.max(head, printedWidth(example), longest, LEAST[entry.kind]);
  return Math.min(WIDEST, Math.max(NARROWEST, wanted));
}

/** The arrow of a drop-down covers the end of its cell. */
const DROP_DOWN = 2;

const LEAST: Readonly<Record<FormColumn["entry"]["kind"], number>> = {
  text: 10,
  "exact-text": 12,
  date: 12,
  number: 8,
  choice: 8,
  listed: 14,
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
