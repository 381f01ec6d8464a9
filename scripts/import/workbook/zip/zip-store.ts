/** Size of the fixed part of a local header, a directory entry and the end record (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/**
 * Packs parts without compression into an archive for the reader library, in the given order. The
 * checksums are left 0 ("not given" to that library): the bytes were checked when they came in.
 */
export function storeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name, "utf8");
    files.push(
      localHeader(nameBytes.length, content.length),
      nameBytes,
      Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    );
    directory.push(centralHeader(nameBytes.length, content.length, offset), nameBytes);
    offset += LOCAL_SIZE + nameBytes.length + content.length;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([...files, ...directory, endRecord(parts.size, directorySize, offset)]);
}

function localHeader(nameLength: number, size: number): Buffer {
  const header = Buffer.alloc(LOCAL_SIZE);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(nameLength, 26);
  return header;
}

function centralHeader(nameLength: number, size: number, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_SIZE);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt32LE(size, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(nameLength, 28);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, directorySize: number, offset: number): Buffer {
  const record = Buffer.alloc(END_SIZE);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directorySize, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
