import type { CellValue } from "#domain/workbook.ts";

/** What a cell looks like, whatever it means: words · a figure · a day or time · a tick, TRUE or FALSE. */
export type CellShape = "words" | "figure" | "day" | "mark";

const FIGURE = /^[+\-−－¥￥$]?\s*[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?\s*[%％‰]?$/;
const DAY =
  /^(?:\d{4}[-./年]\s*\d{1,2}(?:[-./月]\s*\d{1,2}日?|月)?|\d{1,2}[-/]\d{1,2}[-/]\d{2,4})(?:[T ]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const MARK = /^(?:true|false|[√✓✔×✗✘△▲○●☑☐⭕❌])$/i;
/** Longer texts are words, whatever they hold. */
const LONGEST_SHAPED = 24;

/** Tells a cell's shape by its kind, and that of a text by its spelling: a csv knows only texts. */
export function cellShape(value: CellValue): CellShape {
  if (value.kind === "number" || value.kind === "error") return "figure";
  if (value.kind === "date") return "day";
  if (value.kind === "flag") return "mark";
  const text = value.text.trim();
  if (text.length > LONGEST_SHAPED) return "words";
  if (FIGURE.test(text)) return "figure";
  if (DAY.test(text) || TIME.test(text)) return "day";
  return MARK.test(text) ? "mark" : "words";
}
