import { refuseDamaged } from "#import/workbook/refusal.ts";
import { storeZip } from "#import/workbook/zip/zip-store.ts";

/** The values of one sheet from A1 on, as the library gives them: a dense rectangle, blanks null. */
export type SheetValues = readonly (readonly (string | number | boolean | Date | null)[])[];

/** A worksheet whose XML the scan has passed. */
export interface CheckedSheet {
  readonly xml: string;
  /** Whether every cell has its address. */
  readonly addressed: boolean;
}

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Phonetic readings of inline text, which the library appends to the text itself: 张三 with zhang gives 张三zhang. */
const PHONETIC = /<((?:[\w.-]+:)?rPh)(?:\s[^<>]*)?(?:\/>|>[^]*?<\/\1\s*>)/g;
/** Cells that hold a style only: rows of them down to the sheet's end would each become a row of the rectangle. */
const STYLE_ONLY = /<((?:[\w.-]+:)?c)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1\s*>)/g;

/**
 * Reads the cells of all worksheets with hucre, from a package that holds nothing but the checked
 * parts with cells and strings. Without the styles the library leaves every number a number (it makes a
 * score of 92.5 under the format `0.0"s"` a day in 1900); without drawings, comments and
 * tables a fault in these cannot cost the data.
 */
export async function readCells(sheets: readonly CheckedSheet[], sharedStrings: string | null): Promise<SheetValues[]> {
  const { readXlsx } = await import("hucre/xlsx");
  try {
    return (await readXlsx(plainPackage(sheets, sharedStrings))).sheets.map((sheet) => sheet.rows);
  } catch (error) {
    // The library's own words are English and name no cell; what the scan knows to be bad it has named already.
    if (error instanceof Error) return refuseDamaged("内部结构无法读取");
    throw error;
  }
}

function plainPackage(checked: readonly CheckedSheet[], sharedStrings: string | null): Uint8Array {
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  const add = (name: string, xml: string): void => void parts.set(name, encoder.encode(xml));
  add("[Content_Types].xml", `<Types xmlns="${PACKAGE}/content-types"/>`);
  add("_rels/.rels", relationsXml([relation("w", "officeDocument", "xl/workbook.xml")]));
  const sheets = checked
    .map((_sheet, index) => `<sheet name="${index}" sheetId="${index + 1}" r:id="rId${index}"/>`)
    .join("");
  add("xl/workbook.xml", `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`);
  const related = checked.map((_sheet, index) => relation(`rId${index}`, "worksheet", `sheet${index}.xml`));
  add("xl/_rels/workbook.xml.rels", relationsXml([relation("s", "sharedStrings", "strings.xml"), ...related]));
  if (sharedStrings !== null) add("xl/strings.xml", sharedStrings);
  for (const [index, sheet] of checked.entries()) add(`xl/sheet${index}.xml`, cellsOnly(sheet));
  return storeZip(parts);
}

function cellsOnly({ xml, addressed }: CheckedSheet): string {
  const plain = xml.includes("rPh") ? xml.replace(PHONETIC, "") : xml;
  return addressed ? plain.replace(STYLE_ONLY, "") : plain;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationsXml(relationships: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join("")}</Relationships>`;
}
