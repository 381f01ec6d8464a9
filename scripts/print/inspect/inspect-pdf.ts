import type { LeakSearch, PrintDocument } from "#domain/printing.ts";
import { charactersOnPages, folded, textOf } from "#print/inspect/characters.ts";
import { findFaults } from "#print/inspect/faults.ts";
import { findLeaks } from "#print/inspect/leaks.ts";
import { insideFrame } from "#print/inspect/page-frame.ts";
import type { PageShape } from "#print/inspect/page-shape.ts";
import { readPdf } from "#print/inspect/read-pdf.ts";

/** Faults that a reason names; the rest are counted. */
const NAMED = 3;

/** What a finished PDF is measured by. */
export interface InspectionMaterial {
  readonly document: PrintDocument;
  /** What the browser's page showed. */
  readonly shown: string;
  readonly shape: PageShape;
  readonly search: LeakSearch;
}

/**
 * Opens a finished PDF again and looks for everything that must not leave the house (issue 5, "Inspection of the
 * result" and "leak check").
 * @returns why it must not be published, in Chinese; null when it is sound.
 */
export async function inspectPdf(
  bytes: Uint8Array,
  { document, shown, shape, search }: InspectionMaterial,
): Promise<string | null> {
  const pdf = await readPdf(bytes);
  const pages = pdf.pages.map((glyphs) => insideFrame(glyphs, document, shape));
  const texts = pages.map((glyphs) => folded(textOf(glyphs)));
  const leaks = findLeaks(charactersOnPages(pdf.pages), pdf.description, { job: document.job, search });
  const found = [...leaks, ...findFaults(pdf, { document, shape, pages, texts, shown: folded(shown) })];
  if (found.length === 0) return null;
  const more = found.length > NAMED ? [`另有 ${found.length - NAMED} 处`] : [];
  return [...found.slice(0, NAMED), ...more].join("；");
}
