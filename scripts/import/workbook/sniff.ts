import { wideEncoding } from "#import/workbook/csv/encoding.ts";
import { refuse } from "#import/workbook/refusal.ts";
import { listZip } from "#import/workbook/zip/zip-entries.ts";
import type { WorkbookFormat } from "#domain/workbook.ts";

/** What a file really is: a format we read, or something to be named to the clerk. */
export type TrueKind =
  | { readonly format: WorkbookFormat }
  | { readonly code: "file-kind" | "file-not-table" | "file-no-table" | "file-archive"; readonly kind: string }
  | { readonly code: "file-empty" | "file-encrypted" | "file-picture" | "file-lock" | "file-mail" };

const convertible = (kind: string): TrueKind => ({ code: "file-kind", kind });
const notTable = (kind: string): TrueKind => ({ code: "file-not-table", kind });
const archive = (kind: string): TrueKind => ({ code: "file-archive", kind });

const PICTURE: TrueKind = { code: "file-picture" };
const MAIL: TrueKind = { code: "file-mail" };
const OLD_WORKBOOK: TrueKind = { format: "xls" };

/** First bytes in hexadecimal, at an offset; the first row that fits decides. */
const SIGNATURES: readonly (readonly [offset: number, hex: string, kind: TrueKind])[] = [
  [0, "25504446", notTable("PDF 文件")],
  [0, "89504e470d0a1a0a", PICTURE],
  [0, "ffd8ff", PICTURE],
  [0, "47494638", PICTURE],
  [0, "49492a00", PICTURE],
  [0, "4d4d002a", PICTURE],
  [8, "57454250", PICTURE],
  [4, "6674797068656963", PICTURE],
  [4, "6674797068656978", PICTURE],
  [4, "667479706d696631", PICTURE],
  [4, "6674797061766966", PICTURE],
  [4, "66747970", notTable("视频或音频")],
  [8, "41564920", notTable("视频或音频")],
  [8, "57415645", notTable("视频或音频")],
  [0, "494433", notTable("视频或音频")],
  [0, "000001ba", notTable("视频或音频")],
  [0, "1a45dfa3", notTable("视频或音频")],
  [0, "464c5601", notTable("视频或音频")],
  [0, "3026b2758e66cf11", notTable("视频或音频")],
  [0, "d7cdc69a", PICTURE],
  [0, "7b5c727466", notTable("RTF 文档")],
  [0, "526172211a07", archive("RAR 压缩包")],
  [0, "377abcaf271c", archive("7z 压缩包")],
  [0, "1f8b08", archive("gzip 压缩包")],
  [0, "425a68", archive("bzip2 压缩包")],
  [0, "fd377a585a00", archive("xz 压缩包")],
  [0, "4d5a", notTable("程序文件")],
  // Excel 2 to 4 wrote bare BIFF records without a container: type and size of the first one, BOF.
  [0, "09000400", OLD_WORKBOOK],
  [0, "09020600", OLD_WORKBOOK],
  [0, "09040600", OLD_WORKBOOK],
  [0, "09081000", OLD_WORKBOOK],
];

/** Stream names inside a compound file (MS-CFB 2.6.1), in the order in which they decide. */
const STREAMS: readonly (readonly [name: string, kind: TrueKind])[] = [
  ["EncryptedPackage", { code: "file-encrypted" }],
  ["__properties_version1.0", MAIL],
  ["Workbook", OLD_WORKBOOK],
  ["Book", OLD_WORKBOOK],
  ["WordDocument", notTable("旧版 Word 或 WPS 文档（.doc、.wps）")],
  ["PowerPoint Document", notTable("旧版演示文稿（.ppt、.dps）")],
];

