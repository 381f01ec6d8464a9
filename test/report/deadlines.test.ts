import { describe, expect, it } from "vitest";
import { nextDeadlines } from "#report/deadlines.ts";
import { record } from "../support/score-dataset.ts";
import { monthWith, rule } from "../support/submissions.ts";

function pledge(due: string, done: string | null) {
  return record({ kind: "公开承诺", owner: "机关支部", due, done });
}

describe("what falls due next month", () => {
  it("tasks, pledges that are not kept yet, and tables to be sent, by day", () => {
    const upcoming = [pledge("2010-07-10", null), pledge("2010-07-10", null), pledge("2010-07-11", "2010-06-20")];
    const found = nextDeadlines(
      monthWith({ records: [], dataset: { upcoming }, rules: [rule(), rule({ table: "稿件" })] }),
    );
    expect(found.map(({ until, what }) => `${until} ${what}`)).toEqual([
      "2010年7月5日前 报送2010年6月的活动台账、稿件",
      "2010年7月10日前 兑现公开承诺2项",
      "2010年7月15日前 完成阶段任务“先进典型宣传”",
      "2010年7月31日前 完成阶段任务“党员志愿服务”",
    ]);
  });

  it("what is past on the day that is printed is not announced any more", () => {
    const month = monthWith({ records: [], dataset: {}, rules: [rule()] });
    const issue = { period: "2010-06", number: 6, totalNumber: null, issued: "2010-07-15", signer: null };
    const found = nextDeadlines({ ...month, config: { ...month.config, briefingIssues: [issue] } });
    expect(found.map(({ day }) => day)).toEqual(["2010-07-15", "2010-07-31"]);
  });

  it("a day that the month does not have is its last", () => {
    const found = nextDeadlines(monthWith({ records: [], dataset: {}, rules: [rule({ dueDay: 31 })] }));
    expect(found.map(({ day }) => day)).toContain("2010-07-31");
  });
});
