import type { Config, Indicator } from "#domain/config.ts";
import { config, indicator, measureFrom, office, phase, pts, where } from "./score-config.ts";

/** A configuration in which every 计分方式 and every 统计量 is used. */
export function everyMethodConfig(): Config {
  const indicators = [...memberIndicators(), ...organisationIndicators()];
  return config(indicators, {
    office: office({ trimJudges: true, organisationRankScope: "同类型" }),
    phases: [phase({ from: "2010-01-01", to: null })],
    components: [
      { subjectType: "组织", name: "日常考评", weight: "70", content: "维度" },
      { subjectType: "组织", name: "民主测评", weight: "30", content: "民主测评" },
      { subjectType: "党员", name: "日常考评", weight: "60", content: "维度" },
      { subjectType: "党员", name: "民主测评", weight: "25", content: "民主测评" },
      { subjectType: "党员", name: "评委评议", weight: "15", content: "评委打分" },
    ],
    tiers: (["组织", "党员"] as const).flatMap((subjectType) => [
      { subjectType, name: "先进", floor: pts("80"), quota: "0.34" },
      { subjectType, name: "良好", floor: pts("70"), quota: "0.4" },
      { subjectType, name: "中间", floor: pts("60"), quota: null },
      { subjectType, name: "相对后进", floor: pts("0"), quota: null },
    ]),
    ballotOptions: [
      { name: "优秀", coefficient: "1" },
      { name: "合格", coefficient: "0.7" },
      { name: "不合格", coefficient: "0" },
    ],
    ballotGroups: (["组织", "党员"] as const).flatMap((subjectType) => [
      { subjectType, name: "党员代表", weight: "40" },
      { subjectType, name: "群众代表", weight: "35" },
      { subjectType, name: "领导班子", weight: "15" },
      { subjectType, name: "服务对象", weight: "10" },
    ]),
  });
}

type Words = Omit<Partial<Indicator>, "measure" | "full" | "cap"> & {
  readonly id: string;
  readonly measure?: string;
  readonly full?: string;
  readonly cap?: string;
};

function criterion({ measure, full, cap, ...words }: Words): Indicator {
  return indicator({
    perUnit: null,
    name: `指标${words.id}`,
    ...words,
    full: pts(full ?? "10"),
    measure: measureFrom(measure ?? "次数"),
    cap: cap === undefined ? null : pts(cap),
  });
}

