import { inflateRawSync, crc32 } from "node:zlib";
import { by } from "#domain/order.ts";
import { boundBytes, LIMITS } from "#import/workbook/limits.ts";
import { refuse, refuseDamaged } from "#import/workbook/refusal.ts";
import type { ZipDirectory, ZipEntry } from "#import/workbook/zip/zip-entries.ts";

/** The parts of an archive that passed the gate, by name; size and checksum of a part are compared when it is read. */
export interface ZipParts {
  /** Names in lower case: part names are equal but for case (ECMA-376 part 2, 6.2.2). */
  readonly names: ReadonlySet<string>;
  /** The bytes of a part; null when there is none of that name. */
  readonly read: (name: string) => Uint8Array | null;
  /** Compares size and checksum of every part that was not read, one after another; the last thing to do with an archive. */
  readonly checkUnread: () => void;
}

interface PackedPart {
  readonly entry: ZipEntry;
  /** First byte of the content and the byte after it. */
  readonly start: number;
  readonly end: number;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const SIZES_FOLLOW = 0x0008;

/**
 * Lets an archive pass that no reader can understand in two ways and that cannot grow without bound:
 * sizes and ratio bounded, no encryption, methods 0 and 8, no name twice (also but for case), no path
 * out of the archive, local headers equal to the directory, no overlap.
 */
export function openZip(bytes: Uint8Array, directory: ZipDirectory): ZipParts {
  boundBytes(
    directory.entries.reduce((sum, entry) => sum + entry.size, 0),
    LIMITS.totalBytes,
    "全部内容展开后",
  );
  const parts = new Map<string, PackedPart>();
  for (const entry of directory.entries) {
    checkDeclared(entry);
    const name = entry.name.toLowerCase();
    if (parts.has(name)) refuseDamaged(`部件“${entry.name}”出现两次`);
    parts.set(name, { entry, ...locate(bytes, entry, directory.start) });
  }
  checkOverlap([...parts.values()]);
  const unread = new Map(parts);
  return {
    names: new Set(parts.keys()),
    read: (name) => {
      const part = parts.get(name.toLowerCase());
      unread.delete(name.toLowerCase());
      return part === undefined ? null : inflatePart(bytes, part);
    },
    checkUnread: () => unread.forEach((part) => void inflatePart(bytes, part)),
  };
}

function checkDeclared(entry: ZipEntry): void {
  if ((entry.flags & ENCRYPTED) !== 0) refuse("file-encrypted", {});
  if (entry.method !== 0 && entry.method !== 8) refuseDamaged(`部件“${entry.name}”用了不认识的压缩方法`);
  if (/^\/|^[a-z]:|(^|\/)\.\.(\/|$)|\u0000/i.test(entry.name)) refuseDamaged(`部件名“${entry.name}”指向文件以外`);
  boundBytes(entry.size, LIMITS.partBytes, `部件“${entry.name}”展开后`);
  if (entry.size > LIMITS.ratioFrom && entry.size > entry.packedSize * LIMITS.ratio) {
    refuse("file-too-large", {
      what: `部件“${entry.name}”展开后是压缩时的 ${Math.floor(entry.size / Math.max(1, entry.packedSize))} 倍`,
      limit: ` ${LIMITS.ratio} 倍`,
    });
  }
}

function locate(bytes: Uint8Array, entry: ZipEntry, directoryStart: number): { start: number; end: number } {
  const broken = `部件“${entry.name}”的两处登记不一致`;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + LOCAL_SIZE > directoryStart || view.getUint32(at, true) !== LOCAL) refuseDamaged(broken);
  const nameEnd = at + LOCAL_SIZE + view.getUint16(at + 26, true);
  const start = nameEnd + view.getUint16(at + 28, true);
  const end = start + entry.packedSize;
  if (end > directoryStart) refuseDamaged(broken);
  const sameName = Buffer.compare(bytes.subarray(at + LOCAL_SIZE, nameEnd), entry.nameBytes) === 0;
  if (!sameName || view.getUint16(at + 8, true) !== entry.method) refuseDamaged(broken);
  if (((view.getUint16(at + 6, true) ^ entry.flags) & (ENCRYPTED | SIZES_FOLLOW)) !== 0) refuseDamaged(broken);
  const streamed = (entry.flags & SIZES_FOLLOW) !== 0;
  if (!hasSameSizes(view, entry, streamed)) refuseDamaged(broken);
  if (streamed && !hasDescriptor(new DataView(bytes.buffer, bytes.byteOffset, directoryStart), end, entry))
    refuseDamaged(broken);
  return { start, end };
}

/** A streamed entry leaves its local sizes empty; a 64-bit one writes all ones. */
function hasSameSizes(view: DataView, entry: ZipEntry, streamed: boolean): boolean {
  const agrees = (offset: number, declared: number): boolean => {
    const local = view.getUint32(entry.offset + offset, true);
    return local === declared || local === 0xffffffff || (streamed && local === 0);
  };
  return agrees(14, entry.crc) && agrees(18, entry.packedSize) && agrees(22, entry.size);
}

/** The sizes after the content of a streamed entry, with or without their mark, in 32 or 64 bits (APPNOTE 4.3.9). */
function hasDescriptor(view: DataView, end: number, { crc, packedSize, size }: ZipEntry): boolean {
  const agrees = (at: number, wide: number): boolean =>
    at + 4 + 2 * wide <= view.byteLength &&
    view.getUint32(at, true) === crc &&
    view.getUint32(at + 4, true) === packedSize &&
    view.getUint32(at + 4 + wide, true) === size;
  const marked = end + 4 <= view.byteLength && view.getUint32(end, true) === DESCRIPTOR;
  return [4, 8].some((wide) => agrees(end, wide) || (marked && agrees(end + 4, wide)));
}

function checkOverlap(parts: readonly PackedPart[]): void {
  let free = 0;
  for (const { entry, end } of parts.toSorted(by((part) => part.entry.offset))) {
    if (entry.offset < free) refuseDamaged("内部的部件互相重叠");
    free = end;
  }
}

function inflatePart(bytes: Uint8Array, { entry, start, end }: PackedPart): Uint8Array {
  const packed = bytes.subarray(start, end);
  const content = entry.method === 0 ? packed : inflateBounded(packed, entry);
  if (content.length !== entry.size) refuseDamaged(`部件“${entry.name}”的实际大小与登记的不同`);
  if (crc32(content) !== entry.crc) refuseDamaged(`部件“${entry.name}”的校验码不符，内容已改变`);
  return content;
}

/** Never inflates past the declared size, which is itself bounded: a lying size field costs nothing. */
function inflateBounded(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    return refuseDamaged(`部件“${entry.name}”无法解压`);
  }
}
