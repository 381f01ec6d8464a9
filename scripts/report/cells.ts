import { type CivilDate, dateText } from "#domain/civil-date.ts";
import { type FieldValues, fieldText } from "#domain/record.ts";
import type { Commitment } from "#domain/score-book.ts";
import type { SubjectRef } from "#domain/subject.ts";
import { NO_FIGURE } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { COMMITMENT_WORDS } from "#report/progress-rows.ts";

/** A field of a record in a table; — for a blank. */
export function textCell(values: FieldValues, field: string): string {
  return fieldText(values[field]) ?? NO_FIGURE;
}

/** A day in a table; — for none. */
export function dayCell(day: CivilDate | null): string {
  return day === null ? NO_FIGURE : dateText(day);
}

/** A member's name; null for an organisation, — for somebody who is in no roster of the month. */
export function memberCell({ type, id }: SubjectRef, month: Month): string | null {
  return type === "组织" ? null : (month.memberById(id)?.name ?? NO_FIGURE);
}

/** When a pledge was kept or a matter closed, as far as that was by the month's end; — while it is open. */
export function doneCell({ record, closedBy }: Commitment): string {
  return dayCell(closedBy === null ? null : record.done);
}

/** 逾期未完成，12日. */
export function stateCell({ state, days }: Commitment): string {
  return `${COMMITMENT_WORDS[state]}${days > 0 ? `，${days}日` : ""}`;
}

/** 以前月份结转, or empty. */
export function carriedCell({ carriedOver }: Commitment): string {
  return carriedOver ? "以前月份结转" : "";
}
