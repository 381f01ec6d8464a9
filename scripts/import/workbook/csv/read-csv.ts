import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Cell, SheetRow, Workbook } from "#domain/workbook.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { decodeText } from "#import/workbook/csv/decode-text.ts";
import type { TextShape } from "#import/workbook/csv/delimiter.ts";
import { textShape } from "#import/workbook/csv/delimiter.ts";
import type { TextRecord } from "#import/workbook/csv/swallowed-lines.ts";
import { refuseSwallowedLines } from "#import/workbook/csv/swallowed-lines.ts";
import { boundCount, LIMITS } from "#import/workbook/limits.ts";
import { refuse } from "#import/workbook/refusal.ts";

/**
 * Reads a delimited text file: one sheet without a name, all values text, row = the physical line where the
 * record starts, as a text editor counts. Lines with too few or too many fields are left to the table.
 * A quote that is never closed, closed in the middle of a field or lines later refuses the file.
 */
export async function readCsv(file: InputFile): Promise<Checked<Workbook>> {
  const text = decodeText(file.bytes);
  const shape = textShape(text);
  const records = numbered(await parseRecords(text, shape), shape.skippedLines + 1);
  refuseSwallowedLines(records, shape.delimiter);
  const rows = records.map(sheetRow).filter((row) => row.cells.length > 0);
  if (rows.length === 0) refuse("file-empty", {});
  const sheet = { name: null, state: "visible" as const, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  return {
    value: { file: file.path, sha256: file.sha256, format: "csv", date1904: false, sheets: [sheet] },
    issues: [],
  };
}

async function parseRecords(text: string, { delimiter, skippedLines }: TextShape): Promise<string[][]> {
  const { parse, CsvError } = await import("csv-parse/sync");
  const options = {
    delimiter,
    // A list, because office files mix line ends and the parser would settle on the first.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    from_line: skippedLines + 1,
  };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser names the line where it gave up; the clerk needs the one where the record began.
    const sound = Number(error["records"]);
    const before = sound > 0 ? parse(text, { ...options, to: sound }) : [];
    const fault = error.code === "CSV_QUOTE_NOT_CLOSED" ? "没有结束" : "引号前后多了文字";
    return refuse("file-quote", { line: skippedLines + 1 + physicalLines(before), fault });
  }
}

function physicalLines(records: readonly string[][]): number {
  return records.reduce((lines, fields) => lines + linesOf(fields), 0);
}

/** Lines that a record takes: a quoted field may hold line breaks. */
function linesOf(fields: readonly string[]): number {
  return 1 + fields.reduce((breaks, field) => breaks + lineBreaks(field), 0);
}

function numbered(records: readonly string[][], firstLine: number): TextRecord[] {
  let line = firstLine;
  boundCount(records.length, LIMITS.rows, "数据行");
  return records.map((fields) => {
    const record = { line, fields };
    line += linesOf(fields);
    return record;
  });
}

/** Line breaks inside a field; few fields have one, so the cheap test comes first. */
function lineBreaks(field: string): number {
  return /[\r\n]/.test(field) ? (field.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}

function sheetRow({ line, fields }: TextRecord): SheetRow {
  boundCount(fields.length, LIMITS.columns, `第 ${line} 行的列`);
  const cells: Cell[] = [];
  for (const [index, field] of fields.entries()) {
    const value = textValue(field);
    if (value) cells.push({ row: line, column: index + 1, value });
  }
  return { row: line, cells };
}
