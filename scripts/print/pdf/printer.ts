import type { LeakSearch, PrintDocument, Printer, PrintOrder } from "#domain/printing.ts";
import type { PdfOutcome } from "#domain/report-job.ts";
import type { BrowserSearch } from "#print/pdf/browser/candidate.ts";
import { inspectPdf } from "#print/inspect/inspect-pdf.ts";
import { finishPdf } from "#print/pdf/finish.ts";
import { merged } from "#print/pdf/merge.ts";
import { InterruptedError, makePlace, type Place } from "#print/pdf/place.ts";
import { drawPictures } from "#print/pdf/pictures.ts";
import { type Press, startPress } from "#print/pdf/press.ts";
import type { PrintedSheet } from "#print/pdf/sheet.ts";

const TRIES = 2;

const NOBODY: LeakSearch = { people: [], names: { names: new Set(), longest: 0 }, phones: [] };

/**
 * Starts the browser. Documents are printed one by one on pages that stay open with the fonts
 * loaded (printing each card by itself costs some milliseconds more than splitting a batch, but gives
 * a third of the bytes and no neighbour's name in the file). Each is tried twice, the second time on a
 * fresh page, and in a fresh browser when the first has died or hung.
 * @throws BrowserError
 */
export async function openPrinter(search: BrowserSearch): Promise<Printer> {
  const press = await startPress(search);
  return {
    browser: press.description,
    print: (order) => printAll(press, order),
    drawPictures: (pictures) => drawPictures(press, pictures),
    close: () => press.close(),
  };
}

async function* printAll(press: Press, order: PrintOrder): AsyncGenerator<PdfOutcome> {
  // Long documents first, so that no page idles at the end while the other prints a long one.
  const queue = [...order.documents].sort((a, b) => b.html.body.length - a.html.body.length).values();
  let done = 0;
  const places = Math.max(1, Math.min(order.jobs, order.documents.length));
  const workers = Array.from({ length: places }, () => printQueue(press, queue, order));
  for await (const outcome of merged(workers)) {
    done += 1;
    order.onProgress?.(done, order.documents.length);
    yield outcome;
  }
}

/** One page's work: takes documents from the common queue until it is empty. */
async function* printQueue(
  press: Press,
  queue: IterableIterator<PrintDocument>,
  order: PrintOrder,
): AsyncGenerator<PdfOutcome> {
  const place = makePlace(press, { fontFaces: order.fontFaces, thumbnails: order.thumbnails === true });
  try {
    for (const document of queue) yield await printDocument(document, { press, place, order });
  } finally {
    await place.close();
  }
}

async function printDocument(
  document: PrintDocument,
  run: { readonly press: Press; readonly place: Place; readonly order: PrintOrder },
): Promise<PdfOutcome> {
  let reason = "";
  for (let tries = 0; tries < TRIES && !run.press.closed;) {
    try {
      return await outcomeOf(document, await run.place.print(document), run.order);
    } catch (cause) {
      if (!(cause instanceof InterruptedError)) tries += 1;
      reason = cause instanceof Error ? cause.message : String(cause);
    }
  }
  return { kind: "failed", job: document.job, reason: run.press.closed ? "打印被中断" : reason };
}

/** Finishes what was printed and opens it again; a document with a fault would be the same at a second try. */
async function outcomeOf(
  document: PrintDocument,
  { pdf, shown, shape, thumbnail }: PrintedSheet,
  { date, search = NOBODY }: PrintOrder,
): Promise<PdfOutcome> {
  const { job } = document;
  const finished = await finishPdf(pdf, document, date);
  const reason = await inspectPdf(finished.bytes, { document, shown, shape, search });
  return reason === null ? { kind: "printed", job, ...finished, thumbnail } : { kind: "failed", job, reason };
}
