import { z } from "zod";
import { dateText } from "#domain/civil-date.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { TableKindName } from "#domain/fields/field.ts";
import { by, groupBy } from "#domain/order.ts";
import { exact, ZERO } from "#domain/points.ts";
import { fieldDecimal, fieldText } from "#domain/record.ts";
import { ACTIVITY_LINES, activityFacts } from "#report/activities.ts";
import { NO_FIGURE, numberText } from "#report/figures.ts";
import type { Month } from "#report/month.ts";
import type { SummarySpan } from "#report/summary-span.ts";
import { countList, monthSentence, nameList, quotedList } from "#report/words.ts";

/** Records of a kind whose day lies in the span and not after the month, by day. */
function recordsOf(month: Month, span: SummarySpan, kind: TableKindName): readonly DatasetRecord[] {
  return month.dataset.records
    .filter((record) => record.kind === kind && span.from <= record.day && record.day <= span.to)
    .sort(
      by(
        ({ day }) => day,
        ({ owner }) => owner.id,
      ),
    );
}

/** The span in its first sentence. */
export function spanSentence(month: Month, span: SummarySpan): string {
  const facts = activityFacts(month, recordsOf(month, span, "活动台账"));
  const volunteering = recordsOf(month, span, "志愿服务");
  const hours = volunteering.flatMap(({ values }) => fieldDecimal(values["时长"]) ?? []);
  return monthSentence({
    month: span.name,
    unit: month.config.office.unit,
    activities: facts.reduce((sum, { occasions }) => sum + occasions.length, 0),
    organisations: new Set(facts.flatMap(({ organisations }) => organisations)).size,
    participants: facts.reduce((sum, { participants }) => sum + participants, 0),
    volunteers: volunteering.length,
    hours: hours.length === 0 ? null : numberText(hours.reduce((sum, one) => sum.add(exact(one)), ZERO)),
    manuscripts: recordsOf(month, span, "稿件").length,
  });
}

/** The lines of activity in sentences; said plainly where there was nothing. */
export function lineSentences(month: Month, span: SummarySpan): { line: string; sentence: string }[] {
  return activityFacts(month, recordsOf(month, span, "活动台账"))
    .filter(({ line, occasions }) => line !== "其他" || occasions.length > 0)
    .map(({ line, organisations, occasions, participants }) => {
      if (occasions.length === 0) return { line, sentence: "没有报送活动记录。" };
      const attended = participants === 0 ? "" : `，${participants}人次参加`;
      const titles = [...new Set(occasions.map(({ name }) => name))];
      const more = titles.length > 4 ? "等" : "";
      const named = `${titles.length > 4 ? "主要有" : "内容为"}${quotedList(titles.slice(0, 4))}${more}`;
      const who = nameList(organisations, 3, "个党组织");
      return { line, sentence: `${who}开展活动${occasions.length}次${attended}，${named}。` };
    });
}

/** Activities of an organisation by line. */
export const activityCountSchema = z.strictObject({
  organisation: z.string(),
  counts: z.array(z.string()),
  total: z.string(),
});

/** Activities by organisation and line, organisations by name; then all together. */
export function activityCounts(month: Month, span: SummarySpan): z.infer<typeof activityCountSchema>[] {
  const activities = recordsOf(month, span, "活动台账");
  const groups = [...groupBy(activities, ({ owner }) => owner.id)].sort(by(([name]) => name));
  const rows = groups.map(([organisation, own]) => countRow(organisation, own));
  return rows.length < 2 ? rows : [...rows, countRow("合计", activities)];
}

function countRow(organisation: string, own: readonly DatasetRecord[]): z.infer<typeof activityCountSchema> {
  const counts = ACTIVITY_LINES.map((line) => own.filter(({ values }) => fieldText(values["类别"]) === line).length);
  return {
    organisation,
    counts: counts.map((count) => (count === 0 ? NO_FIGURE : String(count))),
    total: String(own.length),
  };
}

