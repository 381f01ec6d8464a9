import { parseDateText } from "#config/grammar/date.ts";
import type { Answer, Matter } from "#domain/answers.ts";
import { DATE_HABITS, DISSOLUTIONS, parseConditions, splitSubject } from "#domain/answers.ts";
import { fieldOf, tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { excerpt, maskPersonal } from "#domain/text.ts";

type Settled = Pick<Answer, "matter" | "subject" | "decision">;

/** How 对象 is written; null: any name. */
const EXAMPLES: Readonly<Record<Matter, string | null>> = {
  表头别名: "花名册：入党时间点",
  组织别名: null,
  组织撤销: null,
  同名: "志愿服务：姓名=王伟；党组织=第一党支部",
  日期写法: "活动台账：文件=活动台账.xlsx；字段=日期",
  截至月份: "花名册：文件=花名册.xlsx；工作表=在职",
  记录冲突: "活动台账：党组织=第一党支部；日期=2010-07-05；活动名称=上党课",
};

/** What is wrong with 对象: it must begin with a table kind, and but for 表头别名 go on with conditions. */
export function subjectIssues(answer: Settled, at: IssuePlace): readonly Issue[] {
  const { matter, subject } = answer;
  const example = EXAMPLES[matter];
  if (example === null) return [];
  const split = splitSubject(subject);
  const isWhole = split !== null && (matter === "表头别名" || parseConditions(split.rest) !== null);
  return isWhole ? [] : [issue("config-answer-subject", at, { matter, found: shown(subject), example })];
}

/** What is wrong with 决定, as far as it can be told without the data. */
export function decisionIssues(answer: Settled, at: IssuePlace): readonly Issue[] {
  const rule = ruleOf(answer);
  if (rule === null) return [];
  return [issue("config-answer-decision", at, { matter: answer.matter, found: shown(answer.decision), rule })];
}

/** The rule that 决定 breaks; null when it breaks none. */
function ruleOf(answer: Settled): string | null {
  const { matter, decision } = answer;
  switch (matter) {
    case "表头别名":
      return fieldRule(answer);
    case "日期写法":
      return oneOf(DATE_HABITS, decision);
    case "组织撤销":
      return oneOf(DISSOLUTIONS, decision);
    case "截至月份":
      return parseDateText(decision) === null ? "年月，如 2010年6月" : null;
    case "记录冲突":
      return conflictRule(decision);
    case "同名":
    case "组织别名":
      return null;
  }
}

function fieldRule({ subject, decision }: Settled): string | null {
  const kind = splitSubject(subject)?.kind;
  if (kind === undefined || fieldOf(tableKind(kind), decision) !== null) return null;
  return `“${kind}”的字段之一：${tableKind(kind)
    .fields.map((one) => one.name)
    .join("、")}`;
}

function oneOf(words: readonly string[], decision: string): string | null {
  return words.includes(decision) ? null : words.map((word) => `“${word}”`).join("或");
}

function conflictRule(decision: string): string | null {
  const chosen = parseConditions(decision)?.filter((one) => one.holds) ?? [];
  return chosen.length === 1 ? null : "应当采用的字段和值，如 实到人数=9";
}

function shown(written: string): string {
  return maskPersonal(excerpt(written));
}
