import { refuse } from "#import/workbook/refusal.ts";

/**
 * Decodes a text file strictly: by its byte order mark, else UTF-8, else GB18030 (GB 18030 contains
 * GBK and GB 2312). A file that is none of them, or that holds NUL, is refused: never mojibake.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoders(bytes).reduce<string | null>((found, label) => found ?? strictly(label, bytes), null);
  if (text === null || text.includes("\u0000")) return refuse("file-encoding", {});
  return text;
}

function decoders(bytes: Uint8Array): readonly string[] {
  const mark = Buffer.from(bytes.subarray(0, 3)).toString("hex");
  if (mark === "efbbbf") return ["utf-8"];
  if (mark.startsWith("fffe")) return ["utf-16le"];
  if (mark.startsWith("feff")) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
