import { daysBetween, type CivilDate } from "#domain/civil-date.ts";
import type { TaskProgress } from "#domain/score-book.ts";
import { NO_FIGURE } from "#report/figures.ts";

/** Who answers for a task, with the unit that they are counted in. */
const RESPONSIBLE: Readonly<Record<TaskProgress["task"]["responsible"], { word: string; unit: string }>> = {
  组织: { word: "党组织", unit: "个" },
  党员: { word: "党员", unit: "名" },
  办公室: { word: "办公室", unit: "项" },
};

/** Who answers for it: 党组织, 党员 or 办公室. */
export function responsibleWord({ task }: TaskProgress): string {
  return RESPONSIBLE[task.responsible].word;
}

/** How many of those who answer for it are done: 5/6个; — where nothing proves it, or nobody answers. */
export function doneText({ state, of, done, task }: TaskProgress): string {
  const uncounted = state === "unproven" || state === "nobody" || task.responsible === "办公室";
  return uncounted ? NO_FIGURE : `${done}/${of}${RESPONSIBLE[task.responsible].unit}`;
}

/** How long a task has been overdue: 本月末到期; 30日. */
export function overdueText(deadline: CivilDate, today: CivilDate): string {
  const days = daysBetween(deadline, today);
  return days === 0 ? "本月末到期" : `${days}日`;
}

/**
 * Who is still missing from a task, everybody: 学会支部、机关支部; members by branch: 学会支部（2名）：张三、李四. The
 * names stand in the order of the shares, those of one organisation together (score/tasks.ts).
 */
export function missingWords({ task, missing, organisations }: TaskProgress): string[] {
  if (task.responsible !== "党员") return [missing.join("、")];
  let at = 0;
  return organisations.flatMap(({ organisation, of, done }) => {
    const own = missing.slice(at, at + of - done);
    at += of - done;
    return own.length === 0 ? [] : [`${organisation}（${own.length}名）：${own.join("、")}`];
  });
}
