import type { Config } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { ReportJob } from "#domain/report-job.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { stabilityOf } from "#score/stability/stability.ts";
import { movementBetween, scoredMonth } from "../support/movement-months.ts";
import { reportJobs } from "../support/report-jobs.ts";
import { branchOf, membersOf, monthOfBranch, reportMaterial } from "../support/report-month.ts";
import { indicator, office, phase, task } from "../support/score-config.ts";
import { record } from "../support/score-dataset.ts";
import { award, ballot, FOUR_LEVELS } from "../support/score-records.ts";
import { rule } from "../support/submissions.ts";

const BRANCHES = ["机关支部", "学会支部"];
const MEMBERS = BRANCHES.flatMap((name) => membersOf(name, 2));

const ITEMS = { 公示天数: "5", 公示日类型: "工作日", 受理部门: "机关党办", 受理电话: "0000-1234567" };

const SETTINGS: Partial<Config> = {
  office: office({ reportTo: "市委办公室", sendTo: "市直机关工委", issueTo: "各党支部", copies: "30", items: ITEMS }),
  briefingIssues: [{ period: "2010-06", number: 6, totalNumber: 18, issued: "2010-07-05", signer: "郑守正" }],
  phases: [phase({ from: "2010-05-01", to: "2010-06-30", tasks: [task(), task({ id: "R2-2", source: "稿件" })] })],
  confirmedTiers: [confirmed("机关支部", "组织"), confirmed("党员01", "党员")],
  submissions: [rule()],
  ballotOptions: FOUR_LEVELS,
  ballotGroups: [{ subjectType: "组织", name: "党员", weight: "100" }],
};

function confirmed(name: string, subjectType: "组织" | "党员") {
  const organisation = subjectType === "组织" ? null : "机关支部";
  return {
    period: "2010-06",
    subjectType,
    name,
    organisation,
    tier: "先进",
    reason: "研究认定",
    confirmed: "2010-07-03",
  } as const;
}

function recordsOfMonth(): readonly DatasetRecord[] {
  const [owner = ""] = BRANCHES;
  const day = "2010-06-20";
  return [
    ...BRANCHES.flatMap((name, index) => monthOfBranch(name, index, MEMBERS)),
    ballot({ owner, votes: [6, 2, 0, 0] }),
    award(owner, { 名称: "先进集体" }),
    record({
      kind: "领导点评",
      owner,
      day,
      values: { 对象: owner, 点评人: "郑守正", 点评内容: "进展平稳，还要抓紧。" },
    }),
    record({ kind: "典型事迹", owner, day, values: { 对象: owner, 题目: "门前的灯", 事迹: "夜里总亮着。" } }),
    record({
      kind: "整改台账",
      owner,
      day: "2010-06-02",
      due: "2010-06-25",
      values: { 对象: owner, 问题: "制度不全", 下达日期: "@2010-06-02" },
    }),
    record({
      kind: "公开承诺",
      owner,
      due: "2010-06-28",
      done: "2010-06-27",
      values: { 对象: owner, 承诺事项: "办好讲座" },
    }),
  ];
}

/** June 2010, the last month of a phase, in which every kind of document is due. */
export function goldenMaterial(): ReportMaterial {
  const shown = reportMaterial({
    organisations: BRANCHES.map((name) => branchOf(name)),
    members: MEMBERS,
    records: recordsOfMonth(),
    config: SETTINGS,
  });
  const voted = indicator({
    id: "Z7-01",
    subjectType: "组织",
    dimension: "群众反映好",
    name: "民主测评",
    method: "民主测评",
    source: "民主测评",
    perUnit: null,
    window: "年",
  });
  const config = { ...shown.config, indicators: [...shown.config.indicators, voted] };
  const month = scoredMonth(shown.dataset, config);
  const earlier = shown.dataset.records.filter(({ kind }) => kind !== "签到表");
  const before = scoredMonth({ ...shown.dataset, records: earlier }, config);
  const analysis = {
    movement: movementBetween(before, month),
    gaps: gapsOf(month.book, config),
    stability: stabilityOf(month.book, config, { draws: 50, seed: 1 }),
    trend: new Map(),
  };
  return { ...shown, config, book: month.book, analysis, pictures: [picture()] };
}

/** A picture of one grey dot. */
function picture() {
  const uri = "data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";
  const values = { 文件名: "讲座.gif", 说明: "讲座现场", 日期: "@2010-06-20" };
  return { caption: record({ kind: "图片说明", owner: "机关支部", day: "2010-06-20", values }), file: "讲座.gif", uri };
}

/** One document of each kind and face, the first. */
export async function goldenJobs(): Promise<readonly ReportJob[]> {
  const kinds = new Map<string, ReportJob>();
  for (const job of await reportJobs(goldenMaterial())) {
    const kind = `${job.definition.id} ${job.face}`;
    if (!kinds.has(kind)) kinds.set(kind, job);
  }
  return [...kinds.values()];
}
