import { stampZip } from "#books/zip-stamp.ts";
import { type Answer, MATTERS } from "#domain/answers.ts";

const COLUMNS = [
  { header: "日期", width: 12, value: (answer: Answer) => answer.day },
  { header: "事项", width: 11, value: (answer: Answer) => answer.matter },
  { header: "对象", width: 46, value: (answer: Answer) => answer.subject },
  { header: "决定", width: 32, value: (answer: Answer) => answer.decision },
  { header: "理由", width: 24, value: (answer: Answer) => answer.reason },
  { header: "经办人", width: 10, value: (answer: Answer) => answer.clerk ?? "" },
  { header: "来源单元格", width: 40, value: (answer: Answer) => answer.source ?? "" },
];
const EDGE = { style: "thin", color: { argb: "FF999999" } } as const;
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
/** Rows with a drop-down below the last answer, for clerks who type by hand. */
const SPARE_ROWS = 50;

/** Writes 已确认.xlsx (formats.md section 1, remembered answers), all cells as text; equal answers give equal bytes. */
export async function makeAnswerBook(answers: readonly Answer[]): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const sheet = workbook.addWorksheet("已确认", {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const [index, { width }] of COLUMNS.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.numFmt = "@";
  }
  sheet.addRow(COLUMNS.map(({ header }) => header)).eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEDED" } };
    cell.border = BORDER;
  });
  for (const answer of answers) {
    const row = sheet.addRow(COLUMNS.map(({ value }) => value(answer)));
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = BORDER;
      cell.alignment = { vertical: "top", wrapText: true };
    });
  }
  for (let row = 2; row <= answers.length + SPARE_ROWS; row += 1) {
    sheet.getCell(row, 2).dataValidation = { type: "list", allowBlank: true, formulae: [`"${MATTERS.join(",")}"`] };
  }
  return stampZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
