import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import type { FontFile } from "#domain/fonts.ts";

const OPEN = fileURLToPath(new URL("../../.fonts/", import.meta.url));

/** A small TrueType font with these characters, cut out of an open one. */
export async function aFont(name: string, changes: { characters?: string; fullName?: string; fsType?: number } = {}) {
  const whole = readFileSync(`${OPEN}LXGWWenKai-Regular.ttf`);
  const font = await subsetFont(whole, changes.characters ?? "考评一二三", { targetFormat: "sfnt" });
  if (changes.fullName !== undefined) rename(font, changes.fullName);
  if (changes.fsType !== undefined) font.writeUInt16BE(changes.fsType, tableOffset(font, "OS/2") + 8);
  return { name, bytes: new Uint8Array(font), source: "office" } satisfies FontFile;
}

/** The open fonts of the set-up. */
export function openFonts(): readonly FontFile[] {
  const names = ["LXGWWenKai-Regular.ttf", "NotoSansSC-Medium.ttf", "NotoSerifSC-Black.ttf", "NotoSerifSC-Regular.ttf"];
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(OPEN + name)), source: "open" }));
}

/** A TrueType collection of fonts (OpenType specification, "Font Collections"). */
export function aCollection(name: string, fonts: readonly FontFile[]): FontFile {
  const header = Buffer.alloc(12 + 4 * fonts.length);
  header.write("ttcf", "latin1");
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(fonts.length, 8);
  let offset = header.length;
  const moved = fonts.map((font, index) => {
    header.writeUInt32BE(offset, 12 + 4 * index);
    const bytes = Buffer.from(font.bytes);
    for (const record of tableRecords(bytes)) bytes.writeUInt32BE(bytes.readUInt32BE(record + 8) + offset, record + 8);
    offset += bytes.length;
    return bytes;
  });
  return { name, bytes: new Uint8Array(Buffer.concat([header, ...moved])), source: "office" };
}

/** Writes a name of at most eleven letters over the font's own, wherever it stands; blanks do not count in names. */
function rename(font: Buffer, fullName: string): void {
  const own = "LXGW WenKai";
  const padded = fullName.padEnd(own.length, " ");
  for (let at = font.indexOf(utf16(own)); at !== -1; at = font.indexOf(utf16(own), at + 1))
    utf16(padded).copy(font, at);
}

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

function tableRecords(font: Buffer): readonly number[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
}

function tableOffset(font: Buffer, tag: string): number {
  const record = tableRecords(font).find((at) => font.toString("latin1", at, at + 4) === tag);
  if (record === undefined) throw new Error(`no table ${tag}`);
  return font.readUInt32BE(record + 8);
}
