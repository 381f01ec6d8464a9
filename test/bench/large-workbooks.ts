import ExcelJS from "exceljs";

/** A workbook as an office would export it, made of a seed. */
export interface LargeWorkbook {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cell: (row: number, column: number) => ExcelJS.CellValue;
}

const HAN = "党员支部创先争优活动学习服务群众岗位奉献组织生活会民主评议宣传教育志愿者讲座参观座谈调研帮扶结对";
const SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗𠮷䶮㐂𫖮";

/** Whole numbers that look random and repeat with the seed (a multiplicative hash). */
function draw(row: number, column: number, below: number): number {
  return Math.imul((row + 1) * 31 + column, 0x9e3779b1) >>> 0 === 0
    ? 0
    : ((Math.imul((row + 1) * 31 + column, 0x9e3779b1) >>> 0) * 7919) % below;
}

function words(row: number, column: number, length: number): string {
  return Array.from({ length }, (_, at) => HAN[draw(row, column * 97 + at, HAN.length)] ?? "").join("");
}

function name(row: number): string {
  const surnames = [...SURNAMES];
  return `${surnames[draw(row, 1, surnames.length)] ?? ""}${words(row, 2, 1 + (row % 2))}`;
}

function day(row: number, column: number): Date {
  return new Date(Date.UTC(1950, 0, 1) + draw(row, column, 20_000) * 86_400_000);
}

function rosterCell(row: number, column: number): ExcelJS.CellValue {
  if (row === 0) return `第${column + 1}栏`;
  const kind = column % 6;
  if (kind === 0) return column === 0 ? row : name(row + column);
  if (kind === 1) return `机关第${draw(row, column, 12) + 1}党支部`;
  if (kind === 2) return day(row, column);
  if (kind === 3) return draw(row, column, 10_000) / 100;
  if (kind === 4) return `11010119${100_000_0000 + row * 30 + column}`;
  return draw(row, column, 3) === 0 ? null : words(row, column, 4 + (row % 20));
}

const LEDGER_HEAD = [
  "序号",
  "日期",
  "活动名称",
  "类别",
  "党组织",
  "形式",
  "专项",
  "地点",
  "主持人",
  "应到人数",
  "实到人数",
  "备注",
];
const CATEGORIES = ["党性教育", "岗位奉献", "服务群众", "亮牌示范", "组织创新"];

function ledgerCell(row: number, column: number): ExcelJS.CellValue {
  const head = LEDGER_HEAD[column] ?? "";
  if (row === 0) return head;
  const expected = 20 + draw(row, 9, 30);
  const cells: Record<string, ExcelJS.CellValue> = {
    序号: row,
    日期: new Date(Date.UTC(2010, 0, 1) + draw(row, 1, 240) * 86_400_000),
    活动名称: `${words(row, 2, 8)}（第${row}次）`,
    类别: CATEGORIES[draw(row, 3, CATEGORIES.length)] ?? "",
    党组织: `机关第${draw(row, 4, 12) + 1}党支部`,
    形式: draw(row, 5, 2) === 0 ? "集中学习" : "座谈会",
    专项: draw(row, 6, 4) === 0 ? "全民读书" : null,
    地点: `${words(row, 7, 3)}会议室`,
    主持人: name(row),
    应到人数: expected,
    实到人数: expected - draw(row, 10, 10),
    备注: draw(row, 11, 3) === 0 ? words(row, 11, 12) : null,
  };
  return cells[head] ?? null;
}

/** A roster of 10,000 people with 30 columns, and an activity ledger of 100,000 rows with 12. */
export const LARGE_WORKBOOKS: readonly LargeWorkbook[] = [
  { name: "roster 10k x 30", rows: 10_001, columns: 30, cell: rosterCell },
  { name: "activity 100k x 12", rows: 100_001, columns: 12, cell: ledgerCell },
];

/** Writes a workbook row by row, with shared strings and one date format, as offices' own exports do. */
export async function writeLargeWorkbook(book: LargeWorkbook, filename: string): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true, useStyles: true });
  const sheet = writer.addWorksheet("台账");
  for (let row = 0; row < book.rows; row += 1) {
    const target = sheet.getRow(row + 1);
    for (let column = 0; column < book.columns; column += 1) {
      const value = book.cell(row, column);
      if (value === null) continue;
      const cell = target.getCell(column + 1);
      cell.value = value;
      if (value instanceof Date) cell.numFmt = "yyyy-mm-dd";
    }
    target.commit();
  }
  await writer.commit();
}
