import * as SheetJs from "@e965/xlsx";

/** One record: its type and its bytes. */
export type BiffRecord = readonly [type: number, content: Uint8Array];

/** Little-endian 16-bit numbers as bytes. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

/** A LABEL record (before BIFF 8) with the given bytes as its text; 0-based. */
export function label(row: number, column: number, text: Uint8Array): BiffRecord {
  return [0x204, Buffer.concat([words(row, column, 0, text.length), text])];
}

/** A FORMULA record of BIFF 5 or 8 that announces a text result. */
export function textFormula(row: number, column: number): BiffRecord {
  return [0x06, Buffer.concat([words(row, column, 0, 0, 0, 0, 0xffff, 0, 0, 0, 3), Buffer.from([0x1e, 1, 0])])];
}

/** A sheet of a book to be written. */
export interface BiffSheetRecords {
  readonly name: Uint8Array;
  readonly state?: number;
  readonly kind?: number;
  readonly records: readonly BiffRecord[];
}

/** The record stream of an Excel 5 book; `globals` stand before the names of the sheets. */
export function biff5Stream(sheets: readonly BiffSheetRecords[], globals: readonly BiffRecord[] = []): Buffer {
  const named = sheets.map(({ name, state = 0, kind = 0 }): BiffRecord => [
    0x85,
    Buffer.concat([Buffer.alloc(4), Buffer.from([state, kind, name.length]), name]),
  ]);
  const head = [begin(5), ...globals, ...named, EOF].map(recordBytes);
  const bodies = sheets.map(({ records }) => Buffer.concat([begin(0x10), ...records, EOF].map(recordBytes)));
  let offset = Buffer.concat(head).length;
  const first = 1 + globals.length;
  bodies.forEach((body, index) => {
    head[first + index]?.writeUInt32LE(offset, 4);
    offset += body.length;
  });
  return Buffer.concat([...head, ...bodies]);
}

/** Puts a record stream into a compound file. */
export function compoundFile(stream: Uint8Array, name = "/Book"): Uint8Array {
  const compound: unknown = SheetJs.CFB.utils.cfb_new();
  SheetJs.CFB.utils.cfb_add(compound, name, Buffer.from(stream));
  return new Uint8Array(SheetJs.CFB.write(compound, { type: "buffer" }) as Buffer);
}

const EOF: BiffRecord = [0x0a, Buffer.alloc(0)];

function begin(kind: number): BiffRecord {
  return [0x809, words(0x500, kind, 0x1234, 0x07cc)];
}

function recordBytes([type, content]: BiffRecord): Buffer {
  return Buffer.concat([words(type, content.length), content]);
}
