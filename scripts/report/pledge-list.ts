import { z } from "zod";
import { nameOrder } from "#domain/name-order/name-order.ts";
import { groupBy } from "#domain/order.ts";
import type { Face } from "#domain/report-job.ts";
import type { Commitment } from "#domain/score-book.ts";
import { carriedCell, dayCell, doneCell, memberCell, stateCell, textCell } from "#report/cells.ts";
import { notPublic } from "#report/faces.ts";
import { NO_FIGURE } from "#report/figures.ts";
import { inRegisterOrder } from "#report/letter.ts";
import type { Month } from "#report/month.ts";
import { headingNumber } from "#report/numerals.ts";

/** A pledge as everybody may read it; lateness only inside. */
export const pledgeSchema = z.strictObject({
  organisation: z.string(),
  /** 党组织, or the member's name. */
  who: z.string(),
  matter: z.string(),
  due: z.string(),
  /** 已兑现 or 办理中. */
  fulfilled: z.string(),
  done: notPublic(z.string()),
  /** 逾期未完成，12日. */
  state: notPublic(z.string()),
  isOverdue: notPublic(z.boolean()),
  /** Overdue, or kept late. */
  isBehind: notPublic(z.boolean()),
  /** 以前月份结转, or empty. */
  carried: notPublic(z.string()),
});

/** The pledges of an organisation and its members: in numbers, and one by one. */
export const pledgeGroupSchema = z.strictObject({
  /** 一, 二 … */
  number: z.string(),
  organisation: z.string(),
  total: z.string(),
  fulfilled: z.string(),
  /** Not fulfilled, whether due or not. */
  running: z.string(),
  due: notPublic(z.string()),
  kept: notPublic(z.string()),
  late: notPublic(z.string()),
  overdue: notPublic(z.string()),
  open: notPublic(z.string()),
  rows: z.array(pledgeSchema),
});
export type PledgeGroup = z.infer<typeof pledgeGroupSchema>;

/**
 * Pledges that a face may see, by organisation in the register's order (an order by rank would tell the ranks). Nobody
 * reads in public that a member has broken a pledge (domain.md section 5): an overdue one of a member is left out.
 */
export function pledgeGroups(month: Month, face: Face): PledgeGroup[] {
  const seen = pledgesOf(month).filter((pledge) => face !== "public" || isPublishable(pledge, month));
  const byOrganisation = groupBy(seen, ({ organisation }) => organisation);
  return inRegisterOrder(byOrganisation.keys(), month).map((name, index) =>
    groupOf({ number: headingNumber(index + 1), name }, byOrganisation.get(name) ?? [], month),
  );
}

/** Every pledge that was given by the month's end, in the book's order. */
export function pledgesOf({ book }: Month): readonly Commitment[] {
  return book.commitments.filter(({ kind }) => kind === "公开承诺");
}

/** Ids of the members whose pledges a face may see. */
export function pledgingMembers(month: Month, face: Face): readonly string[] {
  const seen = pledgesOf(month).filter((pledge) => face !== "public" || isPublishable(pledge, month));
  return [...new Set(seen.flatMap(({ record: { owner } }) => (owner.type === "党员" ? [owner.id] : [])))];
}

function isPublishable({ record, state }: Commitment, month: Month): boolean {
  const { owner } = record;
  return owner.type === "组织" || (state !== "overdue" && month.memberById(owner.id) !== null);
}

function groupOf(
  { number, name }: { number: string; name: string },
  pledges: readonly Commitment[],
  month: Month,
): PledgeGroup {
  const count = (...states: readonly Commitment["state"][]): string =>
    String(pledges.filter(({ state }) => states.includes(state)).length);
  return {
    number,
    organisation: name === "" ? NO_FIGURE : name,
    total: String(pledges.length),
    fulfilled: count("kept", "late"),
    running: count("overdue", "open"),
    due: String(pledges.filter(({ record }) => record.due !== null && record.due <= month.lastDay).length),
    kept: count("kept"),
    late: count("late"),
    overdue: count("overdue"),
    open: count("open"),
    rows: inOrder(pledges, month).map((pledge) => rowOf(pledge, month)),
  };
}

/** The organisation's own pledges first, then its members' by 姓名排序; of one the earlier due first. */
function inOrder(pledges: readonly Commitment[], month: Month): readonly Commitment[] {
  const compare = nameOrder(month.config.office.nameOrder);
  const nameOf = ({ record: { owner } }: Commitment): string =>
    owner.type === "组织" ? "" : (month.memberById(owner.id)?.name ?? "");
  return pledges.toSorted((a, b) => {
    const [left, right] = [nameOf(a), nameOf(b)];
    if (left !== right) return left === "" ? -1 : right === "" ? 1 : compare(left, right);
    return (a.record.due ?? "") < (b.record.due ?? "") ? -1 : Number(a.record.due !== b.record.due);
  });
}

function rowOf(pledge: Commitment, month: Month): PledgeGroup["rows"][number] {
  const { record, state, organisation } = pledge;
  return {
    organisation: organisation === "" ? NO_FIGURE : organisation,
    who: memberCell(record.owner, month) ?? "党组织",
    matter: textCell(record.values, "承诺事项"),
    due: dayCell(record.due),
    fulfilled: state === "kept" || state === "late" ? "已兑现" : "办理中",
    done: doneCell(pledge),
    state: stateCell(pledge),
    isOverdue: state === "overdue",
    isBehind: state === "overdue" || state === "late",
    carried: carriedCell(pledge),
  };
}
