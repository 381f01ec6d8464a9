import { MARK_COLOURS } from "#books/returned/mark.ts";
import { type Edit, appendTo, applyEdits, insertInOrder, withAttributes } from "#books/returned/package/edits.ts";
import {
  type OfficePackage,
  addRelation,
  declarePart,
  readPart,
  writePart,
} from "#books/returned/package/office-package.ts";
import type { SpreadsheetParts } from "#books/returned/package/spreadsheet.ts";
import { type XmlElement, attributeOf, childOf, childrenOf, parseXml } from "#books/returned/package/xml.ts";
import type { Severity } from "#domain/issues/issue-kind.ts";

/** The cell styles of 问题清单, by their use. */
export type ListStyle = "title" | "note" | "header" | "text" | "link" | "error" | "warning";

/** The style sheet of a package that is being extended; nothing that is there changes its number. */
export interface StyleSheet {
  /** The number of a style that looks like another (its number) but for the fill. */
  readonly marked: (base: number, severity: Severity) => number;
  readonly list: Readonly<Record<ListStyle, number>>;
  /** Writes the additions into the package; call it once, at the end. */
  readonly write: () => void;
}

/** Order of the children of `styleSheet` (ECMA-376 part 1, 18.8.39). */
// oxfmt-ignore
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
/** The first two fills are fixed by the programs, whatever a file says (18.8.20). */
const BARE =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>';

const FONTS = [
  '<b/><sz val="16"/><name val="黑体"/><charset val="134"/>',
  '<sz val="10"/><color rgb="FF595959"/><name val="宋体"/><charset val="134"/>',
  '<b/><sz val="11"/><name val="宋体"/><charset val="134"/>',
  '<sz val="11"/><name val="宋体"/><charset val="134"/>',
  '<u/><sz val="11"/><color rgb="FF0563C1"/><name val="宋体"/><charset val="134"/>',
];
const FILLS = [MARK_COLOURS.error, MARK_COLOURS.warning, "FFEDEDED"];
const EDGES = ["left", "right", "top", "bottom"];

/** What of the added fonts, fills and borders a style of the list takes; null: the first of all. */
const LIST: Readonly<Record<ListStyle, { font: number; fill: number | null; border: boolean; centre: boolean }>> = {
  title: { font: 0, fill: null, border: false, centre: false },
  note: { font: 1, fill: null, border: false, centre: false },
  header: { font: 2, fill: 2, border: true, centre: true },
  text: { font: 3, fill: null, border: true, centre: false },
  link: { font: 4, fill: null, border: true, centre: false },
  error: { font: 3, fill: 0, border: true, centre: true },
  warning: { font: 3, fill: 1, border: true, centre: true },
};

/** Opens the style sheet of a package, or begins one where there is none. Marks of an earlier copy lose their colour. */
export function openStyleSheet(pack: OfficePackage, parts: SpreadsheetParts): StyleSheet {
  const part = parts.styles ?? addStylesPart(pack, parts);
  const xml = completed(readPart(pack, part) ?? "");
  const root = parseXml(xml);
  const group = (name: string): readonly XmlElement[] => childOf(root, name)?.children ?? [];
  const formats = group("cellXfs");
  const first = { font: group("fonts").length, fill: group("fills").length, border: group("borders").length };
  const added: string[] = [];
  const add = (text: string): number => formats.length + added.push(text) - 1;
  const known = new Map<string, number>();
  const styled = tagMaker(root.prefix);
  const list = Object.fromEntries(
    Object.entries(LIST).map(([name, style]) => [
      name,
      add(styled(listFormat(style, first, childOf(root, "cellStyleXfs") !== null))),
    ]),
  ) as Record<ListStyle, number>;
  return {
    list,
    marked(base, severity) {
      const key = `${base} ${severity}`;
      const number =
        known.get(key) ??
        add(clone(xml, formats[base], { prefix: root.prefix, fill: first.fill + (severity === "error" ? 0 : 1) }));
      known.set(key, number);
      return number;
    },
    write() {
      const edits = [
        ...addTo(xml, root, { name: "fonts", texts: FONTS.map((font) => styled(`<font>${font}</font>`)) }),
        ...addTo(xml, root, { name: "fills", texts: FILLS.map((colour) => styled(fillOf(colour))) }),
        ...addTo(xml, root, { name: "borders", texts: [styled(borderText())] }),
        ...addTo(xml, root, { name: "cellXfs", texts: added }),
        ...group("fills").flatMap((fill) => faded(xml, fill, styled)),
      ];
      writePart(pack, part, applyEdits(xml, edits));
    },
  };
}

