import { describe, expect, it } from "vitest";
import type { ReportJob } from "#domain/report-job.ts";
import { reportJobs } from "../support/report-jobs.ts";
import { type MonthWords, branchOf, membersOf, reportMaterial } from "../support/report-month.ts";
import { pageOf } from "../support/printed-reports.ts";
import { record } from "../support/score-dataset.ts";
import { award } from "../support/score-records.ts";

const BRANCH = "机关支部";
const CLEAR = "党员01";
const DOUBTED = "党员02";
const DOUBTED_ID = `${BRANCH}/${DOUBTED}`;

const DOUBTS: readonly (readonly [string, MonthWords])[] = [
  ["本考评年度受通报批评", { records: [award(DOUBTED_ID, { 类型: "通报批评" }, { row: 9, day: "2010-02-10" })] }],
  ["分数待核实", { dataset: { pending: new Set([`党员\u0000${DOUBTED_ID}`]) } }],
  ["受处分，不得列为最高等次", { records: [award(DOUBTED_ID, { 类型: "警告" }, { row: 9, day: "2010-06-10" })] }],
];

const DOCUMENTS = [
  ["简报", "公开/简报/信息简报.pdf"],
  ["公示", "公开/公示/拟表彰公示.pdf"],
  ["事迹", "公开/公示/先进典型事迹.pdf"],
] as const;

function deed(owner: string, row: number) {
  const values = { 对象: owner.split("/").at(-1) ?? "", 题目: `事迹${row}`, 事迹: "十年如一日。" };
  return record({ kind: "典型事迹", owner, row, day: "2010-06-20", values });
}

function decided(name: string) {
  const words = { period: "2010-06", tier: "先进", reason: "会议认定", confirmed: "2010-07-05" } as const;
  return { ...words, subjectType: "党员", name, organisation: BRANCH } as const;
}

/** Everybody is confirmed in the top tier and has a story; of 党员02 there is a doubt. */
async function published(words: MonthWords): Promise<readonly ReportJob[]> {
  const material = reportMaterial({
    organisations: [branchOf(BRANCH)],
    members: membersOf(BRANCH, 2),
    ...words,
    records: [deed(`${BRANCH}/${CLEAR}`, 3), deed(DOUBTED_ID, 4), ...(words.records ?? [])],
    config: { confirmedTiers: [decided(CLEAR), decided(DOUBTED)] },
  });
  const jobs = await reportJobs({ ...material, only: DOCUMENTS.map(([name]) => name) });
  return jobs.filter(({ face }) => face === "public");
}

describe.each(DOUBTS)("%s的党员，虽已认定为最高等次，公开文件都不表扬", (_, words) => {
  it.each(DOCUMENTS)("%s", async (_name, path) => {
    const job = (await published(words)).find((one) => one.path === path);
    const page = job === undefined ? "" : pageOf(job);
    expect(page).toContain(CLEAR);
    expect(page).not.toContain(DOUBTED);
  });

  it("文件点到的人都是它可以点名的人", async () => {
    for (const job of await published(words)) expect(job.mayName).toContain(`${BRANCH}/${CLEAR}`);
  });
});

describe("没有疑问的党员", () => {
  it.each(DOCUMENTS)("%s照样表扬", async (_name, path) => {
    const job = (await published({})).find((one) => one.path === path);
    expect(job === undefined ? "" : pageOf(job)).toContain(DOUBTED);
    expect(job?.mayName).toContain(DOUBTED_ID);
  });
});
