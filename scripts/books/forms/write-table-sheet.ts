import type ExcelJS from "exceljs";
import type { BlankForm } from "#books/forms/blank-form.ts";
import { columnWidths } from "#books/forms/column-widths.ts";
import { entryRule, numberFormat, REPORT_DATE_RULE, UNIT_RULE } from "#books/forms/entry-rules.ts";
import { type FormColumn, MARKS } from "#books/forms/form-columns.ts";
import * as style from "#books/forms/form-style.ts";
import { FORM_MARK, formVersion, INSTRUCTION_SHEET } from "#domain/fields/form-version.ts";

/** A form as it is written for one sender. */
export interface FormPage {
  readonly form: BlankForm;
  readonly columns: readonly FormColumn[];
  /** The sender's standard name, written behind 填报单位; null leaves the place blank. */
  readonly unit: string | null;
}

/** Rows to fill in; the senders insert more where they need them. */
const BLANK_ROWS = 30;
const INDEX_WIDTH = 6;
/** Title, 填报单位 and head stand above. */
const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;
const LAST_ROW = HEAD_ROW + BLANK_ROWS;

/** Adds the sheet with the table to fill in: title, 填报单位 and 填报日期, head, numbered blank rows, foot. */
export function writeTableSheet(book: ExcelJS.Workbook, page: FormPage): void {
  const sheet = book.addWorksheet(page.form.kind.name, {
    views: [{ state: "frozen", xSplit: 2, ySplit: HEAD_ROW }],
  });
  style.printOnA4(sheet, "landscape", 0);
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
  const widths = [INDEX_WIDTH, ...columnWidths(page.columns, INDEX_WIDTH)];
  widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  writeLine(sheet, { row: 1, columns: widths.length, height: 36, text: page.form.title, look: style.TITLE });
  writeSender(sheet, page, widths);
  writeHead(sheet, page.columns);
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) writeBlankRow(sheet, page.columns, row);
  page.columns.forEach((column, at) => setRule(sheet, at + 2, entryRule(column)));
  writeFoot(sheet, page.form, widths.length);
}

interface Line {
  readonly row: number;
  /** How many columns it is merged across. */
  readonly columns: number;
  readonly height: number;
  readonly text: string;
  readonly look: Partial<ExcelJS.Style>;
}

function writeLine(sheet: ExcelJS.Worksheet, { row, columns, height, text, look }: Line): void {
  sheet.mergeCells(row, 1, row, columns);
  put(sheet.getCell(row, 1), text, look);
  sheet.getRow(row).height = height;
}

/** 填报单位 and 填报日期 with a place each, and the mark by which the importer knows the form's version. */
function writeSender(sheet: ExcelJS.Worksheet, { form, unit, columns }: FormPage, widths: readonly number[]): void {
  const cells: readonly (readonly [ExcelJS.CellValue, Partial<ExcelJS.Style>])[] = [
    ["填报单位（盖章）：", style.LABEL],
    [unit, style.BLANK_PLACE],
    ["填报日期：", style.LABEL],
    [null, { ...style.BLANK_PLACE, numFmt: 'yyyy"年"m"月"d"日"' }],
    [`${FORM_MARK}：${formVersion(form.kind)}`, style.MARK],
  ];
  const spans = shareOut(widths, [0.16, 0.44, 0.55, 0.72, 1]);
  cells.forEach(([value, look], at) => {
    const [from, to] = spans[at] ?? [at + 1, at + 1];
    if (to > from) sheet.mergeCells(2, from, 2, to);
    for (let column = from; column <= to; column += 1) sheet.getCell(2, column).style = look;
    sheet.getCell(2, from).value = value;
  });
  const [, [unitColumn] = [2], , [dayColumn] = [4]] = spans;
  if (offersOrganisations(columns)) sheet.getCell(2, unitColumn).dataValidation = UNIT_RULE;
  sheet.getCell(2, dayColumn).dataValidation = REPORT_DATE_RULE;
  sheet.getRow(2).height = 24;
}

