import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A part of a document's structure as assistive technology gets it: `H2`, `Table`, `Figure` with its words. */
export interface StructurePart {
  readonly role: string;
  readonly alt?: string;
  readonly children?: readonly (StructurePart | { readonly type: string })[];
}

/** A second reader's eyes: the text of every page without blanks, and its tags from the root down. */
export async function secondReading(bytes: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true });
  const pdf = await task.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    const tree = (await page.getStructTree()) as StructurePart | null;
    pages.push({ text: text.replace(/\s+/g, ""), tags: tree === null ? [] : partsOf(tree) });
  }
  await task.destroy();
  return pages;
}

function partsOf(part: StructurePart): readonly StructurePart[] {
  const below = (part.children ?? []).flatMap((one) => ("role" in one ? partsOf(one) : []));
  return [part, ...below];
}
