import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Workbook, WorkbookFormat } from "#domain/workbook.ts";
import { decodeText } from "#import/workbook/csv/decode-text.ts";
import { readOdsContent } from "#import/workbook/ods/ods-content.ts";
import { refuse } from "#import/workbook/refusal.ts";
import { sheetWarnings } from "#import/workbook/sheet-warnings.ts";
import type { XmlBook } from "#import/workbook/xml/scan-xml-book.ts";
import { scanXmlBook } from "#import/workbook/xml/scan-xml-book.ts";
import { xmlText } from "#import/workbook/xlsx/xml-text.ts";

const DECLARED = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/;
const ROOT = /^\s*<(?:[\w.-]+:)?(\w+)/;

/**
 * Reads a workbook that is one XML file: Excel's of 2003 (SpreadsheetML, also under the name .xls), or flat OpenDocument.
 * Read by our own strict scan, not by SheetJS 0.20.3: that takes a file that is cut for one without rows, reads `0x1F`
 * as 31 and fails on CDATA. Other XML is refused.
 */
export async function readXml(file: InputFile): Promise<Checked<Workbook>> {
  const head = Buffer.from(file.bytes.subarray(0, 200)).toString("latin1");
  const text = decodeText(file.bytes, DECLARED.exec(head)?.[1] ?? null);
  const xml = xmlText(new TextEncoder().encode(text), "XML");
  const { format, date1904, sheets } = bookOf(xml);
  const workbook = { file: file.path, sha256: file.sha256, format, date1904, sheets };
  return { value: workbook, issues: sheetWarnings(workbook) };
}

function bookOf(xml: string): XmlBook & { readonly format: WorkbookFormat } {
  const root = ROOT.exec(xml)?.[1] ?? "";
  if (root === "document") return { format: "ods", date1904: false, sheets: readOdsContent(xml, "XML") };
  if (root === "Workbook") return { format: "xml", ...scanXmlBook(xml) };
  return root === "UOF" ? refuse("file-kind", { kind: "UOF 文件" }) : refuse("file-kind", { kind: "XML 文件" });
}
