import { cellAddress, parseCellAddress } from "#domain/location.ts";
import type { MergedRange } from "#domain/workbook.ts";
import { LIMITS } from "#import/workbook/limits.ts";
import { refuse, refuseDamaged } from "#import/workbook/refusal.ts";
import type { CellFact, RawCell, SheetContext } from "#import/workbook/xlsx/cell-fact.ts";
import { cellFact } from "#import/workbook/xlsx/cell-fact.ts";
import { mergedRange } from "#import/workbook/xlsx/merges.ts";
import type { WorksheetPart } from "#import/workbook/xlsx/workbook-parts.ts";
import type { XmlCursor, XmlTag } from "#import/workbook/xlsx/xml-tags.ts";
import { attributesOf, nextTag, parentName, xmlCursor } from "#import/workbook/xlsx/xml-tags.ts";

/** What the reader library does not tell about a sheet. */
export interface SheetFacts {
  /** By {@link cellKey}: the number format of a number, or the value that stands instead of the library's. */
  readonly cells: ReadonlyMap<number, CellFact>;
  readonly merges: readonly MergedRange[];
  /** Whether every cell has its address; else cells stand by their order, and none may be left out. */
  readonly addressed: boolean;
}

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * (LIMITS.columns + 1) + column;
}

interface Scan {
  readonly sheet: WorksheetPart;
  readonly cursor: XmlCursor;
  readonly context: SheetContext;
  readonly cells: Map<number, CellFact>;
  readonly merges: MergedRange[];
  readonly rows: Set<number>;
  /** By column: the last row in which it had a cell; finds an address that is there twice. */
  readonly lastRow: Int32Array;
  addressed: boolean;
  row: number;
  column: number;
  bottom: number;
  right: number;
}

/** The plain shape of nearly every cell; anything else goes the long way. Only an optimisation. */
const PLAIN_CELL = /<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]{1,5})")?(?: t="(s|n|str|b|e)")?><v>([^<]*)<\/v><\/c>/y;

/** Children of a cell that make its value (ECMA-376 part 1, 18.3.1.4); each at most once. */
const OWN_CHILDREN: ReadonlySet<string> = new Set(["v", "f", "is"]);

/**
 * Checks the XML of a worksheet strictly, and notes what the library does not tell. The library takes the last of
 * two cells of one address, lets a sheet that ends early pass as a short one and gives no cell for a string
 * that is not there (seen in hucre 1.0.0); all of these refuse the file here, with the cell's address.
 */
export function scanSheet(sheet: WorksheetPart, context: SheetContext): SheetFacts {
  const cursor = xmlCursor(sheet.xml, sheet.part);
  const scan: Scan = {
    sheet,
    cursor,
    context,
    cells: new Map(),
    merges: [],
    rows: new Set(),
    lastRow: new Int32Array(LIMITS.columns + 1),
    addressed: true,
    row: 0,
    column: 0,
    bottom: 0,
    right: 0,
  };
  for (let tag = nextTag(cursor); tag; tag = nextTag(cursor)) {
    if (tag.kind !== "close") visit(scan, tag);
  }
  boundRectangle(scan);
  boundMerges(scan);
  return { cells: scan.cells, merges: scan.merges, addressed: scan.addressed };
}

function visit(scan: Scan, tag: XmlTag): void {
  const { open } = scan.cursor;
  const parent = parentName(scan.cursor, tag);
  if (parent === "" && tag.name !== "worksheet") fault(scan, "内容不是工作表");
  if (tag.name === "sheetData" && parent !== "worksheet") fault(scan, "行或单元格嵌套有误");
  if (open[1]?.name === "sheetData") visitData(scan, tag, parent);
  else if (tag.name === "mergeCell" && parent === "mergeCells") takeMerge(scan, tag);
}

/** Outside the data these names may mean something else; inside they are the library's rows and cells wherever they stand. */
function visitData(scan: Scan, tag: XmlTag, parent: string): void {
  if (tag.name === "row" && parent === "sheetData") startRow(scan, tag);
  else if (tag.name === "c" && parent === "row") longCell(scan, tag);
  else if (tag.name === "row" || tag.name === "c") fault(scan, "行或单元格嵌套有误");
}

function takeMerge(scan: Scan, tag: XmlTag): void {
  const reference = attributesOf(tag, scan.sheet.part).get("ref") ?? "";
  scan.merges.push(mergedRange(reference, scan.sheet.name));
}

function startRow(scan: Scan, tag: XmlTag): void {
  const given = attributesOf(tag, scan.sheet.part).get("r");
  const row = given === undefined ? scan.row + 1 : Number(/^[1-9][0-9]*$/.exec(given)?.[0] ?? 0);
  if (row < 1 || row > LIMITS.rows) fault(scan, `行号“${given ?? row}”有误`);
  if (scan.rows.has(row)) fault(scan, `第 ${row} 行出现两次`);
  scan.rows.add(row);
  scan.row = row;
  scan.column = 0;
  if (tag.kind === "open") plainCells(scan);
}

