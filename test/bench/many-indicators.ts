import type { Component, Config, Indicator, Measure } from "#domain/config.ts";
import type { SubjectType } from "#domain/subject.ts";
import { config, indicator, measureFrom, office, phase, pts, task, tier, where } from "../support/score-config.ts";

type Words = Partial<Omit<Indicator, "measure">> & { readonly of?: string };

const RATE = { method: "比率得分", target: "0.9" } as const;
const ON_TIME = { method: "按期完成", of: "完成率", perUnit: "0.5", window: "年" } as const;
const PLACE = { method: "排名赋分", perUnit: "0.1", window: "年" } as const;
const BEST = { method: "相对最优", window: "年" } as const;
const AWARDS = { source: "奖惩", window: "年", perUnit: "2", cap: pts("10") } as const;
const BANDS = [
  { atLeast: "20", points: pts("10") },
  { atLeast: "5", points: pts("4") },
  { atLeast: null, points: pts("1") },
];

const FOR_ORGANISATIONS: readonly Words[] = [
  { filter: where("类别", "=", "党性教育") },
  { filter: where("类别", "=", "岗位奉献", "服务群众"), window: "季", partial: "按进度" },
  { of: "合计(实到人数)", method: "按量折算", target: "3000", window: "年", partial: "按进度" },
  { of: "参会率", ...RATE, window: "年" },
  { of: "参会率", source: "签到表", ...RATE },
  { of: "平均(实到人数)", method: "分档得分", bands: BANDS, window: "半年" },
  { of: "人均(时长)", source: "志愿服务", method: "按量折算", target: "7", window: "阶段", partial: "按进度" },
  { of: "合计(时长)", source: "志愿服务", ...BEST },
  { source: "稿件", filter: where("采用级别", "=", "市", "省", "国家"), ...PLACE },
  { source: "稿件", method: "相对最优", direction: "越小越好" },
  { source: "公开承诺", ...ON_TIME },
  { of: "完成率", source: "公开承诺", ...RATE, window: "累计" },
  { source: "整改台账", ...ON_TIME },
  { source: "民主测评", method: "民主测评", window: "年" },
  { source: "评委打分", method: "评委打分", window: "年" },
  { of: "最大(数值)", source: "指标数据", method: "分档得分", bands: BANDS, window: "年" },
  { of: "有无", filter: where("专项", "=", "落实年"), perUnit: "10" },
  { ...AWARDS, filter: where("类型", "=", "表彰"), method: "加分" },
  { ...AWARDS, filter: where("类型", "=", "通报批评"), method: "扣减" },
  { ...AWARDS, filter: where("类型", "=", "撤职"), method: "一票否决", veto: "末等", target: "3" },
];

const FOR_MEMBERS: readonly Words[] = [
  { window: "年", partial: "按进度" },
  { filter: where("类别", "=", "党性教育"), window: "季" },
  { filter: where("应到人数", "≥", "25"), method: "分档得分", bands: BANDS, window: "年" },
  { of: "有无", filter: where("专项", "=", "落实年"), perUnit: "10" },
  { of: "参会率", source: "签到表", ...RATE, window: "年" },
  { of: "参会率", source: "签到表", ...RATE },
  { source: "签到表", filter: where("状态", "=", "缺席"), method: "扣分", perUnit: "0.5", window: "年" },
  { of: "合计(时长)", source: "志愿服务", method: "按量折算", target: "20", window: "年", partial: "按进度" },
  { of: "最大(时长)", source: "志愿服务", method: "分档得分", bands: BANDS, window: "累计" },
  { of: "平均(时长)", source: "志愿服务", ...PLACE },
  { of: "合计(时长)", source: "志愿服务", ...BEST },
  { source: "稿件", window: "年", perUnit: "1" },
  { source: "稿件", filter: where("展出", "=", "是"), window: "阶段", perUnit: "1" },
  { source: "公开承诺", ...ON_TIME, dimension: "基本要求" },
  { of: "完成率", source: "公开承诺", ...RATE, window: "年" },
  { source: "民主测评", method: "民主测评", window: "年" },
  { source: "评委打分", method: "评委打分", window: "年" },
  { ...AWARDS, filter: where("类型", "=", "表彰"), method: "加分" },
  { ...AWARDS, filter: where("类型", "=", "通报批评"), method: "扣减" },
  { ...AWARDS, filter: where("类型", "=", "严重警告"), method: "一票否决", veto: "不得最高等" },
];

/** Forty indicators, half of them for each 对象: every method, measure and window, with components, tiers and tasks. */
export const MANY_INDICATORS: Config = config([...rowsOf("组织", FOR_ORGANISATIONS), ...rowsOf("党员", FOR_MEMBERS)], {
  office: office({ memberRankScope: "全体", organisationRankScope: "同类型", trimJudges: true }),
  phases: [
    phase({ id: "第一阶段", name: "安排部署", from: "2010-05-01", to: "2010-05-31" }),
    phase({ tasks: [task(), task({ id: "R2-2", responsible: "党员", source: "公开承诺" })] }),
  ],
  components: [...componentsOf("组织"), ...componentsOf("党员")],
  tiers: [...tiersOf("组织"), ...tiersOf("党员")],
  ballotOptions: ["优秀", "合格", "基本合格", "不合格"].map((name, index) => ({
    name,
    coefficient: ["1", "0.8", "0.6", "0"][index] ?? "0",
  })),
  ballotGroups: [...ballotGroupsOf("组织"), ...ballotGroupsOf("党员")],
});

function rowsOf(subjectType: SubjectType, rows: readonly Words[]): readonly Indicator[] {
  return rows.map(({ of = "次数", ...words }, index) => {
    const measure: Measure = measureFrom(of);
    const id = `${subjectType === "组织" ? "Z" : "D"}1-${String(index + 1).padStart(2, "0")}`;
    return indicator({ ...words, id, name: id, subjectType, measure });
  });
}

function componentsOf(subjectType: SubjectType): readonly Component[] {
  const weights = { 维度: "60", 民主测评: "25", 评委打分: "15" } as const;
  const contents = ["维度", "民主测评", "评委打分"] as const;
  return contents.map((content) => ({ subjectType, name: content, weight: weights[content], content }));
}

function tiersOf(subjectType: SubjectType) {
  const rows = [
    ["先进", "85", "0.3"],
    ["中间", "60", null],
    ["后进", "0", null],
  ] as const;
  return rows.map(([name, floor, quota]) => tier(name, floor, { subjectType, quota }));
}

function ballotGroupsOf(subjectType: SubjectType) {
  const groups = { 党员: "50", 群众: "50" };
  return Object.entries(groups).map(([name, weight]) => ({ subjectType, name, weight }));
}