/** A commendation. */
export const awardRowSchema = z.strictObject({
  day: z.string(),
  who: z.string(),
  name: z.string(),
  level: z.string(),
  number: z.string(),
});

const LEVELS = ["国家", "省", "市", "单位"] as const;

/** Commendations, the highest level first, then by day. */
export function awardRows(month: Month, span: SummarySpan): z.infer<typeof awardRowSchema>[] {
  const awards = recordsOf(month, span, "奖惩").filter(({ values }) => fieldText(values["类型"]) === "表彰");
  return awards.toSorted(by((record) => levelOf(record))).map((record) => ({
    day: dateText(record.day),
    who: ownerName(month, record),
    name: fieldText(record.values["名称"]) ?? NO_FIGURE,
    level: fieldText(record.values["级别"]) ?? NO_FIGURE,
    number: fieldText(record.values["文号"]) ?? NO_FIGURE,
  }));
}

/** Commendations in numbers. */
export function awardSentence(month: Month, span: SummarySpan): string {
  const rows = awardRows(month, span);
  if (rows.length === 0) return "没有表彰记录。";
  const parts = LEVELS.map((level) => ({
    name: level === "单位" ? "本单位" : `${level}级`,
    count: rows.filter((row) => row.level === level).length,
  }));
  const unknown = { name: "未注明级别", count: rows.filter(({ level }) => level === NO_FIGURE).length };
  return `受到表彰${rows.length}项：${countList([...parts, unknown], "项")}。`;
}

/** Manuscripts in numbers: kinds, and where they were taken. */
export function manuscriptSentence(month: Month, span: SummarySpan): string {
  const manuscripts = recordsOf(month, span, "稿件");
  if (manuscripts.length === 0) return "没有报送稿件。";
  const kinds = countsBy(manuscripts, "类型", "未注明类型");
  const taken = manuscripts.filter(({ values }) => fieldText(values["采用级别"]) !== null);
  const where = taken.length === 0 ? "尚无采用记录" : `被采用${taken.length}篇：${countsBy(taken, "采用级别", "")}`;
  const shown = manuscripts.filter(({ values }) => fieldText(values["展出"]) === "是").length;
  return `报送稿件${manuscripts.length}篇：${kinds}；${where}${shown === 0 ? "" : `；展出${shown}篇`}。`;
}

function countsBy(records: readonly DatasetRecord[], field: string, blank: string): string {
  const groups = groupBy(records, ({ values }) => fieldText(values[field]) ?? blank);
  const parts = [...groups].map(([name, own]) => ({ name, count: own.length }));
  return countList(
    parts.sort(
      by(
        ({ count }) => -count,
        ({ name }) => name,
      ),
    ),
    "篇",
  );
}

/** Stories of models: “题目”（某某，某某支部）. */
export function deedSentence(month: Month, span: SummarySpan): string {
  const deeds = recordsOf(month, span, "典型事迹");
  if (deeds.length === 0) return "没有报送先进典型事迹。";
  const named = deeds.map((record) => {
    const title = quotedList([fieldText(record.values["题目"]) ?? ""]);
    return `${title}（${ownerName(month, record)}）`;
  });
  return `报送先进典型事迹${deeds.length}篇：${nameList(named, 12, "篇")}。`;
}

function levelOf({ values }: DatasetRecord): number {
  const at = LEVELS.findIndex((level) => level === fieldText(values["级别"]));
  return at === -1 ? LEVELS.length : at;
}

/** 某某，某某支部; an organisation by its name. */
function ownerName(month: Month, { owner, values, organisation }: DatasetRecord): string {
  if (owner.type === "组织") return owner.id;
  const name = month.memberById(owner.id)?.name ?? fieldText(values["对象"]) ?? NO_FIGURE;
  return organisation === null ? name : `${name}，${organisation}`;
}
