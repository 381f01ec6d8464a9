import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNull, type PDFRef } from "@cantoo/pdf-lib";

/** An entry of an outline: where it leads, and what stands below it. */
export interface OutlineEntry {
  readonly title: string;
  readonly page: PDFRef;
  readonly below: readonly OutlineEntry[];
}

/** Writes the outline of a document (PDF 32000-1, 12.3.3); its first level is open, the others closed. */
export function writeOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  const root = pdf.context.nextRef();
  const children = writeEntries(pdf, entries, root);
  pdf.context.assign(root, pdf.context.obj({ Type: "Outlines", ...children, Count: entries.length }));
  pdf.catalog.set(PDFName.of("Outlines"), root);
  pdf.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

function writeEntries(
  pdf: PDFDocument,
  entries: readonly OutlineEntry[],
  parent: PDFRef,
): { readonly First?: PDFRef; readonly Last?: PDFRef } {
  const refs = entries.map(() => pdf.context.nextRef());
  const [first] = refs;
  const last = refs.at(-1);
  entries.forEach((entry, index) => {
    const ref = refs[index];
    if (ref)
      pdf.context.assign(ref, entryOf(pdf, entry, { ref, parent, before: refs[index - 1], after: refs[index + 1] }));
  });
  return first && last ? { First: first, Last: last } : {};
}

function entryOf(
  pdf: PDFDocument,
  { title, page, below }: OutlineEntry,
  place: { ref: PDFRef; parent: PDFRef; before: PDFRef | undefined; after: PDFRef | undefined },
): PDFDict {
  return pdf.context.obj({
    Title: PDFHexString.fromText(title),
    Parent: place.parent,
    ...(place.before ? { Prev: place.before } : {}),
    ...(place.after ? { Next: place.after } : {}),
    ...writeEntries(pdf, below, place.ref),
    ...(below.length > 0 ? { Count: -below.length } : {}),
    Dest: [page, PDFName.of("XYZ"), PDFNull, PDFNull, PDFNull],
  });
}
