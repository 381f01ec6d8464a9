import { daysBetween } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Month } from "#report/month.ts";

/** How a pledge that is due by the month's end stands (formats.md section 1, "In the window"). */
export type PledgeState = "kept" | "late" | "overdue";

/** A pledge that is due by the month's end. */
export interface DuePledge {
  readonly record: DatasetRecord;
  readonly state: PledgeState;
  /** Days past the deadline at the month's end; 0 unless overdue. */
  readonly daysOverdue: number;
}

/** Pledges whose deadline is not after the month's last day, in the dataset's order. */
export function duePledges(month: Month): readonly DuePledge[] {
  return month.dataset.records.flatMap((record) => {
    if (record.kind !== "公开承诺" || record.due === null || record.due > month.lastDay) return [];
    const state = stateOf(record, record.due, month.lastDay);
    return [{ record, state, daysOverdue: state === "overdue" ? daysBetween(record.due, month.lastDay) : 0 }];
  });
}

/** The organisation a pledge is counted for: its own, or that of the member who gave it. */
export function pledgeBranch({ record }: DuePledge, month: Month): string {
  if (record.owner.type === "组织") return record.owner.id;
  return month.memberById(record.owner.id)?.organisation ?? record.organisation ?? "";
}

function stateOf(record: DatasetRecord, due: string, lastDay: string): PledgeState {
  if (record.done === null || record.done > lastDay) return "overdue";
  return record.done <= due ? "kept" : "late";
}
