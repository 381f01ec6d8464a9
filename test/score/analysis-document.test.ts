import { describe, expect, it } from "vitest";
import type { Movement, SubjectMovement } from "#domain/analysis.ts";
import { movementSchema, subjectMovementSchema } from "#score/analysis-document.ts";
import { movementJson, subjectMovementJson } from "#score/analysis-json.ts";

const MOVED: SubjectMovement = {
  previous: { type: "党员", id: "乙支部/张一" },
  before: 8000,
  after: 8550,
  rankBefore: { scope: "乙支部", place: 3, of: 4 },
  rankAfter: { scope: "甲支部", place: 1, of: 5 },
  difference: 550,
  parts: { criteria: 100, roster: -50, corrections: 25, due: -125, marks: 200, records: 400 },
  comparable: false,
  tier: { period: "2010-05", before: "中间", after: "先进", change: "promoted" },
  tierOfYear: { period: "2009-12", before: "先进", after: "先进", change: "same" },
  lines: [
    {
      indicator: "D1-01",
      name: "自学",
      before: { points: 150, full: 1000 },
      after: { points: 200, full: null },
      comparable: true,
    },
    { indicator: "D1-02", name: "服务", before: null, after: null, comparable: false },
  ],
};
const MONTHS: Movement = {
  from: "2010-05",
  to: "2010-06",
  source: "snapshot",
  criteriaChanges: ["“自学”满分由10分改为15分"],
  subjects: new Map(),
  left: [
    { subject: { type: "党员", id: "丙支部/赵四" }, name: "赵四", branch: "丙支部", total: 7050 },
    { subject: { type: "组织", id: "丙支部" }, name: "丙支部", branch: null, total: null },
  ],
};

describe("movement in scores.json", () => {
  it("writes points as 分, and everything else as it is", () => {
    const written = subjectMovementJson(MOVED);
    expect(written).toEqual({
      previous: "乙支部/张一",
      before: 80,
      after: 85.5,
      rankBefore: { scope: "乙支部", place: 3, of: 4 },
      rankAfter: { scope: "甲支部", place: 1, of: 5 },
      difference: 5.5,
      parts: { criteria: 1, roster: -0.5, corrections: 0.25, due: -1.25, marks: 2, records: 4 },
      comparable: false,
      tier: { period: "2010-05", before: "中间", after: "先进", change: "promoted" },
      tierOfYear: { period: "2009-12", before: "先进", after: "先进", change: "same" },
      lines: [
        {
          indicator: "D1-01",
          name: "自学",
          before: { points: 1.5, full: 10 },
          after: { points: 2, full: null },
          comparable: true,
        },
        { indicator: "D1-02", name: "服务", before: null, after: null, comparable: false },
      ],
    });
    expect(subjectMovementSchema.parse(written)).toEqual(written);
  });

  it("of somebody new there is nothing before, and no parts", () => {
    const fresh = subjectMovementJson({
      ...MOVED,
      previous: null,
      before: null,
      rankBefore: null,
      rankAfter: null,
      difference: null,
      parts: null,
      tierOfYear: null,
    });
    expect(fresh).toMatchObject({ previous: null, before: null, difference: null, parts: null, tierOfYear: null });
    expect([fresh?.rankBefore, fresh?.rankAfter]).toEqual([null, null]);
    expect(subjectMovementSchema.parse(fresh)).toEqual(fresh);
    expect(subjectMovementJson(undefined)).toBeNull();
  });

  it("names the two months, what changed in the criteria, and who is no more", () => {
    const written = movementJson(MONTHS);
    expect(written).toEqual({
      from: "2010-05",
      to: "2010-06",
      source: "snapshot",
      criteriaChanges: ["“自学”满分由10分改为15分"],
      left: [
        { type: "党员", id: "丙支部/赵四", name: "赵四", total: 70.5 },
        { type: "组织", id: "丙支部", name: "丙支部", total: null },
      ],
    });
    expect(movementSchema.parse(written)).toEqual(written);
    expect(movementJson(null)).toBeNull();
  });

  it.each([
    ["change", ["promoted", "demoted", "same", "unknown"]],
    ["period", ["2010-05"]],
  ])("%s is one of %j", (field, words) => {
    const accepts = (value: string) =>
      subjectMovementSchema.safeParse({ ...subjectMovementJson(MOVED), tier: { ...MOVED.tier, [field]: value } })
        .success;
    expect(words.filter((word) => !accepts(word))).toEqual([]);
    expect(["", "2010-5", "x2010-05", "2010-05-01", "其他"].filter(accepts)).toEqual([]);
  });

  it.each([
    ["snapshot", true],
    ["inbox", true],
    ["", false],
  ])("source %s: %s", (source, good) => {
    expect(movementSchema.safeParse({ ...movementJson(MONTHS), source }).success).toBe(good);
  });

  it.each(["criteria", "roster", "corrections", "due", "marks", "records"])("no part may be missing: %s", (name) => {
    const parts = Object.fromEntries(Object.entries({ ...MOVED.parts }).filter(([part]) => part !== name));
    expect(subjectMovementSchema.safeParse({ ...subjectMovementJson(MOVED), parts }).success).toBe(false);
  });
});
