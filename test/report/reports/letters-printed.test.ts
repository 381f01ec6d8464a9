import { describe, expect, it } from "vitest";
import { renderHtml } from "#print/html/templates.ts";
import { ownTemplates } from "../../support/printed-reports.ts";
import { reportJobs } from "../../support/report-jobs.ts";
import { branchOf, membersOf, reportMaterial } from "../../support/report-month.ts";
import { office } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";
import { rule, sent } from "../../support/submissions.ts";

const LONG = "阿卜杜热合曼·买买提";
const NAMES = ["践诺", "点评", "整改通知", "整改台账", "催报", "公示"];

/** A month that gives a reason for every letter and notice. */
function busyMonth() {
  const [first, ...others] = membersOf("甲支部", 3);
  const members = first ? [{ ...first, name: LONG }, ...others] : [];
  const values = { 日期: "@2010-06-20", 点评人: "周明", 点评内容: "学习扎实。" };
  const wrong = { 问题: "学习记录不完整", 整改措施: "专人记录", 下达日期: "@2010-06-02" };
  const records = [
    record({ kind: "领导点评", owner: "甲支部/党员01", day: "2010-06-20", values }),
    record({ kind: "整改台账", owner: "甲支部/党员01", row: 4, day: "2010-06-02", due: "2010-06-20", values: wrong }),
    record({ kind: "公开承诺", owner: "甲支部", row: 5, due: "2010-06-20", values: { 承诺事项: "结对帮扶" } }),
    record({ kind: "公开承诺", owner: "甲支部/党员01", row: 6, due: "2010-07-20", values: { 承诺事项: "上门服务" } }),
  ];
  const decision = {
    period: "2010-06",
    subjectType: "党员",
    organisation: null,
    tier: "先进",
    reason: "通过",
  } as const;
  return reportMaterial({
    organisations: [branchOf("甲支部")],
    members,
    records,
    dataset: { submissions: [sent("甲支部", { rejectedRows: 2 })], pending: new Set(["党员\u0000甲支部/党员02"]) },
    config: {
      submissions: [rule(), rule({ table: "稿件" })],
      office: office({ items: { 受理电话: "0000-1234567" } }),
      confirmedTiers: [
        { ...decision, name: LONG, confirmed: "2010-07-02" },
        { ...decision, name: "党员02", confirmed: "2010-07-02" },
      ],
    },
  });
}

describe("the printed pages of letters and notices", () => {
  it("have everything that the finished PDF is asked for, and no blank that a programmer would recognise", async () => {
    const templates = ownTemplates();
    const jobs = (await reportJobs(busyMonth())).filter(({ definition }) => NAMES.includes(definition.name));
    expect(new Set(jobs.map(({ definition }) => definition.name))).toEqual(new Set(NAMES));
    for (const job of jobs) {
      const { body } = renderHtml(job, templates);
      expect(body).not.toMatch(/undefined|NaN|\[object|\{\{|null/);
      for (const text of [...job.mustContain, ...job.toWrite.map(({ code }) => `【待补 ${code}】`)]) {
        expect(body).toContain(text);
      }
    }
  });

  it("what is public says nothing of lateness, rectification or doubts", async () => {
    const templates = ownTemplates();
    const jobs = (await reportJobs(busyMonth())).filter(({ face }) => face === "public");
    expect(jobs.map(({ path }) => path)).toEqual([
      "公开/简报/信息简报.pdf",
      "公开/公示/公开承诺践诺情况.pdf",
      "公开/公示/拟表彰公示.pdf",
    ]);
    for (const job of jobs) expect(renderHtml(job, templates).body).not.toMatch(/逾期|整改|核对|待核实|内部|党员02/);
  });
});
