import type { CivilDate, Period } from "#domain/civil-date.ts";
import { addMonths, firstDay, lastDay, monthsCounted, periodOf, periodParts } from "#domain/civil-date.ts";
import type { PartialRule, Phase, WindowName } from "#domain/config.ts";
import type { Exact } from "#domain/points.ts";
import { exact } from "#domain/points.ts";

/** A 考核周期 as it stands at the period's end: from its first day to the period's last day, never trailing months. */
export interface WindowSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Months elapsed (e) and months in the window (w); both 1 where e/w is 1 by rule. */
  readonly elapsed: number;
  readonly length: number;
}

/** What decides where windows begin: the period, the evaluation year's first month (1–12) and the phases. */
export interface WindowSetting {
  readonly period: Period;
  readonly yearStartMonth: number;
  readonly phases: readonly Phase[];
}

/**
 * The phase in which the period's last day lies. Gaps and overlaps are faults of the configuration;
 * in a gap the phase begun last stands in, before the first phase the first.
 */
export function phaseOf(period: Period, phases: readonly Phase[]): Phase {
  const day = lastDay(period);
  const begun = phases.filter((phase) => phase.from <= day);
  const running = begun.find((phase) => phase.to === null || phase.to >= day);
  const phase = running ?? begun.at(-1) ?? phases[0];
  if (!phase) throw new Error("a configuration without phases was let through");
  return phase;
}

/** The span of a window for a period (product.md section 4, 考核周期 and 期中计法). */
export function windowSpan(name: WindowName, setting: WindowSetting): WindowSpan {
  const { period, yearStartMonth } = setting;
  switch (name) {
    case "月":
      return monthsSpan(period, 1, period);
    case "季":
      return monthsSpan(startOfPart(period, yearStartMonth, 3), 3, period);
    case "半年":
      return monthsSpan(startOfPart(period, yearStartMonth, 6), 6, period);
    case "年":
      return monthsSpan(startOfPart(period, yearStartMonth, 12), 12, period);
    case "阶段":
      return phaseSpan(phaseOf(period, setting.phases), period);
    case "累计":
      return openSpan(campaignStart(setting.phases), period);
  }
}

/**
 * How a window that is not over counts: the share of full marks and target, e/w under 按进度, else 1;
 * null while the line is not due (到期 before the window's last month, or nothing of the window begun).
 */
export function shareOf(span: WindowSpan, rule: PartialRule): Exact | null {
  if (span.elapsed < 1) return null;
  if (rule === "到期" && span.elapsed < span.length) return null;
  return rule === "按进度" ? exact(span.elapsed, span.length) : exact(1);
}

/** The last month of the evaluation year before the one in which a period lies. */
export function lastMonthOfYearBefore(period: Period, yearStartMonth: number): Period {
  return addMonths(startOfPart(period, yearStartMonth, 12), -1);
}

/** First month of the part (of `months` months) of the evaluation year in which the period lies. */
function startOfPart(period: Period, yearStartMonth: number, months: number): Period {
  const { month } = periodParts(period);
  const monthOfYear = (month - yearStartMonth + 12) % 12;
  return addMonths(period, -(monthOfYear % months));
}

function monthsSpan(start: Period, length: number, period: Period): WindowSpan {
  return { from: firstDay(start), to: lastDay(period), elapsed: monthsCounted(start, period), length };
}

function phaseSpan(phase: Phase, period: Period): WindowSpan {
  if (phase.to === null) return openSpan(phase.from, period);
  const length = monthsCounted(periodOf(phase.from), periodOf(phase.to));
  const elapsed = Math.min(length, monthsCounted(periodOf(phase.from), period));
  return { from: phase.from, to: lastDay(period), elapsed, length };
}

function openSpan(from: CivilDate, period: Period): WindowSpan {
  return { from, to: lastDay(period), elapsed: from <= lastDay(period) ? 1 : 0, length: 1 };
}

function campaignStart(phases: readonly Phase[]): CivilDate {
  return phases.map((phase) => phase.from).reduce((first, from) => (from < first ? from : first));
}
