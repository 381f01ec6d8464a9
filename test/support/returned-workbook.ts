import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import { type Marking, markWorkbook } from "#books/returned/mark-workbook.ts";
import { type Issue, issue } from "#domain/issues/issue.ts";
import type { Workbook } from "#domain/workbook.ts";

/** An error on a cell of a sheet. */
export function errorAt(cell: string | null, sheet: string | null = "名册", file = "名册.xlsx"): Issue {
  return issue("person-unknown", { file, sheet, cell }, { name: "张三", organisation: null, nearest: "张山" });
}

/** A warning on a cell of a sheet. */
export function warningAt(cell: string, sheet: string | null = "名册", file = "名册.xlsx"): Issue {
  return issue("participants-unknown", { file, sheet, cell }, { names: ["李四"] });
}

/** What goes onto a copy, with these issues. */
export function markingWith(issues: readonly Issue[], bytes: Uint8Array = new Uint8Array()): Marking {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file: "名册.xlsx", sha256, month: "2010年8月", issues, remarks: [], listSheet: null };
}

/** The copy of a workbook with these issues marked. */
export function marked(bytes: Uint8Array, issues: readonly Issue[]): Uint8Array {
  return markWorkbook(bytes, markingWith(issues, bytes)).bytes;
}

/** A workbook as a second library reads it. */
export async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
}

/** The colour and the comment of a cell, as a second library reads them. */
export function markOn(
  book: ExcelJS.Workbook,
  sheet: string,
  cell: string,
): { colour: string | null; comment: string } {
  const found = book.getWorksheet(sheet)?.getCell(cell);
  return { colour: colourOf(found?.fill), comment: commentOf(found?.note) };
}

function colourOf(fill: ExcelJS.Fill | undefined): string | null {
  return fill?.type === "pattern" && fill.pattern === "solid" ? (fill.fgColor?.argb ?? null) : null;
}

function commentOf(note: ExcelJS.Cell["note"] | undefined): string {
  return typeof note === "string" ? note : (note?.texts ?? []).map(({ text }) => text).join("");
}

/** What our own reader finds in a file. */
export async function workbookIn(bytes: Uint8Array, path = "名册.xlsx"): Promise<Workbook> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { value, issues } = await readWorkbook({ path, bytes, sha256 });
  if (value === null) throw new Error(issues.map(({ text }) => text.found).join());
  return value;
}
