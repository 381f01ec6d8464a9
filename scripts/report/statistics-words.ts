import { dateText } from "#domain/civil-date.ts";
import { pointsText } from "#domain/points.ts";
import type { TaskProgress } from "#domain/score-book.ts";
import type { GroupStatistics } from "#report/statistics.ts";
import { PENDING, TASK_WORDS, countList, quoted, quotedList } from "#report/words.ts";

/** The members of an organisation in a sentence: how many, mean, tiers; right for none, one and many. */
export function memberSentence(group: GroupStatistics): string {
  const all = group.scored + group.exempt + group.noData;
  if (all === 0) return "名册中没有党员。";
  const apart = countList(
    [
      { name: "免评", count: group.exempt },
      { name: "无数据", count: group.noData },
    ],
    "名",
  );
  const without = group.exempt + group.noData === 0 ? "" : `（另有${apart}）`;
  if (group.scored === 0) return `本月没有计出总分的党员${without}。`;
  return `参评党员${group.scored}名${without}，${scoreWords(group, "名")}。`;
}

/** The organisations in a sentence. */
export function organisationSentence(group: GroupStatistics): string {
  if (group.scored === 0) return "本月没有计出总分的党组织。";
  const apart = countList(
    [
      { name: "免评", count: group.exempt },
      { name: "无数据", count: group.noData },
    ],
    "个",
  );
  const without = group.exempt + group.noData === 0 ? "" : `（另有${apart}）`;
  return `参评党组织${group.scored}个${without}，${scoreWords(group, "个")}。`;
}

function scoreWords(group: GroupStatistics, unit: string): string {
  const parts = [
    meanWords(group),
    tierWords(group, unit),
    group.gateUnmet > 0 && `基本要求未达到的${group.gateUnmet}${unit}`,
    group.pending > 0 && `分数${PENDING}的${group.pending}${unit}`,
  ];
  return parts.filter((part) => part !== false).join("；");
}

function meanWords({ mean, scored }: GroupStatistics): string | false {
  return mean !== null && `${scored === 1 ? "总分" : "平均"}${pointsText(mean)}分`;
}

function tierWords({ tiers, confirmed, scored }: GroupStatistics, unit: string): string | false {
  if (tiers.every(({ count }) => count === 0)) return false;
  const basis = confirmed === 0 ? "建议等次" : confirmed < scored ? "等次（未认定的按建议统计）" : "认定等次";
  return `${basis}为${countList(tiers, unit)}`;
}

/** The tasks of a phase by state, in a sentence; says so when the phase has none. */
export function taskSummary(phase: string, tasks: readonly TaskProgress[]): string {
  if (tasks.length === 0) return `${phase}没有列出任务。`;
  const states = ["done", "partly", "overdue", "open", "unproven", "nobody"] as const;
  const parts = states.map((state) => ({
    name: TASK_WORDS[state],
    count: tasks.filter((one) => one.state === state).length,
  }));
  return `${phase}共有任务${tasks.length}项：${countList(parts, "项")}。`;
}

/** What one organisation still has to do of the tasks begun, in a sentence. Members' tasks are not named here. */
export function tasksSentence(organisation: string, tasks: readonly TaskProgress[]): string {
  const own = tasks.filter(({ task, missing }) => task.responsible === "组织" && missing.includes(organisation));
  const overdue = own.filter(({ state }) => state === "overdue").map(({ task }) => task.name);
  const ahead = own.filter(({ state }) => state !== "overdue");
  if (own.length === 0) return "各阶段任务没有逾期或待办的事项。";
  const late =
    overdue.length === 0 ? "没有逾期的阶段任务" : `逾期未完成的阶段任务${overdue.length}项：${quotedList(overdue)}`;
  const next = ahead.map(({ task }) => `${quoted(task.name)}（${dateText(task.deadline)}前）`);
  return ahead.length === 0 ? `${late}。` : `${late}；待办的${ahead.length}项：${next.join("、")}。`;
}
