import { boundCount, LIMITS } from "#import/workbook/limits.ts";
import { refuseDamaged } from "#import/workbook/refusal.ts";

/** One entry as the archive's directory declares it; nothing of it is proven yet. */
export interface ZipEntry {
  /** Path inside the archive, `/` between folders (some writers put `\`). */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the local header. */
  readonly offset: number;
}

/** The directory of an archive and where it starts. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly start: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const SENTINEL = 0xffffffff;
const TRUNCATED = "压缩结构不完整，文件可能没有复制完";

/** Lists an archive by its central directory (APPNOTE 4.3.12, 4.3.16); refuses one that is cut, split or over 2,000 entries. */
export function listZip(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  boundCount(end.count, LIMITS.zipEntries, "文件内部的部件");
  const entries: ZipEntry[] = [];
  let at = end.start;
  for (let index = 0; index < end.count; index += 1) {
    if (at + CENTRAL_SIZE > end.at || view.getUint32(at, true) !== CENTRAL) refuseDamaged(TRUNCATED);
    const next =
      at + CENTRAL_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end.at) refuseDamaged(TRUNCATED);
    entries.push(centralEntry(bytes, view, at));
    at = next;
  }
  // An entry beyond the count would be seen by readers that go by the directory and not by its end record.
  if (at + 4 <= end.at && view.getUint32(at, true) === CENTRAL) refuseDamaged("部件的目录与登记的数目不一致");
  return { entries, start: end.start };
}

function endRecord(view: DataView): { at: number; start: number; count: number } {
  const at = findEnd(view);
  if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0) refuseDamaged("是分卷压缩的一部分");
  const start = view.getUint32(at + 16, true);
  const count = view.getUint16(at + 10, true);
  if (start !== SENTINEL && count !== 0xffff) return { at, start, count };
  return endRecord64(view, at);
}

/** The last end record whose comment fits; the directory may be followed by a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return refuseDamaged(TRUNCATED);
}

/** Streaming writers (Apache POI's, for one) use the 64-bit records even for small files. */
function endRecord64(view: DataView, end: number): { at: number; start: number; count: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return refuseDamaged(TRUNCATED);
  const at = smallInteger(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END_64) return refuseDamaged(TRUNCATED);
  return { at, start: smallInteger(view, at + 48), count: smallInteger(view, at + 32) };
}

function smallInteger(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value < BigInt(SENTINEL) ? Number(value) : refuseDamaged(TRUNCATED);
}

function centralEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + CENTRAL_SIZE, nameEnd);
  const long = longSizes(view, nameEnd, nameEnd + view.getUint16(at + 30, true));
  const size = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === SENTINEL ? (long.shift() ?? refuseDamaged(TRUNCATED)) : value;
  };
  // The order of the 64-bit values is fixed: real size, packed size, offset (APPNOTE 4.5.3).
  const real = size(24);
  const packedSize = size(20);
  return {
    name: new TextDecoder().decode(nameBytes).replaceAll("\\", "/"),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size: real,
    offset: size(42),
  };
}

function longSizes(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && at + 4 + length <= to) {
      return Array.from({ length: Math.min(3, Math.floor(length / 8)) }, (_, index) =>
        smallInteger(view, at + 4 + index * 8),
      );
    }
    at += 4 + length;
  }
  return [];
}
