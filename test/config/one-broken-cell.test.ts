import { describe, expect, it } from "vitest";
import { readConfig } from "#config/read-config.ts";
import type { Typed } from "../support/config-workbook.ts";
import { faultOf, sampleDrafts, typeCell, workbookOf } from "../support/config-workbook.ts";

type Row = readonly [rule: string, place: string, typed: Typed, ...faults: readonly string[]];

const ERROR_CELL: Typed = { kind: "error", code: "#REF!" };
const YEAR_CELL: Typed = { kind: "date", date: { day: "2010-12-31", precision: "year" } };
const DAY_CELL: Typed = { kind: "date", date: { day: "2010-01-01", precision: "day" } };

const OFFICE: readonly Row[] = [
  ["a required item is blank", "基本信息!B3", null, "config-office-missing 基本信息!B3"],
  ["无 means blank", "基本信息!B5", "无", "config-office-missing 基本信息!B5"],
  [
    "a required item is misspelt",
    "基本信息!A3",
    "单位",
    "config-office-missing 基本信息!A2",
    "config-office-unknown 基本信息!A3",
  ],
  ["an item is there twice", "基本信息!A9", "印数", "config-twice 基本信息!A10"],
  ["an item without a name", "基本信息!A10", null, "config-cell-missing 基本信息!A10"],
  ["month 13", "基本信息!B11", 13, "config-number 基本信息!B11"],
  ["half a month", "基本信息!B11", 6.5, "config-number 基本信息!B11"],
  ["neither 是 nor 否", "基本信息!B12", "每年", "config-word 基本信息!B12"],
  ["an unknown denominator", "基本信息!B18", "票数", "config-word 基本信息!B18"],
  ["a group of 0", "基本信息!B19", 0, "config-number 基本信息!B19"],
  ["an unknown rank scope", "基本信息!B21", "全市", "config-word 基本信息!B21"],
  ["an unknown order", "基本信息!B23", "字母", "config-word 基本信息!B23"],
  ["a cap finer than 0.01", "基本信息!B24", "5.005", "config-number 基本信息!B24"],
  ["an Excel error", "基本信息!B4", ERROR_CELL, "config-cell-error 基本信息!B4"],
];

const BRIEFING: readonly Row[] = [
  ["a month that does not exist", "期次!A3", "2010-13", "config-month 期次!A3"],
  ["2010.1 as a number may be October", "期次!A3", 2010.1, "config-month 期次!A3"],
  ["a bare year is no month", "期次!A3", YEAR_CELL, "config-month 期次!A3"],
  ["a month twice", "期次!A4", "2010-06", "config-twice 期次!A4"],
  ["期号 0", "期次!B3", 0, "config-number 期次!B3"],
  ["a day that does not exist", "期次!D3", "2010-06-31", "config-date 期次!D3"],
  ["a month where a day is asked", "期次!D3", "2010年6月", "config-date 期次!D3"],
  ["a text without month", "文稿补充!A3", null, "config-cell-missing 文稿补充!A3"],
  ["a text without words", "文稿补充!D3", null, "config-cell-missing 文稿补充!D3"],
];