function offersOrganisations(columns: readonly FormColumn[]): boolean {
  return columns.some(({ entry }) => entry.kind === "listed" && entry.field === "党组织");
}

/** Cuts the columns into neighbouring spans that end near the given shares of the whole width; each has a column. */
function shareOut(widths: readonly number[], ends: readonly number[]): readonly (readonly [number, number])[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let column = 0;
  let reached = 0;
  return ends.map((end, at) => {
    const from = column + 1;
    const last = widths.length - (ends.length - 1 - at);
    do {
      reached += widths[column] ?? 0;
      column += 1;
    } while (column < last && reached + (widths[column] ?? 0) / 2 <= end * whole);
    return [from, column];
  });
}

function writeHead(sheet: ExcelJS.Worksheet, columns: readonly FormColumn[]): void {
  put(sheet.getCell(HEAD_ROW, 1), "序号", style.headStyle(false));
  columns.forEach((column, at) => {
    const cell = sheet.getCell(HEAD_ROW, at + 2);
    const isOccasion = column.header === "";
    // As text, so that 7月8日 stays as typed: as a date Excel would give it the year of the clock.
    cell.style = { ...style.headStyle(column.required), ...(isOccasion ? { numFmt: "@" } : {}) };
    cell.value = column.required ? style.requiredHead(column.header) : column.header || null;
    cell.note = noteOf(isOccasion ? OCCASION_WORDS : `${column.required ? "必填。" : ""}${column.hint}。`);
  });
  sheet.getRow(HEAD_ROW).height = columns.some(({ header }) => header === "") ? 60 : 34;
}

const OCCASION_WORDS = "一列一次活动，表头写日期和名称，如：7月8日党课。";

function noteOf(text: string): ExcelJS.Comment {
  return { texts: [{ font: { name: "宋体", size: 9 }, text }], editAs: "absolute" };
}

function writeBlankRow(sheet: ExcelJS.Worksheet, columns: readonly FormColumn[], row: number): void {
  put(sheet.getCell(row, 1), row - FIRST_ROW + 1, style.bodyStyle("center", null));
  columns.forEach((column, at) => {
    const look = style.bodyStyle(column.entry.kind === "text" ? "left" : "center", numberFormat(column.entry));
    sheet.getCell(row, at + 2).style = look;
  });
  sheet.getRow(row).height = 20;
}

/**
 * Gives a column's blank rows their rule as one range, and no more rows: rules over whole columns hang readers. Set
 * cell by cell, exceljs joins them in the order of their addresses as text (B10 before B4) and writes ranges that overlap.
 */
function setRule(sheet: ExcelJS.Worksheet, column: number, rule: ExcelJS.DataValidation): void {
  const { letter } = sheet.getColumn(column);
  const { dataValidations } = sheet as ExcelJS.Worksheet & { readonly dataValidations: Rules };
  dataValidations.add(`${letter}${FIRST_ROW}:${letter}${LAST_ROW}`, rule);
}

/** The part of exceljs's worksheet that its types leave out. */
interface Rules {
  add(range: string, rule: ExcelJS.DataValidation): void;
}

function writeFoot(sheet: ExcelJS.Worksheet, { layout }: BlankForm, columns: number): void {
  const row = LAST_ROW + 1;
  const key = MARKS.map(([mark, state]) => `${mark}${state}`).join("　");
  const first = layout === "matrix" ? `注：${key}；应到而不必到的留空。` : "注：带 * 的栏必须填写。";
  const rest = `填写方法见“${INSTRUCTION_SHEET}”；行数不够时，在表中间插入行。`;
  const line = { columns, height: 22, look: style.PROSE };
  writeLine(sheet, { ...line, row, text: `${first}${rest}` });
  writeLine(sheet, { ...line, row: row + 1, text: SIGNATURES });
}

const SIGNATURES = "填表人：　　　　　　　　审核人：　　　　　　　　联系电话：";

function put(cell: ExcelJS.Cell, value: ExcelJS.CellValue, look: Partial<ExcelJS.Style>): void {
  cell.value = value;
  cell.style = look;
}
