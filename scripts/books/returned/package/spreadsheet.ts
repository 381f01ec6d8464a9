import { type OfficePackage, contentTypeOf, needPart, relationsOf } from "#books/returned/package/office-package.ts";
import { UnsafeToPatch, attributeOf, childOf, childrenOf, parseXml } from "#books/returned/package/xml.ts";

/** One worksheet of a package. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** 0-based place among all sheets, chart sheets counted too. */
  readonly index: number;
}

/** What the parts of a spreadsheet package are called, and in which of the two dialects they are written. */
export interface SpreadsheetParts {
  readonly workbook: string;
  readonly sheets: readonly SheetPart[];
  /** Parts of all sheets, chart sheets too. */
  readonly allSheets: readonly string[];
  readonly styles: string | null;
  /** Namespace of the main elements; strict packages have another (ISO/IEC 29500-1). */
  readonly main: string;
  /** Namespace of relation types and of `r:id`. */
  readonly relations: string;
  readonly contentType: string | null;
}

const TRANSITIONAL = "http://schemas.openxmlformats.org/";
const STRICT = "http://purl.oclc.org/ooxml/";

/** Follows the relations of a package to its sheets. Throws {@link UnsafeToPatch} where they lead nowhere. */
export function spreadsheetParts(pack: OfficePackage): SpreadsheetParts {
  const workbook = relationsOf(pack, "").find(({ type }) => type === "officeDocument")?.part;
  if (!workbook) throw new UnsafeToPatch("there is no workbook part");
  const xml = needPart(pack, workbook);
  const root = parseXml(xml);
  const related = new Map(relationsOf(pack, workbook).map((relation) => [relation.id, relation]));
  // Rows of a shared workbook's change log name sheets by position.
  if ([...related.values()].some(({ type }) => type === "revisionHeaders")) throw new UnsafeToPatch("shared workbook");
  const listed = childrenOf(childOf(root, "sheets") ?? root, "sheet").map((sheet, index) => {
    const { type, part } = related.get(attributeOf(xml, sheet, "id") ?? "") ?? {};
    return { name: attributeOf(xml, sheet, "name") ?? "", part: part ?? "", index, type };
  });
  const strict = xml.slice(root.start, root.startEnd).includes(`${STRICT}spreadsheetml/main`);
  return {
    workbook,
    sheets: listed.filter(({ type }) => type === "worksheet").map(({ name, part, index }) => ({ name, part, index })),
    allSheets: listed.map(({ part }) => part).filter((part) => part !== ""),
    styles: [...related.values()].find(({ type }) => type === "styles")?.part ?? null,
    main: strict ? `${STRICT}spreadsheetml/main` : `${TRANSITIONAL}spreadsheetml/2006/main`,
    relations: strict ? `${STRICT}officeDocument/relationships` : `${TRANSITIONAL}officeDocument/2006/relationships`,
    contentType: contentTypeOf(pack, workbook),
  };
}

/**
 * The attribute by which an element names a relation, in the prefix that its part has for it: some readers know no
 * other than the usual `r:id`.
 */
export function relationAttribute(rootTag: string, id: string, { relations }: SpreadsheetParts): string {
  const prefix = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${relations}["']`).exec(rootTag)?.[1];
  return prefix === undefined ? `xmlns:r="${relations}" r:id="${id}"` : `${prefix}:id="${id}"`;
}
