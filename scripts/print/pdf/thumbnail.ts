import type { CDPSession, Page } from "puppeteer";
import type { PageShape } from "#print/inspect/page-shape.ts";

/** Pixels across. */
const WIDTH = 180;

/** Of 100: at this size the words cannot be read anyway. */
const QUALITY = 30;

/** The window is the picture of an upright page; a small one is drawn and read out in half the time. */
const WINDOW = { width: WIDTH, height: 254 };
const TURNED_HEIGHT = 127;

/** Takes small pictures of the document in a page. */
export interface Camera {
  /** The first page as a WebP picture. Called after printing, for it changes how the document lies in the page. */
  readonly take: (shape: PageShape) => Promise<Uint8Array>;
}

/** The little of a page's own world that is used here. */
declare const document: Readonly<Record<"body" | "documentElement", { readonly style: { cssText: string } }>>;

/**
 * Makes a browser page ready to be photographed; it emulates print media already. A screen knows no `@page`, so the
 * margins become a border; whatever runs on beyond the first page is cut off.
 */
export async function openCamera(page: Page): Promise<Camera> {
  await page.setViewport(WINDOW);
  const session = await page.createCDPSession();
  return { take: (shape) => takePicture({ page, session }, shape) };
}

async function takePicture(
  { page, session }: { readonly page: Page; readonly session: CDPSession },
  { width, height, top, right, bottom, left }: PageShape,
): Promise<Uint8Array> {
  const size = `width:${width}mm;height:${height}mm;overflow:hidden;background:#fff`;
  const border = `border:solid #fff;border-width:${[top, right, bottom, left].map((one) => `${one}mm`).join(" ")}`;
  const scale = WIDTH / ((width / 25.4) * 96);
  const body = `box-sizing:border-box;${size};${border};transform-origin:0 0;transform:scale(${scale})`;
  await setStyle(page, { root: "overflow:hidden", body });
  const clip = width > height ? { clip: { x: 0, y: 0, width: WIDTH, height: TURNED_HEIGHT, scale: 1 } } : {};
  const picture = { format: "webp", quality: QUALITY, optimizeForSpeed: true, ...clip } as const;
  const { data } = await session.send("Page.captureScreenshot", picture);
  await setStyle(page, { root: "", body: "" });
  return new Uint8Array(Buffer.from(data, "base64"));
}

/** The root needs a word of its own, or the window would take the body's: then nothing is cut off. */
async function setStyle(page: Page, styles: { readonly root: string; readonly body: string }): Promise<void> {
  await page.evaluate(({ root, body }) => {
    document.documentElement.style.cssText = root;
    document.body.style.cssText = body;
  }, styles);
}
