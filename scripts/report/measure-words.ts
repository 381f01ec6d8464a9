import { daysBetween } from "#domain/civil-date.ts";
import type { Measure } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { type Exact, exact, ZERO } from "#domain/points.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import type { ScoreLine } from "#domain/score-book.ts";
import { lineMeasureText } from "#report/figures.ts";

/** A sum for people, and what it comes to. */
interface Sum {
  readonly words: string;
  readonly value: Exact;
}

type Measured = Pick<ScoreLine, "indicator" | "records" | "unit"> & { readonly measured: Exact };

/** Single values that are written one by one; more are only counted. */
const WRITTEN = 6;

/**
 * How the measure of a line comes from what its records say, in figures for people: `（0.83＋0.85＋0.86）÷3＝0.85`. Null
 * where counting the records tells it, and where the figures as read do not come to the measure exactly.
 */
export function measureWords(line: Omit<ScoreLine, "measured"> & { readonly measured: Exact | null }): string | null {
  const { measured, records, indicator } = line;
  if (measured === null || records.length === 0) return null;
  if (indicator.method === "按期完成") return punctualityWords(records, line.to);
  const sum = SUMS[indicator.measure.kind]?.({ ...line, measured }) ?? null;
  return sum?.value.equals(measured) === true ? `${sum.words}＝${lineMeasureText(line)}` : null;
}

const SUMS: Partial<Record<Measure["kind"], (line: Measured) => Sum | null>> = {
  合计: (line) => {
    const amounts = amountsOf(line, line.indicator.measure.field);
    return amounts.length === 1 ? null : { words: added(amounts), value: total(amounts) };
  },
  平均: (line) => {
    const amounts = amountsOf(line, line.indicator.measure.field);
    const count = amounts.length;
    return count === 1 ? null : { words: `${bracketed(amounts)}÷${count}`, value: total(amounts).div(count) };
  },
  人均: (line) => {
    const sum = total(amountsOf(line, line.indicator.measure.field));
    if (line.measured.equals(0)) return null;
    const members = sum.div(line.measured);
    return { words: `合计${sum.toString()}${line.unit}÷${members.toFraction()}人`, value: line.measured };
  },
  参会率: (line) => (line.indicator.source === "签到表" ? presence(line.records) : attendance(line)),
  完成率: ({ records }) => {
    const done = records.filter(({ done: day, due }) => day !== null && due !== null && day <= due).length;
    return { words: `按期完成${done}项÷到期${records.length}项`, value: exact(done, records.length) };
  },
};

function presence(records: readonly DatasetRecord[]): Sum {
  const present = records.filter(({ values }) => fieldText(values["状态"]) !== "缺席").length;
  return {
    words: `到会${present}次（含迟到）÷应到${records.length}次（不含请假）`,
    value: exact(present, records.length),
  };
}

function attendance(line: Measured): Sum | null {
  const [present, due] = [amountsOf(line, "实到人数"), amountsOf(line, "应到人数")];
  if (total(due).equals(0)) return null;
  return { words: `实到${bracketed(present)}÷应到${bracketed(due)}`, value: total(present).div(total(due)) };
}

/** 按期完成2项，逾期11日完成1项，逾期未完成1项. */
function punctualityWords(records: readonly DatasetRecord[], until: string): string {
  const states = records.map((record) => punctuality(record, until));
  return [...new Set(states)].map((state) => `${state}${states.filter((one) => one === state).length}项`).join("，");
}

function punctuality({ due, done }: DatasetRecord, until: string): string {
  if (done === null || done > until) return "逾期未完成";
  return due === null || done <= due ? "按期完成" : `逾期${daysBetween(due, done)}日完成`;
}

function amountsOf({ records }: Measured, field: string | null): readonly string[] {
  return records.flatMap(({ values }) => fieldDecimal(values[field ?? ""]) ?? []);
}

function total(amounts: readonly string[]): Exact {
  return amounts.reduce((sum, amount) => sum.add(exact(amount)), ZERO);
}

function added(amounts: readonly string[]): string {
  if (amounts.length > WRITTEN) return `${amounts.length}项合计${total(amounts).toString()}`;
  return amounts.map((amount) => exact(amount).toString()).join("＋");
}

function bracketed(amounts: readonly string[]): string {
  const words = added(amounts);
  return words.includes("＋") ? `（${words}）` : words;
}
