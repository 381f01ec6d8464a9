import { deflateSync } from "node:zlib";
import type { SamplePicture } from "#books/sample/facts/pictures.ts";

/** Pixels along a square's side. */
const SQUARE = 10;

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/**
 * A scene as PNG: 4 bits a pixel, colours by palette. Its data are stored and not compressed, because compressors of other
 * versions give other bytes.
 */
export function pngOf({ scene, colours }: SamplePicture): Uint8Array {
  const letters = Object.keys(colours);
  const width = (scene[0]?.length ?? 0) * SQUARE;
  const height = scene.length * SQUARE;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  const rows = scene.flatMap((row) => Array.from({ length: SQUARE }, () => rowOf(row, letters)));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(Object.values(colours).flat())),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 0 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** One line of pixels, two to a byte, after its filter (0: none). */
function rowOf(row: string, letters: readonly string[]): Buffer {
  const bytes = [...row].flatMap((letter) => {
    const index = letters.indexOf(letter);
    return Array.from({ length: SQUARE / 2 }, () => index * 16 + index);
  });
  return Buffer.from([0, ...bytes]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** CRC of PNG (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ ((crc & 1) === 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
