import { z } from "zod";
import { dateText, periodText } from "#domain/civil-date.ts";
import { groupBy } from "#domain/order.ts";
import type { ReportJob } from "#domain/report-job.ts";
import type { TaskProgress } from "#domain/score-book.ts";
import { type Chart, chartSchema } from "#report/charts/chart.ts";
import { completionMap } from "#report/charts/completion-map.ts";
import { completionFigures } from "#report/charts/month-figures.ts";
import { makeJob } from "#report/make-job.ts";
import type { Month } from "#report/month.ts";
import { pageHead, pageHeadSchema } from "#report/page-head.ts";
import { taskTableSchema, taskTables } from "#report/progress-rows.ts";
import type { Report } from "#report/report.ts";
import { taskSummary } from "#report/statistics-words.ts";
import { doneText, missingWords, overdueText, responsibleWord } from "#report/task-words.ts";
import { TASK_WORDS } from "#report/words.ts";

const taskSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  responsible: z.string(),
  deadline: z.string(),
  state: z.string(),
  isLate: z.boolean(),
  /** 5/6个. */
  done: z.string(),
  basis: z.string(),
});

const phaseSchema = z.strictObject({
  /** 第一阶段（宣传发动） */
  name: z.string(),
  sentence: z.string(),
  tasks: z.array(taskSchema),
});

const overdueSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  deadline: z.string(),
  overdue: z.string(),
  done: z.string(),
  /** Organisations in one line, or members in one line a branch. */
  missing: z.array(z.string()),
});

const schema = z.strictObject({
  page: pageHeadSchema,
  /** The phases begun, in the configuration's order; those without a task are left out. */
  phases: z.array(phaseSchema),
  /** Every task that organisations or members answer for, by organisation. */
  tables: z.array(taskTableSchema),
  /** The same, drawn. */
  maps: z.array(chartSchema),
  overdue: z.array(overdueSchema),
});
type Progress = z.infer<typeof schema>;

/** Organisations side by side in one table. */
const ORGANISATIONS_WIDE = 8;

/** 阶段任务进展表: how far every task of the phases begun is, in all and by organisation, and who is late. */
export const taskProgressReport: Report = {
  id: "task-progress",
  name: "任务",
  title: "阶段任务进展表",
  schema,
  layout: "wide",
  build: async (month) => {
    if (month.book.tasks.length === 0) return { reason: "截至本月底，已开始的阶段没有列出任务。" };
    return [progressJob(progressModel(month, await completionMap(completionFigures(month))), month)];
  },
};

function progressJob(model: Progress, month: Month): ReportJob {
  const words = {
    definition: taskProgressReport,
    path: "内部/汇总/阶段任务进展表.pdf",
    title: `${periodText(month.period)}阶段任务进展表`,
    model,
    face: "internal",
    mayName: null,
    mustContain: month.book.tasks.map(({ task }) => task.id),
    subject: null,
  } as const;
  return makeJob(words, month);
}

function progressModel(month: Month, maps: readonly Chart[]): Progress {
  const { tasks } = month.book;
  return {
    page: pageHead(month),
    phases: [...groupBy(tasks, ({ phase }) => phase.id)].map(([id, own]) => phaseRows(id, own)),
    tables: taskTables(month.book, ORGANISATIONS_WIDE),
    maps: [...maps],
    overdue: tasks.filter(({ state }) => state === "overdue").map((one) => overdueRow(one, month)),
  };
}

function phaseRows(id: string, tasks: readonly TaskProgress[]): Progress["phases"][number] {
  const name = tasks[0]?.phase.name ?? "";
  return { name: `${id}（${name}）`, sentence: taskSummary(id, tasks), tasks: tasks.map(taskRow) };
}

function taskRow(progress: TaskProgress): Progress["phases"][number]["tasks"][number] {
  const { task, state } = progress;
  return {
    id: task.id,
    name: task.name,
    responsible: responsibleWord(progress),
    deadline: dateText(task.deadline),
    state: TASK_WORDS[state],
    isLate: state === "overdue",
    done: doneText(progress),
    basis: task.basis,
  };
}

function overdueRow(progress: TaskProgress, month: Month): Progress["overdue"][number] {
  const { id, name, deadline } = progress.task;
  return {
    id,
    name,
    deadline: dateText(deadline),
    overdue: overdueText(deadline, month.lastDay),
    done: doneText(progress),
    missing: missingWords(progress),
  };
}
