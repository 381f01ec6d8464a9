import { ballotRate, groupResults } from "./ballots.ts";
import type { ConfigRow, Criteria } from "./criteria.ts";
import type { Span } from "./days.ts";
import { atLeast, by, equal, type Fraction, fraction, lesser, NOTHING, plus } from "./fraction.ts";
import { judgesMean } from "./judges.ts";
import type { OwnedRecord } from "./records.ts";

/** What a line needs besides its records. */
export interface Circumstances {
  readonly indicator: ConfigRow;
  readonly span: Span;
  /** Evaluated members of the organisation on the period's last day. */
  readonly heads: number;
  readonly criteria: Criteria;
}

/**
 * 统计量 cut into its name and its field: 合计(时长) → 合计, 时长. 按期完成 measures 完成率; 民主测评 and 评委打分
 * measure in their own way.
 */
export function measureOf(indicator: ConfigRow): { readonly name: string; readonly field: string } {
  const method = indicator("计分方式");
  if (method === "民主测评" || method === "评委打分") return { name: method, field: "" };
  const [, name = "", field = ""] = /^([^(]+)(?:\((.+)\))?$/.exec(indicator("统计量")) ?? [];
  return method === "按期完成" ? { name: "完成率", field: "" } : { name, field };
}

/** Whether a record says anything about the measure: 请假 and blanks do not. */
export function speaks(record: OwnedRecord, indicator: ConfigRow): boolean {
  const { name, field } = measureOf(indicator);
  if (field !== "") return record.fields.has(field);
  if (name !== "参会率") return true;
  if (record.kind === "签到表") return record.fields.get("状态") !== "请假";
  return record.fields.has("应到人数") && record.fields.has("实到人数");
}

/** The measure of the records named as evidence; null where there is nothing to measure. */
export function measure(records: readonly OwnedRecord[], around: Circumstances): Fraction | null {
  const { name, field } = measureOf(around.indicator);
  const taken = MEASURES[name];
  if (taken === undefined) throw new Error(`the oracle does not know the measure ${name}`);
  return taken(records, field, around);
}

type Taken = (records: readonly OwnedRecord[], field: string, around: Circumstances) => Fraction | null;

const MEASURES: Readonly<Record<string, Taken>> = {
  次数: (records) => fraction(records.length),
  有无: (records) => lesser(fraction(records.length), fraction(1)),
  合计: (records, field) => sumIn(records, field),
  平均: (records, field) => ratio(sumIn(records, field), fraction(records.length)),
  人均: (records, field, { heads }) => ratio(sumIn(records, field), fraction(heads)),
  最大: (records, field) => {
    let largest: Fraction | null = null;
    for (const record of records) {
      const own = numberIn(record, field);
      if (largest === null || atLeast(own, largest)) largest = own;
    }
    return largest;
  },
  完成率: (records) => {
    const kept = records.filter(({ done, due }) => done !== "" && done <= due);
    return ratio(fraction(kept.length), fraction(records.length));
  },
  参会率: (records) => attendance(records),
  民主测评: (records, _, { indicator, criteria }) => ballotRate(groupResults(records, indicator("对象"), criteria)),
  评委打分: (records, _, { criteria }) => judgesMean(records, criteria.trims),
};

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
  return fraction((record.fields.get(field) ?? "").replace(/小时$|分$/, ""));
}
