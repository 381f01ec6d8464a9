import { describe, expect, it } from "vitest";
import type { ReportJob } from "#domain/report-job.ts";
import { buildReports } from "#report/build-reports.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { branchOf, membersOf, reportMaterial } from "../../support/report-month.ts";
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

describe("公开承诺践诺情况 for everybody", () => {
  it("says what has been fulfilled, and of no member that a pledge was late or broken", async () => {
    const job = await jobFor("public");
    expect(job.path).toBe("公开/公示/公开承诺践诺情况.pdf");
    expect(rowsOf(job)).toEqual([
      ["党组织", "结对帮扶", "办理中", ""],
      ["党员01", "首问负责", "已兑现", ""],
      ["党员03", "送学上门", "已兑现", ""],
    ]);
    expect(JSON.stringify(job.model)).not.toMatch(/党员02|上门服务|逾期|6月28日/);
  });

  it("may name those whose pledges it lists, and nobody else", async () => {
    expect((await jobFor("public")).mayName).toEqual(["甲支部/党员01", "甲支部/党员03"]);
  });

  it("its figures are of what it lists, so that none is missed", async () => {
    const { model } = await jobFor("public");
    expect(model["sentence"]).toContain("本表公布公开承诺3项，已兑现2项，1项正在办理。");
    expect(model["groups"]).toMatchObject([{ total: "3", fulfilled: "2", running: "1", due: "", overdue: "" }]);
  });

  it.each([
    ["2010-06-19", "本表公布公开承诺1项，已兑现1项。"],
    [null, "本表公布公开承诺1项，均在办理之中。"],
  ])("one pledge of an organisation done on %s", async (done, words) => {
    const material = reportMaterial({ organisations: [branchOf("甲支部")], records: [pledge("甲支部", 3, done)] });
    expect((await jobFor("public", material)).model["sentence"]).toContain(words);
  });

  it("is not made when all there is are members' overdue pledges", async () => {
    const members = membersOf("甲支部", 1);
    const records = [pledge("甲支部/党员01", 3, null)];
    const jobs = await jobsOf(reportMaterial({ organisations: [branchOf("甲支部")], members, records }));
    expect(jobs.map(({ face }) => face)).toEqual(["internal"]);
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
