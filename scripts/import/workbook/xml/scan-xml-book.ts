import type { CellValue, Sheet } from "#domain/workbook.ts";
import type { SheetDraft } from "#import/workbook/assemble-sheet.ts";
import { assembleSheet, draftSheet, putCell } from "#import/workbook/assemble-sheet.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { isoValue, numberValue } from "#import/workbook/iso-value.ts";
import { LIMITS } from "#import/workbook/limits.ts";
import { refuseDamaged } from "#import/workbook/refusal.ts";
import type { XmlCursor, XmlTag } from "#import/workbook/xlsx/xml-tags.ts";
import { attributesOf, nextTag, parentName, xmlCursor } from "#import/workbook/xlsx/xml-tags.ts";
import { unescapeXml } from "#import/workbook/xlsx/xml-text.ts";

/** What an XML workbook holds. */
export interface XmlBook {
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
}

interface Scan {
  readonly xml: string;
  readonly cursor: XmlCursor;
  /** Number format by style id. */
  readonly formats: Map<string, string | null>;
  readonly drafts: SheetDraft[];
  date1904: boolean;
  style: string;
  row: number;
  column: number;
}

const PART = "XML";

/** Formats that the files name in words. */
const NAMED_FORMATS: ReadonlyMap<string, string | null> = new Map([
  ["General", null],
  ["General Number", null],
  ["Fixed", "0.00"],
  ["Standard", "#,##0.00"],
  ["Percent", "0.00%"],
  ["Scientific", "0.00E+00"],
  ["General Date", "yyyy/m/d h:mm"],
  ["Short Date", "yyyy/m/d"],
  ["Long Date", 'yyyy"年"m"月"d"日"'],
  ["Medium Date", "d-mmm-yy"],
]);

/** By element: what it says. The names of the spreadsheet namespace; a name in the wrong place says nothing. */
const VISITORS: ReadonlyMap<string, (scan: Scan, tag: XmlTag) => void> = new Map([
  ["Styles/Style", visitStyle],
  ["Style/NumberFormat", visitFormat],
  ["ExcelWorkbook/Date1904", (scan: Scan) => void (scan.date1904 = true)],
  ["Workbook/Worksheet", startSheet],
  ["WorksheetOptions/Visible", visitVisible],
  ["Table/Column", visitColumn],
  ["Table/Row", startRow],
  ["Row/Cell", visitCell],
]);

/**
 * Scans a workbook in Excel's XML of 2003 ("XML Spreadsheet Reference", Microsoft 2001): positions by order with
 * `Index`, spans as merges, dates as days, comments left out.
 */
export function scanXmlBook(xml: string): XmlBook {
  const scan: Scan = {
    xml,
    cursor: xmlCursor(xml, PART),
    formats: new Map(),
    drafts: [],
    date1904: false,
    style: "",
    row: 0,
    column: 0,
  };
  for (let tag = nextTag(scan.cursor); tag; tag = nextTag(scan.cursor)) {
    if (tag.kind !== "close") VISITORS.get(`${parentName(scan.cursor, tag)}/${tag.name}`)?.(scan, tag);
  }
  if (scan.drafts.length === 0) refuseDamaged("工作簿里没有工作表");
  return { date1904: scan.date1904, sheets: scan.drafts.map(assembleSheet) };
}

function visitStyle(scan: Scan, tag: XmlTag): void {
  scan.style = attributesOf(tag, PART).get("ID") ?? "";
}

function visitFormat(scan: Scan, tag: XmlTag): void {
  const code = attributesOf(tag, PART).get("Format") ?? "General";
  const named = NAMED_FORMATS.get(code);
  scan.formats.set(scan.style, named === undefined ? code : named);
}

function startSheet(scan: Scan, tag: XmlTag): void {
  const name = attributesOf(tag, PART).get("Name") ?? "";
  if (name === "" || scan.drafts.some((draft) => draft.name === name)) refuseDamaged(`工作表的名称“${name}”有误`);
  scan.drafts.push(draftSheet(name));
  scan.row = 0;
  scan.column = 0;
}

function visitVisible(scan: Scan, tag: XmlTag): void {
  const end = scan.xml.indexOf("<", tag.end);
  const said = tag.kind === "open" ? scan.xml.slice(tag.end, end).trim() : "";
  const draft = sheetOf(scan);
  if (said === "SheetHidden") draft.state = "hidden";
  if (said === "SheetVeryHidden") draft.state = "very-hidden";
}

