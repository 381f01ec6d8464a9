import type { Commitment } from "#domain/score-book.ts";
import type { Month } from "#report/month.ts";
import { COMMITMENT_WORDS } from "#report/progress-rows.ts";
import { countList } from "#report/words.ts";

/**
 * How a pledge stands at the month's end (formats.md section 1, "In the window"). `early`: kept, and its deadline is still
 * to come; it is not among those that are due.
 */
export type PledgeState = Commitment["state"] | "early";

/** Pledges in numbers: due = kept + late + overdue; total = due + early + open. */
export interface PledgeCounts extends Readonly<Record<PledgeState, number>> {
  readonly total: number;
  readonly due: number;
  /** kept + late + early. */
  readonly fulfilled: number;
  /** Due before this month and not kept when it began. */
  readonly carried: number;
}

/** How a pledge stands, in the words of the tables. */
export const PLEDGE_WORDS: Readonly<Record<PledgeState, string>> = { ...COMMITMENT_WORDS, early: "提前完成" };

/** Every pledge that was given by the month's end, in the book's order. */
export function pledgesOf({ book }: Month): readonly Commitment[] {
  return book.commitments.filter(({ kind }) => kind === "公开承诺");
}

/** How a pledge stands at the month's end. */
export function pledgeState({ record, state }: Commitment, { lastDay }: Pick<Month, "lastDay">): PledgeState {
  return state === "kept" && record.due !== null && record.due > lastDay ? "early" : state;
}

/** Counts pledges as they stand at the month's end: the one count of all documents. */
export function pledgeCounts(pledges: readonly Commitment[], month: Pick<Month, "lastDay">): PledgeCounts {
  const states = pledges.map((pledge) => pledgeState(pledge, month));
  const count = (state: PledgeState): number => states.filter((one) => one === state).length;
  const [kept, late, overdue, early] = [count("kept"), count("late"), count("overdue"), count("early")];
  return {
    kept,
    late,
    overdue,
    early,
    open: count("open"),
    total: pledges.length,
    due: kept + late + overdue,
    fulfilled: kept + late + early,
    carried: pledges.filter(({ carriedOver }) => carriedOver).length,
  };
}

/** Pledges in numbers, in a sentence: those due, those kept before they are due, and those still running. */
export function pledgeSentence(counts: PledgeCounts): string {
  const { total, due, carried } = counts;
  if (total === 0) return "截至本月底没有公开承诺记录。";
  const listed = (...states: readonly PledgeState[]): string =>
    countList(
      states.map((state) => ({ name: PLEDGE_WORDS[state], count: counts[state] })),
      "项",
    );
  const parts = [
    due > 0 && `已到期${due}项（${listed("kept", "late", "overdue")}）`,
    due < total && listed("early", "open"),
  ].filter((part) => part !== false);
  const note = carried === 0 ? "" : `其中${carried}项由以前月份结转。`;
  return `截至本月底共有公开承诺${total}项：${parts.join("、")}。${note}`;
}
