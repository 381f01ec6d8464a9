import type { CellValue } from "#domain/workbook.ts";
import { textValue } from "#import/workbook/cell-text.ts";
import { refuseDamaged } from "#import/workbook/refusal.ts";
import { storeZip } from "#import/workbook/zip/zip-store.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_START = `<worksheet xmlns="${SPREADSHEET}"><sheetData>`;
const SHEET_END = "</sheetData></worksheet>";

/** Phonetic readings of text, which the library appends to the text itself: 张三 with zhang gives 张三zhang. */
const PHONETIC = /<((?:[\w.-]+:)?rPh)(?:\s[^<>]*)?(?:\/>|>[^]*?<\/\1\s*>)/g;

/** Characters of XML that the library reads at a time: bounds the memory for its own copies. */
const BATCH_CHARACTERS = 1_000_000;

/**
 * Reads texts with hucre: each the content of an `si` or `is` element that the scan has passed (ECMA-376 part 1,
 * CT_Rst 18.4.8, 18.3.1.53), null where nothing in it can be seen. The library gets them as the cells of one
 * column, in a package that holds nothing else; runs are joined and escapes (`_x0020_`) decoded as Excel does.
 */
export async function readTexts(contents: readonly string[]): Promise<readonly (CellValue | null)[]> {
  const values: (CellValue | null)[] = [];
  for (let from = 0; from < contents.length;) {
    const batch = batchFrom(contents, from);
    for (const text of await readBatch(batch)) values.push(textValue(text));
    from += batch.length;
  }
  return values;
}

function batchFrom(contents: readonly string[], from: number): readonly string[] {
  let characters = 0;
  let to = from;
  while (to < contents.length && characters < BATCH_CHARACTERS) {
    characters += contents[to]?.length ?? 0;
    to += 1;
  }
  return contents.slice(from, to);
}

async function readBatch(contents: readonly string[]): Promise<readonly string[]> {
  const { readXlsx } = await import("hucre/xlsx");
  const rows = await readXlsx(packageOf(contents)).then(
    ({ sheets }) => sheets[0]?.rows ?? [],
    // The library's own words are English and name no cell.
    () => refuseDamaged("文字内容无法读取"),
  );
  const texts = rows.map((row) => (row.length === 1 ? row[0] : null));
  const sound = texts.length === contents.length && texts.every((text) => typeof text === "string");
  return sound ? texts : refuseDamaged("文字内容无法读取");
}

function packageOf(contents: readonly string[]): Uint8Array {
  const rows = contents.map((content) => `<row><c t="inlineStr"><is>${withoutPhonetic(content)}</is></c></row>`);
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
    "_rels/.rels": relationXml("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationXml("worksheet", "sheet.xml"),
    "xl/sheet.xml": `${SHEET_START}${rows.join("")}${SHEET_END}`,
  };
  return storeZip(new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));
}

function withoutPhonetic(content: string): string {
  return content.includes("rPh") ? content.replace(PHONETIC, "") : content;
}

function relationXml(type: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}