function sheetOf({ drafts }: Scan): SheetDraft {
  return drafts.at(-1) ?? refuseDamaged("工作表的结构有误");
}

function visitColumn(scan: Scan, tag: XmlTag): void {
  const attributes = attributesOf(tag, PART);
  scan.column = columnAt(scan, attributes);
  const last = Math.min(scan.column + countOf(attributes.get("Span")), LIMITS.columns);
  for (let column = scan.column; column <= last; column += 1)
    if (attributes.get("Hidden") === "1") sheetOf(scan).hiddenColumns.add(column);
  scan.column = last;
}

function startRow(scan: Scan, tag: XmlTag): void {
  const attributes = attributesOf(tag, PART);
  const index = attributes.get("Index");
  scan.row = index === undefined ? scan.row + 1 : countOf(index);
  scan.column = 0;
  if (attributes.get("Hidden") === "1") sheetOf(scan).hiddenRows.add(scan.row);
  // A span repeats a blank row.
  if (tag.kind === "empty") scan.row += countOf(attributes.get("Span"));
}

function columnAt(scan: Scan, attributes: ReadonlyMap<string, string>): number {
  const index = attributes.get("Index");
  return index === undefined ? scan.column + 1 : countOf(index);
}

function countOf(text: string | undefined): number {
  if (text === undefined) return 0;
  return /^\d{1,7}$/.test(text) ? Number(text) : refuseDamaged(`位置“${text}”有误`);
}

function visitCell(scan: Scan, tag: XmlTag): void {
  const attributes = attributesOf(tag, PART);
  const draft = sheetOf(scan);
  const [across, down] = [countOf(attributes.get("MergeAcross")), countOf(attributes.get("MergeDown"))];
  const at = { row: scan.row, column: columnAt(scan, attributes) };
  scan.column = at.column + across;
  if (across > 0 || down > 0)
    draft.merges.push({ top: at.row, left: at.column, bottom: at.row + down, right: at.column + across });
  const written = tag.kind === "open" ? cellData(scan) : null;
  const format = scan.formats.get(attributes.get("StyleID") ?? "Default") ?? null;
  const isUnsolved = written === null && attributes.has("Formula");
  putCell(draft, at, isUnsolved ? { kind: "error", code: "formula" } : written && valueOf(written, format));
}

interface WrittenData {
  readonly type: string;
  readonly text: string;
}

/** Reads to the end of a cell; the data of its comment, which has the same name, is passed over. */
function cellData({ xml, cursor }: Scan): WrittenData | null {
  const depth = cursor.open.length;
  let found: WrittenData | null = null;
  for (let tag = nextTag(cursor); tag && cursor.open.length >= depth; tag = nextTag(cursor)) {
    if (tag.kind === "close" || tag.name !== "Data" || parentName(cursor, tag) !== "Cell") continue;
    if (found) refuseDamaged("同一单元格有两个值");
    const type = attributesOf(tag, PART).get("Type") ?? "String";
    found = { type, text: tag.kind === "empty" ? "" : textUntilClosed(xml, cursor) };
  }
  return found;
}

/** The text of the element that was just opened, without its tags. */
function textUntilClosed(xml: string, cursor: XmlCursor): string {
  const depth = cursor.open.length;
  const pieces: string[] = [];
  let from = cursor.at;
  for (let tag = nextTag(cursor); tag; tag = nextTag(cursor)) {
    pieces.push(xml.slice(from, tag.start));
    from = tag.end;
    if (cursor.open.length < depth) break;
  }
  return unescapeXml(pieces.join(""));
}

function valueOf({ type, text }: WrittenData, format: string | null): CellValue | null {
  switch (type) {
    case "Number":
      return numberValue(text, format);
    case "DateTime":
      return isoValue(text);
    case "Boolean":
      return text === "0" || text === "1" ? { kind: "flag", flag: text === "1" } : textValue(text);
    case "Error":
      return { kind: "error", code: text === "" ? "#VALUE!" : text };
    case "String":
      return textValue(text);
    default:
      return refuseDamaged(`单元格类型“${type}”有误`);
  }
}
