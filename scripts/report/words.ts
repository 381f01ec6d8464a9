import type { Gate, LineState, SubjectScore, TaskProgress, UnscoredReason } from "#domain/score-book.ts";

/** What stands where a list of problems or events is empty. */
export const NOTHING = "无";
/** Stands beside every score of a subject some of whose rows were rejected by faults (product.md section 4). */
export const PENDING = "待核实";
/** In place of a total: the subject is not evaluated. */
export const EXEMPT = "免评";
/** In place of a total: no component has data. */
export const NO_DATA = "无数据";
/** Where people have not yet decided beside the machine's suggestion. */
export const NOT_CONFIRMED = "未认定";

export const GATE_WORDS: Readonly<Record<Gate["state"], string>> = {
  met: "已达到",
  unmet: "未达到",
  "not-due": "尚未到期",
};

export const LINE_WORDS: Readonly<Record<LineState, string>> = {
  counted: "计分",
  "not-due": "未到期，不计分",
  exempt: "不适用，不计分",
};

export const TASK_WORDS: Readonly<Record<TaskProgress["state"], string>> = {
  done: "已完成",
  partly: "部分完成",
  overdue: "逾期未完成",
  open: "未到期",
  unproven: "由办公室掌握",
  nobody: "没有责任对象",
};

export const UNSCORED_WORDS: Readonly<Record<UnscoredReason, string>> = {
  "not-evaluated": "所属对象不参加考评",
  exempt: "所属对象免评",
  "no-indicator": "没有指标采用这类记录",
  "blank-field": "计分所需的一栏空白",
  "on-leave": "请假，不计入参会率",
  "no-document": "没有文号，不予加分",
  "same-matter": "同一事项已按最高级别计分",
  "no-quorum": "收回票数不足，测评无效",
  "unknown-group": "群体不在测评群体之列",
  "nothing-to-measure": "没有可以计算的数量（有效票、应到人数或参评党员为0）",
  "not-due": "指标尚未到期",
  replaced: "同一指标另有自评，以另一条为准",
  "before-window": "早于考核周期",
  "after-period": "晚于考核月份",
};

/** Names in one list: 甲、乙、丙; beyond `limit` 甲、乙等5个 (unit 个, 人 …); 无 for none. */
export function nameList(names: readonly string[], limit: number, unit: string): string {
  if (names.length === 0) return NOTHING;
  if (names.length <= limit) return names.join("、");
  return `${names.slice(0, limit).join("、")}等${names.length}${unit}`;
}

/** A title in quotation marks; those inside it become single ones (GB/T 15834-2011 clause 4.8.3.4). */
export function quoted(title: string): string {
  return `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** Titles in quotation marks, side by side without 、 (GB/T 15834-2011 clause 4.5.3.5). */
export function quotedList(titles: readonly string[]): string {
  return titles.map(quoted).join("");
}

/** Parts with their numbers, those of none left out: 先进1个、中间3个; 无 when all are 0. */
export function countList(parts: readonly { readonly name: string; readonly count: number }[], unit: string): string {
  const some = parts.filter(({ count }) => count > 0).map(({ name, count }) => `${name}${count}${unit}`);
  return some.length === 0 ? NOTHING : some.join("、");
}

/** 名次 of how many: 第2名（本支部6人中）, 第1名（全体6个党组织中）; — without a rank. */
export function rankText({ rank, branch, subject }: Pick<SubjectScore, "rank" | "branch" | "subject">): string {
  if (rank === null) return "—";
  const scope = rank.scope === branch ? "本支部" : rank.scope;
  return `第${rank.place}名（${scope}${rank.of}${subject.type === "组织" ? "个党组织" : "人"}中）`;
}

/** Why a subject has no total, for the subject to read. */
export function noTotalText(exemptReason: string | null): string {
  return exemptReason === null
    ? "本考核周期内没有可以计分的记录，不计总分，不参加排名。"
    : `免评（${exemptReason}），不计总分，不参加排名和等次评定。`;
}

/** What 待核实 means, for the subject to read. */
export function pendingText(): string {
  return "待核实：有关的部分表格行有错误，未予采用，更正后分数可能变动，详见“问题清单”。";
}

/** What a line of activity saw in a month. `occasions` by size, largest first. */
export interface ActivityFacts {
  readonly line: string;
  readonly organisations: readonly string[];
  readonly occasions: readonly { readonly name: string; readonly organisation: string; readonly day: string }[];
  readonly participants: number;
}

/** The month of one line of activity in a sentence, right for none, one and many. */
export function activitySentence({ line, organisations, occasions, participants }: ActivityFacts): string {
  const [first] = occasions;
  if (!first) return `本月没有报送${line}活动记录。`;
  const attended = participants === 0 ? "" : `，${participants}人次参加`;
  if (occasions.length === 1) return `${first.organisation}于${first.day}开展${quoted(first.name)}${attended}。`;
  const who = organisations.length <= 3 ? organisations.join("、") : `${organisations.length}个党组织`;
  const titles = [...new Set(occasions.map(({ name }) => name))];
  const examples = `${titles.length > 3 ? "主要有" : "内容为"}${quotedList(titles.slice(0, 3))}`;
  return `${who}开展活动${occasions.length}次${attended}，${examples}${titles.length > 3 ? "等" : ""}。`;
}

/** The numbers of a month for the opening sentence. Hours as printed; null when none were recorded. */
export interface MonthFacts {
  readonly month: string;
  readonly unit: string;
  readonly activities: number;
  readonly organisations: number;
  readonly participants: number;
  readonly volunteers: number;
  readonly hours: string | null;
  readonly manuscripts: number;
}

/** The month in its first sentence. Says plainly when nothing was reported. */
export function monthSentence(facts: MonthFacts): string {
  const parts = [
    facts.activities > 0 && `${facts.organisations}个党组织开展活动${facts.activities}次${crowd(facts.participants)}`,
    facts.volunteers > 0 &&
      `党员参加志愿服务${facts.volunteers}人次${facts.hours === null ? "" : `、${facts.hours}小时`}`,
    facts.manuscripts > 0 && `报送稿件${facts.manuscripts}篇`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return `${facts.month}，${facts.unit}没有收到活动、志愿服务和稿件记录。`;
  return `${facts.month}，${facts.unit}${parts.join("；")}。`;
}

function crowd(participants: number): string {
  return participants === 0 ? "" : `，${participants}人次参加`;
}
