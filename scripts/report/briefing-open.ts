import type { TaskProgress } from "#domain/score-book.ts";
import { commendationOf } from "#report/commendation.ts";
import type { Month } from "#report/month.ts";
import { noticeState } from "#report/notice-period.ts";
import { pledgeCounts, pledgesOf } from "#report/pledges.ts";
import { tierNames } from "#report/statistics.ts";
import { nameList, quoted, quotedList } from "#report/words.ts";

/** The parts of the briefing that everybody may read: what was achieved, in names and numbers, and nothing that was not. */
export interface OpenParts {
  /** Whom people put into the top tier. */
  honours: string;
  tasks: string;
  /** Null where none has been fulfilled: then the briefing has no such section. */
  pledges: string | null;
}

/** What the public briefing says in place of ranks, task lists and overdue pledges. */
export function openParts(month: Month, tasks: readonly TaskProgress[]): OpenParts {
  return { honours: honoursSentence(month), tasks: doneSentence(tasks), pledges: fulfilledSentence(month) };
}

/**
 * Whom people put into the top tier, as far as they may be praised in public: by 拟表彰公示 as long as it is displayed on
 * the briefing's date, and as decided after it. A suggestion is not published.
 */
function honoursSentence(month: Month): string {
  const { organisations, members } = commendationOf(month);
  if (organisations.length + members.length === 0) return nobodyWords(month);
  const names = members.map(({ name, branch }) => `${name}（${branch ?? ""}）`);
  const parts = [
    organisations.length > 0 &&
      `党组织${organisations.length}个：${nameList(
        organisations.map(({ name }) => name),
        20,
        "个",
      )}`,
    members.length > 0 && `党员${members.length}名：${nameList(names, 60, "名")}`,
  ].filter((part) => part !== false);
  const whom = parts.join("；");
  const { isOver, sentence } = noticeState(month);
  if (isOver) return `经研究认定为${quoted(topTier(month))}的${whom}。`;
  return `拟表彰的${whom}。现正公示${sentence === "" ? "" : `，${sentence.replace(/。$/, "")}`}。`;
}

/** Says nothing of those who are confirmed and held back. */
function nobodyWords(month: Month): string {
  const isDecided = [...month.organisations, ...month.members].some(({ confirmedTier }) => confirmedTier !== null);
  return isDecided ? "本月没有公布拟表彰的对象。" : `本月的${quoted(topTier(month))}等次尚未认定。`;
}

function topTier({ config }: Month): string {
  return tierNames(config, "组织")[0] ?? tierNames(config, "党员")[0] ?? "";
}

function doneSentence(tasks: readonly TaskProgress[]): string {
  const done = tasks.filter(({ state }) => state === "done").map(({ task }) => task.name);
  return done.length === 0 ? "本阶段任务正在推进。" : `本阶段已完成任务${done.length}项：${quotedList(done)}。`;
}

/** How many pledges have been fulfilled; null for none. How many have not is not told here. */
function fulfilledSentence(month: Month): string | null {
  const { fulfilled } = pledgeCounts(pledgesOf(month), month);
  return fulfilled === 0 ? null : `截至本月底，已兑现公开承诺${fulfilled}项。`;
}
