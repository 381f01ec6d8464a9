import { describe, expect, it } from "vitest";
import { NO_ANALYSIS } from "#domain/analysis.ts";
import { reportJobs } from "../../support/report-jobs.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { stabilityOf } from "#score/stability/stability.ts";
import { phase, task } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";
import { branchOf, membersOf, monthOfBranch, reportMaterial } from "../../support/report-month.ts";
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

/** A rectification of 甲支部. */
function order(row: number, days: { readonly due: string; readonly done: string | null; readonly entered: string }) {
  const { due, done, entered } = days;
  const values = { 对象: "甲支部", 问题: `问题${row}`, 下达日期: `@${entered}` };
  return record({ kind: "整改台账", owner: "甲支部", row, day: entered, due, done, values });
}

describe("考评分析", () => {
  it("shows movement, gap and stability of every organisation and member, branch by branch", async () => {
    const { model } = await annexOf(analysed(reportMaterial()));
    const groups = ["党组织", "学会支部", "机关支部"];
    for (const part of [
      model["gaps"],
      (model["movement"] as never)["groups"],
      (model["stability"] as never)["groups"],
    ]) {
      expect((part as { name: string }[]).map(({ name }) => name)).toEqual(groups);
    }
  });

  it("without an earlier month it says so and has no empty table", async () => {
    const { model } = await annexOf(reportMaterial());
    expect(model["movement"]).toMatchObject({ sentence: "以前没有可以比较的月份。", groups: [] });
    expect(model["stability"]).toEqual({ note: "", groups: [] });
  });

  it("is internal: it stands in 内部/附件", async () => {
    expect((await annexOf(reportMaterial())).path).toBe("内部/附件/考评分析.pdf");
  });

  it("has the tasks by organisation, at most six side by side, shares of members in figures", async () => {
    const branches = Object.fromEntries(["一", "二", "三", "四", "五", "六", "七"].map((name) => [`${name}支部`, 2]));
    const tasks = [
      task(),
      task({ id: "R2-2", name: "志愿服务", responsible: "党员", source: "志愿服务", target: "2" }),
    ];
    const { model } = await annexOf(reportMaterial({ branches, config: { phases: [phase({ tasks })] } }));
    const tables = model["tasks"] as {
      organisations: string[];
      rows: { cells: { word: string; isLate: boolean }[] }[];
    }[];
    expect(tables.map(({ organisations }) => organisations.length)).toEqual([4, 3]);
    expect(tables[0]?.rows[0]?.cells[0]).toEqual({ word: "已完成", isLate: false });
    expect(tables[0]?.rows[1]?.cells[0]).toEqual({ word: "逾期未完成0/2", isLate: true });
  });

  it("rectification: what closes it, what is late, what comes from the month before", async () => {
    const records = [
      order(3, { due: "2010-06-10", done: "2010-06-12", entered: "2010-05-20" }),
      order(4, { due: "2010-06-20", done: null, entered: "2010-06-01" }),
      order(5, { due: "2010-07-20", done: null, entered: "2010-06-02" }),
      order(6, { due: "2010-07-20", done: null, entered: "2010-07-02" }),
    ];
    const organisations = [branchOf("甲支部")];
    const { model } = await annexOf(reportMaterial({ organisations, members: membersOf("甲支部", 1), records }));
    expect(model["rectificationSentence"]).toBe(
      "截至本月底共有限期整改事项3项：逾期完成1项、逾期未完成1项、未到期1项。其中1项由以前月份结转。",
    );
    const rows = model["rectifications"] as Record<string, string>[];
    expect(rows.map(({ matter, state, carried }) => [matter, state, carried])).toEqual([
      ["问题3", "逾期完成，2日", "以前月份结转"],
      ["问题4", "逾期未完成，10日", ""],
      ["问题5", "未到期", ""],
    ]);
    expect(rows[0]?.["evidence"]).toMatch(/整改台账\.xlsx › 整改台账 › /);
  });

  it("pledges kept on time are counted, the others listed", async () => {
    const members = membersOf("甲支部", 3);
    const organisations = [branchOf("甲支部")];
    const records = monthOfBranch("甲支部", 0, members);
    const { model } = await annexOf(reportMaterial({ organisations, members, records }));
    expect(model["pledgeSentence"]).toBe("截至本月底共有公开承诺3项：按期完成2项、逾期未完成1项。");
    expect((model["pledges"] as unknown[]).length).toBe(1);
  });
});
