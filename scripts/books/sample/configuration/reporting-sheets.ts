import type { ConfigurationSheet, SampleCell } from "#books/sample/configuration/configuration-sheet.ts";

const SUBMISSIONS: ConfigurationSheet = {
  name: "报送要求",
  title: "考评配置：报送要求（截止日为次月的第几日）",
  columns: ["党组织", "表名", "频次", "截止日"],
  widths: [20, 14, 8, 8],
  rows: [
    ["全部", "活动台账", "月", 5],
    ["全部", "签到表", "月", 5],
    ["全部", "志愿服务", "月", 5],
    ["全部", "稿件", "月", 5],
    ["全部", "公开承诺", "季", 10],
    ["全部", "花名册", "季", 10],
    ["科普中心党支部", "典型事迹", "季", 10],
  ],
};

const HEADER_SYNONYMS: ConfigurationSheet = {
  name: "表头别名",
  title: "考评配置：表头别名",
  columns: ["表名", "字段", "别名"],
  widths: [14, 14, 16],
  rows: [
    ["签到表", "姓名", "参会同志"],
    ["志愿服务", "时长", "服务小时"],
    ["活动台账", "活动名称", "活动题目"],
  ],
};

const ORGANISATION_ALIASES: ConfigurationSheet = {
  name: "组织别名",
  title: "考评配置：党组织的其他叫法",
  columns: ["标准名称", "别名"],
  widths: [24, 24],
  rows: [
    ["示例市科协党总支", "市科协党总支"],
    ["示例市科协党总支", "科协党总支"],
    ["示例市科协党总支", "党总支"],
    ["机关第一党支部", "机关一支部"],
    ["机关第一党支部", "第一支部"],
    ["机关第二党支部", "机关二支部"],
    ["机关第二党支部", "第二支部"],
    ["科技馆党支部", "科技馆支部"],
    ["科技馆党支部", "市科技馆"],
    ["科普中心党支部", "科普中心支部"],
    ["科普中心党支部", "市科普中心"],
    ["学会部党支部", "学会部支部"],
    ["学会部党支部", "学会支部"],
    ["离退休党支部", "离退休支部"],
    ["离退休党支部", "老干部支部"],
  ],
};

type Decision = readonly [subject: "组织" | "党员", name: string, branch: string | null, tier: string, reason: string];

const IN_JUNE: readonly Decision[] = [
  ["组织", "科技馆党支部", null, "先进", "“七一”获全市先进基层党组织，领导小组会议认定"],
  ["组织", "机关第一党支部", null, "中间", "公开承诺一项未按时兑现，领导小组会议认定"],
  ["组织", "科普中心党支部", null, "中间", "方案制定偏晚，限期改进，领导小组会议认定"],
  ["党员", "郑守正", "机关第一党支部", "先进", "“七一”获全市优秀党务工作者，支部大会通过"],
  ["党员", "许澜", "科技馆党支部", "先进", "支部大会通过"],
  ["党员", "魏来", "科普中心党支部", "中间", "支部大会通过"],
];

const IN_JULY: readonly Decision[] = [
  ["组织", "科技馆党支部", null, "先进", "各项工作保持领先，领导小组会议认定"],
  ["组织", "机关第一党支部", null, "先进", "承诺已全部兑现，党课和联系群众成效突出，领导小组会议认定晋档"],
  ["组织", "科普中心党支部", null, "相对后进", "活动少、缺席多，点评指出的问题未改到位，领导小组会议认定降档"],
  ["党员", "郑守正", "机关第一党支部", "先进", "支部大会通过"],
  ["党员", "许澜", "科技馆党支部", "先进", "获全省科普讲解大赛二等奖，支部大会通过"],
  ["党员", "魏来", "科普中心党支部", "相对后进", "受到通报批评，支部大会通过"],
];

/** In August people followed the suggestions; most branches have not met yet. */
const IN_AUGUST: readonly Decision[] = [
  ["组织", "科技馆党支部", null, "先进", "各项工作保持领先，领导小组会议认定"],
  ["党员", "郑守正", "机关第一党支部", "先进", "支部大会通过"],
  ["党员", "贺青苗", "机关第一党支部", "先进", "支部大会通过"],
  ["党员", "顾知行", "机关第一党支部", "先进", "支部大会通过"],
  ["党员", "冯致远", "科技馆党支部", "先进", "支部大会通过"],
  ["党员", "许澜", "科技馆党支部", "先进", "支部大会通过"],
  ["党员", "潘星野", "科技馆党支部", "先进", "支部大会通过"],
  ["党员", "余小满", "科普中心党支部", "先进", "支部大会通过"],
  ["党员", "程朗", "科普中心党支部", "先进", "支部大会通过"],
];

/** What people decided; where nothing stands for a month, its documents show the machine's suggestion only. */
const CONFIRMED_TIERS: ConfigurationSheet = {
  name: "认定结果",
  title: "考评配置：等次认定结果（由领导小组认定后填写）",
  columns: ["考核月份", "对象", "名称", "党组织", "等次", "理由", "认定日期"],
  widths: [12, 8, 20, 20, 12, 50, 14],
  rows: [
    ...IN_JUNE.map((decision) => decisionRow("2010-06", decision, "2010年7月6日")),
    ...IN_JULY.map((decision) => decisionRow("2010-07", decision, "2010年8月9日")),
    ...IN_AUGUST.map((decision) => decisionRow("2010-08", decision, "2010年9月3日")),
  ],
};

function decisionRow(month: string, decision: Decision, decided: string): readonly SampleCell[] {
  return [month, ...decision, decided];
}

/** Days off and made-up working days of 2010 (国务院办公厅, 国办发明电〔2009〕27号). */
const HOLIDAYS: ConfigurationSheet = {
  name: "节假日",
  title: "考评配置：2010年节假日安排",
  columns: ["日期", "类型"],
  widths: [14, 8],
  rows: [
    ...days("2010-01", [1, 2, 3], "休"),
    ...days("2010-02", [13, 14, 15, 16, 17, 18, 19], "休"),
    ...days("2010-02", [20, 21], "班"),
    ...days("2010-04", [3, 4, 5], "休"),
    ...days("2010-05", [1, 2, 3], "休"),
    ...days("2010-06", [12, 13], "班"),
    ...days("2010-06", [14, 15, 16], "休"),
    ...days("2010-09", [19, 25, 26], "班"),
    ...days("2010-09", [22, 23, 24], "休"),
    ...days("2010-10", [1, 2, 3, 4, 5, 6, 7], "休"),
    ...days("2010-10", [9], "班"),
  ],
};

function days(month: string, numbers: readonly number[], type: "休" | "班"): readonly (readonly [string, string])[] {
  return numbers.map((number) => [`${month}-${String(number).padStart(2, "0")}`, type]);
}

/** The sheets about what is sent in, how it is named, and what was decided. */
export const REPORTING_SHEETS: readonly ConfigurationSheet[] = [
  SUBMISSIONS,
  HEADER_SYNONYMS,
  ORGANISATION_ALIASES,
  CONFIRMED_TIERS,
  HOLIDAYS,
];
