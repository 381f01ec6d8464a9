import type { Row, Workbook, Worksheet } from "exceljs";

/** The words and columns of a list; widths in characters of the standard font. */
export interface ListSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
}

const EDGE = { style: "thin", color: { argb: "FF999999" } } as const;
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
const HEAD_ROW = 3;

/** Adds a sheet that lists: title, a line below it, a head that stays in view, prints on each page and filters. */
export function addListSheet(book: Workbook, { name, title, subtitle, columns }: ListSheet): Worksheet {
  const sheet = book.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
    },
    views: [{ state: "frozen", ySplit: HEAD_ROW }],
  });
  sheet.addRow([title]).font = { size: 16, bold: true };
  sheet.addRow([subtitle]).font = { color: { argb: "FF555555" } };
  sheet.addRow(columns.map(({ header }) => header)).eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEDED" } };
    cell.border = BORDER;
    cell.alignment = { vertical: "middle", horizontal: "center", wrapText: true };
  });
  for (const [index, { width }] of columns.entries()) sheet.getColumn(index + 1).width = width;
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: HEAD_ROW, column: columns.length } };
  return sheet;
}

/** Adds a bordered row whose texts wrap. */
export function addListRow(sheet: Worksheet, values: readonly (string | number)[]): Row {
  const row = sheet.addRow([...values]);
  row.eachCell((cell) => {
    cell.border = BORDER;
    cell.alignment = { vertical: "top", wrapText: true };
  });
  return row;
}
