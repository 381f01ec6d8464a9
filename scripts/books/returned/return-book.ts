import type { Workbook, Worksheet } from "exceljs";
import { addListRow, addListSheet } from "#books/list-sheet.ts";
import { MARK_COLOURS } from "#books/returned/mark.ts";
import type { Correction, Fate, OtherChange } from "#books/returned/corrections/compare-versions.ts";
import { stampZip } from "#books/zip-stamp.ts";
import { excerpt, maskPersonal } from "#domain/text.ts";

/** One file of the inbox with problems, and what was done with it. */
export interface ReturnEntry {
  readonly file: string;
  /** Path of the marked copy below the folder of the month; null where none was made. */
  readonly copy: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** Why there is no copy, or what is special about it; "" for an ordinary copy. */
  readonly remark: string;
}

/** What 退回清单.xlsx tells. */
export interface ReturnBookContent {
  /** As shown: 2010年8月. */
  readonly month: string;
  readonly entries: readonly ReturnEntry[];
  readonly corrections: readonly Correction[];
}

const FATES: Readonly<Record<Fate, string>> = {
  mended: "已改正",
  stillWrong: "改了，仍有问题",
  open: "没有改",
  settled: "没有改，现已没有问题",
  gone: "整行已删去",
};
const KINDS: Readonly<Record<OtherChange["kind"], string>> = {
  changed: "改动",
  rowAdded: "新增一行",
  rowRemoved: "删去一行",
  sheetAdded: "新增工作表",
  sheetRemoved: "删去工作表",
};

/** Writes the list of what was handed back, and how corrected files differ from what was handed back before. */
export async function makeReturnBook({ month, entries, corrections }: ReturnBookContent): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  book.created = new Date(0);
  book.modified = new Date(0);
  addEntries(book, entries, `考核月份：${month}　请把“退回件”发还报送单位，改正后重新放入收件夹`);
  if (corrections.length > 0) addCorrections(book, corrections);
  if (corrections.some(({ others }) => others.length > 0)) addOthers(book, corrections);
  return stampZip(new Uint8Array(await book.xlsx.writeBuffer()));
}

function addEntries(book: Workbook, entries: readonly ReturnEntry[], subtitle: string): void {
  const columns = { 序号: 6, 文件: 42, 退回件: 42, 错误: 7, 提醒: 7, 说明: 50 };
  const sheet = addSheet(book, { name: "退回清单", subtitle, columns });
  for (const [index, { file, copy, errors, warnings, remark }] of entries.entries()) {
    const row = addListRow(sheet, [index + 1, file, copy ?? "（没有退回件）", errors, warnings, remark]);
    if (copy !== null) linkTo(row.getCell(3), copy);
  }
}

function linkTo(cell: ReturnType<Worksheet["getCell"]>, copy: string): void {
  const hyperlink = copy.split("/").map(encodeURIComponent).join("/");
  cell.value = { text: copy, hyperlink };
  cell.font = { underline: true, color: { argb: "FF0563C1" } };
}

function addCorrections(book: Workbook, corrections: readonly Correction[]): void {
  const columns = {
    序号: 6,
    文件: 36,
    工作表: 16,
    退回时单元格: 13,
    现在单元格: 12,
    退回时的问题: 44,
    原来: 26,
    现在: 26,
    结果: 20,
  };
  const subtitle = "收到的改正件与上次退回时比较：每一处标了颜色的单元格改了没有";
  const sheet = addSheet(book, { name: "改正情况", subtitle, columns });
  const fates = corrections.flatMap(({ file, flagged }) => flagged.map((one) => ({ file, ...one })));
  for (const [index, one] of fates.entries()) {
    const values = [index + 1, one.file, one.sheet ?? "—", one.cell ?? "整张表", one.cellNow ?? "—", one.found];
    const row = addListRow(sheet, [...values, shown(one.before), shown(one.after), FATES[one.fate]]);
    const colour = one.fate === "open" || one.fate === "stillWrong" ? MARK_COLOURS.error : null;
    if (colour !== null) row.getCell(9).fill = { type: "pattern", pattern: "solid", fgColor: { argb: colour } };
  }
}

function addOthers(book: Workbook, corrections: readonly Correction[]): void {
  const columns = { 序号: 6, 文件: 36, 工作表: 16, 位置: 12, 性质: 12, 原来: 40, 现在: 40 };
  const subtitle = "改正件中，没有标颜色而与上次退回时不同的地方；请核对是否应当改动";
  const sheet = addSheet(book, { name: "其他改动", subtitle, columns });
  const changes = corrections.flatMap(({ file, others }) => others.map((one) => ({ file, ...one })));
  for (const [index, one] of changes.entries()) {
    const values = [index + 1, one.file, one.sheet ?? "—", one.place, KINDS[one.kind]];
    addListRow(sheet, [...values, shown(one.before), shown(one.after)]);
  }
}

/** ID numbers and telephones are masked in every list of ours (product.md section 6.8). */
function shown(text: string): string {
  return text === "" ? "（空）" : excerpt(maskPersonal(text));
}

function addSheet(
  book: Workbook,
  { name, subtitle, columns }: { name: string; subtitle: string; columns: Readonly<Record<string, number>> },
): Worksheet {
  const listed = Object.entries(columns).map(([header, width]) => ({ header, width }));
  return addListSheet(book, { name, title: name, subtitle, columns: listed });
}
