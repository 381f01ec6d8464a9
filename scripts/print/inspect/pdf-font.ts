import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";

/** How a font's two-byte codes read, and how far each moves on. */
export interface PdfFont {
  /** U+FFFD for a code without a character. */
  readonly textOf: (code: number) => string;
  /** In em. */
  readonly widthOf: (code: number) => number;
}

const UNREADABLE = "\uFFFD";

/** Opens a font as the browser writes it: Type 0 with one descendant and a table of characters. */
export function openFont(font: PDFDict): PdfFont {
  const table = font.lookupMaybe(PDFName.of("ToUnicode"), PDFStream);
  const characters = table instanceof PDFRawStream ? charactersOf(streamText(table)) : new Map<number, string>();
  const descendant = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray)?.lookupMaybe(0, PDFDict);
  const widths = widthsOf(descendant?.lookupMaybe(PDFName.of("W"), PDFArray));
  const standard = (descendant?.lookupMaybe(PDFName.of("DW"), PDFNumber)?.asNumber() ?? 1000) / 1000;
  return {
    textOf: (code) => characters.get(code) ?? UNREADABLE,
    widthOf: (code) => widths.get(code) ?? standard,
  };
}

/** Names of the fonts that are not embedded TrueType ones: `Type3`, `Helvetica`. */
export function foreignFonts(pdf: PDFDocument): readonly string[] {
  const fonts = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((object) => nameIn(object, "Type") === "Font" && !isEmbeddedTrueType(object));
  return [...new Set(fonts.map((font) => nameIn(font, "BaseFont") ?? nameIn(font, "Subtype") ?? ""))].sort();
}

/** A Type 0 font is only the frame around another one. */
function isEmbeddedTrueType(font: PDFDict): boolean {
  const kind = nameIn(font, "Subtype");
  if (kind === "Type0") return true;
  const descriptor = font.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
  return kind === "CIDFontType2" && descriptor?.has(PDFName.of("FontFile2")) === true;
}

/** The content of a stream as text of one byte a character. */
export function streamText(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
}

function nameIn(dictionary: PDFDict, key: string): string | null {
  const name = dictionary.get(PDFName.of(key));
  return name instanceof PDFName ? name.decodeText() : null;
}

/** `<0013> <0033>` maps one code, `<0013> <0016> <0033>` a range (PDF 32000-1, 9.10.3). */
function charactersOf(table: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, from = "", to = "", last] of table.matchAll(/^<(\w+)> <(\w+)>(?: <(\w+)>)?$/gm)) {
    const start = Number.parseInt(from, 16);
    if (last === undefined) found.set(start, utf16(to));
    else {
      const first = Number.parseInt(last, 16);
      for (let code = start; code <= Number.parseInt(to, 16); code++) {
        found.set(code, String.fromCharCode(first + code - start));
      }
    }
  }
  // The code space is written like a character.
  if (found.get(0) === "\uFFFF") found.delete(0);
  return found;
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}

/** `c [w w …]` and `c c w` (PDF 32000-1, 9.7.4.3). */
function widthsOf(list: PDFArray | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const entries = list?.asArray() ?? [];
  for (let at = 0; at < entries.length;) {
    const first = numberOf(entries[at]);
    const second = entries[at + 1];
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, index) => widths.set(first + index, numberOf(width) / 1000));
      at += 2;
    } else {
      for (let code = first; code <= numberOf(second); code++) widths.set(code, numberOf(entries[at + 2]) / 1000);
      at += 3;
    }
  }
  return widths;
}

function numberOf(object: unknown): number {
  return object instanceof PDFNumber ? object.asNumber() : 0;
}
