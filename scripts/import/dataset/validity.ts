import type { CivilDate, Period } from "#domain/civil-date.ts";
import { lastDay, periodOf } from "#domain/civil-date.ts";
import type { Config } from "#domain/config.ts";
import { tableKind } from "#domain/fields/table-kinds.ts";
import { compareText } from "#domain/order.ts";
import type { SourcedRecord } from "#domain/record.ts";
import { fieldDate } from "#domain/record.ts";

/** The days whose records count: from the first day of phase 1 (null: no phases) to the period's last day. */
export interface Validity {
  readonly from: CivilDate | null;
  readonly to: CivilDate;
}

/** The days whose records a period takes in (product.md section 6.1, not in period). */
export function validityOf(period: Period, phases: Config["phases"]): Validity {
  const from = phases.map((phase) => phase.from).sort(compareText)[0] ?? null;
  return { from, to: lastDay(period) };
}

/** Whether a day counts in the period. */
export function isValid(day: CivilDate, validity: Validity): boolean {
  return (validity.from === null || validity.from <= day) && day <= validity.to;
}

/**
 * The day that decides a record's window: that of the kind's date field, a month counting on its last day.
 * A record without a date (自评表, a caption) has the month its table is of, else the period itself.
 */
export function dayOf(record: SourcedRecord, period: Period): CivilDate {
  const { dateField } = tableKind(record.kind);
  const date = dateField === null ? null : fieldDate(record.values[dateField]);
  const { asOf } = record.table.context;
  return date?.day ?? lastDay(asOf === null ? period : periodOf(asOf.day));
}
