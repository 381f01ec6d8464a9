import { describe, expect, it } from "vitest";
import type { Config } from "#domain/config.ts";
import { buildReports } from "#report/build-reports.ts";
import { type MonthWords, reportMaterial } from "../../support/report-month.ts";
import { pageOf } from "../../support/printed-reports.ts";
import { record } from "../../support/score-dataset.ts";
import { award } from "../../support/score-records.ts";

const OPEN = "公开/公示/先进典型事迹.pdf";
const INTERNAL = "内部/附件/先进典型事迹.pdf";

function deed(owner: string, title: string, text = "十年如一日。") {
  const name = owner.split("/").at(-1) ?? owner;
  return record({
    kind: "典型事迹",
    owner,
    day: "2010-06-20",
    values: { 对象: name, 题目: title, 事迹: text },
  });
}

function confirmed(names: Readonly<Record<string, string>>): Config["confirmedTiers"] {
  return Object.entries(names).map(([name, tier]) => ({
    period: "2010-06",
    subjectType: name.endsWith("支部") ? ("组织" as const) : ("党员" as const),
    name,
    organisation: name.endsWith("支部") ? null : "机关支部",
    tier,
    reason: "会议认定",
    confirmed: "2010-07-05",
  }));
}

async function built(words: MonthWords) {
  return buildReports({ ...reportMaterial(words), only: ["事迹"] });
}

async function pages(words: MonthWords) {
  const { jobs } = await built(words);
  return new Map(jobs.map((job) => [job.path, pageOf(job)]));
}

describe("先进典型事迹", () => {
  it("本月没有报送的，不出，并说明", async () => {
    const { jobs, notDue } = await built({ records: [] });
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "先进典型事迹", reason: "本月没有报送典型事迹" }]);
  });

  it("上月报送的，本月不再出", async () => {
    const records = [{ ...deed("机关支部/党员01", "窗口前的十年"), day: "2010-05-20" }];
    expect((await built({ records })).jobs).toEqual([]);
  });

  it("内部的一份全部都有，写明各篇能否公开；公开的一份只有可以公开的，不写原因", async () => {
    const found = await pages({
      records: [
        deed("机关支部/党员01", "窗口前的十年"),
        deed("机关支部/党员02", "灯下的人"),
        deed("学会支部", "一面旗"),
      ],
      config: { confirmedTiers: confirmed({ 党员01: "先进", 学会支部: "中间" }) },
    });
    expect([...found.keys()]).toEqual([INTERNAL, OPEN]);
    expect(found.get(INTERNAL)).toContain("报送先进典型事迹3篇：党组织1篇、党员2篇。");
    expect(found.get(INTERNAL)).toContain("公开情况：等次尚未认定，暂不公开。");
    expect(found.get(INTERNAL)).toContain("公开情况：已认定为“先进”，可以公开。");
    expect(found.get(OPEN)).toContain("先进典型事迹2篇");
    expect(found.get(OPEN)).toContain("党员01（机关支部）");
    expect(found.get(OPEN)).not.toMatch(/党员02|灯下的人|公开情况|先进”/);
  });

  it.each([
    ["受处分", [award("机关支部/党员01", { 类型: "警告" }, { day: "2010-06-10" })], "先进"],
    ["受通报批评", [award("机关支部/党员01", { 类型: "通报批评" }, { day: "2010-02-10" })], "先进"],
    ["认定为最末等次", [], "相对后进"],
    ["没有认定", [], null],
  ])("%s的，公开的一份中没有", async (_, more, tier) => {
    const { jobs } = await built({
      records: [deed("机关支部/党员01", "窗口前的十年"), ...more],
      config: { confirmedTiers: tier === null ? [] : confirmed({ 党员01: tier }) },
    });
    expect(jobs.map(({ path }) => path)).toEqual([INTERNAL]);
  });

  it("上一考评年度的批评不再妨碍；表彰不妨碍", async () => {
    const { jobs } = await built({
      records: [
        deed("机关支部/党员01", "窗口前的十年"),
        award("机关支部/党员01", { 类型: "通报批评" }, { day: "2009-12-31" }),
        award("机关支部/党员01", {}, { day: "2010-06-10" }),
      ],
      config: { confirmedTiers: confirmed({ 党员01: "先进" }) },
    });
    expect(jobs.map(({ path }) => path)).toEqual([INTERNAL, OPEN]);
  });

  it("公开的事迹可以提到别人，但不能有受过处分的人", async () => {
    const { jobs } = await built({
      records: [
        deed("机关支部/党员01", "窗口前的十年"),
        award("机关支部/党员02", { 类型: "警告" }, { day: "2010-06-10" }),
      ],
      config: { confirmedTiers: confirmed({ 党员01: "先进" }) },
    });
    const open = jobs.find(({ face }) => face === "public");
    expect(open?.mayName).toContain("机关支部/党员03");
    expect(open?.mayName).not.toContain("机关支部/党员02");
  });

  it("分数待核实的，暂不公开", async () => {
    const { jobs } = await built({
      records: [deed("机关支部/党员01", "窗口前的十年")],
      config: { confirmedTiers: confirmed({ 党员01: "先进" }) },
      dataset: { pending: new Set(["党员\u0000机关支部/党员01"]) },
    });
    expect(jobs.map(({ path }) => path)).toEqual([INTERNAL]);
    expect(jobs.map(pageOf).join("")).toContain("分数待核实，暂不公开");
  });

  it("几段的事迹分段印；没有分段的长文一段印出，一字不少", async () => {
    const long = "坚持学习，".repeat(700);
    const records = [deed("学会支部", "一面旗", "早年入党。 后来援建！ 如今仍在岗。"), deed("机关支部", "长文", long)];
    const { jobs } = await built({ records });
    const deeds = jobs[0]?.model["deeds"] as { paragraphs: string[] }[];
    const paragraphs = deeds.map((one) => one.paragraphs);
    expect(paragraphs[0]).toEqual(["早年入党。", "后来援建！", "如今仍在岗。"]);
    expect(paragraphs[1]?.join("") === long).toBe(true);
  });
});
