import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Workbook } from "#domain/workbook.ts";
import { FORMATS } from "#import/workbook/formats.ts";
import { boundBytes, LIMITS } from "#import/workbook/limits.ts";
import { FileRefused } from "#import/workbook/refusal.ts";
import { readableFormat, sniff } from "#import/workbook/sniff.ts";

/**
 * Reads one file of the inbox into sheets of cells; the true kind is found by the bytes, never by the name.
 * A fault of the file's structure refuses the whole file: the value is null and there is one error. A
 * fault of a value never does: such a cell is an `error` value, or text that the schema will refuse.
 * Hidden sheets are read with their state and a warning. Bad bytes never make it throw.
 */
export async function readWorkbook(file: InputFile): Promise<Checked<Workbook | null>> {
  try {
    boundBytes(file.bytes.length, LIMITS.fileBytes, "文件");
    return await FORMATS[readableFormat(sniff(file.bytes))](file);
  } catch (error) {
    if (error instanceof FileRefused) return { value: null, issues: [error.toIssue(file.path)] };
    throw error;
  }
}
