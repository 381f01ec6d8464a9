import { zipOf } from "./workbook-zip.ts";

const NAMESPACES = ["office", "table", "text", "style", "draw", "calcext", "number"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

/** The content part of an OpenDocument spreadsheet from what stands in `office:spreadsheet` and in the styles. */
export function odsContent(sheets: string, styles = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`;
}

/** One sheet 名册 of the given rows. */
export function odsTable(rows: string): string {
  return `<table:table table:name="名册">${rows}</table:table>`;
}

/** A text cell. */
export function odsText(text: string, attributes = ""): string {
  return `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
}

/** A row of cells. */
export function odsRow(cells: string, attributes = ""): string {
  return `<table:table-row${attributes}>${cells}</table:table-row>`;
}

/** The bytes of an .ods file with the given content part. */
export function odsOf(content: string, manifest = "<manifest/>", type = SPREADSHEET): Uint8Array {
  return zipOf([
    { name: "mimetype", content: type, method: 0 },
    { name: "META-INF/manifest.xml", content: manifest },
    { name: "content.xml", content },
  ]);
}
