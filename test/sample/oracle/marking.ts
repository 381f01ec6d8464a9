import type { ConfigRow } from "./criteria.ts";
import { daysFrom, type Span } from "./days.ts";
import {
  atLeast,
  by,
  equal,
  type Fraction,
  fraction,
  lesser,
  minus,
  NOTHING,
  plus,
  rounded,
  times,
} from "./fraction.ts";
import type { OwnedRecord } from "./records.ts";

/** A line as the oracle works it out. */
export interface MarkedLine {
  readonly state: "counted" | "not-due" | "exempt";
  readonly measured: Fraction | null;
  readonly full: Fraction | null;
  readonly points: Fraction | null;
}

/** What a line needs besides its records. */
export interface Circumstances {
  readonly indicator: ConfigRow;
  readonly span: Span;
  /** Evaluated members of the organisation on the period's last day. */
  readonly heads: number;
}

export const EXEMPT: MarkedLine = { state: "exempt", measured: null, full: null, points: null };

/** 统计量 cut into its name and its field: 合计(时长) → 合计, 时长. 按期完成 measures 完成率. */
export function measureOf(indicator: ConfigRow): { readonly name: string; readonly field: string } {
  const [, name = "", field = ""] = /^([^(]+)(?:\((.+)\))?$/.exec(indicator("统计量")) ?? [];
  return indicator("计分方式") === "按期完成" ? { name: "完成率", field: "" } : { name, field };
}

/** Whether a record says anything about the measure: 请假 and blanks do not. */
export function speaks(record: OwnedRecord, indicator: ConfigRow): boolean {
  const { name, field } = measureOf(indicator);
  if (field !== "") return record.fields.has(field);
  if (name !== "参会率") return true;
  if (record.kind === "签到表") return record.fields.get("状态") !== "请假";
  return record.fields.has("应到人数") && record.fields.has("实到人数");
}

/** Works out measure, full marks after 期中计法 and points of one line from the records named as its evidence. */
export function markLine(records: readonly OwnedRecord[], around: Circumstances): MarkedLine {
  const { indicator, span } = around;
  const measured = measure(records, around);
  const method = indicator("计分方式");
  const partial = indicator("期中计法") || (/^按次加分$|^按量折算$/.test(method) ? "按进度" : "全额");
  const due = partial !== "到期" || span.elapsed === span.months;
  if (measured === null || !due) return { state: "not-due", measured, full: null, points: null };
  const elapsed = fraction(`${span.elapsed}/${span.months}`);
  const share = partial === "按进度" ? elapsed : fraction(1);
  const full = rounded(times(fraction(indicator("满分")), share));
  const points = SCALES[method]?.({ ...around, records, measured, full, share });
  if (points === undefined) throw new Error(`the oracle does not know the method ${method}`);
  return { state: "counted", measured, full, points: rounded(atLeast(points, NOTHING) ? points : NOTHING) };
}

function measure(records: readonly OwnedRecord[], { indicator, heads }: Circumstances): Fraction | null {
  const { name, field } = measureOf(indicator);
  const size = fraction(records.length);
  switch (name) {
    case "次数":
      return size;
    case "有无":
      return lesser(size, fraction(1));
    case "合计":
      return sumIn(records, field);
    case "平均":
      return ratio(sumIn(records, field), size);
    case "人均":
      return ratio(sumIn(records, field), fraction(heads));
    case "完成率":
      return ratio(fraction(records.filter((one) => one.done !== "" && one.done <= one.day).length), size);
    case "参会率":
      return attendance(records);
    default:
      throw new Error(`the oracle does not know the measure ${name}`);
  }
}

function sumIn(records: readonly OwnedRecord[], field: string): Fraction {
  let sum = NOTHING;
  for (const record of records) sum = plus(sum, numberIn(record, field));
  return sum;
}

/** Null where there is nothing to divide by. */
function ratio(part: Fraction, whole: Fraction): Fraction | null {
  return equal(whole, NOTHING) ? null : by(part, whole);
}

function attendance(records: readonly OwnedRecord[]): Fraction | null {
  let came = NOTHING;
  let due = NOTHING;
  for (const record of records) {
    const mark = record.fields.get("状态");
    const one = mark === undefined ? numberIn(record, "实到人数") : fraction(mark === "缺席" ? 0 : 1);
    came = plus(came, one);
    due = plus(due, mark === undefined ? numberIn(record, "应到人数") : fraction(1));
  }
  return ratio(came, due);
}

function numberIn(record: OwnedRecord, field: string): Fraction {
  return fraction((record.fields.get(field) ?? "").replace(/小时$/, ""));
}

interface Marking extends Circumstances {
  readonly records: readonly OwnedRecord[];
  readonly measured: Fraction;
  readonly full: Fraction;
  readonly share: Fraction;
}

const SCALES: Readonly<Record<string, (marking: Marking) => Fraction>> = {
  按次加分: ({ indicator, measured, full }) => lesser(full, times(measured, fraction(indicator("每次得分")))),
  按量折算: ({ indicator, measured, full, share }) =>
    lesser(full, by(times(full, measured), times(fraction(indicator("目标值")), share))),
  比率得分: ({ indicator, measured, full }) => {
    const target = fraction(indicator("目标值") || "1");
    return atLeast(measured, target) ? full : by(times(full, measured), target);
  },
  分档得分: ({ indicator, measured }) => {
    for (const band of indicator("分档").split(";")) {
      const [condition = "", points = ""] = band.split(":");
      const floor = /^≥(.+)$/.exec(condition)?.[1];
      if (floor === undefined && condition !== "其他") throw new Error(`the oracle does not know the band ${band}`);
      if (floor === undefined || atLeast(measured, fraction(floor))) return fraction(points);
    }
    return NOTHING;
  },
  扣分: ({ indicator, measured, full }) => minus(full, times(measured, fraction(indicator("每次得分")))),
  按期完成: ({ indicator, records, span, full }) => {
    let sum = NOTHING;
    for (const { day, done } of records) {
      if (done === "" || done > span.to) continue;
      const late = Math.max(0, daysFrom(day, done));
      const points = minus(full, times(fraction(late), fraction(indicator("每次得分"))));
      if (atLeast(points, NOTHING)) sum = plus(sum, points);
    }
    return by(sum, fraction(records.length));
  },
};
