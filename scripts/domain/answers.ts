import type { CivilDate } from "#domain/civil-date.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { TABLE_KINDS } from "#domain/fields/field.ts";
import type { Location } from "#domain/location.ts";
import { by, groupBy } from "#domain/order.ts";
import { cleanName } from "#domain/text.ts";

/** 事项: what a clerk can settle once and for all (product.md section 3, 已确认.xlsx). */
export const MATTERS = ["表头别名", "组织别名", "同名", "日期写法", "截至月份", "记录冲突", "组织撤销"] as const;
export type Matter = (typeof MATTERS)[number];

/** 决定 of 日期写法: a number such as 2010.1 has lost the last zero of 2010.10, or stands as it was typed. */
export const DATE_HABITS = ["补0", "不补0"] as const;

/** 决定 of 组织撤销. */
export const DISSOLUTIONS = ["已撤销", "仍存在"] as const;

/** One decision of a clerk: a row of 已确认.xlsx. */
export interface Answer {
  readonly day: CivilDate;
  readonly matter: Matter;
  /**
   * 对象. 组织别名, 组织撤销: the name as written. 表头别名: `表名：表头`. All others: `表名：字段=值；字段=值…`;
   * 文件, 工作表, 内容 (the first eight digits of the file's sha256) and 字段 may stand as fields too. The fewer
   * conditions, the more it settles.
   */
  readonly subject: string;
  /**
   * 决定. 表头别名: the standard field · 组织别名: the standard name · 同名: the person as messages name them ·
   * 日期写法: one of {@link DATE_HABITS} · 截至月份: a month or a day · 记录冲突: `字段=值；字段≠值…`, the value that
   * holds and those that do not (none named: all others) · 组织撤销: one of {@link DISSOLUTIONS}.
   */
  readonly decision: string;
  readonly reason: string;
  readonly clerk: string | null;
  /** 来源单元格: where the question arose, in words. */
  readonly source: string | null;
}

/** An answer as it stands in 已确认.xlsx. */
export interface RememberedAnswer extends Answer {
  readonly at: Location;
}

/** An answer that took effect in a month: how often, and where first. */
export interface AppliedAnswer {
  readonly answer: RememberedAnswer;
  readonly uses: number;
  readonly first: Location;
}

/** One way to settle a question: what the clerk reads, and the answer's 对象 and 决定. */
export interface Choice {
  readonly text: string;
  readonly subject: string;
  readonly decision: string;
}

/** Something the clerk can be asked. */
export interface Question {
  readonly matter: Matter;
  /** What a typed answer is about. */
  readonly subject: string;
  /** An answer to one question of a topic may settle the others: only one is asked before the files are checked again. */
  readonly topic: string;
  /** Where it arose first. */
  readonly at: Location;
  /** The question in Chinese, one line. */
  readonly text: string;
  readonly choices: readonly Choice[];
  /** What may be typed instead of a choice's number; null when nothing may. */
  readonly typed: "month" | null;
}

/** One `字段=值` or `字段≠值` of a subject or a decision; value "" is a blank. */
export interface AnswerCondition {
  readonly field: string;
  readonly holds: boolean;
  readonly value: string;
}

/** What is known of the thing an answer may speak of: values by field; "" for a blank. */
export type Facts = Readonly<Record<string, string | null>>;

/** The first question of each topic, in the order given. */
export function firstOfTopics(questions: readonly Question[]): readonly Question[] {
  return [...groupBy(questions, (one) => one.topic).values()].flatMap((same) => same.slice(0, 1));
}

const BLANK_WORD = "（空）";
const SEPARATORS = /[；;]/;

/** The table kind a subject begins with and the rest; null when it begins with none. */
export function splitSubject(subject: string): { readonly kind: TableKindName; readonly rest: string } | null {
  const match = /^\s*([^：:]+)[：:](.*)$/s.exec(subject);
  const kind = TABLE_KINDS.find((one) => one === cleanName(match?.[1] ?? ""));
  const rest = match?.[2]?.trim() ?? "";
  return kind === undefined || rest === "" ? null : { kind, rest };
}

