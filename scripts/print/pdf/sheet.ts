import type { Browser, HTTPRequest, Page } from "puppeteer";
import type { PrintDocument } from "#domain/printing.ts";
import type { PageShape } from "#print/inspect/page-shape.ts";
import { printWithContents } from "#print/pdf/contents.ts";
import { readPageShape } from "#print/pdf/read-page-shape.ts";
import { placePictures } from "#print/pdf/pictures.ts";
import { openCamera } from "#print/pdf/thumbnail.ts";

/** A document as the browser gives it back. */
export interface PrintedSheet {
  readonly pdf: Uint8Array;
  /** What the page showed before it was printed. */
  readonly shown: string;
  readonly shape: PageShape;
  readonly thumbnail: Uint8Array | null;
}

/** What a sheet is opened with: the run's fonts, and whether pictures are wanted. */
export interface SheetOptions {
  readonly fontFaces: string;
  readonly thumbnails: boolean;
}

/** A browser page with the fonts of the run loaded, into which one document after another is put. */
export interface Sheet {
  /** Puts a document in, checks its text, prints it. Fails with a reason in Chinese. */
  print(document: PrintDocument): Promise<PrintedSheet>;
  /** Fails as soon as the page's process has died; otherwise stays open. */
  readonly crashed: Promise<never>;
  close(): Promise<void>;
}

/** The little of a page's own world that is used here; these functions run inside the browser. */
declare const document: {
  title: string;
  readonly body: { innerHTML: string; readonly innerText: string };
  readonly documentElement: { lang: string };
  getElementById(id: string): { textContent: string | null } | null;
  readonly fonts: Iterable<{ load(): Promise<unknown>; readonly status: string; readonly family: string }> & {
    readonly ready: Promise<unknown>;
  };
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Text without a face of its own would be printed in whatever this machine has. */
const BASE_STYLE = 'html{font-family:"PB宋体","PB仿宋"}body{margin:0}';

const PRINT_LIMIT_MS = 30_000;

/**
 * Opens a page that can reach nothing: about:blank in a context of its own, no scripts, a content policy,
 * offline, every request but data: refused (reliability.md R9: no single measure closes a page).
 */
export async function openSheet(browser: Browser, options: SheetOptions): Promise<Sheet> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const crashed = new Promise<never>((_, reject) => {
    page.once("error", () => reject(new Error("浏览器页面崩溃")));
    page.once("close", () => reject(new Error("浏览器页面被关闭")));
  });
  // Nobody may be listening at the moment when it happens.
  crashed.catch(() => undefined);
  const refused = await closePage(page);
  await page.setContent(frame(options.fontFaces), { waitUntil: "load" });
  await loadFonts(page);
  const camera = options.thumbnails ? await openCamera(page) : null;
  const shapes = new Map<string, PageShape>();
  return {
    async print(printed) {
      const { pdf, shown } = await printSheet(page, printed, refused);
      const { css } = printed.html;
      const shape = shapes.get(css) ?? (await readPageShape(page));
      shapes.set(css, shape);
      return { pdf, shown, shape, thumbnail: camera === null ? null : await camera.take(shape) };
    },
    crashed,
    close: () => context.close().catch(() => undefined),
  };
}

async function closePage(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await Promise.all([page.setJavaScriptEnabled(false), page.setOfflineMode(true), page.emulateMediaType("print")]);
  await page.setRequestInterception(true);
  page.on("request", (request: HTTPRequest) => {
    if (request.url().startsWith("data:")) return void request.continue().catch(() => undefined);
    refused.push(request.url());
    void request.abort().catch(() => undefined);
  });
  return refused;
}

function frame(fontFaces: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  const styles = `<style>${fontFaces}</style><style>${BASE_STYLE}</style><style id="css"></style>`;
  return `<!doctype html><html><head><meta charset="utf-8">${policy}<title></title>${styles}</head><body></body></html>`;
}

async function loadFonts(page: Page): Promise<void> {
  const broken = await page.evaluate(async () => {
    const faces = [...document.fonts];
    await Promise.allSettled(faces.map((face) => face.load()));
    return faces.filter((face) => face.status !== "loaded").map((face) => face.family);
  });
  if (broken.length > 0) throw new Error(`字体没有载入：${[...new Set(broken)].join("、")}`);
}

async function printSheet(
  page: Page,
  { job, html }: PrintDocument,
  refused: string[],
): Promise<Pick<PrintedSheet, "pdf" | "shown">> {
  await page.evaluate(async ({ css, body, title, lang }) => {
    const style = document.getElementById("css");
    if (style && style.textContent !== css) style.textContent = css;
    document.documentElement.lang = lang;
    document.title = title;
    document.body.innerHTML = body;
    await document.fonts.ready;
  }, html);
  requireText(await shownIn(page), job.mustContain);
  await placePictures(page, job.pictures);
  const read = job.definition.layout !== "card";
  const options = { preferCSSPageSize: true, printBackground: true, tagged: read, outline: read };
  const print = () => page.pdf({ ...options, timeout: PRINT_LIMIT_MS });
  const pdf = await (read && job.definition.contents === true ? printWithContents(page, print) : print());
  requireClosed(page, refused);
  return { pdf, shown: await shownIn(page) };
}

function shownIn(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Blanks and line ends are layout; a text that is hidden by a style is not there. */
function requireText(shown: string, texts: readonly string[]): void {
  const plain = withoutBlanks(shown);
  const lost = texts.filter((text) => !plain.includes(withoutBlanks(text)));
  if (lost.length > 0) throw new Error(`页面上没有应有的文字“${lost.join("”“")}”`);
}

function withoutBlanks(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, "");
}

function requireClosed(page: Page, refused: string[]): void {
  const [first] = refused.splice(0);
  if (first !== undefined) throw new Error(`页面试图读取外部内容，已拒绝：${first.slice(0, 100)}`);
  if (page.url() !== "about:blank") throw new Error(`页面试图转到别处：${page.url().slice(0, 100)}`);
}
