import type { CivilDate } from "#domain/civil-date.ts";
import { COMMENTS } from "#books/sample/facts/comments.ts";
import { MODEL_DEEDS } from "#books/sample/facts/model-deeds.ts";
import { branchOf, PARENT } from "#books/sample/facts/organisations.ts";
import { type Rectification, RECTIFICATIONS } from "#books/sample/facts/rectification.ts";
import { AUGUST, type InboxBook, JULY, SIGNED, unitLine } from "#books/sample/inbox/inbox-file.ts";
import {
  blankRows,
  bodyRows,
  type CellInput,
  column,
  type Form,
  NUMBER_COLUMN,
  textColumn,
} from "#books/sample/layout/form.ts";
import { spellDay, spellDayOrBlank } from "#books/sample/layout/spelling.ts";

/** 领导点评 and 整改台账 of the leading group's office, sent in July and again, grown, in August; 典型事迹 in August. */
export function supervisionBooks(): readonly InboxBook[] {
  return [
    { path: "2010年7月/领导点评记录.xlsx", forms: [commentForm(JULY)] },
    { path: "2010年7月/整改台账（7月）.xlsx", forms: [rectificationForm(JULY)] },
    { path: "2010年8月/领导点评记录（7-8月）.xlsx", forms: [commentForm(AUGUST)] },
    { path: "2010年8月/整改销号台账（8月）.xlsx", forms: [rectificationForm(AUGUST)] },
    { path: "2010年8月/先进典型事迹推荐表.xlsx", forms: [deedForm()] },
  ];
}

function commentForm(last: CivilDate): Form {
  const august = last === AUGUST;
  return {
    sheet: "点评",
    title: "创先争优活动领导点评登记表",
    above: unitLine("领导小组办公室", last),
    columns: [
      NUMBER_COLUMN,
      column("日期", "点评时间", 15),
      column("对象", august ? "点评对象" : "对象名称", 20),
      column("党组织", "所在党组织", 20),
      column("点评人", "点评领导", 11),
      textColumn("点评内容", "点评意见", 60),
    ],
    rows: bodyRows(
      COMMENTS.filter((one) => one.day <= last).map((one) => ({
        日期: spellDay(one.day, august ? "excel" : "han"),
        对象: one.subject,
        党组织: one.branch === 0 ? one.subject : branchOf(one.branch).name,
        点评人: one.by,
        点评内容: one.text,
      })),
    ),
    below: ["记录人：贺青苗"],
    mergedField: null,
    landscape: true,
  };
}

function rectificationForm(last: CivilDate): Form {
  const august = last === AUGUST;
  return {
    sheet: "整改台账",
    title: august ? "限期整改事项销号台账" : "限期整改事项台账",
    above: unitLine(PARENT.name, last),
    columns: [
      NUMBER_COLUMN,
      column("对象", "整改单位", 20),
      textColumn("问题", "存在问题", 30),
      textColumn("整改措施", "整改措施", 34),
      column("下达日期", august ? "交办时间" : "下达时间", 15),
      column("整改时限", "整改期限", 15),
      column("完成日期", august ? "销号时间" : "完成时间", 15),
      column("状态", august ? "办理状态" : "整改进度", 11),
    ],
    rows: [
      ...bodyRows(RECTIFICATIONS.filter((one) => one.told <= last).map((one) => matterCells(one, last))),
      ...blankRows(3),
    ],
    below: [SIGNED],
    mergedField: null,
    landscape: true,
  };
}

function deedForm(): Form {
  return {
    sheet: "典型事迹",
    title: "创先争优先进典型事迹推荐表",
    above: unitLine(PARENT.name, "2010年8月31日"),
    columns: [
      NUMBER_COLUMN,
      column("对象", "典型人物", 14),
      column("党组织", "所在支部", 20),
      column("日期", "推荐时间", 15),
      textColumn("题目", "事迹题目", 24),
      textColumn("事迹", "主要事迹", 60),
    ],
    rows: [
      ...bodyRows(
        MODEL_DEEDS.map((one) => ({
          对象: one.subject,
          党组织: branchOf(one.branch).name,
          日期: spellDay(one.day, "han"),
          题目: one.title,
          事迹: one.deed,
        })),
      ),
      ...blankRows(2),
    ],
    below: [SIGNED],
    mergedField: null,
    landscape: true,
  };
}

function matterCells(matter: Rectification, last: CivilDate): Readonly<Record<string, CellInput>> {
  const done = matter.done !== null && matter.done <= last ? matter.done : null;
  const spelling = last === AUGUST ? "dot" : "slash";
  return {
    对象: matter.subject,
    问题: matter.matter,
    整改措施: matter.measure,
    下达日期: spellDay(matter.told, spelling),
    整改时限: spellDay(matter.due, spelling),
    完成日期: spellDayOrBlank(done, spelling),
    状态: stateOf(done, last),
  };
}

/** As the office writes it; the importer knows these words. */
function stateOf(done: CivilDate | null, last: CivilDate): string {
  if (done === null) return "整改中";
  return last === AUGUST ? "已销号" : "已整改";
}
