import { refuse } from "#import/workbook/refusal.ts";

/** One record of a text file and the physical line where it starts. */
export interface TextRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Refuses a file in which a stray quote, closed lines later, has melted several rows into one field: taken
 * apart at its line breaks, such a record is a row of the usual width on every line. A real cell with
 * line breaks leaves lines of other widths.
 */
export function refuseSwallowedLines(records: readonly TextRecord[], delimiter: string): void {
  const width = usualWidth(records);
  for (const { line, fields } of records) {
    if (width < 2 || !fields.some((field) => /[\r\n]/.test(field))) continue;
    const lines = fields.join(delimiter).split(/\r\n|\n|\r/);
    if (lines.every((text) => text.split(delimiter).length === width))
      refuse("file-quote", { line, fault: "隔了几行才结束" });
  }
}

/** The number of fields that most records have; the greater one where two are equally frequent. */
function usualWidth(records: readonly TextRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) {
    const best = counts.get(usual) ?? 0;
    if (count > best || (count === best && width > usual)) usual = width;
  }
  return usual;
}
