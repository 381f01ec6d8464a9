import { describe, expect, it } from "vitest";
import type { DatasetRecord } from "#domain/dataset.ts";
import { monthOf } from "#report/month.ts";
import { pledgeCounts, pledgeSentence, pledgesOf } from "#report/pledges.ts";
import { branchOf, reportMaterial } from "../support/report-month.ts";
import { record } from "../support/score-dataset.ts";

/** A pledge by 完成时限 and 完成日期, at the end of June 2010. */
type Terms = readonly [due: string, done: string | null];

function isDue({ due }: DatasetRecord): boolean {
  return due !== null && due <= "2010-06-30";
}

function countsOf(pledges: readonly Terms[]) {
  const made = pledges.map(([due, done], at) =>
    record({ kind: "公开承诺", owner: "甲支部", row: 3 + at, due, done, values: { 承诺事项: `事项${at}` } }),
  );
  const upcoming = made.filter((one) => !isDue(one));
  const words = { organisations: [branchOf("甲支部")], members: [], records: made.filter(isDue) };
  const month = monthOf(reportMaterial({ ...words, dataset: { upcoming } }));
  return pledgeCounts(pledgesOf(month), month);
}

const KEPT: Terms = ["2010-06-20", "2010-06-20"];
const LATE: Terms = ["2010-06-20", "2010-06-21"];
const OVERDUE: Terms = ["2010-06-20", null];
const EARLY: Terms = ["2010-12-31", "2010-06-20"];
const OPEN: Terms = ["2010-12-31", null];
const LAST_DAY: Terms = ["2010-06-30", "2010-06-30"];

describe("公开承诺的计数", () => {
  it("到期 = 按期完成 + 逾期完成 + 逾期未完成；期限未到已提前完成的另计", () => {
    expect(countsOf([KEPT, LATE, OVERDUE, EARLY, OPEN, LAST_DAY])).toEqual({
      total: 6,
      due: 4,
      kept: 2,
      late: 1,
      overdue: 1,
      early: 1,
      open: 1,
      fulfilled: 4,
      carried: 0,
    });
  });

  it.each([
    [[], "截至本月底没有公开承诺记录。"],
    [[OPEN], "截至本月底共有公开承诺1项：未到期1项。"],
    [[EARLY], "截至本月底共有公开承诺1项：提前完成1项。"],
    [[KEPT, OVERDUE], "截至本月底共有公开承诺2项：已到期2项（按期完成1项、逾期未完成1项）。"],
    [
      [KEPT, LATE, OVERDUE, EARLY, OPEN],
      "截至本月底共有公开承诺5项：已到期3项（按期完成1项、逾期完成1项、逾期未完成1项）、提前完成1项、未到期1项。",
    ],
    [[["2010-05-20", null]] as const, "截至本月底共有公开承诺1项：已到期1项（逾期未完成1项）。其中1项由以前月份结转。"],
  ])("%j的一句话", (pledges, words) => {
    expect(pledgeSentence(countsOf(pledges))).toBe(words);
  });
});
