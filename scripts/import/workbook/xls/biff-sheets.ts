import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { CellValue, Sheet } from "#domain/workbook.ts";
import type { SheetDraft } from "#import/workbook/assemble-sheet.ts";
import { assembleSheet, draftSheet, putCell } from "#import/workbook/assemble-sheet.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { refuseDamaged } from "#import/workbook/refusal.ts";
import type { BiffBook, BiffSheet } from "#import/workbook/xls/biff-records.ts";
import { decimalText } from "#import/workbook/xlsx/decimal-text.ts";

/** Codes of error values (MS-XLS 2.5.10). */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0, "#NULL!"],
  [7, "#DIV/0!"],
  [15, "#VALUE!"],
  [23, "#REF!"],
  [29, "#NAME?"],
  [36, "#NUM!"],
  [42, "#N/A"],
]);

/**
 * The worksheets of a book as SheetJS read it, with what the walk noted. Refuses a sheet for which the library gives
 * other than one cell for each cell record: a record it does not understand, or two of one address.
 */
export function readSheets(book: WorkBook, { version, sheets }: BiffBook): Sheet[] {
  const facts: readonly (BiffSheet | null)[] = version < 5 ? book.SheetNames.map(() => null) : sheets;
  if (facts.length !== book.SheetNames.length) return refuseDamaged("工作表的目录有误");
  return facts.flatMap((fact, index) => {
    const name = book.SheetNames[index] ?? "";
    return fact?.isWorksheet === false ? [] : [readSheet(name, book.Sheets[name], fact)];
  });
}

function readSheet(name: string, sheet: WorkSheet | undefined, fact: BiffSheet | null): Sheet {
  if (sheet === undefined) return refuseDamaged(`找不到工作表“${name}”的内容`);
  const draft = draftSheet(name);
  const count = takeCells(draft, sheet);
  if (fact) takeFacts(draft, fact, count);
  for (const { s, e } of sheet["!merges"] ?? [])
    draft.merges.push({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
  return assembleSheet(draft);
}

function takeCells(draft: SheetDraft, sheet: WorkSheet): number {
  const cells = sheet["!data"] ?? [];
  let count = 0;
  for (const [row, columns] of cells.entries()) {
    for (const [column, cell] of (columns ?? []).entries()) {
      if (cell === undefined || cell === null || cell.t === "z") continue;
      count += 1;
      putCell(draft, { row: row + 1, column: column + 1 }, valueOf(cell));
    }
  }
  return count;
}

function takeFacts(draft: SheetDraft, fact: BiffSheet, count: number): void {
  if (count !== fact.cells - fact.unsolved.length)
    refuseDamaged("有单元格重复或无法读取", { sheet: draft.name, cell: null });
  draft.state = fact.state;
  for (const at of fact.unsolved) putCell(draft, at, { kind: "error", code: "formula" });
  for (const row of fact.hiddenRows) draft.hiddenRows.add(row);
  for (const column of fact.hiddenColumns) draft.hiddenColumns.add(column);
}

function valueOf({ t, v, z }: CellObject): CellValue | null {
  if (t === "n" && typeof v === "number") return numberValue(v, z);
  if (t === "b") return { kind: "flag", flag: v === true };
  if (t === "e") return { kind: "error", code: ERRORS.get(v) ?? "#VALUE!" };
  return typeof v === "string" ? textValue(v) : null;
}

function numberValue(value: number, format: CellObject["z"]): CellValue {
  if (!Number.isFinite(value)) return { kind: "error", code: "#NUM!" };
  const code = typeof format === "string" && !/^(?:general)?$/i.test(format) ? format : null;
  return { kind: "number", decimal: decimalText(value), format: code };
}
