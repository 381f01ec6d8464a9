import type { DatasetRecord } from "#domain/dataset.ts";
import type { Month } from "#report/month.ts";

/** How a pledge that is due by the month's end stands (formats.md section 1, "In the window"). */
export type PledgeState = "kept" | "late" | "overdue";

/** A pledge that is due by the month's end. */
export interface DuePledge {
  readonly record: DatasetRecord;
  /** The organisation it is counted for: its own, or that of the member who gave it. */
  readonly organisation: string;
  readonly state: PledgeState;
  /** Days past the deadline at the month's end; 0 unless overdue. */
  readonly daysOverdue: number;
}

/** Pledges whose deadline is not after the month's last day, in the book's order. */
export function duePledges(month: Month): readonly DuePledge[] {
  return month.book.commitments.flatMap(({ kind, record, organisation, state, days }) => {
    if (kind !== "公开承诺" || record.due === null || record.due > month.lastDay || state === "open") return [];
    return [{ record, organisation, state, daysOverdue: state === "overdue" ? days : 0 }];
  });
}