/** Parts that tell one kind of zip from another; the first row that is there decides. */
const ZIP_PARTS: readonly (readonly [name: RegExp, kind: TrueKind])[] = [
  [/^word\//, notTable("Word 文档（.docx）")],
  [/^ppt\//, notTable("演示文稿（.pptx）")],
  [/^visio\//, notTable("Visio 图（.vsdx）")],
  [/^xl\/workbook\.bin$/, convertible("Excel 二进制工作簿（.xlsb）")],
  [/^xl\/|^\[content_types\]\.xml$/, { format: "xlsx" }],
  [/^content\.xml$/, { format: "ods" }],
  [/^index\/(?:document|tables\/.*)\.iwa$|^index\.zip$/, convertible("Numbers 表格（.numbers）")],
  [/^ofd\.xml$/, notTable("OFD 版式文件")],
  [/^meta-inf\/container\.xml$/, notTable("电子书（.epub）")],
];

const MARKUP: readonly (readonly [start: RegExp, kind: TrueKind])[] = [
  [
    /^(?:<!doctype html|<html|<head|<body|<table|<meta|<div|<style|<center|<h[1-6]|<p>|<tr|<form)[\s>/]/,
    { format: "html" },
  ],
  [/^<!--[^]*?-->\s*<(?:!doctype html|html|table|head|meta)[\s>]/, { format: "html" }],
  [/^<\?xml(?:(?!<[a-z])[^])*<(?:!doctype html|html)[\s>]/, { format: "html" }],
  [/^<\?xml|^<(?:[a-z]+:)?(?:workbook|document)[\s>]/, { format: "xml" }],
  [/^<svg[\s>]/, PICTURE],
  [/^(?:from:[^\n]*\n[^]*)?mime-version:[^]*multipart\/related/, convertible("单个文件网页（.mht）")],
  [/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*mime-version:/, MAIL],
  // LibreOffice: one line with who has it open and where its profile is.
  [/^,[^,\n]*,[^,\n]*,[^,\n]*,file:\/\/\/[^\n]*;\s*$/, { code: "file-lock" }],
];

/** Finds the true kind of a file by its bytes, never by its name (reliability rule R2). */
export function sniff(bytes: Uint8Array): TrueKind {
  if (bytes.length < 2 || bytes.every((byte) => byte === 0)) return { code: "file-empty" };
  const head = Buffer.from(bytes.subarray(0, 4096));
  if (startsWith(head, 0, "504b0304")) return zipKind(bytes);
  if (startsWith(head, 0, "504b0506")) return archive("空的 zip 压缩包");
  if (startsWith(head, 0, "504b0708")) return archive("分卷 zip 压缩包");
  if (startsWith(head, 0, "d0cf11e0a1b11ae1")) return compoundKind(bytes);
  if (isOwnerFile(bytes)) return { code: "file-lock" };
  if (isBitmap(head)) return PICTURE;
  const signature = SIGNATURES.find(([offset, hex]) => startsWith(head, offset, hex));
  return signature ? signature[2] : textKind(bytes, head);
}

function startsWith(head: Buffer, offset: number, hex: string): boolean {
  return head.subarray(offset, offset + hex.length / 2).toString("hex") === hex;
}

/** What Excel, Word and WPS leave beside an open file (`~$…`): length of the user's name, the name in two encodings, blanks. */
function isOwnerFile(bytes: Uint8Array): boolean {
  if (bytes.length !== 165 && bytes.length !== 162) return false;
  const length = bytes[0] ?? 0;
  return length > 0 && length < 54 && (bytes[bytes.length - 1] === 0 || bytes[54] === 0x20 || bytes[54] === 0);
}

/** BMP begins with BM alone, as a text may; the reserved bytes of its BITMAPFILEHEADER are zero. */
function isBitmap(head: Buffer): boolean {
  return startsWith(head, 0, "424d") && startsWith(head, 6, "00000000");
}

function zipKind(bytes: Uint8Array): TrueKind {
  const { entries } = listZip(bytes);
  const names = entries.map((entry) => entry.name.toLowerCase());
  const found = ZIP_PARTS.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (found) return found[1];
  return archive(entries.some(({ flags }) => (flags & 1) !== 0) ? "设有密码的 zip 压缩包" : "zip 压缩包");
}

function compoundKind(bytes: Uint8Array): TrueKind {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => content.includes(Buffer.from(`${name}\u0000`, "utf16le"));
  // Names are compared without case (MS-CFB 2.6.4); other programs than Excel write WORKBOOK.
  const found = STREAMS.find(([name]) => holds(name) || holds(name.toUpperCase()));
  return found ? found[1] : notTable("旧版 Office 文件");
}

function textKind(bytes: Uint8Array, head: Buffer): TrueKind {
  const encoding = startsWith(head, 0, "fffe")
    ? "utf-16le"
    : startsWith(head, 0, "feff")
      ? "utf-16be"
      : wideEncoding(bytes);
  if (encoding === null && head.includes(0)) return notTable("无法识别的文件");
  // Only ASCII marks are looked for, so that latin1 serves every encoding without 16-bit units.
  const text = encoding === null ? head.toString("latin1") : new TextDecoder(encoding).decode(head);
  const plain = text.replace(/^(\u00ef\u00bb\u00bf|\ufeff)?\s*/, "").toLowerCase();
  const markup = MARKUP.find(([pattern]) => pattern.test(plain));
  return markup ? markup[1] : { format: "csv" };
}

/** Refuses a file by the kind that was found; returns its format when it is one we read. */
export function readableFormat(kind: TrueKind): WorkbookFormat {
  if ("format" in kind) return kind.format;
  return "kind" in kind ? refuse(kind.code, { kind: kind.kind }) : refuse(kind.code, {});
}
