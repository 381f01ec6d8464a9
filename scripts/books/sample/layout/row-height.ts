/**
 * Height in points of a row of wrapped text: Excel does not grow a row by itself when a program writes it.
 * `cells` are the texts (null for none) with the widths of their columns in half-width characters.
 */
export function rowHeight(cells: readonly { readonly text: string | null; readonly width: number }[]): number {
  const lines = cells.map(({ text, width }) => (text === null ? 1 : Math.ceil(printedWidth(text) / width)));
  return 6 + 15 * Math.max(1, ...lines);
}

/** Width in half-width characters, with the cell's own margins. */
function printedWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < "\u0100" ? 1 : 2), 1);
}
