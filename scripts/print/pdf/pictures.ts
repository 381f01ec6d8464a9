import type { Browser, Page } from "puppeteer";
import type { CaptionedPicture, DrawnPicture } from "#domain/picture.ts";
import type { Press } from "#print/pdf/press.ts";

/** The little of a page's own world that is used here; these functions run inside the browser. */
interface Drawing {
  readonly width: number;
  readonly height: number;
  close(): void;
}
interface Canvas {
  width: number;
  height: number;
  getContext(kind: "2d"): {
    fillStyle: string;
    imageSmoothingQuality: string;
    fillRect(x: number, y: number, width: number, height: number): void;
    drawImage(drawing: Drawing, ...place: readonly number[]): void;
  } | null;
  toDataURL(type: string, quality: number): string;
}
interface Shown {
  src: string;
  decode(): Promise<void>;
  getAttribute(name: string): string | null;
}
declare const document: { createElement(name: "canvas"): Canvas; querySelectorAll(selector: string): Iterable<Shown> };
declare function createImageBitmap(bytes: Blob, options: { imageOrientation: "from-image" }): Promise<Drawing>;

/** Half a page wide is 74 mm: 1600 pixels are more than 500 dpi of it, and enough for the page's whole width. */
const LONG_SIDE = 1600;
const QUALITY = 0.85;
const LIMIT_MS = 30_000;

/**
 * Draws every picture anew, one after the other: turned as its EXIF says, at most 1600 pixels on the long side, JPEG. What
 * a camera or a telephone wrote into the file (place, owner, preview) is not in it. A picture that cannot be opened, or
 * that costs the page or the browser, is given without an address and harms no other.
 */
export async function drawPictures(
  press: Press,
  pictures: readonly CaptionedPicture[],
): Promise<readonly DrawnPicture[]> {
  const drawn: DrawnPicture[] = [];
  let page: Page | null = null;
  for (const picture of pictures) {
    const { running } = press;
    try {
      page ??= await openStudio(running.browser);
      drawn.push({ file: picture.file.path, uri: await drawPicture(page, picture) });
    } catch {
      drawn.push({ file: picture.file.path, uri: null });
      void page
        ?.browserContext()
        .close()
        .catch(() => undefined);
      page = null;
      if (!running.browser.connected) await press.renew(running);
    }
  }
  await page?.browserContext().close();
  return drawn;
}

/** A page of its own that reaches nothing: bytes of unknown origin are decoded in it. */
async function openStudio(browser: Browser): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await Promise.all([page.setJavaScriptEnabled(false), page.setOfflineMode(true)]);
  return page;
}

async function drawPicture(page: Page, { file, type }: CaptionedPicture): Promise<string> {
  const base64 = Buffer.from(file.bytes).toString("base64");
  const drawing = page.evaluate(
    async (source, most, quality) => {
      const bytes = Uint8Array.from(atob(source.base64), (one) => one.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: source.type }), {
        imageOrientation: "from-image",
      });
      const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.max(1, Math.round(bitmap.width * scale));
      canvas.height = Math.max(1, Math.round(bitmap.height * scale));
      const context = canvas.getContext("2d");
      if (context === null) return "";
      // JPEG has no transparency: what is transparent is as white as the paper.
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.imageSmoothingQuality = "high";
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      bitmap.close();
      return canvas.toDataURL("image/jpeg", quality);
    },
    { base64, type },
    LONG_SIDE,
    QUALITY,
  );
  const uri = await within(page, drawing);
  if (!uri.startsWith("data:image/jpeg;base64,")) throw new Error("the picture could not be drawn");
  return uri;
}

/** Fails when the page dies or takes too long: a small file may ask for an enormous picture. */
function within<T>(page: Page, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("drawing took too long")), LIMIT_MS);
    page.once("error", reject);
    work.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/**
 * Puts a document's pictures into its page: each `<img data-picture="key">` shows the picture of that key. Fails when a
 * key has none.
 */
export async function placePictures(page: Page, pictures: ReadonlyMap<string, string> = new Map()): Promise<void> {
  const keys = await page.evaluate(() =>
    [...document.querySelectorAll("img[data-picture]")].map((one) => one.getAttribute("data-picture") ?? ""),
  );
  for (const key of new Set(keys)) {
    const uri = pictures.get(key);
    if (uri === undefined) throw new Error(`没有图片“${key}”`);
    await page.evaluate(
      async (name, address) => {
        const own = [...document.querySelectorAll("img[data-picture]")].filter(
          (one) => one.getAttribute("data-picture") === name,
        );
        for (const one of own) one.src = address;
        await Promise.all(own.map((one) => one.decode()));
      },
      key,
      uri,
    );
  }
}
