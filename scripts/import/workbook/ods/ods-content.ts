import type { CellValue, Sheet } from "#domain/workbook.ts";
import type { SheetDraft } from "#import/workbook/assemble-sheet.ts";
import { assembleSheet, draftSheet, putCell } from "#import/workbook/assemble-sheet.ts";
import { LIMITS } from "#import/workbook/limits.ts";
import type { OdsCell } from "#import/workbook/ods/ods-cell.ts";
import { odsValue, readOdsCell } from "#import/workbook/ods/ods-cell.ts";
import { refuse, refuseDamaged } from "#import/workbook/refusal.ts";
import type { XmlCursor, XmlTag } from "#import/workbook/xlsx/xml-tags.ts";
import { attributesOf, nextTag, parentName, xmlCursor } from "#import/workbook/xlsx/xml-tags.ts";

interface Scan {
  readonly cursor: XmlCursor;
  /** Table styles that hide the sheet. */
  readonly hidingStyles: Set<string>;
  readonly drafts: SheetDraft[];
  style: string;
  /** First row of the present row element, and how often it stands there. */
  row: number;
  repeated: number;
  column: number;
  /** Copies made of repeated cells with content. */
  copies: number;
}

/** Cells that repetition alone may make; a real sheet repeats a few hundred. */
const MOST_COPIES = 1_000_000;

/**
 * Reads the sheets of an OpenDocument content part or flat file (ODF 1.3 part 3, 9): rows in groups and repeated heads too,
 * repetitions unrolled only where there is content, merged ranges, hidden rows, columns and sheets. Deleted content
 * that is kept as a tracked change, and drawings, stand outside of the rows and are passed over.
 */
export function readOdsContent(xml: string, part: string): Sheet[] {
  const scan: Scan = {
    cursor: xmlCursor(xml, part),
    hidingStyles: new Set(),
    drafts: [],
    style: "",
    row: 0,
    repeated: 1,
    column: 0,
    copies: 0,
  };
  let isSpreadsheet = false;
  for (let tag = nextTag(scan.cursor); tag; tag = nextTag(scan.cursor)) {
    if (tag.kind === "close") continue;
    const parent = parentName(scan.cursor, tag);
    if (tag.name === "spreadsheet" && parent === "body") isSpreadsheet = true;
    else if (parent === "spreadsheet" && tag.name !== "table" && tag.kind === "open") passOver(scan.cursor);
    else visit(scan, tag, parent);
  }
  if (!isSpreadsheet) refuse("file-not-table", { kind: "OpenDocument 文件" });
  return scan.drafts.length > 0 ? scan.drafts.map(assembleSheet) : refuseDamaged("工作簿里没有工作表");
}

type Attributes = ReadonlyMap<string, string>;

/** By element, with its parent where that decides. What stands in a row is a cell, covered or not. */
const VISITORS: ReadonlyMap<string, (scan: Scan, tag: XmlTag, attributes: Attributes) => void> = new Map([
  ["style", visitStyle],
  ["style/table-properties", visitDisplay],
  ["spreadsheet/table", startSheet],
  ["table-column", takeColumn],
  ["table-row", startRow],
  ["table-row/table-cell", takeCell],
  ["table-row/covered-table-cell", takeCell],
  ["shapes", ({ cursor }: Scan, tag: XmlTag) => (tag.kind === "open" ? passOver(cursor) : undefined)],
]);

function visit(scan: Scan, tag: XmlTag, parent: string): void {
  const visitor = VISITORS.get(`${parent}/${tag.name}`) ?? VISITORS.get(tag.name);
  visitor?.(scan, tag, attributesOf(tag, scan.cursor.part));
}

function passOver(cursor: XmlCursor): void {
  const depth = cursor.open.length;
  while (cursor.open.length >= depth) nextTag(cursor);
}

function visitStyle(scan: Scan, _tag: XmlTag, attributes: Attributes): void {
  scan.style = attributes.get("family") === "table" ? (attributes.get("name") ?? "") : "";
}

function visitDisplay({ hidingStyles, style }: Scan, _tag: XmlTag, attributes: Attributes): void {
  if (style !== "" && attributes.get("display") === "false") hidingStyles.add(style);
}

function startSheet(scan: Scan, _tag: XmlTag, attributes: Attributes): void {
  const name = attributes.get("name") ?? `Sheet${scan.drafts.length + 1}`;
  if (scan.drafts.some((draft) => draft.name === name)) refuseDamaged(`工作表“${name}”出现两次`);
  const draft = draftSheet(name);
  if (scan.hidingStyles.has(attributes.get("style-name") ?? "")) draft.state = "hidden";
  scan.drafts.push(draft);
  scan.row = 0;
  scan.repeated = 1;
  scan.column = 0;
}

function sheetOf({ drafts }: Scan): SheetDraft {
  return drafts.at(-1) ?? refuseDamaged("工作表的结构有误");
}

function takeColumn(scan: Scan, _tag: XmlTag, attributes: Attributes): void {
  const last = Math.min(scan.column + repetitions(attributes, "number-columns-repeated"), LIMITS.columns);
  if (isHidden(attributes))
    for (let column = scan.column + 1; column <= last; column += 1) sheetOf(scan).hiddenColumns.add(column);
  scan.column = last;
}

function isHidden(attributes: Attributes): boolean {
  return ["collapse", "filter"].includes(attributes.get("visibility") ?? "");
}

function startRow(scan: Scan, _tag: XmlTag, attributes: Attributes): void {
  scan.row += scan.row === 0 ? 1 : scan.repeated;
  scan.repeated = repetitions(attributes, "number-rows-repeated");
  scan.column = 0;
  if (!isHidden(attributes)) return;
  const last = Math.min(scan.row + scan.repeated - 1, LIMITS.rows);
  for (let row = scan.row; row <= last; row += 1) sheetOf(scan).hiddenRows.add(row);
}

function repetitions(attributes: Attributes, name: string): number {
  const text = attributes.get(name);
  if (text === undefined) return 1;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : refuseDamaged(`重复次数“${text}”有误`);
}

/** A covered cell lies below a merged range: what it still holds is shown nowhere. */
function takeCell(scan: Scan, tag: XmlTag, attributes: Attributes): void {
  const times = repetitions(attributes, "number-columns-repeated");
  const left = scan.column + 1;
  scan.column += times;
  const cell: OdsCell = { attributes, paragraphs: tag.kind === "open" ? readOdsCell(scan.cursor) : [] };
  if (tag.name === "covered-table-cell") return;
  takeMerge(scan, attributes, left);
  const value = odsValue(cell);
  if (value !== null) putCopies(scan, value, { left, times });
}

function takeMerge(scan: Scan, attributes: Attributes, left: number): void {
  const right = left + repetitions(attributes, "number-columns-spanned") - 1;
  const bottom = scan.row + repetitions(attributes, "number-rows-spanned") - 1;
  if (right > left || bottom > scan.row) sheetOf(scan).merges.push({ top: scan.row, left, bottom, right });
}

function putCopies(scan: Scan, value: CellValue, { left, times }: { left: number; times: number }): void {
  scan.copies += scan.repeated * times - 1;
  if (scan.copies > MOST_COPIES) {
    const place = { sheet: sheetOf(scan).name, cell: null };
    refuse("file-too-large", { what: `重复的单元格有 ${scan.copies} 个`, limit: ` ${MOST_COPIES} 个` }, place);
  }
  for (let row = scan.row; row < scan.row + scan.repeated; row += 1) {
    for (let column = left; column < left + times; column += 1) putCell(sheetOf(scan), { row, column }, value);
  }
}
