import { createCanvas } from "@napi-rs/canvas";

/** What a telephone would write beside a picture: which way up it was held, and words that must not get out. */
export interface ExifWords {
  /** 1 upright, 6 to be turned a quarter to the right. */
  readonly orientation: number;
  /** ASCII, as 图像说明 and in the GPS directory. */
  readonly secret: string;
}

/** A JPEG whose left half is red and whose right half is blue. */
export function twoHalves(width: number, height: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#d00000";
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = "#0000d0";
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas.toBuffer("image/jpeg", 90);
}

/** The same picture with EXIF (CIPA DC-008): orientation, a description, a GPS directory with a place's name. */
export function withExif(jpeg: Buffer, { orientation, secret }: ExifWords): Buffer {
  const text = Buffer.from(`${secret}\u0000`, "latin1");
  const head = Buffer.alloc(8 + 2 + 3 * 12 + 4);
  const textAt = head.length;
  const gpsAt = textAt + text.length;
  head.write("II*\u0000", 0, "latin1");
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(3, 8);
  entry(head, 10, [0x010e, 2, text.length, textAt]);
  entry(head, 22, [0x0112, 3, 1, orientation]);
  entry(head, 34, [0x8825, 4, 1, gpsAt]);
  const gps = Buffer.alloc(2 + 12 + 4);
  gps.writeUInt16LE(1, 0);
  // GPSAreaInformation
  entry(gps, 2, [0x001c, 2, text.length, textAt]);
  const exif = Buffer.concat([Buffer.from("Exif\u0000\u0000", "latin1"), head, text, gps]);
  const marker = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]);
}

function entry(bytes: Buffer, at: number, [tag, type, count, value]: readonly [number, number, number, number]): void {
  bytes.writeUInt16LE(tag, at);
  bytes.writeUInt16LE(type, at + 2);
  bytes.writeUInt32LE(count, at + 4);
  bytes.writeUInt32LE(value, at + 8);
}
