import { crc32, deflateRawSync } from "node:zlib";

/** One entry of an archive to be written; what is given beside name and content makes it a false one. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly declaredSize?: number;
  readonly declaredPacked?: number;
  readonly crc?: number;
  /** Name in the local header, when it is to differ from the directory's. */
  readonly localName?: string;
  /** Offset of the local header in the directory, when it is to point elsewhere. */
  readonly offset?: number;
  /** What stands for the packed content instead of it. */
  readonly packed?: Uint8Array;
  /** Writes sizes and offset as 64-bit extra fields, as some streaming writers do for every file. */
  readonly long?: boolean;
  /** Writes the sizes after the content, as streaming writers do. */
  readonly streamed?: boolean;
  /** What stands after the content of a streamed part instead of its checksum and sizes. */
  readonly descriptor?: readonly [crc: number, packedSize: number, size: number];
}

/** Writes an archive in memory; deflated unless `method` says otherwise. */
export function zipOf(parts: readonly ZipPart[], disk = 0): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = entry(part, part.offset ?? offset);
    files.push(local);
    directory.push(central);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(disk, 4);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

interface Declared {
  readonly method: number;
  readonly flags: number;
  readonly sizes: readonly [crc: number, packedSize: number, size: number];
}

function declared(part: ZipPart, content: Uint8Array, packed: Uint8Array): Declared {
  return {
    method: part.method ?? 8,
    flags: (part.flags ?? 0) | (part.streamed ? 8 : 0),
    sizes: [part.crc ?? crc32(content), part.declaredPacked ?? packed.length, part.declaredSize ?? content.length],
  };
}

function entry(part: ZipPart, offset: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(part.content as string);
  const packed = Buffer.from(part.packed ?? ((part.method ?? 8) === 8 ? deflateRawSync(content) : content));
  const fields = declared(part, content, packed);
  const name = Buffer.from(part.name);
  const localName = Buffer.from(part.localName ?? part.name);
  const local = localHeader(part.streamed ? { ...fields, sizes: [0, 0, 0] } : fields, localName.length);
  const central = centralHeader(fields, name.length, offset);
  const extra = part.long ? longExtra(central, [fields.sizes[2], fields.sizes[1], offset]) : Buffer.alloc(0);
  const after = part.streamed ? descriptor(part.descriptor ?? fields.sizes) : Buffer.alloc(0);
  return { local: Buffer.concat([local, localName, packed, after]), central: Buffer.concat([central, name, extra]) };
}

/** Checksum and sizes after the content (APPNOTE 4.3.9). */
function descriptor(sizes: Declared["sizes"]): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  sizes.forEach((value, index) => bytes.writeUInt32LE(value, 4 + 4 * index));
  return bytes;
}

function localHeader({ flags, method, sizes }: Declared, nameLength: number): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(method, 8);
  sizes.forEach((value, index) => local.writeUInt32LE(value, 14 + 4 * index));
  local.writeUInt16LE(nameLength, 26);
  return local;
}

function centralHeader({ flags, method, sizes }: Declared, nameLength: number, offset: number): Buffer {
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(method, 10);
  sizes.forEach((value, index) => central.writeUInt32LE(value, 16 + 4 * index));
  central.writeUInt16LE(nameLength, 28);
  central.writeUInt32LE(offset, 42);
  return central;
}

/** Moves size, packed size and offset of a directory entry into a 64-bit extra field (APPNOTE 4.5.3). */
function longExtra(central: Buffer, values: readonly number[]): Buffer {
  for (const at of [20, 24, 42]) central.writeUInt32LE(0xffffffff, at);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
  central.writeUInt16LE(extra.length, 30);
  return extra;
}

/** Replaces the end record's place and count by the 64-bit end record and its locator (APPNOTE 4.3.14, 4.3.15). */
export function withLongEnd(bytes: Uint8Array): Uint8Array {
  const end = Buffer.from(bytes.subarray(-22));
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(bytes.length - 22), 8);
  end.fill(0xff, 8, 20);
  return Buffer.concat([bytes.subarray(0, -22), record, locator, end]);
}
