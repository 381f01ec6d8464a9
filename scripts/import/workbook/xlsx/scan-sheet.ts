import { cellAddress, parseCellAddress } from "#domain/location.ts";
import type { MergedRange } from "#domain/workbook.ts";
import { LIMITS } from "#import/workbook/limits.ts";
import { refuse, refuseDamaged } from "#import/workbook/refusal.ts";
import { cellContent } from "#import/workbook/xlsx/cell-content.ts";
import type { CellContext, RawCell } from "#import/workbook/xlsx/cell-value.ts";
import { cellValue, isCellType } from "#import/workbook/xlsx/cell-value.ts";
import type { HiddenLines } from "#import/workbook/xlsx/hidden-lines.ts";
import { hiddenRange, isHiddenRow } from "#import/workbook/xlsx/hidden-lines.ts";
import { boundMerges, mergedRange } from "#import/workbook/xlsx/merges.ts";
import type { PlainCell } from "#import/workbook/xlsx/plain-cell.ts";
import { plainCell, readPlainCell } from "#import/workbook/xlsx/plain-cell.ts";
import type { DraftCell, DraftRow } from "#import/workbook/xlsx/sheet-rows.ts";
import type { WorksheetPart } from "#import/workbook/xlsx/workbook-parts.ts";
import type { XmlCursor, XmlTag } from "#import/workbook/xlsx/xml-tags.ts";
import { attributesOf, nextTag, parentName, xmlCursor } from "#import/workbook/xlsx/xml-tags.ts";

/** A sheet whose XML was checked; its own texts (not the shared ones) still unread. */
export interface ScannedSheet extends HiddenLines {
  readonly rows: readonly DraftRow[];
  /** Cells whose value is to be read from the content of an `is` element. */
  readonly unread: readonly { readonly cell: DraftCell; readonly content: string }[];
  readonly merges: readonly MergedRange[];
}

interface Scan extends ScannedSheet {
  readonly sheet: WorksheetPart;
  readonly cursor: XmlCursor;
  readonly context: CellContext;
  readonly plain: PlainCell;
  readonly rows: DraftRow[];
  readonly unread: { cell: DraftCell; content: string }[];
  readonly merges: MergedRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: (readonly [number, number])[];
  readonly rowNumbers: Set<number>;
  /** By column: the last row in which it had a cell; finds an address that is there twice. */
  readonly lastRow: Int32Array;
  row: DraftRow;
  column: number;
  bottom: number;
  right: number;
}

/**
 * Reads the XML of a worksheet strictly: what is not well-formed, ends early, has one address twice or a value that
 * is lost refuses the file, with the cell's address. Elements it does not know are passed over, wherever they stand.
 */
export function scanSheet(sheet: WorksheetPart, context: CellContext): ScannedSheet {
  const scan = newScan(sheet, context);
  for (let tag = nextTag(scan.cursor); tag; tag = nextTag(scan.cursor)) {
    if (tag.kind !== "close") visit(scan, tag);
  }
  boundRectangle(scan);
  boundMerges(scan.merges, sheet.name);
  return scan;
}

function newScan(sheet: WorksheetPart, context: CellContext): Scan {
  return {
    sheet,
    cursor: xmlCursor(sheet.xml(), sheet.part),
    context,
    plain: plainCell(),
    rows: [],
    unread: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    rowNumbers: new Set(),
    lastRow: new Int32Array(LIMITS.columns + 1),
    row: { row: 0, cells: [] },
    column: 0,
    bottom: 0,
    right: 0,
  };
}

function visit(scan: Scan, tag: XmlTag): void {
  const parent = parentName(scan.cursor, tag);
  if (parent === "" && tag.name !== "worksheet") fault(scan, "内容不是工作表");
  if (tag.name === "sheetData" && parent !== "worksheet") fault(scan, "行或单元格嵌套有误");
  if (scan.cursor.open[1]?.name === "sheetData") visitData(scan, tag, parent);
  else visitOther(scan, tag, parent);
}

function visitOther(scan: Scan, tag: XmlTag, parent: string): void {
  if (tag.name === "mergeCell" && parent === "mergeCells") takeMerge(scan, tag);
  else if (tag.name === "col" && parent === "cols") takeColumns(scan, tag);
}

/** Outside the data these names may mean something else; inside they are rows and cells wherever they stand. */
function visitData(scan: Scan, tag: XmlTag, parent: string): void {
  if (tag.name === "row" && parent === "sheetData") startRow(scan, tag);
  else if (tag.name === "c" && parent === "row") longCell(scan, tag);
  else if (tag.name === "row" || tag.name === "c") fault(scan, "行或单元格嵌套有误");
}

