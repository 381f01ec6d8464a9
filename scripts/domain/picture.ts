import type { DatasetRecord } from "#domain/dataset.ts";
import type { InputFile } from "#domain/input-file.ts";

/** Kinds of picture that a browser shows and an office has. */
export type PictureType = "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "image/bmp";

/** A picture of the inbox and the row of 图片说明 that speaks of it. */
export interface CaptionedPicture {
  readonly file: InputFile;
  readonly type: PictureType;
  readonly caption: DatasetRecord;
}

/** A picture drawn anew: turned upright, at most as large as is printed, and without anything but what is to be seen. */
export interface DrawnPicture {
  /** Path of the file that it was. */
  readonly file: string;
  /** `data:image/jpeg;base64,…`; null where the file could not be shown. */
  readonly uri: string | null;
}

const SIGNATURES: readonly (readonly [offset: number, hex: string, type: PictureType])[] = [
  [0, "ffd8ff", "image/jpeg"],
  [0, "89504e470d0a1a0a", "image/png"],
  [8, "57454250", "image/webp"],
  [0, "47494638", "image/gif"],
  // The four reserved bytes of BITMAPFILEHEADER are zero.
  [6, "00000000", "image/bmp"],
];

/** The kind of a picture by its bytes; null for what is none of ours: HEIC, TIFF, no picture at all. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  const found = SIGNATURES.find(([offset, hex]) => head.startsWith(hex, offset * 2));
  if (found === undefined) return null;
  return found[2] === "image/bmp" && !head.startsWith("424d") ? null : found[2];
}

/** What a picture that is none of ours really is, in words. */
export function foreignPicture(bytes: Uint8Array): string {
  const brand = Buffer.from(bytes.subarray(4, 12)).toString("latin1");
  if (/^ftyp(?:heic|heix|mif1|msf1|hevc)/.test(brand)) return "HEIC 照片（苹果手机的格式）";
  if (brand.startsWith("ftypavif")) return "AVIF 图片";
  if (/^(?:49492a00|4d4d002a)/.test(Buffer.from(bytes.subarray(0, 4)).toString("hex"))) return "TIFF 图片";
  return "印不出的格式";
}