const TASKS: readonly Row[] = [
  ["a task twice", "阶段任务!E4", "R1-01", "config-twice 阶段任务!E4"],
  ["a 任务编号 that Excel made a number", "阶段任务!E4", 1.1, "config-code 阶段任务!E4"],
  ["an unknown party", "阶段任务!G3", "支部", "config-word 阶段任务!G3"],
  ["no deadline", "阶段任务!I3", null, "config-cell-missing 阶段任务!I3"],
  ["a deadline in words", "阶段任务!I3", "五月底", "config-date 阶段任务!I3"],
  ["an unknown source", "阶段任务!J3", "台账", "config-word 阶段任务!J3"],
  ["a register as 数据来源", "阶段任务!J8", "花名册", "config-word 阶段任务!J8", "config-field-unknown 阶段任务!K8"],
  ["ballots prove a task", "阶段任务!J5", "民主测评"],
  ["self-assessment proves nothing", "阶段任务!J5", "自评表", "config-word 阶段任务!J5"],
  ["a filter without source", "阶段任务!K5", "类别=党性教育", "config-filter-idle 阶段任务!J5"],
  ["a filter of an unknown field", "阶段任务!K3", "种类=党课", "config-field-unknown 阶段任务!K3"],
  ["a scope of an unknown field", "阶段任务!H9", "状态=在职", "config-field-unknown 阶段任务!H9"],
  [
    "a scope for members where organisations are responsible",
    "阶段任务!H10",
    "在职状态=在职",
    "config-field-unknown 阶段任务!H10",
  ],
  ["a scope for the office", "阶段任务!H7", "类型=机关", "config-unused 阶段任务!H7"],
  ["目标值 0", "阶段任务!L11", 0, "config-number 阶段任务!L11"],
  ["目标值 without source", "阶段任务!L5", 2, "config-unused 阶段任务!L5"],
  ["a deadline outside the phase", "阶段任务!I3", "2010-06-01", "config-deadline-outside 阶段任务!I3"],
  ["no passage of the plan", "阶段任务!M3", null, "config-cell-missing 阶段任务!M3"],
  ["another name in a row of the same phase", "阶段任务!B4", "发动", "config-phase-differs 阶段任务!B4"],
  ["another end in a row of the same phase", "阶段任务!D7", "2010-05-30", "config-phase-differs 阶段任务!D7"],
];

const WEIGHTS: readonly Row[] = [
  ["dimensions above 100", "维度!C7", 21, "config-sum 指标!E24", "config-sum 维度!C7"],
  ["full marks 0", "维度!C3", 0, "config-number 维度!C3"],
  [
    "a dimension twice",
    "维度!B4",
    "领导班子好",
    "config-dimension-unknown 指标!C7",
    "config-dimension-unknown 指标!C8",
    "config-dimension-unknown 指标!C9",
    "config-dimension-unknown 指标!C10",
    "config-twice 维度!B4",
  ],
  ["an unknown 类别", "维度!D3", "考核", "config-word 维度!D3"],
  ["an unknown 对象", "维度!A3", "支部", "config-word 维度!A3"],
  ["组成 below 100", "组成!C3", 60, "config-sum 组成!C5"],
  ["组成 above 100", "组成!C3", "100.01", "config-number 组成!C3"],
  ["a weight in percent", "组成!C3", "100%", "config-number 组成!C3"],
  ["组成 of ballots", "组成!D3", "民主测评"],
  ["组成 of judges", "组成!D4", "评委打分"],
  ["组成 of the other 对象", "组成!A6", "组织", "config-sum 组成!C6", "config-sum 组成!C7", "config-twice 组成!B6"],
  ["groups below 100", "测评群体!C5", 29, "config-sum 测评群体!C5"],
  ["a group twice", "测评群体!B5", "党员", "config-twice 测评群体!B5"],
  ["an option twice", "测评选项!A4", "优秀", "config-twice 测评选项!A4"],
  ["a coefficient above 1", "测评选项!B3", 1.2, "config-number 测评选项!B3"],
  ["a weight that is not a number", "测评群体!C3", "四十", "config-number 测评群体!C3"],
];

const TIERS: readonly Row[] = [
  ["下限 rising", "等次!C4", 90, "config-tier-order 等次!C4"],
  ["下限 equal", "等次!C7", 85, "config-tier-order 等次!C7"],
  ["the last 下限 above 0", "等次!C5", 10, "config-tier-last 等次!C5"],
  ["下限 below 0", "等次!C5", -1, "config-number 等次!C5"],
  ["a quota above 1", "等次!D3", 30, "config-number 等次!D3"],
  [
    "a tier twice",
    "等次!B4",
    "先进",
    "config-twice 等次!B4",
    "config-tier-unknown 认定结果!E4",
    "config-tier-unknown 认定结果!E5",
  ],
  ["a confirmed tier that does not exist", "认定结果!E3", "优秀", "config-tier-unknown 认定结果!E3"],
  ["a confirmed tier without reason", "认定结果!F3", null, "config-cell-missing 认定结果!F3"],
];

