import { describe, expect, it } from "vitest";
import { buildReports } from "#report/build-reports.ts";
import { branchOf, membersOf, type MonthWords, monthOfBranch, reportMaterial } from "../../support/report-month.ts";
import { pageOf } from "../../support/printed-reports.ts";
import { office, phase, task } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";
import { award } from "../../support/score-records.ts";

const ENDING = phase({ from: "2010-05-01", to: "2010-06-30" });
/** 2010年6月 is the last month of the evaluation year. */
const YEAR_FROM_JULY = office({ yearStartMonth: 7 });

async function built(words: MonthWords = {}) {
  return buildReports({ ...reportMaterial(words), only: ["总结"] });
}

/** The summary of a phase that ends in June 2010. */
async function ofPhase(words: MonthWords = {}) {
  const { jobs } = await built({ ...words, config: { phases: [ENDING], ...words.config } });
  const [job] = jobs;
  if (!job) throw new Error("no summary");
  return job;
}

function activity(day: string, row: number, line = "党性教育") {
  const values = { 日期: `@${day}`, 活动名称: `活动${row}`, 类别: line, 党组织: "机关支部", 实到人数: "#5" };
  return record({ owner: "机关支部", day, row, values });
}

function manuscript(row: number, values: Readonly<Record<string, string | null>>) {
  return record({ kind: "稿件", owner: "机关支部/党员01", row, day: "2010-05-12", values });
}

function decided(period: string, name: string, tier: string) {
  const words = { reason: "会议认定", confirmed: "2010-07-01", organisation: null } as const;
  return { period, subjectType: "组织", name, tier, ...words } as const;
}

describe("什么时候出总结报告", () => {
  it.each([
    ["阶段在本月结束", { phases: [ENDING] }, ["内部/汇总/阶段总结报告.pdf"]],
    ["本月是考评年度的最后一个月", { office: YEAR_FROM_JULY }, ["内部/汇总/年度总结报告.pdf"]],
    [
      "两样都是",
      { phases: [ENDING], office: YEAR_FROM_JULY },
      ["内部/汇总/阶段总结报告.pdf", "内部/汇总/年度总结报告.pdf"],
    ],
  ])("%s", async (_, config, paths) => {
    expect((await built({ config })).jobs.map(({ path }) => path)).toEqual(paths);
  });

  it.each([
    ["年度末在前", { phases: [phase()] }, "本月不是阶段末或年度末，下一次在2010年12月（年度末）"],
    [
      "阶段末在前",
      { phases: [phase({ to: "2010-09-10" })] },
      "本月不是阶段末或年度末，下一次在2010年9月（第二阶段末）",
    ],
    [
      "同在一个月",
      { phases: [phase({ to: "2010-12-31" })] },
      "本月不是阶段末或年度末，下一次在2010年12月（第二阶段末、年度末）",
    ],
    ["阶段没有结束日期", { phases: [phase({ to: null })] }, "本月不是阶段末或年度末，下一次在2010年12月（年度末）"],
  ])("不出的月份，写明下一次：%s", async (_, config, reason) => {
    const { jobs, notDue } = await built({ config });
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "阶段（年度）总结报告", reason }]);
  });
});

