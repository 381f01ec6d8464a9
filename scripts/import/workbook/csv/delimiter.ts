const LOOKED_AT_LINES = 50;
const LOOKED_AT = 64 * 1024;
const SEP_LINE = /^sep=([,;\t|，])(?:\r\n|\n|\r|$)/i;
const ORDINARY = [",", ";", "\t"];
/** These also stand in running text: they count only where nearly every line has the same number of them. */
const UNUSUAL = ["|", "，"];
const SAME_WIDTH = 0.8;

/** What the first lines of a text file say about its shape. */
export interface TextShape {
  readonly delimiter: string;
  /** Lines before the table that are not data: Excel's own `sep=;` line. */
  readonly skippedLines: number;
}

/**
 * Finds the delimiter: what a `sep=` line says, else the one of `, ; tab` that stands on most of the first 50 lines, then
 * the most frequent one, counted outside quotes; where there is none of them, `|` or the full-width comma
 * if the lines have equally many. A text without any is one column.
 */
export function textShape(text: string): TextShape {
  const said = SEP_LINE.exec(text)?.[1];
  if (said !== undefined) return { delimiter: said, skippedLines: 1 };
  // Something stays where a quoted field stood: a line of them with tabs between is no blank line.
  const beginning = text.slice(0, LOOKED_AT).replace(/"[^"]*"/g, "x");
  const lines = beginning.split(/\r\n|\n|\r/, LOOKED_AT_LINES).filter((line) => line.trim() !== "");
  const unusual = UNUSUAL.find((delimiter) => isRegular(lines, delimiter));
  const delimiter = unusual !== undefined && fewHave(lines, ORDINARY) ? unusual : mostFrequent(lines);
  return { delimiter, skippedLines: 0 };
}

function mostFrequent(lines: readonly string[]): string {
  let best = { delimiter: ",", lines: 0, total: 0 };
  for (const delimiter of ORDINARY) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const found = {
      delimiter,
      lines: counts.filter((count) => count > 0).length,
      total: counts.reduce((a, b) => a + b, 0),
    };
    if (found.lines > best.lines || (found.lines === best.lines && found.total > best.total)) best = found;
  }
  return best.delimiter;
}

function isRegular(lines: readonly string[], delimiter: string): boolean {
  const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)];
  return counts.length >= 2 && counts.filter((count) => count === usual).length >= lines.length * SAME_WIDTH;
}

function fewHave(lines: readonly string[], delimiters: readonly string[]): boolean {
  const having = lines.filter((line) => delimiters.some((delimiter) => line.includes(delimiter)));
  return having.length < lines.length / 2;
}