const REPORTING: readonly Row[] = [
  ["day 32", "报送要求!D3", 32, "config-number 报送要求!D3"],
  ["an unknown frequency", "报送要求!C3", "周", "config-word 报送要求!C3"],
  ["an unknown table", "报送要求!B3", "流水账", "config-word 报送要求!B3"],
  ["a table asked twice", "报送要求!B4", "活动台账", "config-twice 报送要求!B4"],
  ["a synonym of an unknown field", "表头别名!B3", "名字", "config-field-unknown 表头别名!B3"],
  ["a synonym that is another field", "表头别名!C3", "状态", "config-alias-clash 表头别名!C3"],
  ["an alias of two organisations", "组织别名!B6", "科协党总支", "config-twice 组织别名!B6"],
  ["an alias that is a standard name", "组织别名!B6", "科技馆党支部", "config-alias-clash 组织别名!B6"],
  ["a holiday twice", "节假日!A4", "2010-01-01", "config-twice 节假日!A4"],
  ["neither 休 nor 班", "节假日!B3", "假", "config-word 节假日!B3"],
];

const INDICATORS: readonly Row[] = [
  ["an 编号 that Excel made a date", "指标!A3", DAY_CELL, "config-code 指标!A3"],
  ["an 编号 that Excel made a number", "指标!A3", 40179, "config-code 指标!A3"],
  ["an 编号 without a letter", "指标!A3", "1-1", "config-code 指标!A3"],
  ["an 编号 twice", "指标!A4", "Z1-01", "config-twice 指标!A4"],
  ["an unknown dimension", "指标!C3", "班子好", "config-dimension-unknown 指标!C3"],
  ["a dimension of the other 对象", "指标!B3", "党员", "config-dimension-unknown 指标!C3"],
  ["indicators below their dimension", "指标!E4", 5, "config-sum 指标!E5"],
  ["indicators above their dimension", "指标!E4", "6.01", "config-sum 指标!E5"],
  ["full marks in words", "指标!E4", "十分", "config-number 指标!E4"],
  ["full marks of a gate stand outside", "指标!E25", 15],
  ["an unknown method", "指标!F3", "按次计分", "config-word 指标!F3"],
  ["an unknown source", "指标!G3", "活动", "config-word 指标!G3"],
  [
    "self-assessment is compared, not scored",
    "指标!G12",
    "自评表",
    "config-word 指标!G12",
    "config-field-unknown 指标!J12",
  ],
  ["按期完成 of another table with a deadline", "指标!G4", "整改台账"],
  ["an unknown measure", "指标!H3", "总数", "config-measure-syntax 指标!H3"],
  ["a measure without its field", "指标!H18", "平均", "config-measure-syntax 指标!H18"],
  ["a measure of an unknown field", "指标!H18", "平均(分值)", "config-measure-field 指标!H18"],
  ["a measure of a text field", "指标!H3", "合计(地点)", "config-measure-field 指标!H3"],
  ["参会率 of a table without attendance", "指标!H12", "参会率", "config-measure-source 指标!H12"],
  ["参会率 of a member from 活动台账", "指标!H32", "参会率", "config-measure-source 指标!H32"],
  ["完成率 of a table without deadline", "指标!H3", "完成率", "config-measure-source 指标!H3"],
  ["人均 of a member", "指标!H34", "人均(时长)", "config-measure-source 指标!H34"],
  ["按期完成 of a table without deadline", "指标!G31", "志愿服务", "config-measure-source 指标!G31"],
  ["a scope of an unknown field", "指标!I29", "职级=处级", "config-field-unknown 指标!I29"],
  ["a scope with an unknown value", "指标!I29", "在职状态=上班", "config-filter-value 指标!I29"],
  ["a filter of an unknown field", "指标!J3", "科目=党课", "config-field-unknown 指标!J3"],
  ["a filter with an unknown value", "指标!J3", "类别=党课学习", "config-filter-value 指标!J3"],
  ["one of several values unknown", "指标!J41", "类型=警告/开除", "config-filter-value 指标!J41"],
  ["含 that no listed value holds", "指标!J25", "专项含学习年", "config-filter-value 指标!J25"],
  ["a condition without a sign", "指标!J3", "党性教育", "config-filter-syntax 指标!J3"],
  ["≥ of words", "指标!J3", "形式≥3", "config-filter-operand 指标!J3"],
  ["≥ of a number field without a number", "指标!J34", "时长≥两小时", "config-filter-operand 指标!J34"],
  ["a negative 目标值", "指标!K34", -12, "config-number 指标!K34"],
  ["按量折算 with 目标值 0", "指标!K34", 0, "config-target-zero 指标!K34"],
  ["比率得分 with 目标值 0", "指标!K7", "0.00", "config-target-zero 指标!K7"],
  ["按量折算 without 目标值", "指标!K34", null, "config-method-needs 指标!K34"],
  ["比率得分 without 目标值 means 1", "指标!K7", null],
  ["按次加分 without 每次得分", "指标!L3", null, "config-method-needs 指标!L3"],
  ["扣分 without 每次得分", "指标!L12", null, "config-method-needs 指标!L12"],
  ["按期完成 without 每次得分", "指标!L4", null, "config-method-needs 指标!L4"],
  ["a faulty 每次得分 is one fault", "指标!L3", "五分", "config-number 指标!L3"],
  ["分档得分 without 分档", "指标!M8", null, "config-method-needs 指标!M8"],
  ["a band that is none", "指标!M8", "3次:6；其他:0", "config-bands 指标!M8"],
  ["bands that rise", "指标!M8", "≥1:3；≥3:6；其他:0", "config-bands 指标!M8"],
  ["a band above the full marks", "指标!M8", "≥3:12；其他:0", "config-bands 指标!M8"],
  ["分档得分 by progress", "指标!O8", "按进度", "config-partial-bands 指标!O8"],
  ["an unknown window", "指标!N3", "每月", "config-word 指标!N3"],
  ["an unknown 期中计法", "指标!O3", "到期计", "config-word 指标!O3"],
  ["an unknown 方向", "指标!P3", "越多越好", "config-word 指标!P3"],
  ["an unknown 否决效果", "指标!R3", "取消", "config-word 指标!R3"],
  ["a cell the method does not use", "指标!K3", 3, "config-unused 指标!K3"],
  ["a cap the method does not use", "指标!Q3", 3, "config-unused 指标!Q3"],
  ["no passage of the plan", "指标!S3", null, "config-cell-missing 指标!S3"],
  ["评委打分 of another table", "指标!F12", "评委打分", "config-method-source 指标!G12", "config-unused 指标!L12"],
  ["民主测评 of another table", "指标!F12", "民主测评", "config-method-source 指标!G12", "config-unused 指标!L12"],
  ["排名赋分 takes 每次得分", "指标!F12", "排名赋分"],
  ["相对最优 needs nothing", "指标!F12", "相对最优", "config-unused 指标!L12"],
  ["加分 stands outside the sum", "指标!F12", "加分", "config-sum 指标!E14"],
  ["加分 of a table without 文号", "指标!F3", "加分", "config-method-source 指标!G3", "config-sum 指标!E5"],
  ["扣减 stands outside the sum", "指标!F3", "扣减", "config-sum 指标!E5"],
  [
    "一票否决 without 否决效果",
    "指标!F3",
    "一票否决",
    "config-method-needs 指标!R3",
    "config-unused 指标!L3",
    "config-sum 指标!E5",
  ],
];

