import type { BiffBook } from "#import/workbook/xls/biff-records.ts";

const CHINESE = 936;
const UNICODE = 1200;
/** Windows and ISO Latin, and 0x8001, which old writers put for it. */
const WESTERN: ReadonlySet<number> = new Set([1252, 28_591, 0x8001]);
/** Names of code pages for TextDecoder; the others from 1250 to 1258 are `windows-` and the number. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [UNICODE, "utf-16le"],
  [65_001, "utf-8"],
  [CHINESE, "gb18030"],
  [54_936, "gb18030"],
  [950, "big5"],
  [932, "shift_jis"],
  [949, "euc-kr"],
  [874, "windows-874"],
  [10_000, "macintosh"],
  [28_591, "windows-1252"],
]);

type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<number, Decoder>();

/**
 * Decodes code pages for the library with what the platform has. Its own tables (cpexcel) take 0.8 s to load. An unknown
 * code page is read as Western text; a byte that is no character becomes U+FFFD.
 */
export const CODE_PAGES = {
  utils: {
    decode(codePage: number, bytes: Uint8Array | readonly number[]): string {
      const label = LABELS.get(codePage) ?? `windows-${codePage >= 1250 && codePage <= 1258 ? codePage : 1252}`;
      const decoder = decoders.get(codePage) ?? new TextDecoder(label, { ignoreBOM: true });
      decoders.set(codePage, decoder);
      return decoder.decode(Uint8Array.from(bytes));
    },
  },
};

/**
 * Chooses the code page of a book before BIFF 8. Chinese programs of that time left it out or named the Western one and
 * wrote GBK all the same: where every text is sound GBK the book is read as Chinese. A wrong entry is put right in the
 * stream; the answer is the code page for a book without any, null where the stream says it.
 */
export function useChineseCodePage({ version, stream, labels, codePageAt }: BiffBook): number | null {
  if (version === 8) {
    // All text is Unicode (MS-XLS 2.5.293), whatever the entry says; the library would go by the entry.
    if (codePageAt !== null) stream.writeUInt16LE(UNICODE, codePageAt);
    return null;
  }
  if (codePageAt === null) return CHINESE;
  if (WESTERN.has(stream.readUInt16LE(codePageAt)) && labels.some(hasHighByte) && labels.every(isGbk))
    stream.writeUInt16LE(CHINESE, codePageAt);
  return null;
}

function hasHighByte(label: Uint8Array): boolean {
  return label.some((byte) => byte > 0x7f);
}

function isGbk(label: Uint8Array): boolean {
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(label) !== "";
  } catch {
    return false;
  }
}
