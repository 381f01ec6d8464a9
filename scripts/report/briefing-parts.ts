import { z } from "zod";
import { dateText, periodText } from "#domain/civil-date.ts";
import { ZERO, exact } from "#domain/points.ts";
import { fieldDecimal } from "#domain/record.ts";
import type { TaskProgress } from "#domain/score-book.ts";
import { activityFacts } from "#report/activities.ts";
import { nextDeadlines } from "#report/deadlines.ts";
import { NO_FIGURE, numberText } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { problemCounts } from "#report/problems.ts";
import { pledgeGroups } from "#report/pledge-list.ts";
import { NOTHING, TASK_WORDS, activitySentence, countList, monthSentence, nameList } from "#report/words.ts";

/** A line of activity: its sentence, and its numbers for the table. */
export const activityLineSchema = z.strictObject({
  line: z.string(),
  sentence: z.string(),
  count: z.string(),
  participants: z.string(),
  organisations: z.string(),
});

/** What was done per line of activity; 其他 only where there is any. */
export function activityLines(month: Month): z.infer<typeof activityLineSchema>[] {
  return activityFacts(month)
    .filter(({ line, occasions }) => line !== "其他" || occasions.length > 0)
    .map((facts) => ({
      line: facts.line,
      sentence: activitySentence(facts),
      count: String(facts.occasions.length),
      participants: facts.participants === 0 ? NO_FIGURE : String(facts.participants),
      organisations: nameList(facts.organisations, 8, "个"),
    }));
}

/** The month in one sentence. */
export function leadSentence(month: Month): string {
  const facts = activityFacts(month);
  const volunteering = month.happened("志愿服务");
  const hours = volunteering.flatMap(({ values }) => fieldDecimal(values["时长"]) ?? []);
  const sum = hours.reduce((total, one) => total.add(exact(one)), ZERO);
  return monthSentence({
    month: periodText(month.period),
    unit: month.config.office.unit,
    activities: facts.reduce((total, { occasions }) => total + occasions.length, 0),
    organisations: new Set(facts.flatMap(({ organisations }) => organisations)).size,
    participants: facts.reduce((total, { participants }) => total + participants, 0),
    volunteers: volunteering.length,
    hours: hours.length === 0 ? null : numberText(sum),
    manuscripts: month.happened("稿件").length,
  });
}

/** A task of the running phase. */
export const taskRowSchema = z.strictObject({
  name: z.string(),
  deadline: z.string(),
  progress: z.string(),
  state: z.string(),
  late: z.boolean(),
  missing: z.string(),
});

/** The tasks as rows. Organisations still missing are named, members only counted. */
export function taskRows(tasks: readonly TaskProgress[]): z.infer<typeof taskRowSchema>[] {
  return tasks.map(({ task, state, of, done, missing }) => ({
    name: task.name,
    deadline: dateText(task.deadline),
    progress: state === "unproven" || state === "nobody" ? NO_FIGURE : `${done}/${of}`,
    state: TASK_WORDS[state],
    late: state === "overdue",
    missing: missingText(task.responsible, state, missing),
  }));
}

function missingText(
  responsible: TaskProgress["task"]["responsible"],
  state: TaskProgress["state"],
  missing: readonly string[],
): string {
  if (state === "unproven" || state === "nobody") return NO_FIGURE;
  if (missing.length === 0) return NOTHING;
  return responsible === "党员" ? `党员${missing.length}名` : nameList(missing, 8, "个");
}

/** Pledges by organisation, as 公开承诺践诺情况 counts them. */
export const pledgeRowSchema = z.strictObject({
  branch: z.string(),
  total: z.string(),
  due: z.string(),
  kept: z.string(),
  late: z.string(),
  overdue: z.string(),
  early: z.string(),
  open: z.string(),
});

/** One row per organisation with pledges, in the register's order. */
export function pledgeRows(month: Month): z.infer<typeof pledgeRowSchema>[] {
  return pledgeGroups(month).map(({ organisation, total, due, kept, late, overdue, early, open }) => {
    return { branch: organisation, total, due, kept, late, overdue, early, open };
  });
}

/** Something that falls due next month. */
export const deadlineSchema = z.strictObject({ until: z.string(), what: z.string() });

/** What falls due next month, by day. */
export function deadlineRows(month: Month): z.infer<typeof deadlineSchema>[] {
  return nextDeadlines(month).map(({ until, what }) => ({ until, what }));
}

/** The data problems of the month in numbers, and where they are listed. */
export function dataSentence(month: Month): string {
  const { rows, errors, warnings, pending, unscored, ties } = problemCounts(month);
  const found = [
    { name: "错误", count: errors },
    { name: "提醒", count: warnings },
  ];
  const problems =
    errors + warnings === 0
      ? "报送的表格没有发现错误"
      : `报送的表格有${countList(found, "处")}，涉及${rows}行，逐条列在“问题清单”中`;
  const others = [
    pending > 0 && `分数待核实的党组织和党员共${pending}个`,
    unscored > 0 && `没有计分的记录${unscored}条`,
    ties > 0 && `名额边缘同分、需研究决定的等次${ties}处`,
  ].filter((part) => part !== false);
  return others.length === 0 ? `${problems}。` : `${problems}。另有${others.join("、")}。`;
}
