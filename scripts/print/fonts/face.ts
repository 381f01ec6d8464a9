import { create, type Font } from "fontkit";
import type { FontFile } from "#domain/fonts.ts";
import { plainName } from "#print/fonts/roles.ts";
import { faceOfCollection } from "#print/fonts/collection.ts";

/** A TrueType face that may be embedded. */
export interface Face {
  /** File it came from. */
  readonly file: string;
  readonly source: FontFile["source"];
  /** Name for messages: the Chinese one where the font has one. */
  readonly name: string;
  /** All its full names, for comparison. */
  readonly names: readonly string[];
  readonly bytes: Uint8Array;
  /** Code points it has glyphs for. */
  readonly characters: ReadonlySet<number>;
}

/** A face that cannot be used, and why (Chinese). */
export interface UnusableFace {
  readonly file: string;
  readonly reason: string;
}

/** Opens a font file; a collection (`.ttc`: 宋体 and 新宋体 in one) gives several faces. */
export function facesOf(font: FontFile): readonly (Face | UnusableFace)[] {
  try {
    const opened = create(font.bytes);
    if (!("fonts" in opened)) return [faceOf(font, opened, font.bytes)];
    return opened.fonts.map((one, index) => faceOf(font, one, faceOfCollection(font.bytes, index)));
  } catch {
    return [{ file: font.name, reason: "不是完好的字体文件" }];
  }
}

function faceOf(file: FontFile, font: Font, bytes: Uint8Array): Face | UnusableFace {
  const reason = refusal(font);
  if (reason !== null) return { file: file.name, reason };
  const records = font.name?.records ?? {};
  const full = Object.entries(records["fullName"] ?? {});
  const chinese = [...full, ...Object.entries(records["fontFamily"] ?? {})].find(([language]) =>
    language.startsWith("zh"),
  );
  const name = (chinese?.[1] ?? font.fullName ?? file.name).trim();
  const names = [...full.map(([, text]) => text), font.postscriptName ?? ""].map(plainName);
  return { file: file.name, source: file.source, name, names, bytes, characters: new Set(font.characterSet) };
}

/** Chromium embeds CFF outlines of this size as some hundred Type 3 fonts: five times the bytes, unreadable in places. */
function refusal(font: Font): string | null {
  if (!("glyf" in font.directory.tables)) return "不是 TrueType 轮廓（OTF/CFF 字体印出的文件会大数倍）";
  const rights = font["OS/2"]?.fsType ?? {};
  if (rights["noEmbedding"] === true) return "字体的授权不允许嵌入文件（fsType）";
  if (rights["noSubsetting"] === true || rights["bitmapOnly"] === true) return "字体的授权不允许截取嵌入（fsType）";
  return null;
}
