import {
  type CivilDate,
  addMonths,
  civilDate,
  dateText,
  daysInMonth,
  periodOf,
  periodParts,
  periodText,
} from "#domain/civil-date.ts";
import type { Period } from "#domain/civil-date.ts";
import type { SubmissionRule } from "#domain/config.ts";
import { by, groupBy } from "#domain/order.ts";
import type { Month } from "#report/month.ts";
import { issuedDay } from "#report/page-head.ts";
import { nameList, quoted } from "#report/words.ts";

/** Something that falls due. */
export interface Deadline {
  readonly day: CivilDate;
  /** 2010年7月5日前 */
  readonly until: string;
  readonly what: string;
}

/**
 * What falls due in the month after this one, from the printed day on, by day: tasks of all phases, pledges (in numbers),
 * submissions.
 */
export function nextDeadlines(month: Month): readonly Deadline[] {
  const next = addMonths(month.period, 1);
  const today = issuedDay(month);
  return [...submissionDeadlines(month), ...taskDeadlines(month, next), ...pledgeDeadlines(month, next)]
    .filter(({ day }) => day >= today)
    .sort(by(({ day }) => day))
    .map(({ day, what }) => ({ day, until: `${dateText(day)}前`, what }));
}

type Due = Pick<Deadline, "day" | "what">;

function taskDeadlines(month: Month, next: Period): readonly Due[] {
  const tasks = month.config.phases.flatMap((phase) => phase.tasks);
  return tasks
    .filter(({ deadline }) => periodOf(deadline) === next)
    .map(({ deadline, name }) => ({ day: deadline, what: `完成阶段任务${quoted(name)}` }));
}

function pledgeDeadlines({ dataset }: Month, next: Period): readonly Due[] {
  const due = dataset.upcoming.flatMap(({ kind, due: day, done }) =>
    kind === "公开承诺" && day !== null && periodOf(day) === next && done === null ? [day] : [],
  );
  return [...groupBy(due, (day) => day)].map(([day, all]) => ({ day, what: `兑现公开承诺${all.length}项` }));
}

/** Tables of this month that are to be sent in the next, by day. */
function submissionDeadlines(month: Month): readonly Due[] {
  const rules = month.config.submissions.filter((rule) => isAskedFor(rule, month));
  const byDay = groupBy(rules, (rule) => submissionDay(rule, month.period));
  return [...byDay].map(([day, all]) => {
    const tables = [...new Set(all.map(({ table }) => table))];
    return { day, what: `报送${periodText(month.period)}的${nameList(tables, 12, "种表")}` };
  });
}

/** Says whether a rule of 报送要求 asks for a table of this month. */
function isAskedFor(rule: SubmissionRule, month: Month): boolean {
  return monthsLeft(rule, month) === 0;
}

/** Months until a rule of 报送要求 asks for a table, 0 in the month itself: quarters and years end with the evaluation year's. */
export function monthsLeft({ frequency }: SubmissionRule, month: Pick<Month, "config" | "period">): number {
  const length = { 月: 1, 季: 3, 年: 12 }[frequency];
  const elapsed = (periodParts(month.period).month - month.config.office.yearStartMonth + 12) % 12;
  return length - 1 - (elapsed % length);
}

/** The day by which a month's table is to be sent: 截止日 of the following month, its last day at the latest. */
export function submissionDay({ dueDay }: SubmissionRule, period: Period): CivilDate {
  const { year, month } = periodParts(addMonths(period, 1));
  return civilDate(year, month, Math.min(dueDay, daysInMonth(year, month))) ?? `${addMonths(period, 1)}-01`;
}
