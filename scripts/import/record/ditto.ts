import { cleanToken } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";

/** True for a sign that means the cell above: 〃, 同上 and the quotation marks typed for them (domain.md 3.4). */
export function isDitto(value: CellValue): boolean {
  return value.kind === "text" && /^(?:〃+|″|"|”|“”|''|同上)$/.test(cleanToken(value.text).replace(/ /g, ""));
}
