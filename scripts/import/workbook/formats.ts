import type { InputFile } from "#domain/input-file.ts";
import type { Checked } from "#domain/checked.ts";
import type { Workbook, WorkbookFormat } from "#domain/workbook.ts";
import { readCsv } from "#import/workbook/csv/read-csv.ts";
import { readHtml } from "#import/workbook/html/read-html.ts";
import { readOds } from "#import/workbook/ods/read-ods.ts";
import { readXls } from "#import/workbook/xls/read-xls.ts";
import { readXlsx } from "#import/workbook/xlsx/read-xlsx.ts";
import { readXml } from "#import/workbook/xml/read-xml.ts";

/** Reads a file that is known to be of one format; ends by `refuse` when the whole file cannot be used. */
export type WorkbookReader = (file: InputFile) => Promise<Checked<Workbook>>;

/** The formats that are read. A new one: its reader here, its mark in `sniff.ts`. */
export const FORMATS: Readonly<Record<WorkbookFormat, WorkbookReader>> = {
  xlsx: readXlsx,
  ods: readOds,
  xls: readXls,
  html: readHtml,
  xml: readXml,
  csv: readCsv,
};
