import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString } from "@cantoo/pdf-lib";
import { type CivilDate, datePartsOf } from "#domain/civil-date.ts";
import type { PrintDocument } from "#domain/printing.ts";
import { mendOutline } from "#print/inspect/read-outline.ts";
import { renameNodes, sortNodeNames } from "#print/pdf/node-names.ts";

/** A finished PDF. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Opens what the browser has printed and writes title, author, subject, keywords, language, date and identifier, so that
 * printing the same document again gives the same bytes.
 */
export async function finishPdf(printed: Uint8Array, of: PrintDocument, date: CivilDate): Promise<FinishedPdf> {
  const source = renameNodes(Buffer.from(printed).toString("latin1"));
  const pdf = await PDFDocument.load(Buffer.from(source, "latin1"), { updateMetadata: false });
  const pages = pdf.getPageCount();
  sortNodeNames(pdf);
  mendOutline(pdf);
  describe(pdf, of, date);
  const id = identifier(of, date);
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  return { bytes: await pdf.save({ useObjectStreams: of.job.definition.layout !== "card" }), pages };
}

function describe(pdf: PDFDocument, { job, html }: PrintDocument, date: CivilDate): void {
  const { year, month, day } = datePartsOf(date);
  const written = new Date(Date.UTC(year, month - 1, day));
  pdf.setTitle(job.title, { showInWindowTitleBar: true });
  pdf.setAuthor(job.author);
  pdf.setSubject(job.about);
  pdf.setKeywords([...job.keywords]);
  pdf.setLanguage(html.lang);
  pdf.setCreator("评报");
  pdf.setCreationDate(written);
  pdf.setModificationDate(written);
}

/** The same for the same document: made from what was printed, not from the moment of printing. */
function identifier({ job, html }: PrintDocument, date: CivilDate): PDFHexString {
  const printed = JSON.stringify([job.path, html, date]);
  return PDFHexString.of(createHash("sha256").update(printed).digest("hex").slice(0, 32));
}
