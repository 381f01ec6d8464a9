import {
  addMonths,
  type CivilDate,
  firstDay,
  lastDay,
  type Period,
  periodOf,
  periodParts,
  periodText,
} from "#domain/civil-date.ts";
import type { Config, Phase } from "#domain/config.ts";
import { by } from "#domain/order.ts";
import type { Month } from "#report/month.ts";

/** What a summary looks back on: a phase, or an evaluation year. */
export interface SummarySpan {
  readonly kind: "阶段" | "年度";
  /** 第二阶段（全面争创）, 2010年度; 2010年6月至2011年5月 where the year does not begin in January. */
  readonly name: string;
  /** 创先争优活动第二阶段总结报告. */
  readonly title: string;
  /** （2010年6月至2011年5月）, where the title does not say it; null else. */
  readonly subtitle: string | null;
  /** First and last day. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Null for a year. */
  readonly phase: Phase | null;
}

type Setting = Pick<Month, "config" | "period">;

/** The phases and the evaluation year that end in the month; none in most months. */
export function spansEnding({ config, period }: Setting): readonly SummarySpan[] {
  const phases = config.phases.filter(({ to }) => to !== null && periodOf(to) === period).map(phaseSpan);
  return monthsToYearEnd(config, period) === 0 ? [...phases, yearSpan(config, period)] : phases;
}

/** Why there is no summary in the month, and when the next one is due. */
export function nextSpanText({ config, period }: Setting): string {
  const phaseEnds = config.phases.flatMap(({ id, to }) =>
    to !== null && periodOf(to) > period ? [{ month: periodOf(to), what: `${id}末` }] : [],
  );
  const yearEnd = { month: addMonths(period, monthsToYearEnd(config, period)), what: "年度末" };
  const ends = [...phaseEnds, yearEnd].sort(by(({ month }) => month));
  const next = ends[0]?.month ?? yearEnd.month;
  const what = ends.filter(({ month }) => month === next).map((one) => one.what);
  return `本月不是阶段末或年度末，下一次在${periodText(next)}（${what.join("、")}）`;
}

/** Months until the evaluation year's last one, 0 in it. */
function monthsToYearEnd({ office }: Config, period: Period): number {
  return (office.yearStartMonth - 1 - periodParts(period).month + 12) % 12;
}

function phaseSpan(phase: Phase): SummarySpan {
  const { id, name, from, to } = phase;
  const title = `创先争优活动${id}总结报告`;
  return { kind: "阶段", name: `${id}（${name}）`, title, subtitle: null, from, to: to ?? from, phase };
}

function yearSpan({ office }: Config, period: Period): SummarySpan {
  const first = addMonths(period, -11);
  const isCalendarYear = office.yearStartMonth === 1;
  const name = isCalendarYear ? `${periodParts(period).year}年度` : `${periodText(first)}至${periodText(period)}`;
  const title = `创先争优活动${isCalendarYear ? name : "年度"}总结报告`;
  const subtitle = isCalendarYear ? null : `（${name}）`;
  return { kind: "年度", name, title, subtitle, from: firstDay(first), to: lastDay(period), phase: null };
}
