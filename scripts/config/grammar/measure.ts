import type { Measure } from "#domain/config.ts";
import { cleanToken } from "#domain/text.ts";

/**
 * Reads 统计量: 次数, 参会率, 完成率, 有无, or 合计, 平均, 最大, 人均 with a field in brackets of either width
 * (product.md section 4). Null when it is none. Whether the source has the field is checked elsewhere.
 */
export function parseMeasure(raw: string): Measure | null {
  const token = cleanToken(raw).replace(/ /g, "");
  switch (token) {
    case "次数":
    case "参会率":
    case "完成率":
    case "有无":
      return { kind: token, field: null };
    default:
      return parseFieldMeasure(token);
  }
}

/** 统计量 as it is written: 合计(时长). */
export function measureText(measure: Measure): string {
  return measure.field === null ? measure.kind : `${measure.kind}(${measure.field})`;
}

function parseFieldMeasure(token: string): Measure | null {
  const match = /^(合计|平均|最大|人均)\(([^()]+)\)$/.exec(token);
  if (!match?.[2]) return null;
  return { kind: match[1] as "合计" | "平均" | "最大" | "人均", field: match[2] };
}
