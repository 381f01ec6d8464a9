import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import { locationText } from "#domain/location.ts";
import { fieldText } from "#domain/record.ts";
import type { Commitment, TaskProgress, TaskShare } from "#domain/score-book.ts";
import { NO_FIGURE } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import { nameParts } from "#report/name-parts.ts";
import { countList, TASK_WORDS } from "#report/words.ts";

/** Tasks by organisations; as many organisations side by side as a page is wide. */
export const taskTableSchema = z.strictObject({
  organisations: z.array(z.string()),
  /** Each organisation's name in the parts in which it may break. */
  heads: z.array(z.array(z.string())),
  rows: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      deadline: z.string(),
      cells: z.array(z.strictObject({ word: z.string(), count: z.string(), isLate: z.boolean() })),
    }),
  ),
});
export type TaskTable = z.infer<typeof taskTableSchema>;

/** Every task that organisations or members answer for, of the phases begun, by organisation in parts of `width`. */
export function taskTables({ tasks }: Month["book"], width: number): TaskTable[] {
  const shared = tasks.filter(({ organisations }) => organisations.length > 0);
  const names = [
    ...new Set(shared.flatMap(({ organisations }) => organisations.map(({ organisation }) => organisation))),
  ];
  const parts = Math.ceil(names.length / width);
  const size = Math.ceil(names.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, at) => tableOf(shared, names.slice(at * size, (at + 1) * size)));
}

function tableOf(tasks: readonly TaskProgress[], organisations: readonly string[]): TaskTable {
  const rows = tasks.map(({ task, organisations: shares }) => ({
    id: task.id,
    name: task.name,
    deadline: dateText(task.deadline),
    cells: organisations.map((name) => shareCell(shares.find(({ organisation }) => organisation === name))),
  }));
  return { organisations: [...organisations], heads: organisations.map(nameParts), rows };
}

/** 已完成; 部分完成 3/8; — where the task does not concern the organisation. */
function shareCell(share: TaskShare | undefined): TaskTable["rows"][number]["cells"][number] {
  if (share === undefined) return { word: NO_FIGURE, count: "", isLate: false };
  const count = share.of > 1 && share.state !== "done" ? `${share.done}/${share.of}` : "";
  return { word: TASK_WORDS[share.state], count, isLate: share.state === "overdue" };
}

/** How a pledge or a rectification stands, in the words of the tables. */
export const COMMITMENT_WORDS: Readonly<Record<Commitment["state"], string>> = {
  kept: "按期完成",
  late: "逾期完成",
  overdue: "逾期未完成",
  open: "未到期",
};

/** A pledge or a rectification as a row. */
export const commitmentSchema = z.strictObject({
  organisation: z.string(),
  who: z.string(),
  matter: z.string(),
  due: z.string(),
  /** 逾期未完成，12日. */
  state: z.string(),
  isLate: z.boolean(),
  /** 上月结转, or empty. */
  carried: z.string(),
  /** The cell that closes it, or that states it. */
  evidence: z.string(),
});

/** Rectifications entered by the month's end, all of them: what is closed with the cell that closes it. */
export function rectificationRows(month: Month): z.infer<typeof commitmentSchema>[] {
  const own = month.book.commitments.filter(({ kind }) => kind === "整改台账");
  return own.map((one) => commitmentRow(one, "问题", month));
}

/** Rectifications in numbers, in a sentence. */
export function rectificationSentence(month: Month): string {
  const own = month.book.commitments.filter(({ kind }) => kind === "整改台账");
  if (own.length === 0) return "截至本月底没有限期整改事项记录。";
  const states = ["kept", "late", "overdue", "open"] as const;
  const parts = states.map((state) => ({
    name: COMMITMENT_WORDS[state],
    count: own.filter((one) => one.state === state).length,
  }));
  const carried = own.filter((one) => one.carriedOver).length;
  const note = carried === 0 ? "" : `其中${carried}项由以前月份结转。`;
  return `截至本月底共有限期整改事项${own.length}项：${countList(parts, "项")}。${note}`;
}

function commitmentRow(
  { record, organisation, state, days, carriedOver, closedBy }: Commitment,
  matterField: string,
  month: Month,
): z.infer<typeof commitmentSchema> {
  const { owner, values, due, at } = record;
  return {
    organisation: organisation === "" ? NO_FIGURE : organisation,
    who: owner.type === "组织" ? owner.id : (month.memberById(owner.id)?.name ?? NO_FIGURE),
    matter: fieldText(values[matterField]) ?? NO_FIGURE,
    due: due === null ? NO_FIGURE : dateText(due),
    state: `${COMMITMENT_WORDS[state]}${days > 0 ? `，${days}日` : ""}`,
    isLate: state === "overdue",
    carried: carriedOver ? "以前月份结转" : "",
    evidence: locationText(closedBy ?? at),
  };
}
