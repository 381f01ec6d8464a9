import type ExcelJS from "exceljs";

const THIN: Partial<ExcelJS.Border> = { style: "thin", color: { argb: "FF000000" } };
const RED = { argb: "FFC00000" };
const GREY = { argb: "FF7F7F7F" };

/** All four borders of a table cell. */
const BORDERS: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Title over a table. */
export const TITLE: Partial<ExcelJS.Style> = {
  font: { name: "黑体", size: 18 },
  alignment: { horizontal: "center", vertical: "middle" },
};

/** 填报单位： and 填报日期：. */
export const LABEL: Partial<ExcelJS.Style> = {
  font: { name: "宋体", size: 11 },
  alignment: { horizontal: "right", vertical: "middle", shrinkToFit: true },
};

/** What must be filled in is shaded, also where it is printed without colours. */
const REQUIRED: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } };

/** The place behind a label. */
export const BLANK_PLACE: Partial<ExcelJS.Style> = {
  font: { name: "宋体", size: 11 },
  alignment: { horizontal: "left", vertical: "middle", shrinkToFit: true },
  border: BORDERS,
  fill: REQUIRED,
};

/** The version mark. */
export const MARK: Partial<ExcelJS.Style> = {
  font: { name: "宋体", size: 9, color: GREY },
  alignment: { horizontal: "right", vertical: "middle", shrinkToFit: true },
};

/** Head of a column; those of required columns are shaded. */
export function headStyle(required: boolean): Partial<ExcelJS.Style> {
  return {
    font: { name: "黑体", size: 11 },
    alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    border: BORDERS,
    fill: required ? REQUIRED : { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEDED" } },
  };
}

/** A head whose column must be filled in: the asterisk in red. */
export function requiredHead(header: string): ExcelJS.CellRichTextValue {
  const font = { name: "黑体", size: 11 };
  return {
    richText: [
      { font, text: header },
      { font: { ...font, color: RED }, text: "*" },
    ],
  };
}

/** A cell to be filled in, or one of the instructions' table. */
export function bodyStyle(align: "left" | "center", format: string | null): Partial<ExcelJS.Style> {
  return {
    font: { name: "宋体", size: 11 },
    alignment: { horizontal: align, vertical: "middle", wrapText: true },
    border: BORDERS,
    ...(format === null ? {} : { numFmt: format }),
  };
}

/** An example: grey and slanted, so that nobody takes it for an entry. */
export const EXAMPLE: Partial<ExcelJS.Style> = {
  ...bodyStyle("left", "@"),
  font: { name: "宋体", size: 11, italic: true, color: GREY },
};

/** Running text under a table and on the page of instructions. */
export const PROSE: Partial<ExcelJS.Style> = {
  font: { name: "仿宋", size: 12 },
  alignment: { horizontal: "left", vertical: "middle", wrapText: true },
};

/** A heading on the page of instructions. */
export const HEADING: Partial<ExcelJS.Style> = { ...PROSE, font: { name: "黑体", size: 12 } };

/** Sets a sheet up for A4, as wide as the page; the version mark and the page's number at its foot. */
export function printOnA4(sheet: ExcelJS.Worksheet, orientation: "landscape" | "portrait", pagesHigh: number): void {
  // 9 is A4 in ECMA-376 18.3.1.63; exceljs has the enumeration in its types only, so it cannot be named here.
  const fit = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: pagesHigh, horizontalCentered: true };
  const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
  Object.assign(sheet.pageSetup, { ...fit, orientation, margins });
  sheet.headerFooter.oddFooter = "&C第 &P 页　共 &N 页";
}

/** Width of a text in half-width characters, with the cell's own margins. */
export function printedWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < "\u0100" ? 1 : 2), 2);
}
