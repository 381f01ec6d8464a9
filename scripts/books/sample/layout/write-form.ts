import type ExcelJS from "exceljs";
import type { CellInput, Form, FormColumn, FormRow } from "#books/sample/layout/form.ts";
import { rowHeight } from "#books/sample/layout/row-height.ts";
import { bodyStyle, HEAD, LINE, printOnA4, SUM, TITLE } from "#books/sample/layout/style.ts";

/** Adds a form to a workbook as a sheet of its own, ready for printing on A4. */
export function writeForm(book: ExcelJS.Workbook, form: Form): void {
  const sheet = book.addWorksheet(form.sheet);
  printOnA4(sheet, form.landscape);
  form.columns.forEach((column, at) => {
    sheet.getColumn(at + 1).width = column.width;
  });
  const head = writeTop(sheet, form);
  const bodyFrom = writeHead(sheet, form.columns, head);
  sheet.pageSetup.printTitlesRow = `${head}:${bodyFrom - 1}`;
  writeRows(sheet, form, bodyFrom);
  writeBelow(sheet, form, bodyFrom);
}

/** Title and unit line; returns the first row of the head. */
function writeTop(sheet: ExcelJS.Worksheet, form: Form): number {
  const last = form.columns.length;
  sheet.mergeCells(1, 1, 1, last);
  put(sheet.getCell(1, 1), form.title, TITLE);
  sheet.getRow(1).height = 34;
  if (form.above === null) return 2;
  const middle = Math.ceil(last / 2);
  const [left, right] = form.above;
  sheet.mergeCells(2, 1, 2, middle);
  sheet.mergeCells(2, middle + 1, 2, last);
  put(sheet.getCell(2, 1), left, LINE);
  put(sheet.getCell(2, middle + 1), right, { ...LINE, alignment: { horizontal: "right", vertical: "middle" } });
  sheet.getRow(2).height = 22;
  return 3;
}

/** One or two lines of head; returns the row after it. */
function writeHead(sheet: ExcelJS.Worksheet, columns: readonly FormColumn[], row: number): number {
  const grouped = columns.some((column) => column.group !== null);
  columns.forEach((column, at) => {
    put(sheet.getCell(row, at + 1), column.group ?? column.header, HEAD);
    if (grouped) put(sheet.getCell(row + 1, at + 1), column.group === null ? null : column.header, HEAD);
  });
  if (grouped) mergeHead(sheet, columns, row);
  for (let at = row; at <= row + (grouped ? 1 : 0); at += 1) sheet.getRow(at).height = grouped ? 22 : 32;
  return row + (grouped ? 2 : 1);
}

function mergeHead(sheet: ExcelJS.Worksheet, columns: readonly FormColumn[], row: number): void {
  for (const [from, to] of runsOf(columns.map((column) => column.group))) {
    if (columns[from]?.group != null) mergeAcross(sheet, row, [from + 1, to + 1]);
    else for (let at = from; at <= to; at += 1) sheet.mergeCells(row, at + 1, row + 1, at + 1);
  }
}

/** Merging empties all but the first cell. */
function mergeAcross(sheet: ExcelJS.Worksheet, row: number, [from, to]: readonly [number, number]): void {
  for (let at = from + 1; at <= to; at += 1) sheet.getCell(row, at).value = null;
  if (to > from) sheet.mergeCells(row, from, row, to);
}

function writeRows(sheet: ExcelJS.Worksheet, form: Form, from: number): void {
  let number = 0;
  form.rows.forEach((row, at) => {
    if (row.look === "body" || row.look === "blank") number += 1;
    writeRow(sheet, form.columns, { row, at: from + at, number });
  });
  if (form.mergedField !== null) mergeDown(sheet, form, from);
}

interface PlacedRow {
  readonly row: FormRow;
  readonly at: number;
  readonly number: number;
}

function writeRow(sheet: ExcelJS.Worksheet, columns: readonly FormColumn[], { row, at, number }: PlacedRow): void {
  if (row.look === "again") {
    columns.forEach((column, index) => put(sheet.getCell(at, index + 1), column.header, HEAD));
    return;
  }
  if (row.look === "line") {
    writeLine(sheet, [at, columns.length], row.text);
    return;
  }
  columns.forEach((column, index) => {
    const cell = sheet.getCell(at, index + 1);
    const input = inputOf(row, column, number);
    put(cell, input, row.look === "sum" ? SUM : bodyStyle(column.align, formatOf(input)));
  });
  sheet.getRow(at).height = heightOf(row, columns);
}

function inputOf(row: Exclude<FormRow, { look: "again" | "line" }>, column: FormColumn, number: number): CellInput {
  if (row.look !== "sum" && column.field === "序号") return number;
  return row.look === "blank" ? null : (row.cells[column.field] ?? null);
}

function heightOf(row: FormRow, columns: readonly FormColumn[]): number {
  if (row.look !== "body") return 20;
  return rowHeight(columns.map(({ field, width }) => ({ text: textOf(row.cells[field]), width })));
}

function mergeDown(sheet: ExcelJS.Worksheet, form: Form, from: number): void {
  const field = form.mergedField ?? "";
  const column = form.columns.findIndex((one) => one.field === field) + 1;
  const texts = form.rows.map((row) => (row.look === "body" ? textOf(row.cells[field]) : null));
  for (const [first, last] of runsOf(texts)) {
    if (texts[first] === null || last === first) continue;
    for (let at = first + 1; at <= last; at += 1) sheet.getCell(from + at, column).value = null;
    sheet.mergeCells(from + first, column, from + last, column);
  }
}

function textOf(input: CellInput | undefined): string {
  return typeof input === "string" ? input : "";
}

function writeBelow(sheet: ExcelJS.Worksheet, form: Form, bodyFrom: number): void {
  form.below.forEach((line, at) => writeLine(sheet, [bodyFrom + form.rows.length + at, form.columns.length], line));
}

/** A text across the table. */
function writeLine(sheet: ExcelJS.Worksheet, [row, columns]: readonly [number, number], text: string): void {
  sheet.mergeCells(row, 1, row, columns);
  put(sheet.getCell(row, 1), text, LINE);
  sheet.getRow(row).height = 22;
}

function put(cell: ExcelJS.Cell, input: CellInput, style: Partial<ExcelJS.Style>): void {
  cell.value = valueOf(input);
  cell.style = style;
}

function valueOf(input: CellInput): ExcelJS.CellValue {
  if (input === null || typeof input !== "object") return input;
  return "day" in input ? new Date(`${input.day}T00:00:00Z`) : input.number;
}

/** Long digits are formatted as text, or Excel would take them for numbers when somebody types over them. */
function formatOf(input: CellInput): string | null {
  if (typeof input === "string") return /^\d{11,}/.test(input) ? "@" : null;
  return input !== null && typeof input === "object" ? input.format : null;
}

/** Runs of equal neighbours as [first, last] places; nulls are runs too. */
function runsOf(values: readonly (string | null)[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  values.forEach((value, at) => {
    const run = runs.at(-1);
    if (run && values[run[0]] === value) run[1] = at;
    else runs.push([at, at]);
  });
  return runs;
}
