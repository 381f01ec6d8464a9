import type { CellValue } from "#domain/workbook.ts";
import { LIMITS } from "#import/workbook/limits.ts";

const VISIBLE = /[^\s\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/;

/** Shown to the clerk as an Excel error would be, so it is in words. */
const TOO_LONG = `文字超过 ${LIMITS.cellCharacters} 个字符`;

/**
 * A text cell, its text as it stands; null when nothing in it can be seen. Text longer than Excel's
 * own limit of 32,767 characters is an error cell: it comes from a damaged or hostile file.
 */
export function textValue(text: string): CellValue | null {
  if (!VISIBLE.test(text)) return null;
  return text.length > LIMITS.cellCharacters ? { kind: "error", code: TOO_LONG } : { kind: "text", text };
}
