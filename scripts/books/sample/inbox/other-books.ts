import type { CivilDate } from "#domain/civil-date.ts";
import { type Award, AWARDS } from "#books/sample/facts/awards.ts";
import { branchValuesUntil, type IndicatorValue, memberValuesUntil } from "#books/sample/facts/indicator-values.ts";
import { branchOf, PARENT } from "#books/sample/facts/organisations.ts";
import { AUGUST, type InboxBook, JULY, JUNE, SIGNED, unitLine } from "#books/sample/inbox/inbox-file.ts";
import {
  blankRows,
  bodyRows,
  type CellInput,
  column,
  type Form,
  NUMBER_COLUMN,
  textColumn,
} from "#books/sample/layout/form.ts";
import { spellDay } from "#books/sample/layout/spelling.ts";

/** 奖惩 and 指标数据, each sent twice, and a duty list that is none of our tables. */
export function otherBooks(): readonly InboxBook[] {
  return [
    { path: "2010年7月/奖惩情况登记.xlsx", forms: [awardForm(JULY)] },
    { path: "2010年8月/奖惩情况登记（1-8月）.xlsx", forms: [awardForm(AUGUST)] },
    { path: "2010年6月/重点工作指标数据（6月）.xlsx", forms: [valueForm(JUNE)] },
    { path: "2010年8月/重点工作指标数据（6-8月）.xlsx", forms: [valueForm(AUGUST)] },
    { path: "2010年6月/党员岗位目标完成情况（6月）.xlsx", forms: [memberValueForm(JUNE)] },
    { path: "2010年8月/党员岗位目标完成情况（6-8月）.xlsx", forms: [memberValueForm(AUGUST)] },
    { path: "2010年8月/9月份值班安排.xlsx", forms: [dutyForm()] },
  ];
}

function awardForm(last: CivilDate): Form {
  return {
    sheet: "奖惩",
    title: "党组织和党员奖惩情况登记表",
    above: unitLine(PARENT.name, last),
    columns: [
      NUMBER_COLUMN,
      column("日期", "奖惩时间", 14),
      column("对象", "奖惩对象", 20),
      column("党组织", "所在党组织", 20),
      column("类型", "奖惩类型", 11),
      textColumn("名称", "奖惩名称", 28),
      column("级别", "级别", 8),
      column("文号", "文号", 22),
      textColumn("事项", "事由", 18),
    ],
    rows: [...bodyRows(AWARDS.filter((one) => one.day <= last).map(awardCells)), ...blankRows(5)],
    below: [SIGNED],
    mergedField: null,
    landscape: true,
  };
}

function awardCells(award: Award): Readonly<Record<string, CellInput>> {
  return {
    日期: spellDay(award.day, "dot"),
    对象: award.subject,
    党组织: branchOf(award.branch).name,
    类型: award.type,
    名称: award.name,
    级别: award.level,
    文号: award.number === "" ? null : award.number,
    事项: award.matter,
  };
}

function valueForm(last: CivilDate): Form {
  return {
    sheet: "指标数据",
    title: "各党支部重点工作指标数据",
    above: unitLine("示例市科协办公室", last),
    columns: [
      NUMBER_COLUMN,
      column("对象", "考评对象", 22),
      column("指标编号", "指标编号", 12),
      column("日期", "统计时间", 16),
      column("数值", "完成数", 12),
    ],
    rows: bodyRows(branchValuesUntil(last).map((one) => valueCells(one, null))),
    below: ["注：Z4-02为当月已完成重点工作项数÷当月应完成项数；Z4-03为来访来件平均办结天数。"],
    mergedField: null,
    landscape: false,
  };
}

function memberValueForm(last: CivilDate): Form {
  const values = memberValuesUntil(last);
  return {
    sheet: "岗位目标",
    title: "在职党员岗位目标完成情况指标数据",
    above: unitLine(PARENT.name, last),
    columns: [
      NUMBER_COLUMN,
      column("党组织", "所在支部", 18),
      column("对象", "姓名", 17),
      column("指标编号", "指标编号", 12),
      column("日期", "统计日期", 16),
      column("数值", "完成值", 12),
    ],
    rows: bodyRows(values.map((one) => valueCells(one, branchOf(one.branch).name))),
    below: ["注：完成值＝当月已完成岗位目标项数÷当月应完成项数。", SIGNED],
    mergedField: "党组织",
    landscape: false,
  };
}

function valueCells(value: IndicatorValue, branch: string | null): Readonly<Record<string, CellInput>> {
  return {
    党组织: branch,
    对象: value.subject,
    指标编号: value.indicator,
    日期: spellDay(value.day, "han"),
    数值: { number: value.value, format: value.indicator === "Z4-03" ? "0.0" : "0%" },
  };
}

function dutyForm(): Form {
  return {
    sheet: "值班",
    title: "2010年9月份机关值班安排",
    above: null,
    columns: [
      column("周次", "周次", 10),
      column("白班", "白班", 14),
      column("夜班", "夜班", 14),
      column("车辆", "值班车辆", 14),
    ],
    rows: bodyRows([
      { 周次: "第一周", 白班: "秦立本", 夜班: "陆小舟", 车辆: "1号车" },
      { 周次: "第二周", 白班: "谢临江", 夜班: "石小磊", 车辆: "2号车" },
      { 周次: "第三周", 白班: "龚诚", 夜班: "阎实", 车辆: "1号车" },
      { 周次: "第四周", 白班: "李明", 夜班: "彭远帆", 车辆: "2号车" },
    ]),
    below: [],
    mergedField: null,
    landscape: false,
  };
}
