/** Something in a decoded text that shows that the bytes were not what they were taken for. */
export interface GarbledText {
  readonly index: number;
  /** A Chinese clause for the clerk. */
  readonly fault: string;
}

const NO_CHARACTER = /[\u0000\u0080-\u009f\ufffd]/;
/** Two Chinese characters in UTF-8 that were read as Western text and saved again: å§“å for 姓名. */
const WESTERN = /(?:[\u00e4-\u00e9][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}){2}/;
/** What is left of lost characters that were saved twice. */
const LOST = /锟斤拷|烫烫烫|屯屯屯/;
const RUN = /[^\u0000-\u007f]{6,}/g;
/** GBK characters that are looked at in a run: twelve bytes, four characters in UTF-8. */
const LOOKED_AT = 6;

const SAVED_WRONG = "文字是乱码（曾用错误的编码打开并保存）";

/**
 * Finds the first place where a text is certainly garbled; null when there is none. Found are NUL, controls and
 * replacement characters, UTF-8 that was read as Western text, and UTF-8 that was read as GBK (also single
 * lines of it inside a GBK file): such a run of six characters is by chance sound UTF-8 once in a thousand million.
 */
export function garbledText(text: string): GarbledText | null {
  const control = NO_CHARACTER.exec(text);
  if (control) return { index: control.index, fault: "含有不是文字的字节" };
  const saved = WESTERN.exec(text) ?? LOST.exec(text);
  if (saved) return { index: saved.index, fault: SAVED_WRONG };
  for (const run of text.matchAll(RUN)) {
    if (isUtf8AsGbk(run[0])) return { index: run.index, fault: "同一文件里混有两种编码，或文字是乱码" };
  }
  return null;
}

/** Bytes E4 to E9 begin the Chinese characters in UTF-8. */
function isUtf8AsGbk(run: string): boolean {
  const codes = gbkCodes();
  const first = codes.get(run[0] ?? "") ?? 0;
  if (first < 0xe480 || first > 0xe9bf) return false;
  const bytes = Buffer.alloc(LOOKED_AT * 2);
  for (let index = 0; index < LOOKED_AT; index += 1) bytes.writeUInt16BE(codes.get(run[index] ?? "") ?? 0, index * 2);
  return /^[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]{4}$/.test(bytes.toString("utf8"));
}

let cached: ReadonlyMap<string, number> | null = null;

/** Two-byte code of each GBK character; made at the first use, there is no encoder in the platform. */
function gbkCodes(): ReadonlyMap<string, number> {
  if (cached) return cached;
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, number>();
  for (let code = 0x8140; code <= 0xfefe; code += 1) {
    const character = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
    if (character.length === 1 && character !== "\ufffd") codes.set(character, code);
  }
  cached = codes;
  return codes;
}
