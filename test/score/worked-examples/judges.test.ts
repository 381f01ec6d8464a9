import { describe, expect, it } from "vitest";
import { indicator, office, pts } from "../../support/score-config.ts";
import { judged } from "../../support/score-records.ts";
import { bookOf, lineOf, printed } from "../../support/score-lookup.ts";

const JUDGED = indicator({ method: "评委打分", source: "评委打分", full: pts("20"), perUnit: null });

/** The line under marks written `90` or, of other full marks, `18/20`. */
function lineFor(marks: readonly string[], trimJudges: boolean) {
  const records = marks.map((written, index) => {
    const [mark = "", full] = written.split("/");
    return judged("甲支部", mark, { row: 3 + index, ...(full === undefined ? {} : { full }) });
  });
  return lineOf(bookOf([JUDGED], { records }, { office: office({ trimJudges }) }));
}

describe("评委去高低: from five marks on without one highest and one lowest (domain.md 2.2, product.md section 4)", () => {
  it.each([
    // (60 + 80 + 85 + 90 + 100) ÷ 5 = 83 → 20 × 0.83
    ["five marks, kept", ["60", "80", "85", "90", "100"], false, "16.60"],
    // 80, 85, 90 stay: 85 → 20 × 0.85
    ["five marks, trimmed", ["60", "80", "85", "90", "100"], true, "17.00"],
    // four are too few: (60 + 80 + 90 + 100) ÷ 4 = 82.5 → 20 × 0.825
    ["four marks are not trimmed", ["60", "80", "90", "100"], true, "16.50"],
    // one of the two 60 and one of the two 100 stays: (60 + 80 + 100) ÷ 3 = 80
    ["of two equal extremes only one goes", ["60", "60", "80", "100", "100"], true, "16.00"],
    ["all equal", ["85", "85", "85", "85", "85"], true, "17.00"],
    // 61, 73, 77, 82 stay: 293 ÷ 4 = 73.25 → 20 × 0.7325
    ["six marks leave four", ["50", "61", "77", "82", "99", "73"], true, "14.65"],
  ])("%s", (...[, marks, trim, points]) => {
    expect(printed(lineFor(marks, trim).points)).toBe(points);
  });

  it("says which marks were left out, in the order of the records", () => {
    const { working } = lineFor(["90", "60", "85", "100", "80"], true);
    const marks = working?.kind === "judges" ? working.marks : [];
    const written = marks.map(({ ratio, counted }) => [ratio.mul(100).valueOf(), counted]);
    expect(written.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
      [60, false],
      [80, true],
      [85, true],
      [90, true],
      [100, false],
    ]);
  });
});

describe("marks of different full marks are compared as shares (formats.md section 2: 满分, default 100)", () => {
  it.each([
    // 18/20 = 0.9, 45/50 = 0.9, 90/100 = 0.9
    ["18/20, 45/50 and 90 say the same", ["18/20", "45/50", "90"], false, "18.00"],
    // 10/10 = 1 is the highest although 10 is the smallest number, 30/100 the lowest: (0.5 + 0.6 + 0.7) ÷ 3 = 0.6
    ["the highest share goes, not the highest number", ["10/10", "30", "50", "60", "70"], true, "12.00"],
    // 1/3 and 2/3 are exact: 0.5
    ["thirds are exact", ["1/3", "2/3"], false, "10.00"],
  ])("%s", (...[, marks, trim, points]) => {
    expect(printed(lineFor(marks, trim).points)).toBe(points);
  });
});
