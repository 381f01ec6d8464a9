import { type RawWorkbook, rawParts, relations } from "./workbook-xlsx.ts";
import { zipOf } from "./workbook-zip.ts";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** A package as a real program writes it: every part declared. */
export function office(raw: RawWorkbook = {}, types = ""): Uint8Array {
  const declared =
    `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}"/>${types}</Types>`;
  const related = relations([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ...(raw.styles === undefined ? [] : [["rId3", "styles", "styles.xml"] as const]),
  ]);
  return zipOf(
    rawParts({ workbookRels: related, ...raw, parts: { "[Content_Types].xml": { content: declared }, ...raw.parts } }),
  );
}
