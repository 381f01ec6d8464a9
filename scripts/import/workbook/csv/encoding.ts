import { isUtf8 } from "node:buffer";

const UNASSIGNED = /[\p{Cn}\p{Co}\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;
const LOOKED_AT = 64 * 1024;

/**
 * Names the encoding of a text file for TextDecoder: by its byte order mark; UTF-16 without one; UTF-8 when all
 * bytes are; else what the file itself declares, else GB18030 (which contains GBK and GB 2312).
 */
export function encodingOf(bytes: Uint8Array, declared: string | null = null): string {
  const mark = Buffer.from(bytes.subarray(0, 3)).toString("hex");
  if (mark === "efbbbf") return "utf-8";
  if (mark.startsWith("fffe")) return "utf-16le";
  if (mark.startsWith("feff")) return "utf-16be";
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  if (isUtf8(bytes)) return "utf-8";
  return declared !== null && isLabel(declared) && !/^(?:utf|unicode|gb)/i.test(declared) ? declared : "gb18030";
}

/**
 * UTF-16 without a mark, where that is certain: there are NUL bytes, and read in just one of the two byte orders the
 * text has a line end or a separator and no character that does not exist; null else.
 */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, LOOKED_AT);
  if (bytes.length % 2 !== 0 || !head.includes(0)) return null;
  const found = (["utf-16le", "utf-16be"] as const).filter((label) => {
    const text = new TextDecoder(label).decode(head, { stream: true });
    return /[\n\r\t,;]/.test(text) && !UNASSIGNED.test(text);
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isLabel(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}
