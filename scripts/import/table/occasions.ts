import type { DateValue } from "#domain/civil-date.ts";
import { monthValue } from "#domain/civil-date.ts";
import type { FieldDefinition } from "#domain/fields/field.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { Occasion, TableContext } from "#domain/table.ts";
import { cleanToken } from "#domain/text.ts";
import type { CellValue } from "#domain/workbook.ts";
import { readDate } from "#import/record/read-date.ts";
import type { HeadColumn } from "#import/table/header-rows.ts";
import { dateNamedIn, findMonth } from "#import/table/month-words.ts";

/** A head that may be an occasion, and whether it says a date itself. */
export interface OccasionHead {
  readonly column: HeadColumn;
  readonly occasion: Occasion;
  readonly dated: boolean;
}

/** What heads are read with. */
export interface OccasionSetting {
  readonly context: TableContext;
  readonly date1904: boolean;
  readonly marks: Readonly<Record<string, string>>;
}

const DATE_FIELD: FieldDefinition = defineField("日期", "date");
const DATE_WORDS =
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号])?|\d{4}([-./])\d{1,2}\1\d{1,2}|(?<![\d.])\d{1,2}[./-]\d{1,2}(?![\d.])|\d{1,2}[日号]/;

/**
 * Reads the head of a matrix column: 6月18日党课, 党课 over 6月18日, a date cell, or only an activity,
 * whose date is then that of the title (formats.md, heads of a matrix). Date null: it cannot be completed.
 */
export function occasionOf(column: HeadColumn, setting: OccasionSetting): OccasionHead {
  const parts = column.values.map((value) => partOf(value, setting));
  const own = parts.find((part) => part.date !== null)?.date ?? null;
  const named = parts.some((part) => part.words);
  const activity = parts.flatMap((part) => (part.activity === "" ? [] : [part.activity])).join(" ");
  return {
    column,
    dated: parts.some((part) => part.dated),
    occasion: {
      activity: activity === "" ? null : activity,
      date: named ? own : titleDate(setting.context),
      marks: setting.marks,
    },
  };
}

interface Part {
  /** It says something of a date. */
  readonly words: boolean;
  /** It says a day; 6月合计 does not. */
  readonly dated: boolean;
  readonly date: DateValue | null;
  readonly activity: string;
}

function partOf(value: CellValue, setting: OccasionSetting): Part {
  if (value.kind !== "text") {
    const date = dateIn(value, setting);
    return { words: true, dated: date !== null, date, activity: "" };
  }
  const text = cleanToken(value.text);
  const words = DATE_WORDS.exec(text)?.[0];
  if (words === undefined) return { words: false, dated: false, date: null, activity: text };
  const rest = text.replace(words, "").replace(/\(\s*\)/, "");
  const activity = rest.replace(/^[\s:、,-]+|[\s:、,-]+$/g, "");
  const dated = !words.endsWith("月");
  return { words: true, dated, date: dateIn({ kind: "text", text: words }, setting), activity };
}

function dateIn(value: CellValue, { context, date1904 }: OccasionSetting): DateValue | null {
  return readDate(value, { field: DATE_FIELD, month: context.month, date1904 }).value;
}

function titleDate(context: TableContext): DateValue | null {
  const named = context.title === null ? null : dateNamedIn([findMonth(context.title)]);
  if (named !== null) return named;
  const { year, month } = context.month ?? { year: 0, month: null };
  return month === null ? null : monthValue(year, month);
}
