import type { CivilDate } from "#domain/civil-date.ts";
import { dateOfDayNumber, dayNumber } from "#domain/civil-date.ts";
import type { Membership } from "#domain/dataset.ts";
import { by, groupBy } from "#domain/order.ts";
import { fieldDate } from "#domain/record.ts";
import type { PersonRow } from "#import/dataset/person-rows.ts";
import type { DatedRow } from "#import/dataset/snapshots.ts";

/** A membership and the row of 花名册 it was read from. */
export interface Stint extends Membership {
  readonly dated: DatedRow<PersonRow>;
}

/**
 * Works out when a person belonged to which organisation. 转入日期 is the first day, the day before 转出日期
 * the last (formats.md section 1, Subjects). Where these are blank, a change is taken from the snapshots: the
 * former membership ends the day before the next one begins, or, for somebody who is no longer listed
 * anywhere, the day before the first snapshot without them holds. A snapshot dated by month holds from the
 * month's first day. The first membership is open to the past.
 */
export function stintsOf(rows: readonly DatedRow<PersonRow>[]): readonly Stint[] {
  const ordered = newestPerOrganisation(rows).toSorted(
    by(
      (one) => one.asOf,
      (one) => leftOn(one) ?? "9999",
      (one) => joinedOn(one) ?? "",
      (one) => one.row.organisation,
    ),
  );
  const stints: Stint[] = [];
  for (const [index, dated] of ordered.entries()) {
    const before = stints.at(-1);
    const from = joinedOn(dated) ?? (before === undefined ? null : dayAfter(before.to));
    stints.push({ organisation: dated.row.organisation, dated, from, to: endOf(dated, ordered[index + 1]) });
  }
  return stints;
}

/** Whether a row says that the person is still there: listed in the snapshot that applies, without 转出日期. */
export function isOpen(dated: DatedRow<PersonRow>): boolean {
  return dated.replacedFrom === null && leftOn(dated) === null;
}

/** Whether a membership covers a day. */
export function covers(stint: Membership, day: CivilDate): boolean {
  return (stint.from === null || stint.from <= day) && (stint.to === null || day <= stint.to);
}

function newestPerOrganisation(rows: readonly DatedRow<PersonRow>[]): readonly DatedRow<PersonRow>[] {
  return [...groupBy(rows, (one) => one.row.organisation).values()].flatMap((own) => {
    const newest = own.map((one) => one.asOf).reduce((a, b) => (a > b ? a : b));
    return own.filter((one) => one.asOf === newest);
  });
}

function endOf(dated: DatedRow<PersonRow>, next: DatedRow<PersonRow> | undefined): CivilDate | null {
  const left = leftOn(dated);
  if (left !== null) return dayBefore(left);
  const begins = next === undefined ? null : joinedOn(next) || next.holdsFrom || null;
  const ends = begins ?? dated.replacedFrom;
  return ends === null ? null : dayBefore(ends);
}

function joinedOn(dated: DatedRow<PersonRow>): CivilDate | null {
  return fieldDate(dated.row.record.values["转入日期"])?.day ?? null;
}

function leftOn(dated: DatedRow<PersonRow>): CivilDate | null {
  return fieldDate(dated.row.record.values["转出日期"])?.day ?? null;
}

function dayBefore(day: CivilDate): CivilDate {
  return dateOfDayNumber(dayNumber(day) - 1) ?? day;
}

function dayAfter(day: CivilDate | null): CivilDate | null {
  return day === null ? null : dateOfDayNumber(dayNumber(day) + 1);
}
