import { describe, expect, it } from "vitest";
import type { ReportJob } from "#domain/report-job.ts";
import { buildReports } from "#report/build-reports.ts";
import { youOf } from "#report/letter.ts";
import { type MonthWords, branchOf, membersOf, reportMaterial } from "../../support/report-month.ts";
import { record } from "../../support/score-dataset.ts";

/** A matter told on a day of May or June. */
function matter(owner: string, row: number, days: { entered?: string; due: string; done?: string }) {
  const { entered = "2010-06-02", due, done = null } = days;
  const values = { 对象: owner, 问题: `问题${row}`, 整改措施: `措施${row}`, 下达日期: `@${entered}` };
  return record({ kind: "整改台账", owner, row, day: entered, due, done, values });
}

const RECORDS = [
  matter("甲支部", 3, { due: "2010-06-20" }),
  matter("甲支部", 4, { due: "2010-07-15", entered: "2010-05-20" }),
  matter("甲支部/党员01", 5, { due: "2010-06-30" }),
  matter("乙支部", 6, { due: "2010-06-20", done: "2010-06-18" }),
  matter("乙支部", 7, { due: "2010-07-20", entered: "2010-07-01" }),
];

async function made(name: "整改通知" | "整改台账", words: MonthWords = {}) {
  const organisations = [branchOf("甲支部"), branchOf("乙支部")];
  const members = membersOf("甲支部", 2);
  const material = reportMaterial({ organisations, members, records: RECORDS, ...words });
  return buildReports({ ...material, only: [name] });
}

async function noticeOf(words: MonthWords = {}): Promise<ReportJob> {
  const [job] = (await made("整改通知", words)).jobs;
  if (!job) throw new Error("no notice");
  return job;
}

describe("限期整改通知书", () => {
  it("goes to every organisation with open matters, into its own folder, and names its own members only", async () => {
    const { jobs } = await made("整改通知");
    expect(jobs.map(({ path, face, mayName }) => ({ path, face, mayName }))).toEqual([
      {
        path: "按支部/甲支部/限期整改通知书.pdf",
        face: "personal",
        mayName: expect.arrayContaining(["甲支部/党员01", "甲支部/党员02"]) as unknown,
      },
    ]);
  });

  it("has what is to be done, the deadline, the days left or overdue, and what was carried over", async () => {
    const rows = (await noticeOf()).model["rows"] as Record<string, string>[];
    expect(
      rows.map(({ number, problem, measure, due, left, carried, member }) => [
        number,
        problem,
        measure,
        due,
        left,
        carried,
        member,
      ]),
    ).toEqual([
      ["1", "问题4", "措施4", "2010年7月15日", "还有15日", "以前月份结转", ""],
      ["2", "问题3", "措施3", "2010年6月20日", "逾期10日", "", ""],
      ["3", "问题5", "措施5", "2010年6月30日", "本月末到期", "", "党员01"],
    ]);
  });

  it.each([
    ["one that is running", [matter("甲支部", 3, { due: "2010-07-20" })], "你支部尚有1项问题没有完成整改。"],
    ["one that is overdue", [matter("甲支部", 3, { due: "2010-06-20" })], "没有完成整改，该项已经逾期。"],
    ["several", RECORDS, "你支部尚有3项问题没有完成整改，其中已逾期2项，由以前月份结转1项。"],
  ])("says of %s matter how it stands", async (_, records, words) => {
    expect((await noticeOf({ records })).model["lead"]).toContain(words);
  });

  it("asks of overdue matters a reason, of the others the deadline, and for the slip", async () => {
    expect((await noticeOf()).model["demand"]).toBe(
      "已逾期的事项请立即整改，并书面说明逾期原因；其余事项请在规定时限内完成整改。每完成一项，请填写回执，连同有关材料报送领导小组办公室。",
    );
  });

  it("has a folder for an organisation that is not evaluated and has no members", async () => {
    const committee = branchOf("示例市科协党总支", { evaluated: false });
    const records = [matter("示例市科协党总支", 3, { due: "2010-07-20" })];
    const job = await noticeOf({ organisations: [branchOf("甲支部"), committee], records });
    expect(job.path).toBe("按支部/示例市科协党总支/限期整改通知书.pdf");
    expect(job.model["lead"]).toContain("你总支尚有1项");
  });

  it.each([
    [[], "截至2010年6月30日没有下达限期整改事项"],
    [[matter("乙支部", 6, { due: "2010-06-20", done: "2010-06-25" })], "截至2010年6月30日下达的限期整改事项均已完成"],
  ])("is not due where nothing is open", async (records, reason) => {
    const { jobs, notDue } = await made("整改通知", { records });
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "限期整改通知书", reason }]);
  });

  it.each([
    ["机关第一党支部", "你支部"],
    ["科协党总支", "你总支"],
    ["科协党总支委员会", "你总支"],
    ["科协党委", "你党委"],
    ["离退休干部科", "你单位"],
  ])("speaks to %s as %s", (organisation, words) => {
    expect(youOf(organisation)).toBe(words);
  });
});

describe("整改台账", () => {
  it("has every matter entered by the month's end, with the cell that closes it", async () => {
    const [job] = (await made("整改台账")).jobs;
    expect(job).toMatchObject({ path: "内部/汇总/整改台账.pdf", face: "internal", definition: { layout: "wide" } });
    const rows = job?.model["rows"] as Record<string, string>[];
    expect(rows.map(({ problem, done, state }) => [problem, done, state])).toEqual([
      ["问题4", "—", "未到期"],
      ["问题6", "2010年6月18日", "按期完成"],
      ["问题3", "—", "逾期未完成"],
      ["问题5", "—", "逾期未完成"],
    ]);
    expect(rows[1]?.["evidence"]).toMatch(/整改台账\.xlsx › 整改台账 › [A-Z]+6$/);
  });

  it("runs over 60 rows and more, numbered through", async () => {
    const records = Array.from({ length: 61 }, (_, at) => matter("甲支部", at + 3, { due: "2010-07-15" }));
    const [job] = (await made("整改台账", { records })).jobs;
    const rows = job?.model["rows"] as Record<string, string>[];
    expect([rows.length, rows.at(-1)?.["number"]]).toEqual([61, "61"]);
  });

  it("is not due where nothing was entered", async () => {
    const { notDue } = await made("整改台账", { records: [] });
    expect(notDue).toEqual([{ title: "整改台账", reason: "截至2010年6月30日没有下达限期整改事项" }]);
  });
});
