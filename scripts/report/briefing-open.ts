import type { TaskProgress } from "#domain/score-book.ts";
import type { Month } from "#report/month.ts";
import { duePledges } from "#report/pledges.ts";
import { tierNames } from "#report/statistics.ts";
import { nameList, quoted, quotedList } from "#report/words.ts";

/** The parts of the briefing that everybody may read: what was achieved, in names and numbers, and nothing that was not. */
export interface OpenParts {
  /** Whom people put into the top tier. */
  honours: string;
  tasks: string;
  pledges: string;
}

/** What the public briefing says in place of ranks, task lists and overdue pledges. */
export function openParts(month: Month, tasks: readonly TaskProgress[]): OpenParts {
  return { honours: honoursSentence(month), tasks: doneSentence(tasks), pledges: keptSentence(month) };
}

/** The top tier as people decided; a suggestion is not published. */
function honoursSentence(month: Month): string {
  const organisations = inTopTier(month, "组织").map(({ name }) => name);
  const members = inTopTier(month, "党员").map(({ name, branch }) => `${name}（${branch ?? ""}）`);
  const parts = [
    organisations.length > 0 && `党组织${organisations.length}个：${nameList(organisations, 20, "个")}`,
    members.length > 0 && `党员${members.length}名：${nameList(members, 60, "名")}`,
  ].filter((part) => part !== false);
  const top = tierNames(month.config, "组织")[0] ?? tierNames(month.config, "党员")[0] ?? "";
  if (parts.length === 0) return `本月的${quoted(top)}等次尚未认定。`;
  return `经研究认定为${quoted(top)}的${parts.join("；")}。`;
}

function inTopTier(month: Month, type: "组织" | "党员") {
  const top = tierNames(month.config, type)[0];
  const scores = type === "组织" ? month.organisations : month.members;
  return scores
    .filter(({ confirmedTier }) => confirmedTier !== null && confirmedTier.tier === top)
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

function doneSentence(tasks: readonly TaskProgress[]): string {
  const done = tasks.filter(({ state }) => state === "done").map(({ task }) => task.name);
  return done.length === 0 ? "本阶段任务正在推进。" : `本阶段已完成任务${done.length}项：${quotedList(done)}。`;
}

function keptSentence(month: Month): string {
  const due = duePledges(month);
  const kept = due.filter(({ state }) => state !== "overdue").length;
  if (due.length === 0) return "截至本月底没有到期的公开承诺。";
  return `截至本月底到期的公开承诺${due.length}项，已兑现${kept}项。`;
}
