import { createCanvas, loadImage, type Canvas } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { fileURLToPath } from "node:url";

const STANDARD_FONTS = fileURLToPath(new URL("../../node_modules/pdfjs-dist/standard_fonts/", import.meta.url));
const POINTS_PER_INCH = 72;

/** Opens a finished PDF with a reader that shares nothing with the browser that printed it. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // The reader takes the bytes over; the caller keeps its own.
  const data = new Uint8Array(bytes);
  return getDocument({ data, verbosity: 0, standardFontDataUrl: STANDARD_FONTS }).promise;
}

/** Draws a page (1 is the first) on white, at so many dots an inch. */
export async function pageCanvas(pdf: PDFDocumentProxy, number: number, dpi: number): Promise<Canvas> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  // The reader draws on any canvas; its types know only the browser's.
  const target = { canvas, canvasContext: context, viewport } as unknown as Parameters<typeof page.render>[0];
  await page.render(target).promise;
  return canvas;
}

/** A stored picture as a canvas. */
export async function canvasOf(png: Uint8Array): Promise<Canvas> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas;
}

/** Below this difference of a colour channel (0–255) two pixels count as equal: what rounding of edges makes. */
const EQUAL_WITHIN = 24;

/** Bands into which a page is cut: about as many as it has lines, so that one moved line is much of its band. */
const BANDS = 20;

/**
 * The share of pixels that differ in the band of the page where most do, 0..1; 1 for pictures of different sizes. Over the
 * whole page one moved line would be less than a hundredth.
 */
export function differingShare(one: Canvas, other: Canvas): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const [left, right] = [pixelsOf(one), pixelsOf(other)];
  const differing = Array.from({ length: BANDS }, () => 0);
  const perBand = Math.ceil(one.height / BANDS) * one.width;
  for (let pixel = 0; pixel < one.width * one.height; pixel += 1) {
    const band = Math.floor(pixel / perBand);
    if (farthest(left, right, pixel * 4) > EQUAL_WITHIN) differing[band] = (differing[band] ?? 0) + 1;
  }
  return Math.max(...differing) / perBand;
}

function pixelsOf(canvas: Canvas): Uint8ClampedArray {
  return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
}

/** Of red, green and blue the channel in which two pixels differ most. */
function farthest(left: Uint8ClampedArray, right: Uint8ClampedArray, at: number): number {
  const apart = (channel: number): number => Math.abs((left[at + channel] ?? 0) - (right[at + channel] ?? 0));
  return Math.max(apart(0), apart(1), apart(2));
}
