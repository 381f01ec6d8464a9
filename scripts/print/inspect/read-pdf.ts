import { PDFDocument } from "@cantoo/pdf-lib";
import { foreignFonts } from "#print/inspect/pdf-font.ts";
import { type Glyph, glyphsOf, type OpenedFonts } from "#print/inspect/page-glyphs.ts";

/** A finished PDF as it reads. */
export interface ReadPdf {
  readonly pages: readonly (readonly Glyph[])[];
  /** Fonts that are not embedded TrueType ones. */
  readonly foreignFonts: readonly string[];
  /** Title, author, subject and keywords. */
  readonly description: string;
}

/** Opens a finished PDF anew and reads what stands on its pages and in its description. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts: OpenedFonts = new Map();
  const description = [pdf.getTitle(), pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords()];
  return {
    pages: pdf.getPages().map((page) => glyphsOf(page, fonts)),
    foreignFonts: foreignFonts(pdf),
    description: description.map((one) => one ?? "").join("\n"),
  };
}
