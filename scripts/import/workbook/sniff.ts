import { refuse } from "#import/workbook/refusal.ts";
import { listZip } from "#import/workbook/zip/zip-entries.ts";
import type { WorkbookFormat } from "#domain/workbook.ts";

/** What a file really is: a format we read, or something to be named to the clerk. */
export type TrueKind =
  | { readonly format: WorkbookFormat }
  | { readonly code: "file-kind" | "file-not-table" | "file-archive"; readonly kind: string }
  | { readonly code: "file-empty" | "file-encrypted" };

const convertible = (kind: string): TrueKind => ({ code: "file-kind", kind });
const notTable = (kind: string): TrueKind => ({ code: "file-not-table", kind });
const archive = (kind: string): TrueKind => ({ code: "file-archive", kind });

const PICTURE = notTable("图片");

/** First bytes in hexadecimal, at an offset; the first row that fits decides. */
const SIGNATURES: readonly (readonly [offset: number, hex: string, kind: TrueKind])[] = [
  [0, "25504446", notTable("PDF 文件")],
  [0, "89504e470d0a1a0a", PICTURE],
  [0, "ffd8ff", PICTURE],
  [0, "47494638", PICTURE],
  [0, "49492a00", PICTURE],
  [0, "4d4d002a", PICTURE],
  [8, "57454250", PICTURE],
  [4, "66747970", notTable("图片或视频")],
  [0, "7b5c727466", notTable("RTF 文档")],
  [0, "526172211a07", archive("RAR 压缩包")],
  [0, "377abcaf271c", archive("7z 压缩包")],
  [0, "1f8b08", archive("gzip 压缩包")],
  // Excel 2 to 4 wrote bare BIFF records without a container: the type of the first one, BOF.
  [0, "09000400", convertible("旧版 Excel 表格（.xls）")],
  [0, "09020600", convertible("旧版 Excel 表格（.xls）")],
  [0, "09040600", convertible("旧版 Excel 表格（.xls）")],
];

/** Stream names inside a compound file (MS-CFB 2.6.1), in the order in which they decide. */
const STREAMS: readonly (readonly [name: string, kind: TrueKind])[] = [
  ["EncryptedPackage", { code: "file-encrypted" }],
  ["Workbook", convertible("旧版 Excel 或 WPS 表格（.xls、.et）")],
  ["Book", convertible("旧版 Excel 表格（.xls）")],
  ["WordDocument", notTable("旧版 Word 文档（.doc）")],
  ["PowerPoint Document", notTable("旧版演示文稿（.ppt）")],
];

/** Parts that tell one kind of zip from another; the first row that is there decides. */
const ZIP_PARTS: readonly (readonly [name: RegExp, kind: TrueKind])[] = [
  [/^word\//, notTable("Word 文档（.docx）")],
  [/^ppt\//, notTable("演示文稿（.pptx）")],
  [/^xl\/workbook\.bin$/, convertible("Excel 二进制工作簿（.xlsb）")],
  [/^xl\/|^\[content_types\]\.xml$/, { format: "xlsx" }],
  [/^content\.xml$/, convertible("OpenDocument 文件（.ods 等）")],
];

const MARKUP: readonly (readonly [start: RegExp, kind: TrueKind])[] = [
  [/^(<!doctype html|<html|<head|<body|<table|<meta|<div|<style)/, convertible("网页（HTML）表格")],
  [/^<\?xml[^]*?<html/, convertible("网页（HTML）表格")],
  [/^<\?xml|^<workbook/, convertible("XML 文件")],
];

/** Finds the true kind of a file by its bytes, never by its name (reliability rule R2). */
export function sniff(bytes: Uint8Array): TrueKind {
  if (bytes.length < 2 || bytes.every((byte) => byte === 0)) return { code: "file-empty" };
  const head = Buffer.from(bytes.subarray(0, 4096));
  if (startsWith(head, 0, "504b0304")) return zipKind(bytes);
  if (startsWith(head, 0, "504b0506")) return archive("空的 zip 压缩包");
  if (startsWith(head, 0, "504b0708")) return archive("分卷 zip 压缩包");
  if (startsWith(head, 0, "d0cf11e0a1b11ae1")) return compoundKind(bytes);
  const signature = SIGNATURES.find(([offset, hex]) => startsWith(head, offset, hex));
  return signature ? signature[2] : textKind(head);
}

function startsWith(head: Buffer, offset: number, hex: string): boolean {
  return head.subarray(offset, offset + hex.length / 2).toString("hex") === hex;
}

function zipKind(bytes: Uint8Array): TrueKind {
  const names = listZip(bytes).entries.map((entry) => entry.name.toLowerCase());
  const found = ZIP_PARTS.find(([pattern]) => names.some((name) => pattern.test(name)));
  return found ? found[1] : archive("zip 压缩包");
}

function compoundKind(bytes: Uint8Array): TrueKind {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = STREAMS.find(([name]) => content.includes(Buffer.from(`${name}\u0000`, "utf16le")));
  return found ? found[1] : notTable("旧版 Office 文件");
}

function textKind(head: Buffer): TrueKind {
  const wide = startsWith(head, 0, "fffe") || startsWith(head, 0, "feff");
  if (!wide && head.includes(0)) return notTable("无法识别的文件");
  // Only ASCII marks are looked for, so that latin1 serves every encoding without 16-bit units.
  const text = head
    .toString(wide ? "utf16le" : "latin1")
    .replace(/^(\u00ef\u00bb\u00bf|\ufeff)?\s*/, "")
    .toLowerCase();
  const markup = MARKUP.find(([pattern]) => pattern.test(text));
  return markup ? markup[1] : { format: "csv" };
}

/** Refuses a file by the kind that was found; returns its format when it is one we read. */
export function readableFormat(kind: TrueKind): WorkbookFormat {
  if ("format" in kind) return kind.format;
  if ("kind" in kind) return refuse(kind.code, { kind: kind.kind });
  return kind.code === "file-empty" ? refuse(kind.code, {}) : refuse(kind.code, {});
}
