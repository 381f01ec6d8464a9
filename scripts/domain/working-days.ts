import { type CivilDate, dateOfDayNumber, dayNumber } from "#domain/civil-date.ts";

/** Days off (休) and made-up working days (班), as the State Council announces them (sheet 节假日). */
export type Holidays = readonly { readonly day: CivilDate; readonly type: "休" | "班" }[];

/** How long something is displayed: so many working days or calendar days, the first day counted. */
export interface NoticeTerms {
  /** The day of issue; the display begins on the next day. */
  readonly issued: CivilDate;
  /** From 1. */
  readonly days: number;
  readonly unit: "工作日" | "自然日";
  readonly holidays: Holidays;
}

/** Says whether people are at work: Monday to Friday, unless the list says 休, and a weekend day that it says is 班. */
export function isWorkingDay(day: CivilDate, holidays: Holidays): boolean {
  const listed = holidays.find((one) => one.day === day);
  if (listed !== undefined) return listed.type === "班";
  return !isWeekend(day);
}

/**
 * First and last day of a notice. It begins on the day after it is issued, a day off or not, and ends with the day on
 * which its number of days is full.
 */
export function noticePeriod({ issued, days, unit, holidays }: NoticeTerms): {
  readonly from: CivilDate;
  readonly until: CivilDate;
} {
  const from = dayAfter(issued);
  let until = from;
  let counted = counts(from, unit, holidays);
  while (counted < days) {
    until = dayAfter(until);
    counted += counts(until, unit, holidays);
  }
  return { from, until };
}

/** Years of a notice of which the list knows no day, so that its working days follow from weekends alone. */
export function yearsWithoutHolidays(from: CivilDate, until: CivilDate, holidays: Holidays): readonly string[] {
  const known = new Set(holidays.map(({ day }) => day.slice(0, 4)));
  return [...new Set([from.slice(0, 4), until.slice(0, 4)])].filter((year) => !known.has(year));
}

function counts(day: CivilDate, unit: NoticeTerms["unit"], holidays: Holidays): number {
  return unit === "自然日" || isWorkingDay(day, holidays) ? 1 : 0;
}

/** 1970-01-01, day 0, was a Thursday. */
function isWeekend(day: CivilDate): boolean {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** @throws Error after the last day of 2100, where civil dates end. */
function dayAfter(day: CivilDate): CivilDate {
  const next = dateOfDayNumber(dayNumber(day) + 1);
  if (next === null) throw new Error(`There is no day after ${day}`);
  return next;
}
