import type { CivilDate } from "#domain/civil-date.ts";
import { type Ballot, MEMBER_BALLOTS, OPTIONS, ORGANISATION_BALLOTS } from "#books/sample/facts/ballots.ts";
import { type Branch, BRANCHES, branchOf, PARENT } from "#books/sample/facts/organisations.ts";
import { AUGUST, type InboxBook, JUNE, JULY, SIGNED, unitLine } from "#books/sample/inbox/inbox-file.ts";
import {
  bodyRows,
  type CellInput,
  column,
  type Form,
  type FormColumn,
  NUMBER_COLUMN,
} from "#books/sample/layout/form.ts";
import { spaced, spellDay, type Spelling } from "#books/sample/layout/spelling.ts";

const TELLERS = "计票人：孟晓禾　　　　监票人：崔立言";

/**
 * 民主测评 of late June and late August: the organisations' table of August holds June's rows again, the members' are
 * a sheet per branch in June and one sheet in August.
 */
export function ballotBooks(): readonly InboxBook[] {
  return [
    { path: "2010年6月/党组织民主测评统计表（6月）.xlsx", forms: [organisationForm(JUNE, "dot")] },
    { path: "2010年6月/党员民主测评统计表（6月）.xlsx", forms: BRANCHES.map(branchForm) },
    { path: "2010年8月/党组织民主测评统计表（6月、8月）.xlsx", forms: [organisationForm(AUGUST, "excel")] },
    { path: "2010年8月/党员民主评议票数汇总（8月）.xlsx", forms: [memberForm()] },
  ];
}

function organisationForm(last: CivilDate, spelling: Spelling): Form {
  return {
    sheet: "党组织测评",
    title: "党组织民主测评票数统计表",
    above: unitLine(PARENT.name, last),
    columns: [
      NUMBER_COLUMN,
      column("对象", "测评对象", 20),
      column("日期", "测评时间", 14),
      column("群体", "测评群体", 14),
      column("发出", "票数/发出票数", 9),
      column("收回", "票数/收回票数", 9),
      column("有效", "票数/有效票数", 9),
      column("弃权", "票数/弃权票数", 9),
      ...optionColumns("测评意见/"),
    ],
    rows: bodyRows(
      ORGANISATION_BALLOTS.filter((one) => one.day <= last).map((one) => cellsOf(one, spelling, { 对象: one.subject })),
    ),
    below: ["注：按得票数填写，没有的填0；弃权票不计入有效票。", TELLERS],
    mergedField: null,
    landscape: true,
  };
}

function branchForm(branch: Branch): Form {
  const own = MEMBER_BALLOTS.filter((one) => one.day <= JUNE && one.branch === branch.code);
  return {
    sheet: branch.name,
    title: `${branch.name}党员民主测评情况表`,
    above: unitLine(branch.name, "2010年6月30日"),
    columns: [
      NUMBER_COLUMN,
      column("对象", "被测评人", 17),
      column("日期", "测评日期", 14),
      column("群体", "参评人员", 14),
      column("发出", "发出票", 9),
      column("收回", "收回票", 9),
      column("有效", "有效票", 9),
      column("弃权", "弃权票", 9),
      ...optionColumns(""),
    ],
    rows: bodyRows(own.map((one) => cellsOf(one, "short", { 对象: spaced(one.subject) }))),
    below: [TELLERS],
    mergedField: "对象",
    landscape: true,
  };
}

function memberForm(): Form {
  return {
    sheet: "8月测评",
    title: "党员民主评议票数汇总表（2010年8月）",
    above: unitLine("市科协机关党办", "2010年8月31日"),
    columns: [
      NUMBER_COLUMN,
      column("党组织", "所在支部", 18),
      column("对象", "姓　名", 17),
      column("日期", "评议日期", 15),
      column("群体", "评议群体", 12),
      column("发出", "发出", 7),
      column("收回", "收回", 7),
      column("有效", "有效", 7),
      column("弃权", "弃权", 7),
      ...optionColumns(""),
    ],
    rows: bodyRows(
      MEMBER_BALLOTS.filter((one) => one.day > JULY).map((one) =>
        cellsOf(one, "han", { 党组织: branchOf(one.branch).name, 对象: one.subject }),
      ),
    ),
    below: [TELLERS, SIGNED],
    mergedField: "党组织",
    landscape: true,
  };
}

function optionColumns(group: string): readonly FormColumn[] {
  return OPTIONS.map((option) => column(option, `${group}${option}`, 9));
}

type Cells = Readonly<Record<string, CellInput>>;

function cellsOf(ballot: Ballot, spelling: Spelling, names: Cells): Cells {
  const { day, group, issued, returned, valid, abstained, votes } = ballot;
  const counts = { 发出: issued, 收回: returned, 有效: valid, 弃权: abstained };
  const opinions = Object.fromEntries(OPTIONS.map((option, at) => [option, votes[at] ?? 0]));
  return { ...names, 日期: spellDay(day, spelling), 群体: group, ...counts, ...opinions };
}
