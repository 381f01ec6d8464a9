import { z } from "zod";
import { nameOrder } from "#domain/name-order/name-order.ts";
import { groupBy } from "#domain/order.ts";
import type { Commitment } from "#domain/score-book.ts";
import { carriedCell, dayCell, doneCell, memberCell, stateCell, textCell } from "#report/cells.ts";
import { notPublic } from "#report/faces.ts";
import { NO_FIGURE } from "#report/figures.ts";
import { inRegisterOrder } from "#report/letter.ts";
import type { Month } from "#report/month.ts";
import { headingNumber } from "#report/numerals.ts";
import { PLEDGE_WORDS, pledgeCounts, pledgesOf, pledgeState } from "#report/pledges.ts";

/** A pledge; everybody reads those of organisations, without lateness. */
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

/** Pledges given, and those fulfilled, whether late, in time or before they were due. */
const fulfilmentSchema = z.strictObject({ total: z.string(), fulfilled: z.string() });

/** The pledges of an organisation and its members: in numbers, and one by one. */
export const pledgeGroupSchema = z.strictObject({
  /** 一, 二 … */
  number: z.string(),
  organisation: z.string(),
  /** The organisation's own, and its members'. */
  own: fulfilmentSchema,
  members: fulfilmentSchema,
  total: z.string(),
  due: notPublic(z.string()),
  kept: notPublic(z.string()),
  late: notPublic(z.string()),
  overdue: notPublic(z.string()),
  early: notPublic(z.string()),
  open: notPublic(z.string()),
  /** Nobody reads in public which member has not kept a pledge, neither from a row nor from a missing one. */
  rows: notPublic(z.array(pledgeSchema)),
});
export type PledgeGroup = z.infer<typeof pledgeGroupSchema>;

/** All pledges by organisation, in the register's order (an order by rank would tell the ranks). */
export function pledgeGroups(month: Month): PledgeGroup[] {
  const byOrganisation = groupBy(pledgesOf(month), ({ organisation }) => organisation);
  return inRegisterOrder(byOrganisation.keys(), month).map((name, index) =>
    groupOf({ number: headingNumber(index + 1), name }, byOrganisation.get(name) ?? [], month),
  );
}

/** The pledges that organisations gave, in the order of {@link pledgeGroups}. */
export function organisationPledges(month: Month): z.infer<typeof pledgeSchema>[] {
  const own = groupBy(pledgesOf(month).filter(isOwn), ({ organisation }) => organisation);
  return inRegisterOrder(own.keys(), month).flatMap((name) =>
    inOrder(own.get(name) ?? [], month).map((pledge) => rowOf(pledge, month)),
  );
}

/** Says whether an organisation gave it, and not a member. */
export function isOwn({ record }: Commitment): boolean {
  return record.owner.type === "组织";
}

function groupOf(
  { number, name }: { number: string; name: string },
  pledges: readonly Commitment[],
  month: Month,
): PledgeGroup {
  const { total, due, kept, late, overdue, early, open } = pledgeCounts(pledges, month);
  return {
    number,
    organisation: name === "" ? NO_FIGURE : name,
    own: fulfilmentOf(pledges.filter(isOwn), month),
    members: fulfilmentOf(
      pledges.filter((pledge) => !isOwn(pledge)),
      month,
    ),
    total: String(total),
    due: String(due),
    kept: String(kept),
    late: String(late),
    overdue: String(overdue),
    early: String(early),
    open: String(open),
    rows: inOrder(pledges, month).map((pledge) => rowOf(pledge, month)),
  };
}

function fulfilmentOf(pledges: readonly Commitment[], month: Month): z.infer<typeof fulfilmentSchema> {
  const { total, fulfilled } = pledgeCounts(pledges, month);
  return total === 0
    ? { total: NO_FIGURE, fulfilled: NO_FIGURE }
    : { total: String(total), fulfilled: String(fulfilled) };
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
    state: pledgeState(pledge, month) === "early" ? PLEDGE_WORDS.early : stateCell(pledge),
    isOverdue: state === "overdue",
    isBehind: state === "overdue" || state === "late",
    carried: carriedCell(pledge),
  };
}
