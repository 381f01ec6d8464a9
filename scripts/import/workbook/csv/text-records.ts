import { CsvError, parse } from "csv-parse/sync";
import type { TextShape } from "#import/workbook/csv/delimiter.ts";
import type { TextLine } from "#import/workbook/csv/text-lines.ts";
import { refuse } from "#import/workbook/refusal.ts";

/** One record of a text file and the physical line where it starts. */
export interface TextRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The text of one record, with the line ends inside its quoted fields, and the physical line where it starts. */
interface RawRecord {
  readonly line: number;
  readonly text: string;
}

/** Records that the parser gets at once: enough to make the call cheap, few enough to need no memory. */
const BATCH = 1000;

/**
 * The records of a text file, numbered by physical lines. Refuses a quote that is never closed, with the line where the
 * record starts, and text beside a quoted part of a field.
 */
export function* textRecords(lines: Iterable<TextLine>, { delimiter, skippedLines }: TextShape): Generator<TextRecord> {
  let batch: RawRecord[] = [];
  for (const record of rawRecords(lines, skippedLines)) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield* parsed(batch, delimiter);
    batch = [];
  }
  yield* parsed(batch, delimiter);
}

/** A record ends with the line that makes the number of its quotes even (RFC 4180, 2.5 to 2.7). */
function* rawRecords(lines: Iterable<TextLine>, skippedLines: number): Generator<RawRecord> {
  let number = 0;
  let open: { readonly line: number; readonly pieces: string[] } | null = null;
  for (const { text, end } of lines) {
    number += 1;
    if (number <= skippedLines) continue;
    const turns = hasOddQuotes(text);
    if (open === null && !turns) {
      yield { line: number, text };
      continue;
    }
    open ??= { line: number, pieces: [] };
    open.pieces.push(text);
    const isWhole: boolean = turns && open.line < number;
    if (isWhole) {
      yield { line: open.line, text: open.pieces.join("") };
      open = null;
    } else open.pieces.push(end);
  }
  if (open !== null) yield { line: open.line, text: open.pieces.join("") };
}

function hasOddQuotes(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

function parsed(batch: readonly RawRecord[], delimiter: string): readonly TextRecord[] {
  const rows = fieldsOf(batch.map(({ text }) => `${text}\n`).join(""), delimiter);
  // What the parser counts otherwise than the quotes do is faulty: the first record that fails alone is named.
  if (rows?.length !== batch.length) return batch.map((record) => alone(record, delimiter));
  return batch.map(({ line }, index) => ({ line, fields: rows[index] ?? [] }));
}

function alone({ line, text }: RawRecord, delimiter: string): TextRecord {
  const rows = fieldsOf(`${text}\n`, delimiter, (error) => {
    const fault = error.code === "CSV_QUOTE_NOT_CLOSED" ? "没有结束" : "引号前后多了文字";
    return refuse("file-quote", { line, fault });
  });
  const [fields = [""], ...more] = rows ?? [];
  return more.length > 0 ? refuse("file-quote", { line, fault: "引号前后多了文字" }) : { line, fields };
}

function fieldsOf(text: string, delimiter: string, onFault?: (error: CsvError) => never): string[][] | null {
  try {
    // A list, because office files mix line ends and the parser would settle on the first.
    return parse(text, { delimiter, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return onFault === undefined ? null : onFault(error);
  }
}
