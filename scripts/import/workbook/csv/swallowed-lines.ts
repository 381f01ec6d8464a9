import type { TextRecord } from "#import/workbook/csv/text-records.ts";
import { refuse } from "#import/workbook/refusal.ts";

/** Looks for rows that a stray quote, closed lines later, has melted into one field. */
export interface SwallowWatch {
  readonly see: (record: TextRecord) => void;
  /** Refuses the file when such a record was seen; to be called after the last record, when the usual width is known. */
  readonly settle: () => void;
}

/**
 * Watches records as they pass. Taken apart at its line breaks, a melted record is a row of the usual width on
 * every line; a real cell with line breaks leaves lines of other widths.
 */
export function watchSwallowedLines(delimiter: string): SwallowWatch {
  const widths = new Map<number, number>();
  const suspects = new Map<number, number>();
  return {
    see({ line, fields }) {
      widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
      if (!fields.some((field) => /[\r\n]/.test(field))) return;
      const width = evenWidth(fields.join(delimiter).split(/\r\n|\n|\r/), delimiter);
      if (width !== null && !suspects.has(width)) suspects.set(width, line);
    },
    settle() {
      const width = usualWidth(widths);
      const line = width < 2 ? undefined : suspects.get(width);
      if (line !== undefined) refuse("file-quote", { line, fault: "隔了几行才结束" });
    },
  };
}

function evenWidth(lines: readonly string[], delimiter: string): number | null {
  const [first = 0, ...others] = lines.map((text) => text.split(delimiter).length);
  return others.every((width) => width === first) ? first : null;
}

/** The number of fields that most records have; the greater one where two are equally frequent. */
function usualWidth(widths: ReadonlyMap<number, number>): number {
  let usual = 0;
  for (const [width, count] of widths) {
    const best = widths.get(usual) ?? 0;
    if (count > best || (count === best && width > usual)) usual = width;
  }
  return usual;
}
