import type { Printer } from "#domain/printing.ts";
import type { BrowserSearch } from "#print/pdf/browser/candidate.ts";
import { restartBrowser, type RunningBrowser, startBrowser } from "#print/pdf/browser/start.ts";

/** The browser of one run; `running` changes when it had to be started anew. */
export interface Press {
  readonly running: RunningBrowser;
  readonly closed: boolean;
  readonly description: Printer["browser"];
  /** Ends a browser that died or hangs and starts a new one; once, when both pages ask. */
  renew(dead: RunningBrowser): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the browser.
 * @throws BrowserError
 */
export async function startPress(search: BrowserSearch): Promise<Press> {
  let running = await startBrowser(search);
  let closed = false;
  let starting: Promise<void> | null = null;
  const restart = async (dead: RunningBrowser) => {
    await dead.end();
    running = await restartBrowser(dead, search);
  };
  return {
    get running() {
      return running;
    },
    get closed() {
      return closed;
    },
    description: running.description,
    async renew(dead) {
      if (closed || running !== dead) return;
      starting ??= restart(dead).finally(() => (starting = null));
      await starting;
    },
    async close() {
      closed = true;
      await starting?.catch(() => undefined);
      await running.end();
    },
  };
}
