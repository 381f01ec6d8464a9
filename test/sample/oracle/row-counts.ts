import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";

/** Counts the rows of every sheet of a file that hold more than white space; the sheet of a text file is "". */
export async function countRows(path: string): Promise<ReadonlyMap<string, number>> {
  const bytes = await readFile(path);
  if (!path.endsWith(".csv")) return sheetRows(unzipped(bytes));
  const lines = new TextDecoder("gb18030").decode(bytes).split("\n");
  return new Map([["", lines.filter((line) => /[^,\s]/.test(line)).length]]);
}

/** The texts of a zip by name, from its central directory (APPNOTE 4.3.12). */
function unzipped(bytes: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const stored = bytes.readUInt16LE(at + 10) === 0;
    parts.set(bytes.toString("utf8", at + 46, at + 46 + nameLength), String(stored ? packed : inflateRawSync(packed)));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function sheetRows(parts: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const shared: string[] = [];
  for (const [, text = ""] of part(parts, "xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)) shared.push(text);
  const targets = new Map<string, string>();
  for (const [tag] of part(parts, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)) {
    targets.set(attribute(tag, "Id"), attribute(tag, "Target"));
  }
  const counts = new Map<string, number>();
  for (const [tag] of part(parts, "xl/workbook.xml").matchAll(/<sheet [^>]*>/g)) {
    const xml = part(parts, `xl/${targets.get(attribute(tag, "r:id")) ?? ""}`);
    const rows = [...xml.matchAll(/<row [^>]*[^/]>(.*?)<\/row>/gs)];
    counts.set(attribute(tag, "name"), rows.filter(([, cells = ""]) => isFilled(cells, shared)).length);
  }
  return counts;
}

/** Whether any cell of a row shows more than white space. */
function isFilled(cells: string, shared: readonly string[]): boolean {
  for (const [, attributes = "", content = ""] of cells.matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)) {
    const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? content;
    const text = /\bt="s"/.test(attributes) ? (shared[Number(value)] ?? "") : value;
    if (/\S/.test(text.replaceAll(/<[^>]*>/g, ""))) return true;
  }
  return false;
}

function part(parts: ReadonlyMap<string, string>, name: string): string {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`no part ${name}`);
  return text;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}
