import { describe, expect, it } from "vitest";
import type { SubmissionRule } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { nextDeadlines } from "#report/deadlines.ts";
import { monthOf } from "#report/month.ts";
import { missingSubmissions } from "#report/submissions.ts";
import { type MonthWords, reportMaterial } from "../support/report-month.ts";
import { office } from "../support/score-config.ts";
import { record } from "../support/score-dataset.ts";

const rule = (changes: Partial<SubmissionRule> = {}): SubmissionRule => ({
  organisation: "全部",
  table: "活动台账",
  frequency: "月",
  dueDay: 5,
  ...changes,
});

function monthWith(words: MonthWords & { rules?: readonly SubmissionRule[]; received?: Dataset["submissions"] }) {
  const { rules: submissions = [rule()], received = [], ...rest } = words;
  return monthOf(
    reportMaterial({ ...rest, config: { submissions, ...rest.config }, dataset: { submissions: received } }),
  );
}

function pledge(due: string, done: string | null) {
  return record({ kind: "公开承诺", owner: "机关支部", due, done });
}

function missing(month: ReturnType<typeof monthWith>): readonly string[] {
  return missingSubmissions(month).map(({ organisation, tables }) => `${organisation}：${tables.join("、")}`);
}

function sent(organisation: string, month: string | null) {
  return { organisation, kind: "活动台账" as const, month };
}

describe("what falls due next month", () => {
  it("tasks, pledges that are not kept yet, and tables to be sent, by day", () => {
    const records = [pledge("2010-07-10", null), pledge("2010-07-10", null), pledge("2010-07-11", "2010-06-20")];
    const found = nextDeadlines(monthWith({ records, rules: [rule(), rule({ table: "稿件" })] }));
    expect(found.map(({ until, what }) => `${until} ${what}`)).toEqual([
      "2010年7月5日前 报送2010年6月的活动台账、稿件",
      "2010年7月10日前 兑现公开承诺2项",
      "2010年7月15日前 完成阶段任务“先进典型宣传”",
      "2010年7月31日前 完成阶段任务“党员志愿服务”",
    ]);
  });

  it("a day that the month does not have is its last", () => {
    const found = nextDeadlines(monthWith({ records: [], dataset: {}, rules: [rule({ dueDay: 31 })] }));
    expect(found.map(({ day }) => day)).toContain("2010-07-31");
  });
});

describe("who has not sent", () => {
  it.each([
    ["nobody", [], ["机关支部：活动台账", "学会支部：活动台账"]],
    ["one of them", [sent("机关支部", "2010-06")], ["学会支部：活动台账"]],
    ["one for an earlier month only", [sent("机关支部", "2010-05")], ["机关支部：活动台账", "学会支部：活动台账"]],
    ["one with a ledger sent again later", [sent("机关支部", "2010-07")], ["学会支部：活动台账"]],
    ["one without naming a month", [sent("机关支部", null)], ["学会支部：活动台账"]],
    ["the superior for all", [sent("示例市科协党总支", "2010-06")], []],
  ] as const)("when %s has sent", (_, submissions, expected) => {
    expect(missing(monthWith({ received: submissions }))).toEqual(expected);
  });

  it("a rule for one organisation asks only that one", () => {
    expect(missing(monthWith({ rules: [rule({ organisation: "学会支部" })] }))).toEqual(["学会支部：活动台账"]);
  });

  it.each([
    ["季", 1, true],
    ["季", 5, false],
    ["年", 1, false],
    ["年", 7, true],
  ] as const)(
    "a table per %s with a year from month %i is asked for in June: %s",
    (frequency, yearStartMonth, asked) => {
      const month = monthWith({ rules: [rule({ frequency })], config: { office: office({ yearStartMonth }) } });
      expect(missingSubmissions(month).length > 0).toBe(asked);
    },
  );
});