/** Reads `字段=值；字段≠值`; null when a part is neither. */
export function parseConditions(text: string): readonly AnswerCondition[] | null {
  const parts = text.split(SEPARATORS).filter((part) => part.trim() !== "");
  const conditions = parts.map((part) => {
    const match = /^([^=＝≠]+)([=＝≠])(.*)$/s.exec(part.trim());
    if (match === null) return null;
    const value = (match[3] ?? "").trim();
    return { field: cleanName(match[1] ?? ""), holds: match[2] !== "≠", value: value === BLANK_WORD ? "" : value };
  });
  const read = conditions.filter((one) => one !== null);
  return read.length === 0 || read.length < conditions.length ? null : read;
}

/** Writes a subject or, without a kind, a decision; facts that are null are left out. */
export function conditionsText(kind: TableKindName | null, conditions: readonly AnswerCondition[]): string {
  const parts = conditions.map(({ field, holds, value }) => `${field}${holds ? "=" : "≠"}${plain(value)}`);
  return `${kind === null ? "" : `${kind}：`}${parts.join("；")}`;
}

/** The subject that names a thing by all its facts. */
export function subjectOf(kind: TableKindName, facts: Facts): string {
  const known = Object.entries(facts).flatMap(([field, value]) =>
    value === null ? [] : [{ field, holds: true, value }],
  );
  return conditionsText(kind, known);
}

/**
 * What the clerk settled about numbers such as 2010.1 in one column: true, the last zero is lost (October); false,
 * it stands as typed (January); null, not settled.
 */
export function octoberHabit(
  answers: readonly RememberedAnswer[],
  column: {
    readonly kind: TableKindName;
    readonly file: string;
    readonly sheet: string | null;
    readonly field: string;
  },
): boolean | null {
  const facts = { 文件: column.file, 工作表: column.sheet, 字段: column.field };
  const answer = answerFor(answers, { matter: "日期写法", kind: column.kind, facts });
  return answer === null ? null : answer.decision === "补0";
}

/**
 * The answer that speaks of a thing: of those whose conditions all hold the one with the most conditions, then
 * the newest, then the last in the sheet. Null when none does.
 */
export function answerFor(
  answers: readonly RememberedAnswer[],
  about: { readonly matter: Matter; readonly kind: TableKindName; readonly facts: Facts },
): RememberedAnswer | null {
  const fitting = answers.flatMap((answer) => {
    const conditions = answer.matter === about.matter ? conditionsOf(answer, about.kind) : null;
    const fits = conditions?.every((one) => isMet(one, about)) ?? false;
    return fits ? [{ answer, exactness: conditions?.length ?? 0 }] : [];
  });
  const ordered = fitting.toSorted(
    by(
      (one) => one.exactness,
      (one) => one.answer.day,
    ),
  );
  return ordered.at(-1)?.answer ?? null;
}

/**
 * Texts that are compared, not shown: half-width, without blanks and the signs of the grammar, lower case; a
 * date in any usual order of year, month and day as `2010-07-05`.
 */
export function comparableText(text: string): string {
  const token = cleanName(text)
    .replace(/[\s；;：:=≠]/g, "")
    .toLowerCase();
  const date = /^(\d{4})[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月?)$/.exec(token);
  return date
    ? date
        .slice(1)
        .flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]))
        .join("-")
    : token;
}

function conditionsOf(answer: Answer, kind: TableKindName): readonly AnswerCondition[] | null {
  const split = splitSubject(answer.subject);
  return split?.kind === kind ? parseConditions(split.rest) : null;
}

function isMet(condition: AnswerCondition, about: { readonly matter: Matter; readonly facts: Facts }): boolean {
  const known = about.facts[condition.field];
  if (known === undefined || known === null) return false;
  const form = condition.field === "文件" ? fileForm(about.matter) : comparableText;
  return (form(known) === form(condition.value)) === condition.holds;
}

/** Folders do not count; nor, for a habit, do digits: 台账7月.xlsx and 台账8月.xlsx are written by the same hand. */
function fileForm(matter: Matter): (text: string) => string {
  return (text) => {
    const name = comparableText(text.split(/[\\/]/).at(-1) ?? "");
    return matter === "日期写法" ? name.replace(/\d/g, "") : name;
  };
}

/** A value that does not break the grammar it is written into. */
function plain(value: string): string {
  const text = value.replace(/[；;=＝≠]/g, " ").trim();
  return text === "" ? BLANK_WORD : text;
}
