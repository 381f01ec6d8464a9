import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from "@cantoo/pdf-lib";

/** An entry of a document's outline. */
export interface OutlineLine {
  readonly title: string;
  /** From 1; 0 where it leads to no page. */
  readonly page: number;
}

/** The outline of a PDF, all levels, in order. */
export async function readOutline(bytes: Uint8Array): Promise<{
  readonly lines: readonly OutlineLine[];
  readonly pages: number;
}> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref, index + 1]));
  const root = pdf.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  return { lines: root ? linesBelow(root, pages) : [], pages: pages.size };
}

function linesBelow(entry: PDFDict, pages: ReadonlyMap<PDFRef, number>): readonly OutlineLine[] {
  const lines: OutlineLine[] = [];
  let next = entry.lookupMaybe(PDFName.of("First"), PDFDict);
  while (next) {
    lines.push(lineOf(next, pages), ...linesBelow(next, pages));
    next = next.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return lines;
}

function lineOf(entry: PDFDict, pages: ReadonlyMap<PDFRef, number>): OutlineLine {
  const title = entry.lookup(PDFName.of("Title"));
  const target = entry.lookupMaybe(PDFName.of("Dest"), PDFArray)?.get(0);
  return {
    title: title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : "",
    page: target instanceof PDFRef ? (pages.get(target) ?? 0) : 0,
  };
}
