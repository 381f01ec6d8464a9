import { createCanvas, loadImage } from "@napi-rs/canvas";

/** Size of a picture, and which of its points are red. */
export async function pictureOf(bytes: Uint8Array) {
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const isRed = (x: number, y: number): boolean => {
    const [red = 0, green = 0] = context.getImageData(x, y, 1, 1).data;
    return red > 150 && green < 100;
  };
  return { width: image.width, height: image.height, isRed };
}
