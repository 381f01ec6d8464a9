import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import { type CivilDate, datePartsOf } from "#domain/civil-date.ts";
import { groupBy } from "#domain/order.ts";
import type { PdfOutcome } from "#domain/report-job.ts";
import { type OutlineEntry, writeOutline } from "#print/booklet/outline.ts";

type Printed = Extract<PdfOutcome, { readonly kind: "printed" }>;

/** What the booklet says of itself. */
export interface BookletWords {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Its date: the period's last day. */
  readonly date: CivilDate;
}

/** Faces' folders, in the order in which one reads. */
const FOLDERS = ["内部", "按支部", "公开"];

/**
 * Binds documents into one PDF for the office's own use, with an outline after their folders. Pages are as they were
 * printed, their own page numbers too; links within a document and its tags are not taken over.
 */
export async function makeBooklet(
  documents: readonly Printed[],
  words: BookletWords,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const bound: BoundDocument[] = [];
  for (const { job, bytes } of inReadingOrder(documents)) {
    const first = await appendPages(pdf, bytes);
    if (first) bound.push({ title: job.title, folders: job.path.split("/").slice(0, -1), page: first });
  }
  writeOutline(pdf, outlineOf(bound));
  describe(pdf, words);
  identify(pdf, documents);
  return { bytes: await pdf.save({ useObjectStreams: true }), pages: pdf.getPageCount() };
}

interface BoundDocument {
  readonly title: string;
  readonly folders: readonly string[];
  readonly page: PDFRef;
}

/** By the faces' folders; in a folder its own documents come before those of the folders below. */
function inReadingOrder(documents: readonly Printed[]): readonly Printed[] {
  const key = ({ job }: Printed): string => {
    const parts = job.path.split("/");
    const face = FOLDERS.indexOf(parts[0] ?? "");
    return [
      face < 0 ? FOLDERS.length : face,
      ...parts.slice(1).map((part, at) => `${at + 2 < parts.length ? 1 : 0}${part}`),
    ].join("/");
  };
  const keyed = documents.map((document) => ({ document, key: key(document) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ document }) => document);
}

async function appendPages(pdf: PDFDocument, bytes: Uint8Array): Promise<PDFRef | null> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const page of source.getPages()) {
    // They point into parts of the single file that are not taken over.
    page.node.delete(PDFName.of("Annots"));
    page.node.delete(PDFName.of("StructParents"));
  }
  const pages = await pdf.copyPages(source, source.getPageIndices());
  for (const page of pages) pdf.addPage(page);
  return pages[0]?.ref ?? null;
}

function outlineOf(documents: readonly BoundDocument[], depth = 0): readonly OutlineEntry[] {
  const groups = groupBy(documents, ({ folders }) => folders[depth] ?? "");
  return [...groups].flatMap(([folder, members]): readonly OutlineEntry[] => {
    if (folder === "") return members.map(({ title, page }) => ({ title, page, below: [] }));
    const below = outlineOf(members, depth + 1);
    const [first] = members;
    return first ? [{ title: folder, page: first.page, below }] : [];
  });
}

function describe(pdf: PDFDocument, words: BookletWords): void {
  const { year, month, day } = datePartsOf(words.date);
  const written = new Date(Date.UTC(year, month - 1, day));
  pdf.setTitle(words.title, { showInWindowTitleBar: true });
  pdf.setAuthor(words.author);
  pdf.setSubject(words.subject);
  pdf.setKeywords([...words.keywords]);
  pdf.setLanguage("zh-CN");
  pdf.setCreator("评报");
  pdf.setCreationDate(written);
  pdf.setModificationDate(written);
}

function identify(pdf: PDFDocument, documents: readonly Printed[]): void {
  const hash = createHash("sha256");
  for (const { job, bytes } of documents) hash.update(job.path).update(bytes);
  const id = PDFHexString.of(hash.digest("hex").slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
