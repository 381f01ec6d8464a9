import { describe, expect, it } from "vitest";
import { type Movement, type SubjectMovement, type TierChange } from "#domain/analysis.ts";
import { subjectKey } from "#domain/subject.ts";
import { movementOverview } from "#report/index-movement.ts";
import { monthOf } from "#report/month.ts";
import { reportMaterial } from "../support/report-month.ts";

function moved(difference: number | null, change: TierChange["change"] = "same"): SubjectMovement {
  const tier = { period: "2010-05", before: "中间", after: "中间", change };
  const before = difference === null ? null : 8000;
  const after = 8000 + (difference ?? 0);
  const unknown = { previous: null, rankBefore: null, rankAfter: null, parts: null, tierOfYear: null, lines: [] };
  return { ...unknown, before, after, difference, comparable: true, tier };
}

/** The overview of a month in which the organisations moved by so much, in the order of their ranks. */
function overviewOf(movements: readonly SubjectMovement[]) {
  const branches = Object.fromEntries(movements.map((_, at) => [`第${at + 1}支部`, 0]));
  const material = reportMaterial({ branches, records: [] });
  const subjects = monthOf(material).organisations.map(
    (score, at) => [subjectKey(score.subject), movements[at] ?? moved(null)] as const,
  );
  const movement: Movement = {
    from: "2010-05",
    to: "2010-06",
    source: "inbox",
    criteriaChanges: [],
    subjects: new Map(subjects),
    left: [],
  };
  return movementOverview(monthOf({ ...material, analysis: { ...material.analysis, movement } }));
}

describe("升降 on the index page", () => {
  it("is not told where no earlier month is known", () => {
    expect(movementOverview(monthOf(reportMaterial()))).toBeNull();
  });

  it("is counted in a sentence, right for none", () => {
    expect(overviewOf([moved(210, "promoted"), moved(0), moved(-40)])?.sentences).toEqual([
      "较2010年5月，党组织总分上升1个、下降1个、持平1个；晋档1个。",
      "没有可与2010年5月比较的党员。",
    ]);
    expect(overviewOf([moved(null)])?.sentences[0]).toBe("没有可与2010年5月比较的党组织。");
  });

  it("says that totals under other criteria cannot be compared", () => {
    const [first] = overviewOf([{ ...moved(100), comparable: false }])?.sentences ?? [];
    expect(first).toBe("较2010年5月，党组织总分上升1个；等次没有升降。考评办法有变动，两月总分不可直接比较。");
  });

  it("lists the five greatest rises and falls, the greatest first", () => {
    const lists = overviewOf([1, 2, 3, 4, 5, 6, -1, -7].map((points) => moved(points * 100)))?.lists;
    expect(lists?.map(({ heading, rows }) => [heading, rows.map(({ difference }) => difference)])).toEqual([
      ["党组织上升较多的", ["+6.00", "+5.00", "+4.00", "+3.00", "+2.00"]],
      ["党组织下降的", ["−7.00", "−1.00"]],
    ]);
  });
});
