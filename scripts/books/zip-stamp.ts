import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { by } from "#domain/order.ts";

/** One file inside a zip archive, unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Signatures and fixed sizes of APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ALL_ONES = 0xffffffff;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/** 1980-01-01 00:00 in DOS format: the earliest time a zip can name. */
const DOS_DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** Without it Office takes the package for damaged when other parts come first. */
const FIRST_PART = "[Content_Types].xml";

/** The densest compression, and one that is several times faster and nearly as dense: for workbooks of many megabytes. */
const DENSE = 9;
export const FAST = 6;

/**
 * Writes a zip archive again so that equal contents give equal bytes. For archives without zip64 and encryption;
 * throws on anything else.
 */
export function stampZip(bytes: Uint8Array, level = DENSE): Uint8Array {
  return writeZip(zipEntries(bytes), level);
}

/** Writes a zip archive: one time for all entries, the content types first and the others by name, one compression. */
export function writeZip(contents: readonly ZipEntry[], level = DENSE): Uint8Array {
  const entries = contents.toSorted(
    by(
      (entry) => (entry.name === FIRST_PART ? 0 : 1),
      (entry) => entry.name,
    ),
  );
  const packed = entries.map((entry) => pack(entry, level));
  let start = 0;
  const central = packed.map((one) => {
    const record = centralRecord(one, start);
    start += one.local.length;
    return record;
  });
  return Buffer.concat([...packed.map((one) => one.local), ...central, endRecord(central, start)]);
}

/** The files of a zip archive in the order of its directory; folders are left out. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(buffer);
  if (buffer.readUInt32LE(end + 16) === ALL_ONES) throw new Error("the archive is a 64-bit one");
  const entries: ZipEntry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    entries.push(entryAt(buffer, at));
    at += CENTRAL_SIZE + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries.filter((entry) => !entry.name.endsWith("/"));
}

/** The end record stands last; only a comment may follow it. */
function endOf(buffer: Buffer): number {
  for (let at = buffer.length - END_SIZE; at >= 0 && at >= buffer.length - END_SIZE - 0xffff; at -= 1) {
    if (buffer.readUInt32LE(at) === END && at + END_SIZE + buffer.readUInt16LE(at + 20) === buffer.length) return at;
  }
  throw new Error("the archive has no end record");
}

function entryAt(buffer: Buffer, at: number): ZipEntry {
  if (buffer.readUInt32LE(at) !== CENTRAL) throw new Error("the archive's directory is damaged");
  const name = buffer.toString("utf8", at + CENTRAL_SIZE, at + CENTRAL_SIZE + buffer.readUInt16LE(at + 28));
  const local = buffer.readUInt32LE(at + 42);
  const from = local + LOCAL_SIZE + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  if (buffer.readUInt32LE(at + 20) === ALL_ONES) throw new Error("the archive is a 64-bit one");
  const packed = buffer.subarray(from, from + buffer.readUInt32LE(at + 20));
  return { name, bytes: buffer.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed };
}

interface PackedEntry {
  readonly name: Buffer;
  /** The fields that the local and the central record share. */
  readonly common: Buffer;
  /** Local record with name and contents. */
  readonly local: Buffer;
}

function pack(entry: ZipEntry, level: number): PackedEntry {
  const name = Buffer.from(entry.name, "utf8");
  const contents = deflateRawSync(entry.bytes, { level });
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(UTF8_NAMES, 2);
  common.writeUInt16LE(DEFLATED, 4);
  common.writeUInt16LE(DOS_DATE, 8);
  common.writeUInt32LE(crc32(entry.bytes), 10);
  common.writeUInt32LE(contents.length, 14);
  common.writeUInt32LE(entry.bytes.length, 18);
  common.writeUInt16LE(name.length, 22);
  return { name, common, local: Buffer.concat([signature(LOCAL), common, name, contents]) };
}

function centralRecord(entry: PackedEntry, offset: number): Buffer {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(20);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(CENTRAL), made, entry.common, tail, entry.name]);
}

function endRecord(central: readonly Buffer[], start: number): Buffer {
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(
    central.reduce((sum, one) => sum + one.length, 0),
    12,
  );
  end.writeUInt32LE(start, 16);
  return end;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
