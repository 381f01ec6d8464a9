import { describe, expect, it } from "vitest";
import { indicator, measureFrom } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";
import { bookOf, lineOf, printed } from "../../support/score-lookup.ts";

/** 10 marks for pledges kept, half a mark off a day late; over the year, scored on 30 June 2010. */
const KEPT = indicator({
  method: "按期完成",
  source: "公开承诺",
  measure: measureFrom("完成率"),
  perUnit: "0.5",
  window: "年",
});

type Pledge = readonly [due: string, done: string | null];
function lineFor(pledges: readonly Pledge[]) {
  const records = pledges.map(([due, done], row) =>
    record({ kind: "公开承诺", owner: "甲支部", due, done, row: row + 3 }),
  );
  return lineOf(bookOf([KEPT], { records }));
}

describe("按期完成: late days and the mean (domain.md 2.1 [E5]–[E7]: 承诺, 践诺, 评诺)", () => {
  it.each<[string, Pledge[], string | null]>([
    ["a day before", [["2010-06-20", "2010-06-19"]], "10.00"],
    ["on the day", [["2010-06-20", "2010-06-20"]], "10.00"],
    ["1 day late: 10 − 0.5", [["2010-06-20", "2010-06-21"]], "9.50"],
    ["over the end of a month: 31 May → 2 June is 2 days", [["2010-05-31", "2010-06-02"]], "9.00"],
    ["over 28 February 2010: 27 February → 1 March is 2 days", [["2010-02-27", "2010-03-01"]], "9.00"],
    ["19 days late: 10 − 9.5", [["2010-06-01", "2010-06-20"]], "0.50"],
    ["20 days late: nothing is left", [["2010-06-01", "2010-06-21"]], "0.00"],
    ["29 days late: not below nothing", [["2010-06-01", "2010-06-30"]], "0.00"],
    ["done on the period's last day counts: 10 − 10 × 0.5", [["2010-06-20", "2010-06-30"]], "5.00"],
    ["done the day after does not count yet", [["2010-06-30", "2010-07-01"]], "0.00"],
    ["due on the period's last day and open", [["2010-06-30", null]], "0.00"],
    ["due tomorrow: nothing is due", [["2010-07-01", null]], null],
    ["due before the year began: not of this window", [["2009-12-31", null]], null],
    ["due on the year's first day", [["2010-01-01", "2010-01-03"]], "9.00"],
    // (10 + 8.5 + 0) ÷ 3 = 6.1666…
    [
      "the mean of 10, 8.5 and 0",
      [
        ["2010-06-20", "2010-06-20"],
        ["2010-06-20", "2010-06-23"],
        ["2010-06-20", null],
      ],
      "6.17",
    ],
    // (10 + 10 + 0) ÷ 3 = 6.6666…
    [
      "the mean of 10, 10 and 0",
      [
        ["2010-06-20", "2010-06-20"],
        ["2010-06-01", "2010-05-23"],
        ["2010-06-20", null],
      ],
      "6.67",
    ],
  ])("%s", (_, pledges, points) => {
    expect(printed(lineFor(pledges).points)).toBe(points);
  });

  it("measures the share done on time, whatever lateness costs", () => {
    const line = lineFor([
      ["2010-06-20", "2010-06-20"],
      ["2010-06-20", "2010-06-23"],
    ]);
    expect([line.measured?.toFraction(), printed(line.points)]).toEqual(["1/2", "9.25"]);
  });
});
