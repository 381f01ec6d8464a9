import { normaliseHeader } from "#domain/text.ts";

const INDEX_HEADERS = new Set(["序号", "编号", "no.", "no", "序", "行号", "#"]);

/** True for 序号 and its kin: a column that numbers rows for people. */
export function isIndexHeader(header: string): boolean {
  return INDEX_HEADERS.has(normaliseHeader(header));
}
