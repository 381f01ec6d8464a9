/**
 * Takes one face out of a TrueType collection, as a font file of its own: the tables are copied, their
 * directory is written anew (OpenType specification, "Font Collections" and "Table Directory").
 */
export function faceOfCollection(bytes: Uint8Array, index: number): Uint8Array {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = from.getUint32(12 + 4 * index);
  const count = from.getUint16(directory + 4);
  const head = 12 + 16 * count;
  const tables = Array.from({ length: count }, (_, table) => {
    const record = directory + 12 + 16 * table;
    return { record, offset: from.getUint32(record + 8), length: from.getUint32(record + 12) };
  });
  const size = tables.reduce((sum, table) => sum + padded(table.length), head);
  const face = new Uint8Array(size);
  const to = new DataView(face.buffer);
  face.set(bytes.subarray(directory, directory + head));
  let offset = head;
  for (const [table, { offset: start, length }] of tables.entries()) {
    face.set(bytes.subarray(start, start + length), offset);
    to.setUint32(12 + 16 * table + 8, offset);
    offset += padded(length);
  }
  return face;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
