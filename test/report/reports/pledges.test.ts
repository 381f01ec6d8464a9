import { describe, expect, it } from "vitest";
import type { ReportJob } from "#domain/report-job.ts";
import { buildReports } from "#report/build-reports.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { branchOf, membersOf, reportMaterial } from "../../support/report-month.ts";
import { pageOf } from "../../support/printed-reports.ts";
import { record } from "../../support/score-dataset.ts";

const MATTERS = ["结对帮扶", "首问负责", "上门服务", "送学上门"] as const;

/** A pledge due on 20 June; `done` null: not kept yet. */
function pledge(owner: string, row: number, done: string | null) {
  return pledgeDue("2010-06-20", owner, { row, done });
}

function pledgeDue(due: string, owner: string, { row, done }: { row: number; done: string | null }) {
  return record({ kind: "公开承诺", owner, row, due, done, values: { 承诺事项: MATTERS[row - 3] ?? `事项${row}` } });
}

const UNKEPT = reportMaterial({
  organisations: [branchOf("甲支部")],
  members: membersOf("甲支部", 3),
  records: [
    pledge("甲支部", 3, null),
    pledge("甲支部/党员01", 4, "2010-06-28"),
    pledge("甲支部/党员02", 5, null),
    pledge("甲支部/党员03", 6, "2010-06-19"),
  ],
});

async function jobsOf(material: ReportMaterial): Promise<readonly ReportJob[]> {
  return (await buildReports({ ...material, only: ["践诺"] })).jobs;
}

async function jobFor(face: ReportJob["face"], material: ReportMaterial = UNKEPT): Promise<ReportJob> {
  const job = (await jobsOf(material)).find((one) => one.face === face);
  if (!job) throw new Error(`no ${face} document`);
  return job;
}

function rowsOf({ model }: ReportJob) {
  const [group] = model["groups"] as { rows: Record<string, string>[] }[];
  return group?.rows.map(({ who, matter, fulfilled, state }) => [who, matter, fulfilled, state]) ?? [];
}

describe("公开承诺践诺情况 for the office", () => {
  it("counts due, kept, late, overdue and open by organisation", async () => {
    const { model, path } = await jobFor("internal");
    expect(path).toBe("内部/汇总/公开承诺践诺情况.pdf");
    expect(model["groups"]).toMatchObject([
      { organisation: "甲支部", total: "4", due: "4", kept: "1", late: "1", overdue: "2", open: "0" },
    ]);
  });

  it("lists what is overdue or late with matter, deadline and days", async () => {
    const attention = (await jobFor("internal")).model["attention"] as Record<string, string>[];
    expect(attention.map(({ who, matter, due, state }) => [who, matter, due, state])).toEqual([
      ["党组织", "结对帮扶", "2010年6月20日", "逾期未完成，10日"],
      ["党员01", "首问负责", "2010年6月20日", "逾期完成，8日"],
      ["党员02", "上门服务", "2010年6月20日", "逾期未完成，10日"],
    ]);
  });

  it("a pledge that is due later is open, and counts as given", async () => {
    const upcoming = [pledgeDue("2010-12-31", "甲支部", { row: 3, done: null })];
    const material = reportMaterial({ organisations: [branchOf("甲支部")], records: [], dataset: { upcoming } });
    expect((await jobFor("internal", material)).model["groups"]).toMatchObject([{ due: "0", open: "1", total: "1" }]);
  });
});

describe("公开承诺践诺情况 for the office, of a pledge kept before it is due", () => {
  it("counts it apart as 提前完成, not among those due", async () => {
    const upcoming = [pledgeDue("2010-12-31", "甲支部", { row: 3, done: "2010-06-20" })];
    const material = reportMaterial({ organisations: [branchOf("甲支部")], records: [], dataset: { upcoming } });
    const job = await jobFor("internal", material);
    expect(job.model["groups"]).toMatchObject([{ total: "1", due: "0", kept: "0", early: "1", open: "0" }]);
    expect(rowsOf(job)).toEqual([["党组织", "结对帮扶", "已兑现", "提前完成"]]);
  });
});

describe("公开承诺践诺情况 for everybody", () => {
  it("lists the organisations' pledges, and names no member whose pledge is kept, late or broken", async () => {
    const job = await jobFor("public");
    expect(job.path).toBe("公开/公示/公开承诺践诺情况.pdf");
    const own = job.model["own"] as Record<string, string>[];
    expect(own.map(({ organisation, matter, fulfilled, state }) => [organisation, matter, fulfilled, state])).toEqual([
      ["甲支部", "结对帮扶", "办理中", ""],
    ]);
    expect(pageOf(job)).toContain("结对帮扶");
    expect(JSON.stringify(job.model)).not.toMatch(/党员0|首问负责|上门服务|送学上门|逾期|提前|6月28日/);
    expect(pageOf(job)).not.toMatch(/党员0|首问负责|上门服务|送学上门|逾期|提前|6月28日/);
  });

  it("may name nobody, so that no missing name tells of anybody", async () => {
    expect((await jobFor("public")).mayName).toEqual([]);
  });

  it("counts all pledges, the organisation's and the members' apart, the overdue ones too", async () => {
    const { model } = await jobFor("public");
    expect(model["sentence"]).toBe(
      "截至2010年6月底，共有公开承诺4项，已兑现2项，2项正在办理。其中，党组织承诺1项；3名党员承诺3项，已兑现2项。",
    );
    expect(model["groups"]).toMatchObject([
      { own: { total: "1", fulfilled: "0" }, members: { total: "3", fulfilled: "2" }, due: "", overdue: "", rows: [] },
    ]);
  });

  it.each([
    ["2010-06-19", "共有公开承诺1项，已兑现1项。其中，党组织承诺1项，已兑现1项。"],
    [null, "共有公开承诺1项，正在办理。其中，党组织承诺1项。"],
  ])("one pledge of an organisation done on %s", async (done, words) => {
    const material = reportMaterial({ organisations: [branchOf("甲支部")], records: [pledge("甲支部", 3, done)] });
    expect((await jobFor("public", material)).model["sentence"]).toContain(words);
  });

  it("says so when no organisation has pledged", async () => {
    const members = membersOf("甲支部", 1);
    const records = [pledge("甲支部/党员01", 3, null)];
    const material = reportMaterial({ organisations: [branchOf("甲支部")], members, records });
    expect(pageOf(await jobFor("public", material))).toContain("没有党组织作出的公开承诺。");
  });
});

describe("公开承诺践诺情况", () => {
  it("is not due where nobody has pledged", async () => {
    const { jobs, notDue } = await buildReports({ ...reportMaterial({ records: [] }), only: ["践诺"] });
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "公开承诺践诺情况", reason: "截至2010年6月30日没有公开承诺记录" }]);
  });

  it("has the organisation first, then 60 members by 姓名排序", async () => {
    const members = membersOf("甲支部", 60);
    const records = [...members.map(({ id }, at) => pledge(id, 100 - at, "2010-06-01")), pledge("甲支部", 3, null)];
    const rows = rowsOf(
      await jobFor("internal", reportMaterial({ organisations: [branchOf("甲支部")], members, records })),
    );
    expect(rows).toHaveLength(61);
    expect([rows[0]?.[0], rows[1]?.[0], rows[60]?.[0]]).toEqual(["党组织", "党员01", "党员60"]);
  });
});
