import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Cell, SheetRow, Workbook } from "#domain/workbook.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { decodeBlocks } from "#import/workbook/csv/decode-text.ts";
import { textShape } from "#import/workbook/csv/delimiter.ts";
import { watchSwallowedLines } from "#import/workbook/csv/swallowed-lines.ts";
import { textLines } from "#import/workbook/csv/text-lines.ts";
import type { TextRecord } from "#import/workbook/csv/text-records.ts";
import { textRecords } from "#import/workbook/csv/text-records.ts";
import { boundCount, LIMITS } from "#import/workbook/limits.ts";
import { refuse } from "#import/workbook/refusal.ts";

/** Reads a delimited text file: one sheet without a name; see {@link csvRows}. */
export async function readCsv(file: InputFile): Promise<Checked<Workbook>> {
  const rows = [...csvRows(file.bytes)];
  if (rows.length === 0) refuse("file-empty", {});
  const sheet = { name: null, state: "visible" as const, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  return {
    value: { file: file.path, sha256: file.sha256, format: "csv", date1904: false, sheets: [sheet] },
    issues: [],
  };
}

/**
 * The non-empty rows of a delimited text file one after another, all values text, row = the physical line where the
 * record starts, as a text editor counts. Lines with too few or too many fields are left to the table. Needs the
 * memory of one block beside the bytes. A file fault ends it by `refuse`, for some only after the last row (a quote that
 * is closed lines later): the rows count when it has ended.
 */
export function* csvRows(bytes: Uint8Array): Generator<SheetRow> {
  const blocks = decodeBlocks(bytes);
  const first = blocks.next().value ?? "";
  const shape = textShape(first);
  const watch = watchSwallowedLines(shape.delimiter);
  let count = 0;
  for (const record of textRecords(textLines(prepend(first, blocks)), shape)) {
    watch.see(record);
    count += 1;
    if (count > LIMITS.rows) boundCount(count, LIMITS.rows, "数据行");
    const row = sheetRow(record);
    if (row.cells.length > 0) yield row;
  }
  watch.settle();
}

function* prepend(first: string, others: Iterable<string>): Generator<string> {
  yield first;
  yield* others;
}

function sheetRow({ line, fields }: TextRecord): SheetRow {
  if (fields.length > LIMITS.columns) boundCount(fields.length, LIMITS.columns, `第 ${line} 行的列`);
  const cells: Cell[] = [];
  for (const [index, field] of fields.entries()) {
    const value = textValue(field);
    if (value) cells.push({ row: line, column: index + 1, value });
  }
  return { row: line, cells };
}