/** Takes the run of plain cells from the present position on. */
function plainCells(scan: Scan): void {
  PLAIN_CELL.lastIndex = scan.cursor.at;
  for (let match = PLAIN_CELL.exec(scan.sheet.xml); match; match = PLAIN_CELL.exec(scan.sheet.xml)) {
    const [, letters = "", row = "", style, type, text = ""] = match;
    scan.cursor.at = PLAIN_CELL.lastIndex;
    if (Number(row) !== scan.row) fault(scan, `单元格“${letters}${row}”写在了第 ${scan.row} 行里`);
    takeCell(scan, columnNumber(letters), {
      type: type ?? "n",
      style: Number(style ?? 0),
      value: text,
      hasFormula: false,
    });
  }
}

function columnNumber(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - 64;
  return column;
}

/** A cell in any legal shape: formulas, inline text, extensions, no address. */
function longCell(scan: Scan, tag: XmlTag): void {
  const attributes = attributesOf(tag, scan.sheet.part);
  const address = attributes.get("r");
  const at = address === undefined ? { row: scan.row, column: scan.column + 1 } : parseCellAddress(address);
  if (address === undefined) scan.addressed = false;
  if (at === null) return fault(scan, `单元格地址“${address}”有误`);
  if (at.row !== scan.row) fault(scan, `单元格“${address}”写在了第 ${scan.row} 行里`);
  const content = tag.kind === "empty" ? { value: null, hasFormula: false } : cellContent(scan, at.column);
  takeCell(scan, at.column, { type: attributes.get("t") ?? "n", style: Number(attributes.get("s") ?? 0), ...content });
  if (tag.kind === "open") plainCells(scan);
}

/** Reads to the end of the cell. */
function cellContent(scan: Scan, column: number): Pick<RawCell, "value" | "hasFormula"> {
  const { cursor } = scan;
  const depth = cursor.open.length;
  const seen = new Set<string>();
  let valueStart = 0;
  let value: string | null = null;
  for (let tag = nextTag(cursor); tag && cursor.open.length >= depth; tag = nextTag(cursor)) {
    if (tag.kind === "close") {
      if (tag.name === "v") value = scan.sheet.xml.slice(valueStart, tag.start);
      continue;
    }
    if (isForeign(cursor, tag, depth) || seen.has(tag.name))
      fault(scan, "单元格的结构有误", cellAddress(scan.row, column));
    if (OWN_CHILDREN.has(tag.name)) seen.add(tag.name);
    if (tag.name === "v") [valueStart, value] = [tag.end, ""];
  }
  return { value, hasFormula: seen.has("f") };
}

/** The library knows these by name wherever they stand, so that one in the wrong place would be read as the cell's own. */
function isForeign(cursor: XmlCursor, tag: XmlTag, depth: number): boolean {
  const parentDepth = cursor.open.length - (tag.kind === "open" ? 1 : 0);
  const misplaced = parentDepth !== depth && (OWN_CHILDREN.has(tag.name) || tag.name === "c" || tag.name === "row");
  return misplaced || ["v", "f"].includes(parentName(cursor, tag));
}

function takeCell(scan: Scan, column: number, cell: RawCell): void {
  const { row, lastRow } = scan;
  if (column > LIMITS.columns) fault(scan, "单元格地址有误", cellAddress(row, column));
  if (lastRow[column] === row) fault(scan, "同一单元格出现两次", cellAddress(row, column));
  lastRow[column] = row;
  scan.column = column;
  const fact = cellFact(cell, scan.context, (reason) => fault(scan, reason, cellAddress(row, column)));
  if (fact) scan.cells.set(cellKey(row, column), fact);
  if (cell.value === null && cell.type !== "inlineStr" && !cell.hasFormula) return;
  scan.bottom = Math.max(scan.bottom, row);
  scan.right = Math.max(scan.right, column);
}

function boundRectangle({ bottom, right, sheet }: Scan): void {
  if (bottom * right <= LIMITS.rectangleCells) return;
  refuse(
    "file-too-large",
    { what: `内容分布到 ${cellAddress(bottom, right)}`, limit: ` ${LIMITS.rectangleCells} 个单元格` },
    { sheet: sheet.name, cell: null },
  );
}

function boundMerges({ merges, sheet }: Scan): void {
  const cells = merges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  if (cells <= LIMITS.mergedCells) return;
  refuse(
    "file-too-large",
    { what: `合并区域共 ${cells} 个单元格`, limit: ` ${LIMITS.mergedCells} 个` },
    { sheet: sheet.name, cell: null },
  );
}

function fault(scan: Scan, reason: string, cell: string | null = null): never {
  return refuseDamaged(reason, { sheet: scan.sheet.name, cell });
}
