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
  return { lines: outlineEntries(pdf).map((entry) => lineOf(entry, pages)), pages: pages.size };
}

/** Chromium writes a heading that it has moved to the next page twice, one behind the other; here each is written once. */
export function mendOutline(pdf: PDFDocument): void {
  for (const entry of outlineEntries(pdf)) {
    const title = titleOf(entry);
    const plain = title.replace(/^(.{2,}?)\1+$/su, "$1");
    if (plain !== title) entry.set(PDFName.of("Title"), PDFHexString.fromText(plain));
  }
}

function outlineEntries(pdf: PDFDocument): readonly PDFDict[] {
  const root = pdf.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  return root ? entriesBelow(root) : [];
}

function entriesBelow(entry: PDFDict): readonly PDFDict[] {
  const entries: PDFDict[] = [];
  let next = entry.lookupMaybe(PDFName.of("First"), PDFDict);
  while (next) {
    entries.push(next, ...entriesBelow(next));
    next = next.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return entries;
}

function lineOf(entry: PDFDict, pages: ReadonlyMap<PDFRef, number>): OutlineLine {
  const target = entry.lookupMaybe(PDFName.of("Dest"), PDFArray)?.get(0);
  return { title: titleOf(entry), page: target instanceof PDFRef ? (pages.get(target) ?? 0) : 0 };
}

function titleOf(entry: PDFDict): string {
  const title = entry.lookup(PDFName.of("Title"));
  return title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : "";
}
