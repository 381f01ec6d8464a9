import { ballotRows } from "#books/score-book/ballot-rows.ts";
import type { Show } from "#books/score-book/frame/cell.ts";
import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import type { Measure, Method } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import type { ScoreLine } from "#domain/score-book.ts";

/** The raw numbers of one record: what is measured, and what it is divided by or out of; null where there is none. */
export interface RawValues {
  readonly value: number | string | null;
  readonly base: number | null;
}

/** What a record that is due and not done shows instead of days. */
export const NOT_DONE = "未完成";

/** What the raw numbers of a line are. */
export type RawKind = "count" | "field" | "attendance" | "headcount" | "completion" | "schedule" | "judges" | "ballots";

/** How many rows a line takes on 依据, or on 测评 for ballots. */
export function evidenceRows(line: ScoreLine): number {
  return line.indicator.method === "民主测评" ? ballotRows(line).length : line.records.length;
}

const BY_METHOD: Partial<Record<Method, RawKind>> = { 民主测评: "ballots", 评委打分: "judges", 按期完成: "schedule" };

const BY_MEASURE: Readonly<Record<Measure["kind"], RawKind>> = {
  次数: "count",
  有无: "count",
  合计: "field",
  平均: "field",
  最大: "field",
  人均: "field",
  参会率: "headcount",
  完成率: "completion",
};

/** Tells what is taken from each record: by the method where it decides, else by 统计量. */
export function rawKind({ indicator }: ScoreLine): RawKind {
  const { method, measure, source } = indicator;
  const byMarks = measure.kind === "参会率" && source === "签到表";
  return BY_METHOD[method] ?? (byMarks ? "attendance" : BY_MEASURE[measure.kind]);
}

/** How the measure of a line is shown: shares in percent, means with four decimals, counts and sums as they are. */
export function shownAs(line: ScoreLine): Show {
  const kind = rawKind(line);
  if (kind === "count") return "plain";
  if (kind !== "field") return "percent";
  const { kind: measure } = line.indicator.measure;
  return measure === "平均" || measure === "人均" ? "mean" : "plain";
}

type RawReader = (record: DatasetRecord, line: ScoreLine, periodEnd: CivilDate) => RawValues;

const READERS: Readonly<Record<RawKind, RawReader>> = {
  count: () => alone(1),
  field: (record, { indicator }) => alone(numberIn(record, indicator.measure.field ?? "", 0)),
  attendance: (record) => alone(fieldText(record.values["状态"]) === "缺席" ? 0 : 1),
  headcount: (record) => ({ value: numberIn(record, "实到人数", 0), base: numberIn(record, "应到人数", 0) }),
  completion: (record, _, periodEnd) => alone(daysLate(record, periodEnd) === 0 ? 1 : 0),
  schedule: (record, _, periodEnd) => alone(daysLate(record, periodEnd)),
  judges: (record) => ({ value: numberIn(record, "分数", 0), base: numberIn(record, "满分", 100) }),
  ballots: () => ({ value: null, base: null }),
};

/** The raw numbers of a record of a line; `periodEnd` decides what counts as done. Never a text of the record. */
export function rawValues(line: ScoreLine, record: DatasetRecord, periodEnd: CivilDate): RawValues {
  return READERS[rawKind(line)](record, line, periodEnd);
}

function alone(value: number | string): RawValues {
  return { value, base: null };
}

function numberIn(record: DatasetRecord, field: string, blank: number): number {
  return Number(fieldDecimal(record.values[field]) ?? blank);
}

/** Days after the 时限; 0 on time; 未完成 when not done by the period's last day. */
function daysLate({ due, done }: DatasetRecord, periodEnd: CivilDate): number | typeof NOT_DONE {
  if (due === null || done === null || done > periodEnd) return NOT_DONE;
  return Math.max(0, daysBetween(due, done));
}
