import { describe, expect, it } from "vitest";
import { NO_ANALYSIS } from "#domain/analysis.ts";
import { buildReports } from "#report/build-reports.ts";
import { reportJobs } from "../../support/report-jobs.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { stabilityOf } from "#score/stability/stability.ts";
import { membersOf, monthOfBranch, branchOf, reportMaterial } from "../../support/report-month.ts";
import { movementBetween, scoredMonth } from "../../support/movement-months.ts";

async function annexOf(material: ReportMaterial) {
  const [job] = await reportJobs({ ...material, only: ["分析"] });
  if (!job) throw new Error("no annex");
  return job;
}

/** The month with everything that is said about its scores; the month before had no sign-ins. */
function analysed(material: ReportMaterial): ReportMaterial {
  const { dataset, config, book } = material;
  const records = dataset.records.filter(({ kind }) => kind !== "签到表");
  const before = scoredMonth({ ...dataset, period: "2010-06", records }, config);
  const movement = movementBetween(before, { dataset, config, book });
  const stability = stabilityOf(book, config, { draws: 50, seed: 1 });
  return { ...material, analysis: { ...NO_ANALYSIS, movement, gaps: gapsOf(book, config), stability } };
}

describe("考评分析", () => {
  it("shows movement and stability of every organisation and member, branch by branch", async () => {
    const { model } = await annexOf(analysed(reportMaterial()));
    const groups = ["党组织", "学会支部", "机关支部"];
    for (const part of [(model["movement"] as never)["groups"], (model["stability"] as never)["groups"]]) {
      expect((part as { name: string }[]).map(({ name }) => name)).toEqual(groups);
    }
  });

  it("names who was scored in the earlier month and is gone, with the branch", async () => {
    const { dataset, config, book, ...rest } = reportMaterial();
    const gone = membersOf("学会支部", 3).slice(2);
    const records = [...dataset.records, ...monthOfBranch("学会支部", 1, gone)];
    const before = scoredMonth({ ...dataset, members: [...dataset.members, ...gone], records }, config);
    const movement = movementBetween(before, { dataset, config, book });
    expect(movement.left.map(({ name, branch }) => [name, branch])).toEqual([["党员03", "学会支部"]]);
    const analysis = { movement, gaps: new Map(), stability: new Map(), trend: new Map() };
    const { model } = await annexOf({ dataset, config, book, ...rest, analysis });
    expect((model["movement"] as { sentence: string }).sentence).toContain("党员03（学会支部）");
  });

  it("without an earlier month it says so and has no empty table", async () => {
    const material = analysed(reportMaterial());
    const { model } = await annexOf({ ...material, analysis: { ...material.analysis, movement: null } });
    expect(model["movement"]).toMatchObject({ sentence: "以前没有可以比较的月份。", groups: [] });
    expect((model["stability"] as { groups: unknown[] }).groups).toHaveLength(3);
  });

  it("is internal: it stands in 内部/附件", async () => {
    expect((await annexOf(analysed(reportMaterial()))).path).toBe("内部/附件/考评分析.pdf");
  });

  it("leaves 对标, tasks and commitments to the documents of their own", async () => {
    const { model } = await annexOf(analysed(reportMaterial()));
    expect(Object.keys(model)).toEqual(["page", "movement", "stability", "ties"]);
  });

  it("asks the finished PDF only for those who have a row: an exempt organisation has none", async () => {
    const organisations = [branchOf("甲支部"), branchOf("新支部", { exempt: "新成立" })];
    const { mustContain } = await annexOf(analysed(reportMaterial({ organisations, members: [] })));
    expect(mustContain).toEqual(["甲支部"]);
  });

  it("a tie across the edge of a quota makes it due by itself", async () => {
    const material = reportMaterial();
    const tie = { subjectType: "组织", scope: "全体", tier: "先进", places: 1, total: 9000 } as const;
    const { model } = await annexOf({
      ...material,
      book: { ...material.book, ties: [{ ...tie, subjects: ["机关支部", "学会支部"] }] },
    });
    expect(model["ties"]).toEqual([
      "党组织（全体）“先进”名额边缘同为90.00分，尚余1个名额：机关支部、学会支部，请研究确定。",
    ]);
    expect(model["movement"]).toMatchObject({ sentence: "以前没有可以比较的月份。", groups: [] });
  });

  it("without an earlier month, without ranks and ties it is not due", async () => {
    const { jobs, notDue } = await buildReports({ ...reportMaterial(), only: ["分析"] });
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "考评分析", reason: "没有可以比较的以前月份，本月也没有参加排名的对象。" }]);
  });
});
