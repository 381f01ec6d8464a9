/** A day without time zone, `YYYY-MM-DD`; equal to its own sort key. */
export type CivilDate = string;

/** An evaluation month, `YYYY-MM`; equal to its own sort key. */
export type Period = string;

/** How exactly a date was written. A month stays a month; it is never turned into its first day. */
export type DatePrecision = "day" | "month" | "year";

/**
 * A date as it was written. `day` is the day on which it counts: for a month or a year the last day
 * (formats.md section 1, "In the window").
 */
export interface DateValue {
  readonly day: CivilDate;
  readonly precision: DatePrecision;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days of a month (1–12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** Builds a civil date; null when there is no such day (2010-02-30) or the year is outside 1900–2100. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Year, month and day of a civil date as integers. */
export function datePartsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** A date of day precision; null when there is no such day. */
export function dayValue(year: number, month: number, day: number): DateValue | null {
  const date = civilDate(year, month, day);
  return date === null ? null : { day: date, precision: "day" };
}

/** A date of month precision, counted on the month's last day; null when there is no such month. */
export function monthValue(year: number, month: number): DateValue | null {
  const date = civilDate(year, month, daysInMonth(year, month));
  return date === null ? null : { day: date, precision: "month" };
}

/** A date of year precision, counted on 31 December. */
export function yearValue(year: number): DateValue | null {
  const date = civilDate(year, 12, 31);
  return date === null ? null : { day: date, precision: "year" };
}

/** The first day that a date may mean: of a month or a year its first. The last one is `day`. */
export function earliestDay({ day, precision }: DateValue): CivilDate {
  if (precision === "day") return day;
  return precision === "month" ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}

/** Days since 1970-01-01 of a civil date; differences of it count days. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = datePartsOf(date);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The civil date of a day number (see {@link dayNumber}); null outside 1900–2100. */
export function dateOfDayNumber(days: number): CivilDate | null {
  if (!Number.isInteger(days)) return null;
  const date = new Date(days * 86_400_000);
  return civilDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The month a day lies in. */
export function periodOf(date: CivilDate): Period {
  return date.slice(0, 7);
}

/** First day of a month. */
export function firstDay(period: Period): CivilDate {
  return `${period}-01`;
}

/** Last day of a month. */
export function lastDay(period: Period): CivilDate {
  const { year, month } = periodParts(period);
  return `${period}-${pad(daysInMonth(year, month), 2)}`;
}

/** Year and month (1–12) of a period. */
export function periodParts(period: Period): { year: number; month: number } {
  return { year: Number(period.slice(0, 4)), month: Number(period.slice(5, 7)) };
}

/** The month `months` later (or earlier, when negative). */
export function addMonths(period: Period, months: number): Period {
  const { year, month } = periodParts(period);
  const index = year * 12 + month - 1 + months;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`;
}

/** Months from one month to another, both counted: (2010-06, 2010-06) → 1. */
export function monthsCounted(from: Period, to: Period): number {
  const a = periodParts(from);
  const b = periodParts(to);
  return (b.year - a.year) * 12 + b.month - a.month + 1;
}

/** A day in formal Chinese, 2010年6月18日 (GB/T 9704-2012 clause 7.3.5.4: Arabic, no leading zero). */
export function dateText(date: CivilDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${year}年${month}月${day}日`;
}

/** A date as precisely as it was written: 2010年6月18日, 2010年6月, 2010年. */
export function dateValueText(value: DateValue): string {
  const { year, month } = datePartsOf(value.day);
  if (value.precision === "year") return `${year}年`;
  return value.precision === "month" ? `${year}年${month}月` : dateText(value.day);
}

/** A month in Chinese, 2010年6月. */
export function periodText(period: Period): string {
  const { year, month } = periodParts(period);
  return `${year}年${month}月`;
}
