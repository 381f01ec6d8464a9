import type { CivilDate } from "#domain/civil-date.ts";
import { dateText, datePartsOf, periodText } from "#domain/civil-date.ts";
import type { CellInput } from "#books/sample/layout/form.ts";

/** How somebody types a day: as an Excel date, 2010.6.18, 2010年6月18日, 6月18日, 2010/6/18, ２０１０．６．１８, 2010-06-18. */
export type Spelling = "excel" | "dot" | "han" | "short" | "slash" | "wide" | "iso";

/** A day as a cell in one of the {@link Spelling}s. */
export function spellDay(day: CivilDate, spelling: Spelling): CellInput {
  const { year, month, day: date } = datePartsOf(day);
  switch (spelling) {
    case "excel":
      return { day, format: "yyyy-mm-dd" };
    case "dot":
      return `${year}.${month}.${date}`;
    case "han":
      return dateText(day);
    case "short":
      return `${month}月${date}日`;
    case "slash":
      return `${year}/${month}/${date}`;
    case "wide":
      return wide(`${year}.${month}.${date}`);
    case "iso":
      return day;
  }
}

/** A day, or nothing. */
export function spellDayOrBlank(day: CivilDate | null, spelling: Spelling): CellInput {
  return day === null ? null : spellDay(day, spelling);
}

/** A month `YYYY-MM` as people type it: 1986.07 or 1986年7月. */
export function spellMonth(month: string, spelling: "dot" | "han"): string {
  return spelling === "dot" ? month.replace("-", ".") : periodText(month);
}

/** Half-width signs as full-width ones, as an input method in the wrong mode types them. */
export function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** A two-character name with the blank that makes it as long as the others: 王　伟. */
export function spaced(name: string): string {
  return [...name].length === 2 ? [...name].join("　") : name;
}
