import { refuse } from "#import/workbook/refusal.ts";
import { encodingOf } from "#import/workbook/csv/encoding.ts";
import { garbledText } from "#import/workbook/csv/garbled-text.ts";

const BLOCK_BYTES = 64 * 1024;
const LINE_FEED = 10;
type Decoder = InstanceType<typeof TextDecoder>;

/**
 * Decodes a text file strictly, block by block, so that nothing but the bytes and one block is in memory. A file with
 * a byte that is no character, or with garbled text, is refused with the line: never mojibake.
 */
export function* decodeBlocks(bytes: Uint8Array, declared: string | null = null): Generator<string> {
  const encoding = encodingOf(bytes, declared);
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 0;
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    const block = bytes.subarray(at, at + BLOCK_BYTES);
    const isLast = at + BLOCK_BYTES >= bytes.length;
    const text = decodeBlock(decoder, block, isLast);
    if (text === null) return refuseBytes(encoding, bytes, at);
    const garbled = garbledText(text);
    if (garbled)
      refuse("file-encoding", { line: lines + 1 + lineEnds(text.slice(0, garbled.index)), fault: garbled.fault });
    lines += lineEnds(text);
    yield text;
  }
}

/** The whole text of a file; see {@link decodeBlocks}. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  return [...decodeBlocks(bytes, declared)].join("");
}

function decodeBlock(decoder: Decoder, block: Uint8Array, isLast: boolean): string | null {
  try {
    return decoder.decode(block, { stream: !isLast });
  } catch {
    return null;
  }
}

/** Finds the line with the bad byte; the decoder says only that there is one in the block. */
function refuseBytes(encoding: string, bytes: Uint8Array, from: number): never {
  const fault = encoding === "gb18030" ? "既不是 UTF-8，也不是 GB18030" : `有字节不是 ${encoding.toUpperCase()} 编码`;
  if (encoding.startsWith("utf-16")) return refuse("file-encoding", { line: null, fault });
  let start = bytes.lastIndexOf(LINE_FEED, from) + 1;
  while (start < bytes.length) {
    const next = bytes.indexOf(LINE_FEED, start);
    const end = next < 0 ? bytes.length : next + 1;
    if (decodeBlock(new TextDecoder(encoding, { fatal: true }), bytes.subarray(start, end), true) === null) break;
    start = end;
  }
  const before = Buffer.from(bytes.buffer, bytes.byteOffset, start).toString("latin1");
  return refuse("file-encoding", { line: 1 + lineEnds(before), fault });
}

/** A CR LF across two blocks counts once: with its line feed. */
function lineEnds(text: string): number {
  return text.match(/\n|\r(?!\n|$)/g)?.length ?? 0;
}
