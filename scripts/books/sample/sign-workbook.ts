import type ExcelJS from "exceljs";

/** When the sample's office saved its books; any fixed day would do. */
const SAVED = new Date("2010-09-01T00:00:00Z");

/** Gives a workbook its author and fixed dates, so that it is the same on every run. */
export function signWorkbook(workbook: ExcelJS.Workbook): ExcelJS.Workbook {
  const author = "示例市科协机关党办";
  return Object.assign(workbook, { creator: author, lastModifiedBy: author, created: SAVED, modified: SAVED });
}
