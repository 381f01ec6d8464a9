import type { CellInput, CellParser } from "#config/sheet/column.ts";
import { parseDate } from "#config/grammar/date.ts";
import { compareDecimals, parseDecimal, parseShare } from "#config/grammar/decimal.ts";
import type { CivilDate, DateValue, Period } from "#domain/civil-date.ts";
import { dateValueText, firstDay, periodOf } from "#domain/civil-date.ts";
import type { Points } from "#domain/points.ts";
import { parsePoints } from "#domain/points.ts";
import { cleanName, cleanText } from "#domain/text.ts";
import { cellText } from "#domain/workbook.ts";

/** Running text as typed, ends trimmed; a date cell as it would be printed. */
export const text: CellParser<string> = ({ value }) =>
  value.kind === "date" ? dateValueText(value.date) : cleanText(cellText(value));

/** A name or a short title, without inner blanks. */
export const name: CellParser<string> = ({ value }) => cleanName(cellText(value));

/** One of a few words. Issue config-word lists what may stand. */
export function word<const W extends string>(allowed: readonly W[]): CellParser<W> {
  return (cell) => {
    const found = cell.token.replace(/ /g, "");
    return allowed.find((one) => one === found) ?? cell.fault("config-word", { found: cell.shown, allowed });
  };
}

/** 是 or 否. */
export const flag: CellParser<boolean> = (cell) => {
  const found = word(["是", "否"])(cell);
  return found === null ? null : found === "是";
};

/** Bounds of a number, both included; a share may be written in percent. `rule` says them in Chinese. */
export interface NumberRule {
  readonly min: string;
  readonly max: string | null;
  readonly rule: string;
  readonly share?: boolean;
}

/** A decimal text within bounds. Issue config-number. */
export function decimal(rule: NumberRule): CellParser<string> {
  return (cell) => {
    const written = cellText(cell.value);
    const found = rule.share === true ? parseShare(written) : parseDecimal(written);
    const fits = found !== null && compareDecimals(found, rule.min) >= 0 && isAtMost(found, rule.max);
    return fits && cell.value.kind !== "flag"
      ? found
      : cell.fault("config-number", { found: cell.shown, rule: rule.rule });
  };
}

function isAtMost(found: string, max: string | null): boolean {
  return max === null || compareDecimals(found, max) <= 0;
}

/** A share of the whole: 0.5, 50% or 2/3, 0..1, as decimal text or quotient. Issue config-number. */
export const share: CellParser<string> = (cell) => {
  const [, part, whole] = /^(\d{1,4})[/／](\d{1,4})$/.exec(cell.token) ?? [];
  const isQuotient = part !== undefined && whole !== undefined && Number(whole) > 0 && Number(part) <= Number(whole);
  if (isQuotient) return `${Number(part)}/${Number(whole)}`;
  return decimal({ min: "0", max: "1", rule: "0 到 1 之间的数，如 2/3 或 0.5", share: true })(cell);
};

/** A whole number within bounds. Issue config-number. */
export function integer(min: number, max: number): CellParser<number> {
  const rule = `${min} 到 ${max} 之间的整数`;
  return (cell) => {
    const found = parseDecimal(cellText(cell.value));
    const fits = found !== null && /^-?\d+$/.test(found) && Number(found) >= min && Number(found) <= max;
    return fits ? Number(found) : cell.fault("config-number", { found: cell.shown, rule });
  };
}

/** Marks with at most two decimals; `min` in points. Issue config-number. */
export function marks(min: Points): CellParser<Points> {
  const rule = min > 0 ? "大于 0、最多两位小数的分数" : "不小于 0、最多两位小数的分数";
  return (cell) => {
    const found = parsePoints(parseDecimal(cellText(cell.value)) ?? "");
    return found !== null && found >= min ? found : cell.fault("config-number", { found: cell.shown, rule });
  };
}

/** A day; a month counts on its last day. Issue config-date. */
export const day: CellParser<CivilDate> = (cell) => dateOf(cell)?.day ?? null;

/** The first day of something; a month counts on its first day. Issue config-date. */
export const startDay: CellParser<CivilDate> = (cell) => {
  const found = dateOf(cell);
  return found?.precision === "month" ? firstDay(periodOf(found.day)) : (found?.day ?? null);
};

/** A day of day precision only. Issue config-date. */
export const exactDay: CellParser<CivilDate> = (cell) => {
  const found = dateOf(cell);
  return found?.precision === "month" ? cell.fault("config-date", { found: cell.shown }) : (found?.day ?? null);
};

function dateOf(cell: CellInput): DateValue | null {
  return parseDate(cell.value, cell.date1904) ?? cell.fault("config-date", { found: cell.shown });
}

/** A month, as text or as any day in it. Issue config-month. */
export const month: CellParser<Period> = (cell) => {
  const found = parseDate(cell.value, cell.date1904);
  return found === null ? cell.fault("config-month", { found: cell.shown }) : periodOf(found.day);
};

/** A code: text with a letter. A number or a date is what Excel makes of 1-1. Issue config-code. */
export const code: CellParser<string> = (cell) =>
  cell.value.kind === "text" && /[A-Za-z]/.test(cell.token) && parseDate(cell.value, cell.date1904) === null
    ? cell.token
    : cell.fault("config-code", { found: cell.shown });
