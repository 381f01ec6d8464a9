/**
 * Writes text in GB18030, as Chinese Windows programs save a .csv. Node only decodes this encoding, so the
 * table is the decoder's own, read backwards. Throws on half a surrogate pair, which no bytes stand for.
 */
export function encodeGb18030(text: string): Uint8Array {
  const twoBytes = decodedBackwards(TWO_BYTE_COUNT, twoByteSequence);
  const needsFour = [...text].some((sign) => sign.length === 1 && sign > "\u007F" && !twoBytes.has(sign));
  const table = needsFour ? new Map([...decodedBackwards(BASIC_PLANE_COUNT, fourByteSequence), ...twoBytes]) : twoBytes;
  return Uint8Array.from([...text].flatMap((sign) => bytesOf(sign, table)));
}

type Sequences = ReadonlyMap<string, readonly number[]>;

/** Lead 81–FE, trail 40–7E or 80–FE. */
const TRAILS = 190;
const TWO_BYTE_COUNT = 126 * TRAILS;
/** Four-byte sequences of the basic plane, and the number of the one of U+10000 (GB 18030-2005). */
const BASIC_PLANE_COUNT = 39_420;
const FIRST_ASTRAL = 189_000;

function bytesOf(sign: string, table: Sequences): readonly number[] {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const bytes = code > 0xffff ? fourByteSequence(FIRST_ASTRAL + code - 0x10000) : table.get(sign);
  if (bytes === undefined) throw new Error(`no GB18030 bytes for U+${code.toString(16)}`);
  return bytes;
}

/** The characters of the first `count` sequences; a line feed between them keeps a bad one from eating its neighbour. */
function decodedBackwards(count: number, sequence: (index: number) => readonly number[]): Sequences {
  const width = sequence(0).length + 1;
  const bytes = new Uint8Array(count * width).fill(0x0a);
  for (let index = 0; index < count; index += 1) bytes.set(sequence(index), index * width);
  const signs = new TextDecoder("gb18030").decode(bytes).split("\n");
  const table = new Map<string, readonly number[]>();
  signs.forEach((sign, index) => {
    if (sign.length === 1 && sign !== "\uFFFD") table.set(sign, sequence(index));
  });
  return table;
}

function twoByteSequence(index: number): readonly number[] {
  const trail = 0x40 + (index % TRAILS);
  return [0x81 + Math.floor(index / TRAILS), trail < 0x7f ? trail : trail + 1];
}

function fourByteSequence(index: number): readonly number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}
