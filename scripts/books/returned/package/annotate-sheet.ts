import { type CellMark, MOST_COMMENTS } from "#books/returned/mark.ts";
import { type CommentsChange, emptyComments, withComments } from "#books/returned/package/comments.ts";
import { type Edit, applyEdits, insertInOrder } from "#books/returned/package/edits.ts";
import { cellEdits } from "#books/returned/package/mark-cells.ts";
import { emptyNoteDrawing, withNoteBoxes, withoutNoteBoxes } from "#books/returned/package/note-shapes.ts";
import {
  type OfficePackage,
  addRelation,
  declarePart,
  freeName,
  needPart,
  relationsOf,
  writePart,
} from "#books/returned/package/office-package.ts";
import { shownCells } from "#books/returned/package/merged-cells.ts";
import { type SpreadsheetParts, relationAttribute } from "#books/returned/package/spreadsheet.ts";
import type { StyleSheet } from "#books/returned/package/style-sheet.ts";
import { type XmlElement, attributeOf, childOf, parseXml } from "#books/returned/package/xml.ts";

/** Order of the children of `worksheet` (ECMA-376 part 1, 18.3.1.99); Excel refuses a sheet that breaks it. */
// oxfmt-ignore
const SHEET_ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges",
  "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
  "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
  "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "drawingHF", "legacyDrawing", "legacyDrawingHF",
  "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** Full-width characters in a line of a comment box. */
const LINE = 17;

/** Colours the marked cells of a sheet and puts a comment on each. All else in its part stays. Throws UnsafeToPatch. */
export function annotateSheet(
  pack: OfficePackage,
  sheet: { readonly part: string; readonly marks: readonly CellMark[] },
  book: { readonly parts: SpreadsheetParts; readonly styles: StyleSheet },
): void {
  const xml = needPart(pack, sheet.part);
  const root = parseXml(xml, "sheetData");
  const marks = shownCells(xml, root, sheet.marks);
  const edits = [...cellEdits(xml, root, { marks, styles: book.styles }), ...notSelected(xml, root)];
  const drawing = annotate(pack, { part: sheet.part, xml, root, marks: marks.slice(0, MOST_COMMENTS) }, book.parts);
  writePart(pack, sheet.part, applyEdits(xml, [...edits, ...drawing]));
}

/** Two selected tabs would be a group, in which every entry goes to both sheets. */
export function notSelected(xml: string, root: XmlElement): readonly Edit[] {
  const views = childOf(root, "sheetViews")?.children ?? [];
  return views.flatMap((view) => {
    const tag = xml.slice(view.start, view.startEnd);
    const off = tag.replace(/\s+tabSelected\s*=\s*(?:"[^"]*"|'[^']*')/, "");
    return off === tag ? [] : [{ start: view.start, end: view.startEnd, text: off }];
  });
}

interface Annotated {
  readonly part: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly marks: readonly CellMark[];
}

/** Writes the comments and their drawing; the changes of the sheet's own part that this needs. */
function annotate(pack: OfficePackage, sheet: Annotated, parts: SpreadsheetParts): readonly Edit[] {
  const related = relationsOf(pack, sheet.part).find(({ type }) => type === "comments")?.part ?? null;
  if (related === null && sheet.marks.length === 0) return [];
  const comments = related ?? freeName(pack, "xl/comments#.xml");
  const change = withComments(related === null ? emptyComments(parts.main) : needPart(pack, comments), sheet.marks);
  if (related === null) {
    declarePart(pack, comments, COMMENTS_TYPE);
    addRelation(pack, sheet.part, { base: parts.relations, type: "comments", part: comments });
  }
  writePart(pack, comments, change.xml);
  return draw(pack, { ...sheet, change }, parts);
}

function draw(
  pack: OfficePackage,
  sheet: Annotated & { change: CommentsChange },
  parts: SpreadsheetParts,
): readonly Edit[] {
  const { xml, root, change } = sheet;
  const boxes = change.added.map(({ row, column, text }) => ({ row, column, lines: linesOf(text) }));
  const legacy = childOf(root, "legacyDrawing");
  const id = legacy === null ? null : attributeOf(xml, legacy, "id");
  const part = relationsOf(pack, sheet.part).find((relation) => relation.id === id)?.part ?? null;
  if (part !== null) {
    const kept = withoutNoteBoxes(needPart(pack, part), change.gone);
    writePart(pack, part, boxes.length === 0 ? kept : withNoteBoxes(kept, boxes));
    return [];
  }
  if (boxes.length === 0) return [];
  const fresh = freeName(pack, "xl/drawings/vmlDrawing#.vml");
  const number = [...pack.parts.keys()].filter((name) => name.endsWith(".vml")).length + 1;
  writePart(pack, fresh, withNoteBoxes(emptyNoteDrawing(number), boxes));
  declarePart(pack, fresh, DRAWING_TYPE);
  const fromSheet = addRelation(pack, sheet.part, { base: parts.relations, type: "vmlDrawing", part: fresh });
  const related = relationAttribute(xml.slice(root.start, root.startEnd), fromSheet, parts);
  const text = `<${root.prefix}legacyDrawing ${related}/>`;
  return [insertInOrder(xml, { parent: root, text, name: "legacyDrawing" }, SHEET_ORDER)];
}

function linesOf(text: string): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
}
