import { xmlElements } from "#import/workbook/xlsx/xml-tags.ts";

/**
 * Number formats that files name only by number (ECMA-376 part 1, 18.8.30), with the Chinese date
 * formats 27-36 and 50-58 of that table. 0 is General; 5-8, 37-44 are money and stay without a code.
 */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** The number format code of each cell style by its index; null for General and where the code is unknown. */
export function numberFormats(styles: string | null): readonly (string | null)[] {
  if (styles === null) return [];
  const codes = new Map<number, string>(BUILT_IN_FORMATS);
  const formats: (string | null)[] = [];
  for (const { name, parent, attributes } of xmlElements(styles, "styles.xml")) {
    const id = Number(attributes.get("numFmtId") ?? "0");
    if (name === "numFmt" && parent === "numFmts") codes.set(id, attributes.get("formatCode") ?? "");
    if (name === "xf" && parent === "cellXfs") formats.push(formatOf(codes.get(id)));
  }
  return formats;
}

function formatOf(code: string | undefined): string | null {
  return code === undefined || code === "" || /^general$/i.test(code) ? null : code;
}
