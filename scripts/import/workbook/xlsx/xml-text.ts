import { refuseDamaged } from "#import/workbook/refusal.ts";

/** What is no element, by its beginning: its end, and whether its content is text. */
const SECTIONS = [
  { start: "<!--", end: "-->", isText: false },
  { start: "<?", end: "?>", isText: false },
  { start: "<![CDATA[", end: "]]>", isText: true },
];
const UNKNOWN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The text of an XML part: strict UTF-8, no document type (so no entities of its own, no outside
 * file), comments and processing instructions out, CDATA as escaped text. What follows can rely on
 * every `<` being a tag.
 */
export function xmlText(bytes: Uint8Array, part: string): string {
  const text = decodeUtf8(bytes, part);
  if (/<!DOCTYPE/i.test(text)) refuseDamaged(`部件“${part}”带有文档类型声明，可能不安全`);
  const plain = elementsOnly(text, part);
  if (UNKNOWN_ENTITY.test(plain)) refuseDamaged(`部件“${part}”含有无法识别的字符代码`);
  return plain;
}

/** Goes forward only, with no second look: a part of a million unclosed comments must not take a million looks. */
function elementsOnly(text: string, part: string): string {
  const pieces: string[] = [];
  let from = 0;
  const mark = /<[!?]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index;
    const section =
      SECTIONS.find(({ start }) => text.startsWith(start, at)) ?? refuseDamaged(`部件“${part}”的结构有误`);
    const end = text.indexOf(section.end, at + section.start.length);
    if (end < 0) refuseDamaged(`部件“${part}”提前结束`);
    pieces.push(text.slice(from, at));
    if (section.isText) pieces.push(escapeXml(text.slice(at + section.start.length, end)));
    from = end + section.end.length;
    mark.lastIndex = from;
  }
  return pieces.length === 0 ? text : `${pieces.join("")}${text.slice(from)}`;
}

function decodeUtf8(bytes: Uint8Array, part: string): string {
  const first = Buffer.from(bytes.subarray(0, 2)).toString("hex");
  if (["fffe", "feff", "3c00", "003c"].includes(first)) refuseDamaged(`部件“${part}”采用 UTF-16 编码`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuseDamaged(`部件“${part}”的文字编码不是 UTF-8`);
  }
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
