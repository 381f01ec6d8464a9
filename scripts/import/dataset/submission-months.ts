import { type CivilDate, type Period, addMonths, datePartsOf, monthValue, periodOf } from "#domain/civil-date.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import { compareText } from "#domain/order.ts";
import { type SourcedRecord, fieldDate } from "#domain/record.ts";
import type { Submission } from "#domain/submission.ts";
import type { Table } from "#domain/table.ts";
import { findMonth } from "#import/table/month-words.ts";

type Months = NonNullable<Submission["months"]>;

/** Up to this day a table that names no month may still be the previous month's. */
const FIRST_HALF = 15;

/**
 * The months that a table reports for: as its title or sheet name says, else by its 填报日期, else by the month in the
 * file's or folder's name, else by its records. One filled in in the first half of a month without any record of that
 * month is the previous month's; where records have no day of their own (a roster, promises), it is taken for either.
 * A ledger that grows reports for every month since its first record. Null when nothing tells.
 */
export function monthsOf(table: Table, records: readonly SourcedRecord[]): Months | null {
  const happened = monthsOfRecords(records);
  const stated = statedMonths(table) ?? datedMonths(table.context.dated, happened) ?? asOfMonth(table);
  const until = stated?.until ?? happened.at(-1);
  if (until === undefined) return null;
  const from = [stated?.from ?? until, happened[0] ?? until, until].sort(compareText)[0] ?? until;
  return { from, until };
}

/** The month or months that a path speaks of, the file's name before its folders; null when none or no year. */
export function monthsNamedIn(path: string): Months | null {
  const parts = path.split("/").reverse();
  const year = parts.map((part) => findMonth(part).year).find((one) => one !== null) ?? null;
  return parts.map((part) => named(part, year)).find((one) => one !== null) ?? null;
}

function statedMonths({ context, sheet }: Table): Months | null {
  const asOf = context.asOf === null ? null : datePartsOf(context.asOf.day).year;
  const year = context.month?.year ?? asOf;
  return named(context.title ?? "", year) ?? named(sheet ?? "", year);
}

function named(text: string, otherYear: number | null): Months | null {
  const words = findMonth(text);
  const year = words.year ?? otherYear;
  if (year === null || words.month === null) return null;
  const from = monthValue(year, words.month);
  const until = monthValue(year, words.until ?? words.month);
  return from === null || until === null ? null : { from: periodOf(from.day), until: periodOf(until.day) };
}

function datedMonths(dated: CivilDate | null, happened: readonly Period[]): Months | null {
  if (dated === null) return null;
  const month = periodOf(dated);
  const isEarly = datePartsOf(dated).day <= FIRST_HALF && !happened.includes(month);
  const previous = isEarly ? addMonths(month, -1) : month;
  return { from: previous, until: happened.length === 0 ? month : previous };
}

function asOfMonth({ context }: Table): Months | null {
  if (context.asOf === null) return null;
  const month = periodOf(context.asOf.day);
  return { from: month, until: month };
}

/** Months of what happened, ascending; a time limit is not a day on which something happened. */
function monthsOfRecords(records: readonly SourcedRecord[]): readonly Period[] {
  const months = records.flatMap((record) => {
    const { dateField, dueField } = tableKind(record.kind);
    const date = dateField === null || dateField === dueField ? null : fieldDate(record.values[dateField]);
    return date === null || date.precision === "year" ? [] : [periodOf(date.day)];
  });
  return [...new Set(months)].sort(compareText);
}
