import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Millimetres from the page's left and top edge. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Finds the smallest box around everything dark inside an area of a page; null when nothing is there. */
export type InkFinder = (area: Box) => Box | null;

const DPI = 300;
const PIXEL = 25.4 / DPI;

/** Darker than half: the grey rim of a letter does not count. */
const DARK = 128;

/** Draws a page (1 is the first) with 300 points an inch and looks where the ink is. */
export async function inkOf(bytes: Uint8Array, number: number): Promise<InkFinder> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const viewport = page.getViewport({ scale: DPI / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data, width } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  await task.destroy();
  return (area) => boxOfInk(data, width, area);
}

function boxOfInk(data: Uint8ClampedArray, width: number, area: Box): Box | null {
  const [left, top, right, bottom] = [area.left, area.top, area.right, area.bottom].map((one) =>
    Math.round(one / PIXEL),
  );
  const found = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let y = top ?? 0; y < (bottom ?? 0); y++) {
    for (let x = left ?? 0; x < (right ?? 0); x++) {
      if ((data[(y * width + x) * 4 + 1] ?? 255) >= DARK) continue;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x + 1);
      found.top = Math.min(found.top, y);
      found.bottom = Math.max(found.bottom, y + 1);
    }
  }
  if (found.left === Infinity) return null;
  const { left: l, top: t, right: r, bottom: b } = found;
  return { left: l * PIXEL, top: t * PIXEL, right: r * PIXEL, bottom: b * PIXEL };
}