function memberIndicators(): readonly Indicator[] {
  const [study, policy, service, work] = ["自觉学习", "执行政策", "服务群众", "爱岗敬业"].map((dimension) => ({
    dimension,
    subjectType: "党员" as const,
  }));
  const outside = { ...work, source: "奖惩", window: "年" } as const;
  const absences = { source: "签到表", filter: where("状态", "=", "缺席") } as const;
  const hours = { ...service, source: "志愿服务", measure: "合计(时长)" } as const;
  return [
    // One of three sessions is 5/6 of the target: 8.325 exactly, a tie that binary numbers fall short of.
    criterion({
      ...study,
      id: "D1-01",
      source: "签到表",
      method: "比率得分",
      measure: "参会率",
      target: "0.4",
      full: "9.99",
    }),
    criterion({ ...study, id: "D1-02", source: "稿件", perUnit: "3.335", window: "年", partial: "按进度" }),
    criterion({
      ...study,
      id: "D1-03",
      source: "志愿服务",
      method: "分档得分",
      bands: [
        { atLeast: "2", points: 1000 },
        { atLeast: "1", points: 605 },
        { atLeast: null, points: 100 },
      ],
    }),
    criterion({ ...policy, id: "D2-01", source: "公开承诺", method: "按期完成", measure: "完成率", perUnit: "0.333" }),
    criterion({ ...policy, id: "D2-02", source: "公开承诺", method: "比率得分", measure: "完成率" }),
    criterion({ ...policy, ...absences, id: "D2-03", method: "扣分", perUnit: "2.5" }),
    criterion({ ...hours, id: "D3-01", method: "按量折算", target: "3", window: "年", partial: "按进度" }),
    criterion({ ...hours, id: "D3-02", method: "排名赋分", perUnit: "1.5" }),
    criterion({ ...hours, id: "D3-03", method: "相对最优" }),
    criterion({ ...service, ...absences, id: "D3-04", method: "相对最优", direction: "越小越好" }),
    criterion({
      ...service,
      id: "D3-05",
      source: "指标数据",
      method: "排名赋分",
      measure: "平均(数值)",
      perUnit: "2",
      direction: "越小越好",
      filter: where("指标编号", "=", "D3-05"),
    }),
    criterion({ ...work, id: "D4-01", source: "民主测评", method: "民主测评", full: "15", window: "年" }),
    criterion({
      ...work,
      id: "D4-07",
      source: "民主测评",
      method: "民主测评",
      full: "5",
      window: "年",
      filter: where("群体", "=", "群众代表"),
    }),
    criterion({ ...work, id: "D4-02", source: "评委打分", method: "评委打分", window: "年" }),
    criterion({
      ...work,
      id: "D4-03",
      source: "指标数据",
      method: "按量折算",
      measure: "最大(数值)",
      target: "99",
      filter: where("指标编号", "=", "D3-05"),
    }),
    criterion({ ...work, id: "D4-04", source: "志愿服务", measure: "有无", perUnit: "5" }),
    criterion({ ...work, id: "D4-05", source: "稿件", window: "年", partial: "到期", perUnit: "1" }),
    criterion({
      ...work,
      id: "D4-06",
      source: "稿件",
      window: "年",
      perUnit: "2.005",
      scope: where("人员类别", "=", "正式"),
    }),
    criterion({
      ...outside,
      id: "D5-01",
      method: "加分",
      perUnit: "1.005",
      cap: "2",
      filter: where("类型", "=", "表彰"),
    }),
    criterion({
      ...outside,
      id: "D5-02",
      method: "加分",
      perUnit: "1.5",
      cap: "1",
      filter: where("级别", "=", "国家"),
    }),
    criterion({
      ...outside,
      id: "D5-03",
      method: "扣减",
      perUnit: "1.115",
      cap: "5",
      filter: where("类型", "=", "通报批评"),
    }),
    criterion({
      ...outside,
      id: "D5-04",
      method: "一票否决",
      veto: "零分",
      target: "2",
      filter: where("类型", "=", "表彰"),
    }),
    criterion({ ...outside, id: "D5-05", method: "一票否决", veto: "末等", filter: where("事项", "=", "学术") }),
    criterion({
      ...outside,
      id: "D5-06",
      method: "一票否决",
      veto: "不得最高等",
      filter: where("类型", "=", "通报批评"),
    }),
    criterion({
      id: "D0-01",
      subjectType: "党员",
      dimension: "基本要求",
      source: "签到表",
      perUnit: "1",
      full: "1",
      filter: where("状态", "=", "出勤"),
    }),
  ];
}

function organisationIndicators(): readonly Indicator[] {
  const work = { dimension: "工作业绩" };
  return [
    criterion({ ...work, id: "Z1-01", method: "比率得分", measure: "参会率", target: "0.9" }),
    criterion({ ...work, id: "Z1-02", source: "志愿服务", method: "按量折算", measure: "人均(时长)", target: "0.7" }),
    criterion({ ...work, id: "Z1-03", method: "排名赋分", perUnit: "3" }),
    criterion({ ...work, id: "Z1-04", method: "相对最优" }),
    criterion({ ...work, id: "Z1-05", source: "整改台账", method: "按期完成", measure: "完成率", perUnit: "1" }),
    criterion({ ...work, id: "Z1-06", source: "签到表", method: "比率得分", measure: "参会率" }),
    criterion({ id: "Z0-01", dimension: "基本要求", perUnit: "1", full: "1", filter: where("类别", "=", "党性教育") }),
  ];
}
