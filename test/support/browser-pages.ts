import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer";
import type { RunningBrowser } from "#print/pdf/browser/start.ts";

/** A page from the disk, with all that it asked for and complained of. */
export interface OpenedPage {
  readonly page: Page;
  /** Addresses that it asked for, without its own and without pictures that stand in it. */
  readonly requests: readonly string[];
  /** What stood in the console, and errors of scripts. */
  readonly complaints: readonly string[];
}

/** The little of a page's own world that tests use. */
export interface PageWorld {
  readonly document: {
    readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number };
    readonly activeElement: { readonly id: string; readonly textContent: string } | null;
    readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  };
}

/** An element, as far as tests look at it. */
export interface PageElement {
  readonly tagName: string;
  readonly className: string;
  readonly textContent: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly checkVisibility: () => boolean;
}

/** Opens a file as a double click would, in a window of a size. */
export async function openFile(
  { browser }: RunningBrowser,
  path: string,
  { width = 1366, height = 768 }: { readonly width?: number; readonly height?: number } = {},
): Promise<OpenedPage> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const address = pathToFileURL(path).href;
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) requests.push(request.url());
  });
  page.on("console", (message) => void complaints.push(message.text()));
  page.on("pageerror", (error) => void complaints.push(String(error)));
  await page.setViewport({ width, height });
  await page.goto(address, { waitUntil: "load" });
  return { page, requests, complaints };
}

/** The addresses of all links of a page as they are written. */
export function linksOf(page: Page): Promise<string[]> {
  return page.$$eval("a[href]", (links) => links.map((link) => link.getAttribute("href") ?? ""));
}

/** The texts of the elements that can be seen. */
export function shown(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (all) =>
    (all as unknown as readonly PageElement[])
      .filter((one) => one.checkVisibility())
      .map((one) => one.textContent.replace(/\s+/g, " ").trim()),
  );
}

/** By how many pixels a page is wider than its window; for `page.evaluate`. */
export function overhang(): number {
  const { documentElement } = (globalThis as unknown as PageWorld).document;
  return documentElement.scrollWidth - documentElement.clientWidth;
}
