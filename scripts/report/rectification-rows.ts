import { z } from "zod";
import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { locationText } from "#domain/location.ts";
import { by } from "#domain/order.ts";
import { fieldDate } from "#domain/record.ts";
import type { Commitment } from "#domain/score-book.ts";
import { carriedCell, dayCell, doneCell, memberCell, textCell } from "#report/cells.ts";
import { NO_FIGURE } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { COMMITMENT_WORDS } from "#report/progress-rows.ts";

/** A matter of 整改台账. */
export const rectificationSchema = z.strictObject({
  /** 序号 from 1. */
  number: z.string(),
  organisation: z.string(),
  /** A member's name; empty for the organisation itself. */
  member: z.string(),
  problem: z.string(),
  measure: z.string(),
  entered: z.string(),
  due: z.string(),
  /** 完成日期; — while open. */
  done: z.string(),
  state: z.string(),
  /** 还有15日, 逾期6日; empty once done. */
  left: z.string(),
  isOverdue: z.boolean(),
  /** 以前月份结转, or empty. */
  carried: z.string(),
  /** The cell that closes it, or that states it. */
  evidence: z.string(),
});
export type RectificationRow = z.infer<typeof rectificationSchema>;

/** All matters entered by the month's end, by 下达日期, then by deadline; of one day in the book's order. */
export function rectificationsOf({ book }: Month): readonly Commitment[] {
  return book.commitments
    .filter(({ kind }) => kind === "整改台账")
    .sort(
      by(
        (one) => enteredOn(one) ?? "",
        ({ record }) => record.due ?? "",
      ),
    );
}

/** Says whether a matter is still to be mended at the month's end. */
export function isOpen({ state }: Commitment): boolean {
  return state === "overdue" || state === "open";
}

/** Matters as rows, numbered from 1. */
export function rectificationTable(matters: readonly Commitment[], month: Month): RectificationRow[] {
  return matters.map((matter, index) => ({ number: String(index + 1), ...rowOf(matter, month) }));
}

function rowOf(matter: Commitment, month: Month): Omit<RectificationRow, "number"> {
  const { record, organisation, state, closedBy } = matter;
  const { owner, values, due } = record;
  return {
    organisation: organisation === "" ? NO_FIGURE : organisation,
    member: memberCell(owner, month) ?? "",
    problem: textCell(values, "问题"),
    measure: textCell(values, "整改措施"),
    entered: dayCell(enteredOn(matter)),
    due: dayCell(due),
    done: doneCell(matter),
    state: COMMITMENT_WORDS[state],
    left: isOpen(matter) && due !== null ? leftText(month.lastDay, due) : "",
    isOverdue: state === "overdue",
    carried: carriedCell(matter),
    evidence: locationText(closedBy ?? record.at),
  };
}

function enteredOn({ record }: Commitment): CivilDate | null {
  return fieldDate(record.values["下达日期"])?.day ?? null;
}

/** How far a deadline is from the month's last day. */
function leftText(lastDay: CivilDate, due: CivilDate): string {
  const days = daysBetween(lastDay, due);
  if (days === 0) return "本月末到期";
  return days > 0 ? `还有${days}日` : `逾期${-days}日`;
}
