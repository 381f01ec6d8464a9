import { describe, expect, it } from "vitest";
import type { Movement, SubjectMovement, TierChange } from "#domain/analysis.ts";
import { differenceText, movementRow, movementSentence, tierChangeSentence } from "#report/movement-rows.ts";

const STILL = { criteria: 0, roster: 0, corrections: 0, due: 0, marks: 0, records: 0 };

function tierChange(change: TierChange["change"], before: string | null, after: string | null): TierChange {
  return { period: "2010-07", before, after, change };
}

function moved(changes: Partial<SubjectMovement> = {}): SubjectMovement {
  return {
    previous: { type: "组织", id: "甲支部" },
    before: 9000,
    after: 9210,
    rankBefore: { scope: "全体", place: 3, of: 6 },
    rankAfter: { scope: "全体", place: 2, of: 6 },
    difference: 210,
    parts: { ...STILL, due: -39, records: 249 },
    comparable: true,
    tier: tierChange("promoted", "中间", "先进"),
    tierOfYear: null,
    lines: [],
    ...changes,
  };
}

function movementOf(subject: SubjectMovement | null): Movement {
  const subjects = new Map(subject === null ? [] : [["组织\u0000甲支部", subject] as const]);
  return { from: "2010-07", to: "2010-08", source: "inbox", criteriaChanges: [], subjects, left: [] };
}

function sentence(changes: Partial<SubjectMovement>): string | null {
  return movementSentence(movementOf(moved(changes)), "组织\u0000甲支部");
}

describe("升降情况", () => {
  it("says by how much the total moved and names the parts that did", () => {
    expect(sentence({})).toBe("较2010年7月的90.00分增加2.10分：到期−0.39，新增记录+2.49。");
  });

  it.each([
    ["less than before", { difference: -150, parts: { ...STILL, corrections: -150 } }, "减少1.50分：更正−1.50。"],
    ["unchanged", { difference: 0, parts: STILL }, "没有变化。"],
    [
      "parts that cancel out",
      { difference: 0, parts: { ...STILL, due: 5, marks: -5 } },
      "没有变化：到期+0.05，测评评分−0.05。",
    ],
    ["after a change of criteria", { comparable: false }, "考评办法有变动，两月总分不可直接比较。"],
  ])("%s", (_, changes, end) => {
    expect(sentence(changes)?.endsWith(end)).toBe(true);
  });

  it("without a total on one side nothing is compared", () => {
    expect(sentence({ before: null, difference: null, parts: null })).toBe("2010年7月没有总分，无法比较。");
    expect(sentence({ after: null, difference: null, parts: null })).toBe("本月没有总分，无法比较。");
    expect(differenceText(moved({ difference: null }))).toBe("—");
    expect(differenceText(undefined)).toBe("—");
  });

  it("without an earlier month nothing is said", () => {
    expect(movementSentence(null, "组织\u0000甲支部")).toBeNull();
    expect(movementSentence(movementOf(null), "组织\u0000甲支部")).toBeNull();
  });

  it("a row has every part in its order, the rank and the tier before and after", () => {
    expect(movementRow("甲支部", moved({ comparable: false }))).toEqual({
      name: "甲支部",
      before: "90.00",
      after: "92.10",
      difference: "+2.10",
      parts: ["0.00", "0.00", "0.00", "−0.39", "0.00", "+2.49"],
      rank: "3→2",
      tier: "中间→先进",
      tierWord: "晋档",
      note: "不可比",
    });
  });

  it("a new subject has no figures of before", () => {
    const row = movementRow("甲支部", moved({ before: null, rankBefore: null, difference: null, parts: null }));
    expect(row).toMatchObject({ before: "—", difference: "—", rank: "—→2", parts: ["—", "—", "—", "—", "—", "—"] });
  });
});

describe("晋档升级", () => {
  it.each([
    [tierChange("promoted", "中间", "先进"), null, "较2010年7月晋档（中间→先进）。"],
    [tierChange("same", "中间", "中间"), null, "较2010年7月保持“中间”。"],
    [
      tierChange("demoted", "先进", "中间"),
      { ...tierChange("promoted", "相对后进", "中间"), period: "2010-05" },
      "较2010年7月降档（先进→中间）；较上年度末（2010年5月）晋档（相对后进→中间）。",
    ],
    [tierChange("unknown", null, "中间"), null, ""],
  ])("%j", (tier, tierOfYear, words) => {
    expect(tierChangeSentence(moved({ tier, tierOfYear }))).toBe(words);
  });
});
