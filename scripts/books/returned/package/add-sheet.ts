import { notSelected } from "#books/returned/package/annotate-sheet.ts";
import { type Edit, applyEdits, insertAt, insertInOrder, withAttributes } from "#books/returned/package/edits.ts";
import {
  type OfficePackage,
  addRelation,
  declarePart,
  freeName,
  needPart,
  readPart,
  writePart,
} from "#books/returned/package/office-package.ts";
import { type SpreadsheetParts, relationAttribute } from "#books/returned/package/spreadsheet.ts";
import {
  UnsafeToPatch,
  type XmlElement,
  attributeOf,
  childOf,
  childrenOf,
  escapeXml,
  parseXml,
} from "#books/returned/package/xml.ts";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/** Order of the children of `workbook` (ECMA-376 part 1, 18.2.27). */
// oxfmt-ignore
const ORDER = ["fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr"];

/** Puts a sheet before all others and shows it first; names that belong to a sheet by its position move with it. */
export function addFirstSheet(
  pack: OfficePackage,
  sheet: { readonly name: string; readonly xml: string },
  parts: SpreadsheetParts,
): void {
  const part = freeName(pack, "xl/worksheets/sheet#.xml");
  writePart(pack, part, sheet.xml);
  declarePart(pack, part, CONTENT_TYPE);
  const id = addRelation(pack, parts.workbook, { base: parts.relations, type: "worksheet", part });
  const xml = needPart(pack, parts.workbook);
  const root = parseXml(xml);
  const sheets = childOf(root, "sheets");
  const [first] = sheets?.children ?? [];
  if (!sheets || !first) throw new UnsafeToPatch("the workbook lists no sheets");
  const ids = childrenOf(sheets, "sheet").map((one) => Number(attributeOf(xml, one, "sheetId") ?? 0));
  const related = relationAttribute(xml.slice(root.start, root.startEnd), id, parts);
  const text = `<${sheets.prefix}sheet name="${escapeXml(sheet.name)}" sheetId="${Math.max(...ids) + 1}" ${related}/>`;
  const edits = [insertAt(first.start, text), ...shiftedNames(xml, root), ...activated(xml, root, 0)];
  writePart(pack, parts.workbook, applyEdits(xml, edits));
  unselectOthers(pack, parts);
  nameInProperties(pack, sheet.name);
}

/** Replaces the content of a sheet and shows it first: the list of an earlier copy gives way to the new one. */
export function replaceSheet(
  pack: OfficePackage,
  sheet: { readonly part: string; readonly index: number; readonly xml: string },
  parts: SpreadsheetParts,
): void {
  const xml = needPart(pack, parts.workbook);
  writePart(pack, parts.workbook, applyEdits(xml, activated(xml, parseXml(xml), sheet.index)));
  unselectOthers(pack, parts);
  writePart(pack, sheet.part, sheet.xml);
}

function shiftedNames(xml: string, root: XmlElement): readonly Edit[] {
  return (childOf(root, "definedNames")?.children ?? []).flatMap((name) => {
    const local = attributeOf(xml, name, "localSheetId");
    return local === null ? [] : [withAttributes(xml, name, { localSheetId: Number(local) + 1 })];
  });
}

function activated(xml: string, root: XmlElement, index: number): readonly Edit[] {
  const views = childOf(root, "bookViews")?.children ?? [];
  if (views.length > 0) return views.map((view) => withAttributes(xml, view, { activeTab: index, firstSheet: null }));
  const text = `<${root.prefix}bookViews><${root.prefix}workbookView activeTab="${index}"/></${root.prefix}bookViews>`;
  return [insertInOrder(xml, { parent: root, text, name: "bookViews" }, ORDER)];
}

function unselectOthers(pack: OfficePackage, parts: SpreadsheetParts): void {
  for (const part of parts.allSheets) {
    const xml = readPart(pack, part);
    if (xml === null || !xml.includes("tabSelected")) continue;
    writePart(pack, part, applyEdits(xml, notSelected(xml, parseXml(xml, "sheetData"))));
  }
}

/** The file's properties list the titles of its parts and count them (ECMA-376 part 1, 22.2); only a plain list is followed. */
function nameInProperties(pack: OfficePackage, name: string): void {
  const part = "docProps/app.xml";
  const xml = readPart(pack, part);
  if (xml === null) return;
  const root = parseXml(xml);
  const titles = vectorIn(root, "TitlesOfParts");
  const count = vectorIn(root, "HeadingPairs")?.children[1]?.children[0] ?? null;
  const sheets = count === null ? Number.NaN : Number(xml.slice(count.startEnd, count.close));
  if (titles?.children[0] === undefined || count === null || !Number.isInteger(sheets)) return;
  const [first] = titles.children;
  const edits = [
    withAttributes(xml, titles, { size: titles.children.length + 1 }),
    insertAt(first.start, `<${first.prefix}lpstr>${escapeXml(name)}</${first.prefix}lpstr>`),
    { start: count.startEnd, end: count.close, text: String(sheets + 1) },
  ];
  writePart(pack, part, applyEdits(xml, edits));
}

function vectorIn(root: XmlElement, name: string): XmlElement | null {
  const holder = childOf(root, name);
  return holder === null ? null : childOf(holder, "vector");
}
