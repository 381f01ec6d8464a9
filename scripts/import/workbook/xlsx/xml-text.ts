import { isAscii, isUtf8 } from "node:buffer";
import { refuseDamaged } from "#import/workbook/refusal.ts";

/** What is no element, by its beginning: its end, and whether its content is text. */
const SECTIONS = [
  { start: "<!--", end: "-->", isText: false },
  { start: "<?", end: "?>", isText: false },
  { start: "<![CDATA[", end: "]]>", isText: true },
];
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/y;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The text of an XML part: strict UTF-8, no document type (so no entities of its own, no outside
 * file), comments and processing instructions out, CDATA as escaped text. What follows can rely on
 * every `<` being a tag.
 */
export function xmlText(bytes: Uint8Array, part: string): string {
  const plain = elementsOnly(decodeUtf8(bytes, part), part);
  for (let at = plain.indexOf("&"); at >= 0; at = plain.indexOf("&", at + 1)) {
    ENTITY.lastIndex = at;
    if (!ENTITY.test(plain)) refuseDamaged(`部件“${part}”含有无法识别的字符代码`);
  }
  return plain;
}

/** Goes forward only, with no second look: a part of a million unclosed comments must not take a million looks. */
function elementsOnly(text: string, part: string): string {
  const pieces: string[] = [];
  let from = 0;
  const mark = /<[!?]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index;
    const section = SECTIONS.find(({ start }) => text.startsWith(start, at)) ?? refuseDeclaration(text, at, part);
    const end = text.indexOf(section.end, at + section.start.length);
    if (end < 0) refuseDamaged(`部件“${part}”提前结束`);
    pieces.push(text.slice(from, at));
    if (section.isText) pieces.push(escapeXml(text.slice(at + section.start.length, end)));
    from = end + section.end.length;
    mark.lastIndex = from;
  }
  return pieces.length === 0 ? text : `${pieces.join("")}${text.slice(from)}`;
}

function refuseDeclaration(text: string, at: number, part: string): never {
  const isDocumentType = /^<!DOCTYPE/i.test(text.slice(at, at + 9));
  return refuseDamaged(isDocumentType ? `部件“${part}”带有文档类型声明，可能不安全` : `部件“${part}”的结构有误`);
}

/** A sheet is nearly always plain ASCII: then one byte is one character, in memory too. */
function decodeUtf8(bytes: Uint8Array, part: string): string {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (["fffe", "feff", "3c00", "003c"].includes(content.toString("hex", 0, 2)))
    refuseDamaged(`部件“${part}”采用 UTF-16 编码`);
  if (isAscii(content)) return content.toString("latin1");
  if (!isUtf8(content)) refuseDamaged(`部件“${part}”的文字编码不是 UTF-8`);
  const text = content.toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text with its character references replaced; a reference to no character stays as it is. */
export function unescapeXml(text: string): string {
  return text.includes("&") ? text.replace(/&(#?\w+);/g, character) : text;
}

function character(whole: string, name: string): string {
  if (!name.startsWith("#")) return NAMED[name] ?? whole;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
