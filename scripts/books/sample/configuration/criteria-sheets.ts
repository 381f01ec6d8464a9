import type { ConfigurationSheet, SampleCell } from "#books/sample/configuration/configuration-sheet.ts";
import type { IndicatorCells } from "#books/sample/configuration/indicator-cells.ts";
import { MEMBER_INDICATORS } from "#books/sample/configuration/member-indicators.ts";
import { ORGANISATION_INDICATORS } from "#books/sample/configuration/organisation-indicators.ts";

/** 五个好 and 五个模范, twenty marks each, and the base requirement as a gate outside the hundred (the plan, part two). */
const DIMENSIONS: ConfigurationSheet = {
  name: "维度",
  title: "考评配置：维度（类别为考评的每一对象合计100分）",
  columns: ["对象", "维度", "满分", "类别"],
  widths: [10, 20, 8, 12],
  rows: [
    ["组织", "领导班子好", 20, "考评"],
    ["组织", "党员队伍好", 20, "考评"],
    ["组织", "工作机制好", 20, "考评"],
    ["组织", "工作业绩好", 20, "考评"],
    ["组织", "群众反映好", 20, "考评"],
    ["组织", "基本要求", 20, "基本要求"],
    ["党员", "自觉学习的模范", 20, "考评"],
    ["党员", "执行政策的模范", 20, "考评"],
    ["党员", "服务群众的模范", 20, "考评"],
    ["党员", "爱岗敬业的模范", 20, "考评"],
    ["党员", "遵纪守法的模范", 20, "考评"],
    ["党员", "基本要求", 20, "基本要求"],
  ],
};

/** The columns between 统计量 and 考核周期, and those behind it, by their key. */
const OPTIONAL_CELLS = ["scope", "filter", "target", "perUnit", "bands"] as const;
const LATER_CELLS = ["partial", "direction", "cap", "veto"] as const;

const INDICATORS: ConfigurationSheet = {
  name: "指标",
  title: "考评配置：指标",
  columns: [
    "编号",
    "对象",
    "维度",
    "指标",
    "满分",
    "计分方式",
    "数据来源",
    "统计量",
    "适用范围",
    "筛选条件",
    "目标值",
    "每次得分",
    "分档",
    "考核周期",
    "期中计法",
    "方向",
    "封顶",
    "否决效果",
    "依据",
    "说明",
  ],
  widths: [8, 8, 18, 22, 8, 12, 12, 14, 18, 34, 8, 10, 28, 10, 10, 8, 8, 10, 60, 40],
  rows: [
    ...ORGANISATION_INDICATORS.map((cells) => indicatorRow("组织", cells)),
    ...MEMBER_INDICATORS.map((cells) => indicatorRow("党员", cells)),
  ],
};

function indicatorRow(subject: string, cells: IndicatorCells): readonly SampleCell[] {
  const { id, dimension, name, full, how, window, basis, note = null } = cells;
  const optional = OPTIONAL_CELLS.map((key) => cells[key] ?? null);
  const later = LATER_CELLS.map((key) => cells[key] ?? null);
  return [id, subject, dimension, name, full, ...how, ...optional, window, ...later, basis, note];
}

const COMPONENTS: ConfigurationSheet = {
  name: "组成",
  title: "考评配置：总分组成",
  columns: ["对象", "组成", "权重", "内容"],
  widths: [10, 16, 8, 12],
  rows: [
    ["组织", "日常考评", 70, "维度"],
    ["组织", "民主测评", 20, "民主测评"],
    ["组织", "评委评议", 10, "评委打分"],
    ["党员", "日常考评", 80, "维度"],
    ["党员", "民主测评", 20, "民主测评"],
  ],
};

/** The three tiers that the plan names (part three (三) 3). */
const TIERS: ConfigurationSheet = {
  name: "等次",
  title: "考评配置：等次（由高到低）",
  columns: ["对象", "等次", "下限", "名额比例", "说明"],
  widths: [10, 14, 8, 10, 50],
  rows: [
    ["组织", "先进", 85, 0.3, "方案三（三）3“使处于先进的当好标杆”"],
    ["组织", "中间", 60, null, "方案三（三）3“中间状态的规范提高”"],
    ["组织", "相对后进", 0, null, "方案三（三）3“相对后进的改变面貌”"],
    ["党员", "先进", 85, 0.3, "不超过排名范围内参评人数的三成"],
    ["党员", "中间", 60, null, null],
    ["党员", "相对后进", 0, null, null],
  ],
};

const BALLOT_OPTIONS: ConfigurationSheet = {
  name: "测评选项",
  title: "考评配置：民主测评选项",
  columns: ["选项", "系数"],
  widths: [12, 8],
  rows: [
    ["优秀", 1],
    ["合格", 0.8],
    ["基本合格", 0.6],
    ["不合格", 0.4],
  ],
};

const BALLOT_GROUPS: ConfigurationSheet = {
  name: "测评群体",
  title: "考评配置：民主测评群体",
  columns: ["对象", "群体", "权重"],
  widths: [10, 20, 8],
  rows: [
    ["组织", "领导小组", 40],
    ["组织", "党员", 30],
    ["组织", "群众", 30],
    ["党员", "支部委员会", 30],
    ["党员", "党员", 40],
    ["党员", "群众", 30],
  ],
};

/** The sheets by which the scores are made. */
export const CRITERIA_SHEETS: readonly ConfigurationSheet[] = [
  DIMENSIONS,
  INDICATORS,
  COMPONENTS,
  TIERS,
  BALLOT_OPTIONS,
  BALLOT_GROUPS,
];