const ALL = [OFFICE, BRIEFING, TASKS, WEIGHTS, TIERS, REPORTING, INDICATORS]
  .flat()
  .map(([rule, place, typed, ...faults]) => ({ rule, place, typed, faults }));

describe("one broken cell of a good configuration", () => {
  it.each(ALL)("$rule ($place)", ({ place, typed, faults }) => {
    const { value, issues } = readConfig(workbookOf(typeCell(sampleDrafts(), place, typed)));
    expect(issues.map(faultOf).toSorted()).toEqual(faults.toSorted());
    expect(value === null).toBe(issues.some((one) => one.severity === "error"));
  });

  it("names 组成 that leave one 对象 without any", () => {
    const drafts = typeCell(typeCell(sampleDrafts(), "组成!A6", "组织"), "组成!A7", "组织");
    const found = readConfig(workbookOf(drafts)).issues.map(faultOf);
    expect(found).toContain("config-sum 组成!C2");
  });

  it("names what is there and what to type, in words without numbers of persons", () => {
    const drafts = typeCell(sampleDrafts(), "指标!F3", "11010119900307421X");
    const [found] = readConfig(workbookOf(drafts)).issues;
    expect(found?.text.found).toBe("写的是“11****************”");
    expect(found?.text.remedy).toContain("“按次加分”、“按量折算”");
    expect(found?.field).toBe("计分方式");
  });
});
