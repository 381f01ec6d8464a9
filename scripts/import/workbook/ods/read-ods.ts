import type { Checked } from "#domain/checked.ts";
import type { InputFile } from "#domain/input-file.ts";
import type { Workbook } from "#domain/workbook.ts";
import { readOdsContent } from "#import/workbook/ods/ods-content.ts";
import { refuse, refuseDamaged } from "#import/workbook/refusal.ts";
import { sheetWarnings } from "#import/workbook/sheet-warnings.ts";
import { xmlText } from "#import/workbook/xlsx/xml-text.ts";
import { listZip } from "#import/workbook/zip/zip-entries.ts";
import type { ZipParts } from "#import/workbook/zip/zip-gate.ts";
import { openZip } from "#import/workbook/zip/zip-gate.ts";

const MANIFEST = "META-INF/manifest.xml";
const CONTENT = "content.xml";
const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet/;

/** Other documents of the family, by the end of their media type (ODF 1.3 part 2, appendix C). */
const OTHERS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/opendocument\.text/, "OpenDocument 文字文档（.odt）"],
  [/opendocument\.presentation/, "OpenDocument 演示文稿（.odp）"],
];

/**
 * Reads an OpenDocument spreadsheet: the same gate as for .xlsx, then our own strict scan of its content. hucre 1.0.0 reads
 * these files too, but without a word loses rows in repeated-head and grouped rows, keeps no hidden lines, takes
 * annotated readings into names and refuses sheets formatted to their end; it is the second opinion in the tests.
 */
export async function readOds(file: InputFile): Promise<Checked<Workbook>> {
  const zip = openZip(file.bytes, listZip(file.bytes));
  const manifest = zip.read(MANIFEST);
  if (manifest && /<(?:[\w.-]+:)?encryption-data[\s/>]/.test(xmlText(manifest, MANIFEST))) refuse("file-encrypted", {});
  refuseOthers(zip);
  const content = zip.read(CONTENT) ?? refuseDamaged(`缺少部件“${CONTENT}”`);
  const sheets = readOdsContent(xmlText(content, CONTENT), CONTENT);
  zip.checkUnread();
  const workbook = { file: file.path, sha256: file.sha256, format: "ods" as const, date1904: false, sheets };
  return { value: workbook, issues: sheetWarnings(workbook) };
}

/** Some writers leave the media type out; then the content decides. */
function refuseOthers(zip: ZipParts): void {
  const stored = zip.read("mimetype");
  if (stored === null) return;
  const type = Buffer.from(stored).toString("latin1").trim();
  if (SPREADSHEET.test(type)) return;
  refuse("file-not-table", { kind: OTHERS.find(([pattern]) => pattern.test(type))?.[1] ?? "OpenDocument 文件" });
}
