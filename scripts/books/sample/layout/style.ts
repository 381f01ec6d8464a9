import type ExcelJS from "exceljs";

const THIN: Partial<ExcelJS.Border> = { style: "thin", color: { argb: "FF000000" } };

/** All four borders of a table cell. */
const BORDERS: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Title over the table. */
export const TITLE: Partial<ExcelJS.Style> = {
  font: { name: "方正小标宋简体", size: 18 },
  alignment: { horizontal: "center", vertical: "middle" },
};

/** The line of 填报单位, and the lines under the table. */
export const LINE: Partial<ExcelJS.Style> = {
  font: { name: "宋体", size: 11 },
  alignment: { horizontal: "left", vertical: "middle", wrapText: true },
};

/** Head of a column. */
export const HEAD: Partial<ExcelJS.Style> = {
  font: { name: "黑体", size: 11 },
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
  border: BORDERS,
};

/** 小计 and 合计. */
export const SUM: Partial<ExcelJS.Style> = {
  font: { name: "宋体", size: 11, bold: true },
  alignment: { horizontal: "center", vertical: "middle" },
  border: BORDERS,
};

/** A cell of a record. */
export function bodyStyle(align: "left" | "center", format: string | null): Partial<ExcelJS.Style> {
  return {
    font: { name: "宋体", size: 11 },
    alignment: { horizontal: align, vertical: "middle", wrapText: true },
    border: BORDERS,
    ...(format === null ? {} : { numFmt: format }),
  };
}

/** Sets a sheet up for A4, as wide as the page and as long as it needs. */
export function printOnA4(sheet: ExcelJS.Worksheet, landscape: boolean): void {
  const orientation = landscape ? "landscape" : "portrait";
  // 9 is A4 in ECMA-376 18.3.1.63; exceljs has the enumeration in its types only, so it cannot be named here.
  const fit = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true };
  Object.assign(sheet.pageSetup, { ...fit, orientation });
}
