import { setTimeout as sleep } from "node:timers/promises";
import type { PrintDocument } from "#domain/printing.ts";
import type { Press } from "#print/pdf/press.ts";
import { openSheet, type PrintedSheet, type Sheet, type SheetOptions } from "#print/pdf/sheet.ts";

/** Where documents are printed one after another, whatever happens to the page or the browser behind it. */
export interface Place {
  /**
   * Prints one document.
   * @throws InterruptedError when the browser was ended because of another document: not this one's fault.
   */
  print(document: PrintDocument): Promise<PrintedSheet>;
  close(): Promise<void>;
}

/** The browser was ended under a document by the trouble of another one. */
export class InterruptedError extends Error {}

class HangError extends Error {}

const RENEW_AFTER = 100;
const WATCHDOG_MS = 30_000;

/**
 * Makes a place with one page: opened at the first document, renewed after 100 and after a failure.
 * A document that takes over 30 seconds, or a dead browser, costs the browser.
 */
export function makePlace(press: Press, options: SheetOptions): Place {
  let sheet: Sheet | null = null;
  let printed = 0;
  const leave = async () => {
    const left = sheet;
    sheet = null;
    printed = 0;
    await left?.close();
  };
  const attempt = async (document: PrintDocument) => {
    if (printed >= RENEW_AFTER) await leave();
    sheet ??= await openSheet(press.running.browser, options);
    printed += 1;
    return Promise.race([sheet.print(document), sheet.crashed]);
  };
  return {
    async print(document) {
      const { running } = press;
      try {
        return await withinTime(attempt(document));
      } catch (cause) {
        // A hanging page does not close either; its end is not waited for.
        void leave();
        if (press.running !== running) throw new InterruptedError();
        if (cause instanceof HangError || !running.browser.connected) await press.renew(running);
        throw cause;
      }
    },
    close: leave,
  };
}

async function withinTime<T>(printing: Promise<T>): Promise<T> {
  const limit = new AbortController();
  const late = sleep(WATCHDOG_MS, undefined, { signal: limit.signal }).then(
    () => Promise.reject(new HangError(`打印超过 ${WATCHDOG_MS / 1000} 秒没有结束`)),
    () => new Promise<never>(() => undefined),
  );
  try {
    return await Promise.race([printing, late]);
  } finally {
    limit.abort();
  }
}
