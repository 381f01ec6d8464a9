import type { CivilDate } from "#domain/civil-date.ts";
import { ACTIVITIES, type Activity } from "#books/sample/facts/activities.ts";
import { BRANCHES, branchOf, PARENT } from "#books/sample/facts/organisations.ts";
import { pick } from "#books/sample/facts/random.ts";
import { AUGUST, type InboxBook, JULY, JUNE, SIGNED, unitLine } from "#books/sample/inbox/inbox-file.ts";
import {
  blankRows,
  bodyRows,
  type CellInput,
  column,
  type Form,
  type FormColumn,
  type FormRow,
  NUMBER_COLUMN,
  textColumn,
} from "#books/sample/layout/form.ts";
import { type Spelling, spellDay, wide } from "#books/sample/layout/spelling.ts";

type Cells = Readonly<Record<string, CellInput>>;

/**
 * 活动台账, sent again every month and growing: June a sheet per branch beside a 汇总 of the same records,
 * July one sheet for all, August a sheet per branch again.
 */
export function activityBooks(): readonly InboxBook[] {
  return [
    {
      path: "2010年6月/创先争优活动台账（4-6月）.xlsx",
      forms: [...BRANCHES.map((one) => juneForm(one.code)), juneSummary()],
    },
    { path: "2010年7月/创先争优活动台账（4-7月）.xlsx", forms: [julyForm()] },
    {
      path: "2010年8月/创先争优活动台账（5-8月）.xlsx",
      forms: [PARENT, ...BRANCHES].map((one) => augustForm(one.code)),
    },
  ];
}

function activitiesUntil(last: CivilDate, code: number): readonly Activity[] {
  return ACTIVITIES.filter((one) => one.branch === code && one.day <= last);
}

function juneForm(code: number): Form {
  const branch = branchOf(code);
  return {
    sheet: branch.name,
    title: `${branch.name}创先争优活动台账`,
    above: unitLine(branch.name, "2010年6月30日"),
    columns: [
      NUMBER_COLUMN,
      column("日期", "活动时间", 16),
      textColumn("活动名称", "活动主题", 32),
      column("类别", "活动类别", 11),
      column("形式", "活动形式", 15),
      column("专项", "结合专项", 15),
      column("地点", "活动地点", 19),
      column("主持人", "主持人", 10),
      column("应到人数", "应到人数", 9),
      column("实到人数", "实到人数", 9),
      textColumn("参加人员", "参加人员名单", 40),
    ],
    rows: [
      ...bodyRows(activitiesUntil(JUNE, code).map((one) => cellsOf(one, ["dot", "han", "short"]))),
      ...blankRows(4),
    ],
    below: ["注：1.活动类别按实施方案“五项活动”填写；2.参加人员请写全名。", SIGNED],
    mergedField: null,
    landscape: true,
  };
}

function juneSummary(): Form {
  const rows = [PARENT, ...BRANCHES].flatMap((branch) => summaryRows(branch.code));
  return {
    sheet: "汇总",
    title: "示例市科协创先争优活动情况汇总表",
    above: unitLine(PARENT.name, "2010年6月30日"),
    columns: [
      NUMBER_COLUMN,
      column("党组织", "党支部名称", 20),
      column("日期", "活动日期", 14),
      textColumn("活动名称", "活动名称", 34),
      column("类别", "类　别", 11),
      column("形式", "形　式", 15),
      column("专项", "专项活动", 14),
      column("应到人数", "应到", 7),
      column("实到人数", "实到", 7),
      textColumn("参加人员", "参加党员", 40),
    ],
    rows,
    below: ["填表人：贺青苗　　　　审核人：顾知行"],
    mergedField: "党组织",
    landscape: true,
  };
}

function summaryRows(code: number): readonly FormRow[] {
  const activities = activitiesUntil(JUNE, code);
  const rows = bodyRows(activities.map((one) => ({ ...cellsOf(one, ["excel"]), 党组织: branchOf(code).name })));
  const present = activities.reduce((sum, one) => sum + (one.present ?? 0), 0);
  return [...rows, { look: "sum", cells: { 党组织: "小计", 活动名称: `${activities.length}次`, 实到人数: present } }];
}

const JULY_COLUMNS: readonly FormColumn[] = [
  NUMBER_COLUMN,
  column("党组织", "开展支部", 18),
  column("日期", "开展时间", 19),
  textColumn("活动名称", "活动题目", 34),
  column("类别", "活动类型", 11),
  column("形式", "开展形式", 15),
  column("专项", "所属专项", 14),
  column("地点", "活动场所", 19),
  column("主持人", "负责人", 10),
  column("应到人数", "参加情况/应到人数", 9),
  column("实到人数", "参加情况/实到人数", 9),
  textColumn("参加人员", "参加情况/名单", 40),
  column("备注", "备注", 9),
];

function julyForm(): Form {
  const activities = ACTIVITIES.filter((one) => one.day <= JULY);
  return {
    sheet: "Sheet1",
    title: "创先争优活动台账（截至2010年7月）",
    above: unitLine("市科协机关党办", "2010年7月31日"),
    columns: JULY_COLUMNS,
    rows: bodyRows(activities.map(julyCells)),
    below: [SIGNED],
    mergedField: "党组织",
    landscape: true,
  };
}

/** In July the office used the short names of the branches, and full-width digits here and there. */
function julyCells(activity: Activity): Cells {
  const cells = cellsOf(activity, ["excel", "slash", "wide"]);
  const expected = activity.expected === null ? null : wide(String(activity.expected));
  return {
    ...cells,
    党组织: branchOf(activity.branch).alias,
    应到人数: activity.branch === 2 ? expected : activity.expected,
  };
}

/** 离退休党支部 filled in its ledger two days after 截止日. */
const LATE_IN_AUGUST = 6;

function augustForm(code: number): Form {
  const branch = branchOf(code);
  const activities = activitiesUntil(AUGUST, code).filter((one) => one.day >= "2010-05-01");
  return {
    sheet: branch.name,
    title: `2010年5—8月创先争优活动台账（${branch.name}）`,
    above: unitLine(branch.name, code === LATE_IN_AUGUST ? "2010-09-07" : "2010-08-31"),
    columns: [
      NUMBER_COLUMN,
      column("日期", "日期", 13),
      column("类别", "类别", 11),
      textColumn("活动名称", "活动名称", 34),
      column("形式", "形式", 15),
      column("专项", "专项", 15),
      column("地点", "地点", 19),
      column("应到人数", "人数/应到人数", 9),
      column("实到人数", "人数/实到人数", 9),
      textColumn("参加人员", "参加人员", 40),
      column("主持人", "主持人", 10),
    ],
    rows: [...bodyRows(activities.map((one) => cellsOf(one, ["short", "short", "excel"]))), ...blankRows(2)],
    below: [SIGNED],
    mergedField: null,
    landscape: true,
  };
}

function cellsOf(activity: Activity, spellings: readonly Spelling[]): Cells {
  const spelling = pick(spellings, `${activity.branch} ${activity.day} ${activity.name} ${spellings.length}`);
  return {
    日期: spellDay(activity.day, spelling),
    活动名称: activity.name,
    类别: activity.category,
    形式: activity.form,
    专项: activity.special === "" ? null : activity.special,
    地点: activity.place,
    主持人: activity.host,
    应到人数: activity.expected,
    实到人数: activity.present,
    参加人员: activity.participants === "" ? null : activity.participants,
  };
}
