/** As what a number format shows a number. scaled: divided by thousands (`0,`, `0.00,,`). */
export type Appearance = "plain" | "percent" | "date" | "time" | "hidden" | "scaled";

/** The formats of nearly all cells. */
const PLAIN = /^(?:0(?:\.0+)?|#,##0(?:\.0+)?|@)_? ?$/;

/**
 * As what a number format shows a number, by its first section (ECMA-376 part 1, 18.8.31). Quoted text, escaped
 * letters, `_s` and [colours] are no codes: `0.0\s` and `0"d"` are plain. Null is General.
 */
export function appearanceOf(format: string | null): Appearance {
  if (format === null || PLAIN.test(format)) return "plain";
  const codes = format.replace(/"[^"]*"|[\\_*]./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi, "");
  const [first = ""] = codes.split(";");
  if (first === "") return codes.includes(";") ? "hidden" : "plain";
  if (first.includes("%")) return "percent";
  return clockOf(first) ?? (/[0#?],+(?![0#?])/.test(first) ? "scaled" : "plain");
}

function clockOf(codes: string): "date" | "time" | null {
  if (/[yd]|e(?![+-])|m{3,}/i.test(codes)) return "date";
  if (/[hs]/i.test(codes)) return "time";
  return /m/i.test(codes) ? "date" : null;
}
