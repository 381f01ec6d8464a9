import ExcelJS from "exceljs";
import type { ConfigurationSheet } from "#books/sample/configuration/configuration-sheet.ts";
import { signWorkbook } from "#books/sample/sign-workbook.ts";
import { rowHeight } from "#books/sample/layout/row-height.ts";
import { bodyStyle, HEAD, printOnA4, TITLE } from "#books/sample/layout/style.ts";
import { stampZip } from "#books/zip-stamp.ts";

/** Writes 考评配置.xlsx from its sheets, in bytes that repeat: head frozen and filtered, every text wrapped. */
export async function writeConfiguration(sheets: readonly ConfigurationSheet[]): Promise<Uint8Array> {
  const workbook = signWorkbook(new ExcelJS.Workbook());
  for (const sheet of sheets) writeSheet(workbook, sheet);
  return stampZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeSheet(workbook: ExcelJS.Workbook, source: ConfigurationSheet): void {
  const head = source.title === null ? 1 : 2;
  const sheet = workbook.addWorksheet(source.name, { views: [{ state: "frozen", ySplit: head }] });
  printOnA4(sheet, true);
  source.widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  if (source.title !== null) writeTitle(sheet, source.title, source.columns.length);
  [source.columns, ...source.rows].forEach((row, at) => {
    const texts = source.widths.map((width, index) => ({ text: String(row[index] ?? ""), width }));
    sheet.getRow(head + at).height = rowHeight(texts);
    source.columns.forEach((_, index) => {
      const cell = sheet.getCell(head + at, index + 1);
      const value = row[index] ?? null;
      cell.value = value;
      cell.style = at === 0 ? HEAD : bodyStyle("left", typeof value === "string" ? "@" : null);
    });
  });
}

function writeTitle(sheet: ExcelJS.Worksheet, title: string, columns: number): void {
  sheet.mergeCells(1, 1, 1, columns);
  const cell = sheet.getCell(1, 1);
  cell.value = title;
  cell.style = TITLE;
  sheet.getRow(1).height = 34;
}