function addStylesPart(pack: OfficePackage, parts: SpreadsheetParts): string {
  const part = `${parts.workbook.slice(0, parts.workbook.lastIndexOf("/") + 1)}styles.xml`;
  writePart(
    pack,
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${parts.main}">${BARE}</styleSheet>`,
  );
  addRelation(pack, parts.workbook, { base: parts.relations, type: "styles", part });
  declarePart(pack, part, CONTENT_TYPE);
  return part;
}

/** A style sheet with all groups that we add to: some writers leave out what they do not use. */
function completed(xml: string): string {
  const bare = parseXml(`<styleSheet>${BARE}</styleSheet>`).children;
  return bare.reduce((text, group) => {
    const root = parseXml(text);
    if ((childOf(root, group.name)?.children.length ?? 0) > 0) return text;
    const emptied = childOf(root, group.name);
    const without = emptied === null ? text : applyEdits(text, [{ start: emptied.start, end: emptied.end, text: "" }]);
    const content = tagMaker(root.prefix)(`<styleSheet>${BARE}</styleSheet>`.slice(group.start, group.end));
    return applyEdits(without, [
      insertInOrder(without, { parent: parseXml(without), text: content, name: group.name }, ORDER),
    ]);
  }, xml);
}

/** Elements in the prefix of the part they are put into. */
function tagMaker(prefix: string): (text: string) => string {
  return (text) => (prefix === "" ? text : text.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`));
}

function addTo(
  xml: string,
  root: XmlElement,
  { name, texts }: { name: string; texts: readonly string[] },
): readonly Edit[] {
  const group = childOf(root, name);
  if (group === null) return [];
  const count = withAttributes(xml, group, { count: group.children.length + texts.length });
  return [count, appendTo(xml, group, texts.join(""))];
}

function clone(
  xml: string,
  format: XmlElement | undefined,
  { prefix, fill }: { prefix: string; fill: number },
): string {
  if (format === undefined) return `<${prefix}xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" applyFill="1"/>`;
  const tag = withAttributes(xml, format, { fillId: fill, applyFill: 1 }).text;
  return `${tag}${xml.slice(format.startEnd, format.end)}`;
}

function fillOf(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderText(): string {
  return `<border>${EDGES.map((edge) => `<${edge} style="thin"><color rgb="FF999999"/></${edge}>`).join("")}<diagonal/></border>`;
}

function listFormat(
  style: (typeof LIST)[ListStyle],
  first: { font: number; fill: number; border: number },
  hasNamedStyles: boolean,
): string {
  const fill = style.fill === null ? 0 : first.fill + style.fill;
  const border = style.border ? first.border : 0;
  const named = hasNamedStyles ? ' xfId="0"' : "";
  const place = style.centre
    ? 'horizontal="center" vertical="center"'
    : `horizontal="left" vertical="${style.border ? "top" : "center"}"`;
  return (
    `<xf numFmtId="0" fontId="${first.font + style.font}" fillId="${fill}" borderId="${border}"${named} ` +
    `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${place} wrapText="1"/></xf>`
  );
}

/** A fill in one of our colours is a mark of an earlier copy of this file. */
function faded(xml: string, fill: XmlElement, styled: (text: string) => string): readonly Edit[] {
  const pattern = childOf(fill, "patternFill");
  const colours =
    pattern === null ? [] : childrenOf(pattern, "fgColor").map((colour) => attributeOf(xml, colour, "rgb"));
  const ours = colours.some((colour) => Object.values(MARK_COLOURS).includes(colour?.toUpperCase() ?? ""));
  return ours
    ? [{ start: fill.start, end: fill.end, text: styled('<fill><patternFill patternType="none"/></fill>') }]
    : [];
}
