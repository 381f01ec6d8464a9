import type * as SheetJs from "@e965/xlsx";
import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import type { Sheet, Workbook } from "#domain/workbook.ts";
import { refuse, refuseDamaged } from "#import/workbook/refusal.ts";
import { sheetWarnings } from "#import/workbook/sheet-warnings.ts";
import { BUILT_IN_FORMATS } from "#import/workbook/xlsx/number-formats.ts";
import type { BiffBook } from "#import/workbook/xls/biff-records.ts";
import { walkBiff } from "#import/workbook/xls/biff-records.ts";
import { CODE_PAGES, useChineseCodePage } from "#import/workbook/xls/code-page.ts";
import { readSheets } from "#import/workbook/xls/biff-sheets.ts";

type Library = typeof SheetJs;

/**
 * Reads an old workbook (.xls of Excel 2 to 2003, .et of WPS): a walk over its records, then the cells by SheetJS.
 * Dates stay serial numbers with their format; the schema decides what is a date. Refuses what is encrypted or cut.
 */
export async function readXls(file: InputFile): Promise<Checked<Workbook>> {
  const library = await import("@e965/xlsx");
  // Set for every file: once set, the tables stay, and how a file is read must not depend on the one before.
  library.set_cptable(CODE_PAGES);
  const book = walkBiff(workbookStream(library, file.bytes));
  const read = readBook(library, book);
  const sheets = readSheets(read, book);
  if (book.version < 8 && sheets.some(hasLostText)) refuse("file-encoding", { line: null, fault: "有的字无法识别" });
  const date1904 = read.Workbook?.WBProps?.date1904 === true;
  const workbook = { file: file.path, sha256: file.sha256, format: "xls" as const, date1904, sheets };
  return { value: workbook, issues: [...sheetWarnings(workbook), ...notWorksheets(file.path, read, book)] };
}

/** Only text in a code page can have lost a character on the way here. */
function hasLostText({ rows }: Sheet): boolean {
  return rows.some(({ cells }) => cells.some(({ value }) => value.kind === "text" && value.text.includes("\ufffd")));
}

interface CompoundEntry {
  readonly content: Uint8Array;
  readonly size: number;
}

/** The records: a stream inside a compound file, or the bare file (BIFF 2 to 4). */
function workbookStream(library: Library, bytes: Uint8Array): Uint8Array {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.readUInt8(0) !== 0xd0) return content;
  const entry = compoundEntry(library, content);
  if (entry === null) return refuse("file-not-table", { kind: "旧版 Office 文件" });
  return entry.content.length < entry.size ? refuseDamaged("内容提前结束，文件可能没有复制完") : entry.content;
}

function compoundEntry({ CFB }: Library, content: Buffer): CompoundEntry | null {
  try {
    const compound: unknown = CFB.read(content, { type: "buffer" });
    return (CFB.find(compound, "/Workbook") ?? CFB.find(compound, "/Book")) as CompoundEntry | null;
  } catch {
    return refuseDamaged("内部目录无法读取，文件可能没有复制完");
  }
}

function readBook(library: Library, book: BiffBook): SheetJs.WorkBook {
  resetFormats(library);
  const codepage = useChineseCodePage(book);
  try {
    const options = { type: "buffer", raw: true, dense: true, cellNF: true, cellText: false, cellHTML: false } as const;
    return library.read(book.stream, { ...options, cellFormula: false, ...(codepage === null ? {} : { codepage }) });
  } catch {
    // The library throws errors and bare texts, in English and without a cell.
    return refuseDamaged("旧版工作簿的内部结构无法读取");
  }
}

/** The library keeps the formats of the file before in a table of its own; it also lacks the Chinese ones. */
function resetFormats({ SSF }: Library): void {
  const table = SSF.get_table() as Record<number, string>;
  for (const id of Object.keys(table)) delete table[Number(id)];
  SSF.load_table({ 0: "General", ...Object.fromEntries(BUILT_IN_FORMATS) });
}

function notWorksheets(file: string, { SheetNames: names }: SheetJs.WorkBook, { sheets }: BiffBook): Issue[] {
  return sheets.flatMap(({ isWorksheet, kind }, index) => {
    const sheet = names[index] ?? "";
    return isWorksheet ? [] : [issue("sheet-not-table", { file, sheet, cell: null }, { sheet, kind })];
  });
}
