import type { CivilDate } from "#domain/civil-date.ts";
import { by } from "#domain/order.ts";
import { branchOf } from "#books/sample/facts/organisations.ts";
import { TRANSFER } from "#books/sample/facts/people.ts";
import { type Pledge, PLEDGES } from "#books/sample/facts/pledges.ts";
import { pick } from "#books/sample/facts/random.ts";
import { AUGUST, type InboxBook, JULY, JUNE, SIGNED, unitLine } from "#books/sample/inbox/inbox-file.ts";
import { bodyRows, type CellInput, column, type Form, NUMBER_COLUMN, textColumn } from "#books/sample/layout/form.ts";
import { type Spelling, spellDay, spellDayOrBlank } from "#books/sample/layout/spelling.ts";

/** 公开承诺: the same pledges every month, with what was known by then. */
export function pledgeBooks(): readonly InboxBook[] {
  return [
    { path: "2010年6月/公开承诺汇总表（6月）.xlsx", forms: [form(JUNE, "2010年6月30日")] },
    { path: "2010年7月/公开承诺汇总表（7月更新）.xlsx", forms: [form(JULY, "2010年7月31日")] },
    { path: "2010年8月/公开承诺践诺情况台账（8月）.xlsx", forms: [form(AUGUST, "2010年8月31日")] },
  ];
}

function form(last: CivilDate, date: string): Form {
  const august = last === AUGUST;
  return {
    sheet: august ? "践诺台账" : "公开承诺",
    title: august ? "党组织和党员公开承诺践诺情况台账" : "党组织和党员公开承诺汇总表",
    above: unitLine("示例市科协党总支", date),
    columns: [
      NUMBER_COLUMN,
      column("党组织", "所在党支部", 18),
      column("对象", august ? "承诺主体" : "承诺人", 20),
      textColumn("承诺事项", "承诺内容", 36),
      column("完成时限", august ? "承诺/时限" : "完成时限", 15),
      column("完成日期", august ? "践诺/完成时间" : "完成日期", 15),
      column("状态", august ? "践诺/完成情况" : "进度", 11),
      column("责任人", "责任人", 12),
    ],
    rows: bodyRows(PLEDGES.toSorted(by((one) => branchAt(one, last))).map((one) => cellsOf(one, last))),
    below: [SIGNED],
    mergedField: "党组织",
    landscape: true,
  };
}

function cellsOf(pledge: Pledge, last: CivilDate): Readonly<Record<string, CellInput>> {
  const done = pledge.done !== null && pledge.done <= last ? pledge.done : null;
  const spelling: Spelling = pick(["han", "dot", "excel"] as const, `${pledge.subject} ${pledge.due} ${last}`);
  return {
    党组织: branchOf(branchAt(pledge, last)).name,
    对象: pledge.subject,
    承诺事项: pledge.text,
    完成时限: dueText(pledge.due, spelling),
    完成日期: spellDayOrBlank(done, spelling),
    状态: stateOf(pledge, done, last),
    责任人: pledge.responsible,
  };
}

/** A pledge moves to the new branch with its person. */
function branchAt(pledge: Pledge, last: CivilDate): number {
  return pledge.subject === TRANSFER.name && last >= TRANSFER.day ? TRANSFER.to : pledge.branch;
}

/** Pledges until the year's end are given by month only. */
function dueText(due: CivilDate, spelling: Spelling): CellInput {
  return due === "2010-12-31" ? "2010年12月" : spellDay(due, spelling);
}

function stateOf(pledge: Pledge, done: CivilDate | null, last: CivilDate): string {
  if (done !== null) return "已完成";
  return last === JUNE && pledge.due > JULY ? "未开始" : "进行中";
}
