/** First and last day of a window that ends with the period, and its months: elapsed and in all. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly elapsed: number;
  readonly months: number;
}

/** A phase as the configuration workbook has it; `to` is "" while it is open. */
export interface PhaseDays {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Reads a date that was tidied ({@link tidy}); a month counts on its last day. Throws when it is none. */
export function dayOf(text: string, year: string): string {
  const full = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(text);
  if (full) return iso(full[1], full[2], full[3]);
  const short = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (short) return iso(year, short[1], short[2]);
  const month = /^(\d{4})[年./-](\d{1,2})月?$/.exec(text);
  if (month) return lastDayOf(`${month[1]}-${(month[2] ?? "").padStart(2, "0")}`);
  throw new Error(`the oracle cannot read the date ${text}`);
}

/** The last day of `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

export function daysFrom(earlier: string, later: string): number {
  return (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000;
}

/** The window of an indicator at the end of a month; e and w are 1 where e/w is 1 by rule. */
export function spanOf(
  window: string,
  month: string,
  year: { startMonth: number; phases: readonly PhaseDays[] },
): Span {
  const to = lastDayOf(month);
  const lengths: Record<string, number> = { 月: 1, 季: 3, 半年: 6, 年: 12 };
  const length = lengths[window];
  if (length !== undefined) return partOfYear(length, month, year.startMonth);
  if (window === "累计") {
    let first = to;
    for (const phase of year.phases) if (phase.from < first) first = phase.from;
    return { from: first, to, elapsed: 1, months: 1 };
  }
  if (window !== "阶段") throw new Error(`the oracle does not know the window ${window}`);
  const { from, to: end } = phaseAt(to, year.phases);
  if (end === "") return { from, to, elapsed: 1, months: 1 };
  return { from, to, elapsed: monthsFrom(from, to) + 1, months: monthsFrom(from, end) + 1 };
}

/** The one phase in which a day lies. */
export function phaseAt(day: string, phases: readonly PhaseDays[]): PhaseDays {
  const running = phases.filter((phase) => phase.from <= day && (phase.to === "" || day <= phase.to));
  const [phase] = running;
  if (!phase || running.length > 1) throw new Error(`no single phase at ${day}`);
  return phase;
}

function partOfYear(length: number, month: string, startMonth: number): Span {
  let [year = 0, number = 0] = month.split("-").map(Number);
  let elapsed = 1;
  while (((number - startMonth + 12) % 12) % length !== 0) {
    elapsed += 1;
    number -= 1;
    if (number === 0) [year, number] = [year - 1, 12];
  }
  return { from: iso(String(year), String(number), "1"), to: lastDayOf(month), elapsed, months: length };
}

function monthsFrom(earlier: string, later: string): number {
  const [y1 = 0, m1 = 0] = earlier.split("-").map(Number);
  const [y2 = 0, m2 = 0] = later.split("-").map(Number);
  return (y2 - y1) * 12 + m2 - m1;
}

function iso(year = "", month = "", day = ""): string {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const real = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== text) throw new Error(`no such day: ${text}`);
  return text;
}
