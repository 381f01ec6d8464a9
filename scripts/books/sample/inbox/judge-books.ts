import type { CivilDate } from "#domain/civil-date.ts";
import { JUDGE_MARKS } from "#books/sample/facts/judging.ts";
import { PARENT } from "#books/sample/facts/organisations.ts";
import { AUGUST, type InboxBook, JUNE, JULY, unitLine } from "#books/sample/inbox/inbox-file.ts";
import { bodyRows, column, type Form, NUMBER_COLUMN } from "#books/sample/layout/form.ts";
import { spaced, spellDay } from "#books/sample/layout/spelling.ts";

/** 评委打分: 述职评议 of June and, with June's marks again, of August; the contest of Party lectures in July. */
export function judgeBooks(): readonly InboxBook[] {
  return [
    { path: "2010年6月/支部书记述职评议评分表.xlsx", forms: [reportForm(JUNE, "2010年6月30日")] },
    { path: "2010年7月/专题党课评比评分表.xlsx", forms: [contestForm()] },
    { path: "2010年8月/支部书记述职评议评分汇总（6月、8月）.xlsx", forms: [reportForm(AUGUST, "2010年8月31日")] },
  ];
}

function reportForm(last: CivilDate, date: string): Form {
  const marks = JUDGE_MARKS.filter((one) => one.full === 100 && one.day <= last);
  return {
    sheet: "评分",
    title: "党支部书记抓党建工作述职评议评分表",
    above: unitLine(PARENT.name, date),
    columns: [
      NUMBER_COLUMN,
      column("对象", "参评对象", 20),
      column("日期", last === JUNE ? "评分日期" : "打分时间", 16),
      column("评委", "评委姓名", 14),
      column("分数", "得　分", 12),
    ],
    rows: bodyRows(
      marks.map((one) => ({
        对象: one.subject,
        评委: spaced(one.judge),
        日期: spellDay(one.day, "han"),
        分数: one.mark,
      })),
    ),
    below: ["注：满分100分；去掉一个最高分和一个最低分后取平均。", "统分人：夏苗　　　　监督人：龚诚"],
    mergedField: "对象",
    landscape: false,
  };
}

function contestForm(): Form {
  const marks = JUDGE_MARKS.filter((one) => one.full === 10 && one.day <= JULY);
  return {
    sheet: "党课评比",
    title: "专题党课评比评分表",
    above: unitLine(PARENT.name, "2010年7月20日"),
    columns: [
      NUMBER_COLUMN,
      column("对象", "被评对象", 20),
      column("评委", "打分人", 14),
      column("日期", "评分时间", 14),
      column("分数", "评分", 12),
      column("满分", "满分", 8),
    ],
    rows: bodyRows(
      marks.map((one) => ({
        对象: one.subject,
        评委: spaced(one.judge),
        日期: spellDay(one.day, "slash"),
        分数: `${one.mark}分`,
        满分: one.full,
      })),
    ),
    below: ["统分人：夏苗　　　　监督人：龚诚"],
    mergedField: null,
    landscape: false,
  };
}