describe("总结报告的内容", () => {
  it("是整个阶段的活动，不只是本月的；阶段以前的不算", async () => {
    const records = [activity("2010-04-30", 4), activity("2010-05-20", 5), activity("2010-06-20", 6)];
    const { model } = await ofPhase({ records });
    expect(model["activities"]).toEqual([
      { organisation: "机关支部", counts: ["2", "—", "—", "—", "—", "—"], total: "2" },
    ]);
    expect(model["lead"]).toBe("第二阶段（全面争创），示例市科学技术协会1个党组织开展活动2次，10人次参加。");
  });

  it("年度总结是全年的", async () => {
    const records = [activity("2009-06-30", 4), activity("2009-07-01", 5), activity("2010-06-20", 6)];
    const phases = [phase({ from: "2009-01-01" })];
    const { jobs } = await built({ records, config: { office: YEAR_FROM_JULY, phases } });
    expect(jobs[0]?.model["title"]).toBe("创先争优活动年度总结报告");
    expect(jobs[0]?.model["subtitle"]).toBe("（2009年7月至2010年6月）");
    expect(jobs[0]?.model["activities"]).toMatchObject([{ total: "2" }]);
  });

  it("只有人才能写的三处，没有写的列入待写清单；写了的照印", async () => {
    const own = { period: "2010-06", document: "阶段总结", signature: null };
    const writtenTexts = [
      { ...own, position: "主要做法", text: "一是领导带头。\n二是党员参与。" },
      { ...own, position: "有关建议", text: "建议增加经费。" },
    ];
    const job = await ofPhase({ config: { writtenTexts } });
    expect(job.toWrite).toEqual([
      { code: "阶段总结-1", document: "阶段总结报告", position: "存在问题" },
      { code: "阶段总结-2", document: "阶段总结报告", position: "下一步打算" },
    ]);
    expect(job.model["methods"]).toMatchObject({ paragraphs: ["一是领导带头。", "二是党员参与。"] });
    expect(pageOf(job)).toContain("【待补 阶段总结-1】");
    expect(pageOf(job)).toContain("建议增加经费。");
  });

  it("表彰按级别从高到低，处分不列入；稿件按类型和采用级别计数", async () => {
    const job = await ofPhase({
      records: [
        award("机关支部", { 名称: "先进支部" }, { row: 4, day: "2010-05-10" }),
        award("机关支部/党员01", { 名称: "优秀讲解员", 级别: "省" }, { row: 5, day: "2010-06-10" }),
        award("机关支部/党员02", { 名称: "通报", 类型: "通报批评" }, { row: 6, day: "2010-06-10" }),
        manuscript(4, { 题目: "甲", 类型: "信息", 采用级别: "市" }),
        manuscript(5, { 题目: "乙", 类型: "信息", 采用级别: null }),
        manuscript(6, { 题目: "丙", 类型: null, 采用级别: null }),
      ],
    });
    expect(job.model["awardSentence"]).toBe("受到表彰2项：省级1项、市级1项。");
    expect(job.model["awards"]).toMatchObject([{ who: "党员01，机关支部", level: "省" }, { who: "机关支部" }]);
    expect(job.model["manuscripts"]).toBe("报送稿件3篇：信息2篇、未注明类型1篇；被采用1篇：市1篇。");
  });

  it("期初等次取阶段以前最后一次认定，没有的取阶段中第一次；升降按等次高低", async () => {
    const { model } = await ofPhase({
      config: {
        confirmedTiers: [
          decided("2010-03", "机关支部", "先进"),
          decided("2010-04", "机关支部", "相对后进"),
          decided("2010-06", "机关支部", "中间"),
          decided("2010-05", "学会支部", "先进"),
          decided("2010-06", "学会支部", "中间"),
        ],
      },
    });
    const rows = model["standings"] as { name: string }[];
    expect(rows.find(({ name }) => name === "机关支部")).toMatchObject({
      before: "相对后进",
      beforeMonth: "2010年4月",
      after: "中间",
      change: "晋档",
    });
    expect(rows.find(({ name }) => name === "学会支部")).toMatchObject({ before: "先进", change: "降档" });
    expect(model["tierChart"]).toMatchObject({
      rows: [
        ["先进", "中间", "降档", "1"],
        ["相对后进", "中间", "晋档", "1"],
      ],
    });
  });

  it("逾期的任务、承诺和整改写进存在问题；任务只列本阶段的", async () => {
    const order = { 对象: "机关支部", 问题: "记录不全", 下达日期: "@2010-05-10" };
    const tasks = [task({ id: "R1", name: "制定方案", deadline: "2010-05-31", filter: [] })];
    const { model } = await ofPhase({
      records: [
        record({
          kind: "整改台账",
          owner: "机关支部",
          day: "2010-05-10",
          due: "2010-06-01",
          done: null,
          values: order,
        }),
        record({
          kind: "公开承诺",
          owner: "机关支部/党员01",
          due: "2010-06-05",
          done: null,
          values: { 对象: "党员01" },
        }),
      ],
      config: {
        phases: [
          phase({ id: "第一阶段", from: "2010-01-01", to: "2010-04-30", tasks: [task({ id: "R0" })] }),
          { ...ENDING, tasks },
        ],
      },
    });
    expect(model["tasks"]).toHaveLength(1);
    expect(model["problems"]).toEqual(
      expect.arrayContaining([
        "逾期未完成的任务1项：“制定方案”。",
        "逾期未兑现的公开承诺1项。",
        "逾期未完成的限期整改1项。",
      ]),
    );
  });

  it.each([
    ["没有任何记录", { records: [] }],
    ["没有党组织和党员", { organisations: [], members: [], records: [] }],
    ["一个支部一名党员", { branches: { 机关支部: 1 } }],
    ["一个支部六十名党员，名称很长", { branches: { 示例市科学技术协会所属学会联合党支部委员会: 60 } }],
  ])("%s时也能印", async (_, words) => {
    const job = await ofPhase(words);
    expect(job.definition.schema.safeParse(job.model).error).toBeUndefined();
    expect(pageOf(job)).not.toMatch(/undefined|NaN|null|\[object/);
  });

  it("没有什么的，用一句话说明，没有空表", async () => {
    const { model } = await ofPhase({ records: [] });
    expect(model).toMatchObject({
      lead: "第二阶段（全面争创），示例市科学技术协会没有收到活动、志愿服务和稿件记录。",
      activities: [],
      tierChart: null,
      awards: [],
      awardSentence: "没有表彰记录。",
      manuscripts: "没有报送稿件。",
      deeds: "没有报送先进典型事迹。",
      pledges: "没有到期的公开承诺。",
      rectifications: "没有下达的限期整改。",
    });
  });

  it("几个党组织的活动数，末行是合计", async () => {
    const organisations = [branchOf("机关支部"), branchOf("学会支部")];
    const members = organisations.flatMap(({ name }) => membersOf(name, 2));
    const records = organisations.flatMap(({ name }, index) => monthOfBranch(name, index, members));
    const { model } = await ofPhase({ organisations, members, records });
    const rows = model["activities"] as { organisation: string; total: string }[];
    expect(rows.map(({ organisation, total }) => `${organisation}${total}`)).toEqual([
      "学会支部4",
      "机关支部5",
      "合计9",
    ]);
  });
});
