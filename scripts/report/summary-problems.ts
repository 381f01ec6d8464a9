import type { Commitment, TaskProgress } from "#domain/score-book.ts";
import type { Month } from "#report/month.ts";
import { PLEDGE_WORDS, type PledgeCounts, pledgeCounts, pledgesOf } from "#report/pledges.ts";
import { COMMITMENT_WORDS } from "#report/progress-rows.ts";
import { tierNames } from "#report/statistics.ts";
import type { SummarySpan } from "#report/summary-span.ts";
import { countList, nameList, quotedList } from "#report/words.ts";

/** Tasks of the phase; of a year those that fall due in it. */
export function tasksOf({ book }: Month, { phase, from, to }: SummarySpan): readonly TaskProgress[] {
  return book.tasks.filter(({ phase: own, task }) =>
    phase === null ? from <= task.deadline && task.deadline <= to : own.id === phase.id,
  );
}

/** Pledges that fall due in the span, in numbers. */
export function spanPledgeSentence(month: Month, span: SummarySpan): string {
  const counts = spanPledges(month, span);
  if (counts.due === 0) return "没有到期的公开承诺。";
  const parts = (["kept", "late", "overdue"] as const).map((state) => stateCount(counts, state));
  return `到期的公开承诺${counts.due}项：${countList(parts, "项")}。`;
}

/** Rectifications ordered in the span, in numbers. */
export function spanRectificationSentence(month: Month, span: SummarySpan): string {
  const own = spanRectifications(month, span);
  if (own.length === 0) return "没有下达的限期整改。";
  const states = ["kept", "late", "overdue", "open"] as const;
  const parts = states.map((state) => ({ name: COMMITMENT_WORDS[state], count: countOf(own, state) }));
  return `下达的限期整改${own.length}项：${countList(parts, "项")}。`;
}

/** What the data show to be wrong at the span's end, in sentences; one that says so where nothing is. */
export function problemSentences(month: Month, span: SummarySpan): string[] {
  const found = [...workProblems(month, span), ...standingProblems(month)];
  return found.length === 0 ? ["现有数据中没有逾期事项，也没有基本要求未达到或列末等的对象。"] : found;
}

function workProblems(month: Month, span: SummarySpan): string[] {
  const tasks = tasksOf(month, span).filter(({ state }) => state === "overdue");
  const pledges = spanPledges(month, span).overdue;
  const orders = countOf(spanRectifications(month, span), "overdue");
  return [
    tasks.length > 0 && `逾期未完成的任务${tasks.length}项：${quotedList(tasks.map(({ task }) => task.name))}。`,
    pledges > 0 && `逾期未兑现的公开承诺${pledges}项。`,
    orders > 0 && `逾期未完成的限期整改${orders}项。`,
  ].filter((one) => one !== false);
}

function standingProblems({ organisations, members, config }: Month): string[] {
  const unmet = organisations.filter(({ gate, exempt }) => exempt === null && gate.state === "unmet");
  const people = members.filter(({ gate, exempt }) => exempt === null && gate.state === "unmet").length;
  const last = tierNames(config, "组织").at(-1);
  const behind = organisations.filter(({ tier, confirmedTier }) => (confirmedTier?.tier ?? tier) === last);
  const named = (all: typeof unmet) =>
    nameList(
      all.map(({ name }) => name),
      12,
      "个",
    );
  return [
    unmet.length > 0 && `基本要求未达到的党组织${unmet.length}个：${named(unmet)}。`,
    people > 0 && `基本要求未达到的党员${people}名。`,
    last !== undefined && behind.length > 0 && `列“${last}”的党组织${behind.length}个：${named(behind)}。`,
  ].filter((one) => one !== false);
}

function spanPledges(month: Month, { from, to }: SummarySpan): PledgeCounts {
  const own = pledgesOf(month).filter(({ record: { due } }) => due !== null && from <= due && due <= to);
  return pledgeCounts(own, month);
}

function stateCount(counts: PledgeCounts, state: "kept" | "late" | "overdue"): { name: string; count: number } {
  return { name: PLEDGE_WORDS[state], count: counts[state] };
}

function spanRectifications({ book }: Month, { from, to }: SummarySpan): readonly Commitment[] {
  return book.commitments.filter(({ kind, record }) => kind === "整改台账" && from <= record.day && record.day <= to);
}

function countOf(commitments: readonly Commitment[], state: Commitment["state"]): number {
  return commitments.filter((one) => one.state === state).length;
}
