import ExcelJS from "exceljs";
import { DELIBERATE_FAULTS, type DeliberateFault } from "#books/sample/deliberate-faults.ts";
import type { InboxBook, InboxText } from "#books/sample/inbox/inbox-file.ts";
import { encodeGb18030 } from "#books/sample/layout/gb18030.ts";
import { writeForm } from "#books/sample/layout/write-form.ts";
import { signWorkbook } from "#books/sample/sign-workbook.ts";
import { stampZip } from "#books/zip-stamp.ts";

/** Writes a workbook of the inbox with its slips, in bytes that repeat. */
export async function writeInboxBook(book: InboxBook): Promise<Uint8Array> {
  const workbook = signWorkbook(new ExcelJS.Workbook());
  for (const form of book.forms) writeForm(workbook, form);
  for (const fault of faultsIn(book.path)) slip(workbook, fault);
  return stampZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Writes a text file of the inbox with its slips: GB18030, commas, CR LF, as Chinese Windows programs do. */
export function writeInboxText(text: InboxText): Uint8Array {
  const faults = faultsIn(text.path);
  const lines = text.rows.map((row, at) => row.map((field, index) => slippedField([at + 1, index + 1, field], faults)));
  return encodeGb18030(lines.map((line) => `${line.join(",")}\r\n`).join(""));
}

function faultsIn(path: string): readonly DeliberateFault[] {
  return DELIBERATE_FAULTS.filter((fault) => fault.file === path);
}

function slip(workbook: ExcelJS.Workbook, fault: DeliberateFault): void {
  const cell = workbook.getWorksheet(fault.sheet ?? "")?.getCell(`${fault.column}${fault.row}`);
  if (!cell) throw new Error(`no sheet for the slip ${fault.what}`);
  check(fault, cell.text);
  cell.value = fault.found;
}

function slippedField(place: readonly [number, number, string], faults: readonly DeliberateFault[]): string {
  const [row, column, field] = place;
  const fault = faults.find((one) => one.row === row && one.column === String.fromCharCode(64 + column));
  if (!fault) return field;
  check(fault, field);
  return String(fault.found ?? "");
}

/** A slip that hits another cell than meant would make the sample say something else than its table. */
function check(fault: DeliberateFault, there: string): void {
  if (there !== fault.instead) throw new Error(`${fault.file} ${fault.column}${fault.row} holds ${there}`);
}