function takeMerge(scan: Scan, tag: XmlTag): void {
  const reference = attributesOf(tag, scan.sheet.part).get("ref") ?? "";
  scan.merges.push(mergedRange(reference, scan.sheet.name));
}

function takeColumns(scan: Scan, tag: XmlTag): void {
  const range = hiddenRange(attributesOf(tag, scan.sheet.part));
  if (range !== null) scan.hiddenColumns.push(range);
}

function startRow(scan: Scan, tag: XmlTag): void {
  const attributes = attributesOf(tag, scan.sheet.part);
  const row = rowNumber(scan, attributes.get("r"));
  if (isHiddenRow(attributes)) scan.hiddenRows.add(row);
  scan.row = { row, cells: [] };
  scan.rows.push(scan.row);
  scan.column = 0;
  if (tag.kind === "open") plainCells(scan);
}

function rowNumber(scan: Scan, given: string | undefined): number {
  const row = given === undefined ? scan.row.row + 1 : Number(/^[1-9][0-9]*$/.exec(given)?.[0] ?? 0);
  if (row < 1 || row > LIMITS.rows) fault(scan, `行号“${given ?? row}”有误`);
  if (scan.rowNumbers.has(row)) fault(scan, `第 ${row} 行出现两次`);
  scan.rowNumbers.add(row);
  return row;
}

/** Takes the run of plain cells from the present position on. */
function plainCells(scan: Scan): void {
  const { plain, cursor } = scan;
  plain.at = cursor.at;
  while (readPlainCell(cursor.xml, plain)) {
    cursor.at = plain.at;
    if (plain.row !== scan.row.row) {
      fault(scan, `单元格“${cellAddress(plain.row, plain.column)}”写在了第 ${scan.row.row} 行里`);
    }
    takeCell(scan, plain.column, plain);
  }
}

/** A cell in any legal shape: formulas, inline text, extensions, no address. */
function longCell(scan: Scan, tag: XmlTag): void {
  const attributes = attributesOf(tag, scan.sheet.part);
  const column = addressedColumn(scan, attributes.get("r"));
  const type = attributes.get("t") ?? "n";
  if (!isCellType(type)) fault(scan, `单元格类型“${type}”有误`, column);
  const content = tag.kind === "empty" ? { value: null, inline: null, hasFormula: false } : cellContent(scan.cursor);
  if (content === null) fault(scan, "单元格的结构有误", column);
  takeCell(scan, column, { type, style: Number(attributes.get("s") ?? -1), ...content });
  if (tag.kind === "open") plainCells(scan);
}

function addressedColumn(scan: Scan, address: string | undefined): number {
  if (address === undefined) return scan.column + 1;
  const at = parseCellAddress(address);
  if (at === null) return fault(scan, `单元格地址“${address}”有误`);
  return at.row === scan.row.row ? at.column : fault(scan, `单元格“${address}”写在了第 ${scan.row.row} 行里`);
}

function takeCell(scan: Scan, column: number, raw: RawCell): void {
  const { row, cells } = scan.row;
  if (column > LIMITS.columns) fault(scan, "单元格地址有误", column);
  if (scan.lastRow[column] === row) fault(scan, "同一单元格出现两次", column);
  scan.lastRow[column] = row;
  scan.column = column;
  const value = cellValue(raw, scan.context, (reason) => fault(scan, reason, column));
  if (value === null) return;
  if (value.kind === "unread") {
    const cell: DraftCell = { row, column, value: null };
    cells.push(cell);
    scan.unread.push({ cell, content: value.content });
  } else cells.push({ row, column, value });
  if (row > scan.bottom) scan.bottom = row;
  if (column > scan.right) scan.right = column;
}

function boundRectangle({ bottom, right, sheet }: Scan): void {
  if (bottom * right <= LIMITS.rectangleCells) return;
  refuse(
    "file-too-large",
    { what: `内容分布到 ${cellAddress(bottom, right)}`, limit: ` ${LIMITS.rectangleCells} 个单元格` },
    { sheet: sheet.name, cell: null },
  );
}

function fault(scan: Scan, reason: string, column: number | null = null): never {
  const cell = column === null ? null : cellAddress(scan.row.row, column);
  return refuseDamaged(reason, { sheet: scan.sheet.name, cell });
}
