import { describe, expect, it } from "vitest";
import type { Indicator } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { computeScores } from "#score/compute-scores.ts";
import { config, indicator, where } from "../support/score-config.ts";
import { dataset, member, organisation, record } from "../support/score-dataset.ts";

const MEMBERS = [member("甲支部/张一"), member("甲支部/李二"), member("乙支部/王三")];
const ORGANISATIONS = [organisation("甲支部"), organisation("乙支部")];

/** The measures of every subject of the indicator's type, by id. */
function measuresOf(changes: Partial<Indicator>, data: Partial<Dataset>): Record<string, number | undefined> {
  const one = indicator(changes);
  const book = computeScores(dataset({ organisations: ORGANISATIONS, members: MEMBERS, ...data }), config([one]));
  const scored = book.subjects.filter(({ subject }) => subject.type === one.subjectType);
  return Object.fromEntries(scored.map(({ subject, lines }) => [subject.id, lines[0]?.measured?.valueOf()]));
}

describe("whose record it is", () => {
  it("an activity belongs to its organisation, and to each name in 参加人员 once", () => {
    const activity = record({ owner: "甲支部", participants: ["甲支部/张一", "乙支部/王三", "甲支部/张一"] });
    expect(measuresOf({}, { records: [activity] })).toEqual({ 甲支部: 1, 乙支部: 0 });
    expect(measuresOf({ subjectType: "党员" }, { records: [activity] })).toEqual({
      "甲支部/张一": 1,
      "甲支部/李二": 0,
      "乙支部/王三": 1,
    });
  });

  it.each(["签到表", "志愿服务", "稿件"] as const)("an organisation reads its members' %s", (kind) => {
    const own = record({ kind, owner: "甲支部/张一" });
    expect(measuresOf({ source: kind }, { records: [own] })).toEqual({ 甲支部: 1, 乙支部: 0 });
  });

  it("but not their awards", () => {
    const award = record({ kind: "奖惩", owner: "甲支部/张一" });
    expect(measuresOf({ source: "奖惩" }, { records: [award] })).toEqual({ 甲支部: 0, 乙支部: 0 });
  });

  it("goes by the member's organisation at the record's date", () => {
    const before = record({ kind: "稿件", owner: "乙支部/王三", organisation: "甲支部" });
    expect(measuresOf({ source: "稿件" }, { records: [before] })).toEqual({ 甲支部: 1, 乙支部: 0 });
    expect(measuresOf({ source: "稿件", subjectType: "党员" }, { records: [before] })).toMatchObject({
      "乙支部/王三": 1,
    });
  });

  it("counts for no organisation when the member's organisation of that date is not known", () => {
    const early = record({ kind: "稿件", owner: "乙支部/王三", organisation: null });
    expect(measuresOf({ source: "稿件" }, { records: [early] })).toEqual({ 甲支部: 0, 乙支部: 0 });
  });

  it("a member who has left the association still counted for the branch", () => {
    const left = record({ kind: "稿件", owner: "甲支部/赵四" });
    expect(measuresOf({ source: "稿件" }, { records: [left] })).toEqual({ 甲支部: 1, 乙支部: 0 });
  });

  it("a parent organisation reads its own records only", () => {
    const organisations = [organisation("总支"), organisation("甲支部", { superior: "总支" })];
    const found = [record({ kind: "稿件", owner: "甲支部/张一" })];
    expect(measuresOf({ source: "稿件" }, { organisations, records: found })).toEqual({ 总支: 0, 甲支部: 1 });
  });
});

describe("筛选条件 and 适用范围", () => {
  it("党组织 in a filter is the organisation at the record's date, however it was written", () => {
    const written = record({ kind: "稿件", owner: "甲支部/张一", values: { 党组织: "第一支部" } });
    const blank = record({ kind: "稿件", owner: "甲支部/李二", row: 4 });
    const counted = { source: "稿件", filter: where("党组织", "=", "甲支部") } as const;
    expect(measuresOf(counted, { records: [written, blank] })).toEqual({ 甲支部: 2, 乙支部: 0 });
  });

  it("a subject outside 适用范围 is exempt on that line alone", () => {
    const scoped = indicator({ id: "Z1-02", scope: where("党组织", "=", "乙支部") });
    const book = computeScores(
      dataset({ organisations: ORGANISATIONS, records: [record({ owner: "甲支部" })] }),
      config([indicator({ perUnit: "10" }), scoped]),
    );
    const first = book.subjects.find(({ subject }) => subject.id === "甲支部");
    expect(first?.lines.map((line) => line.state)).toEqual(["counted", "exempt"]);
    expect(first?.lines[1]).toMatchObject({ measured: null, points: null, full: null, records: [] });
    expect(first?.total).toBe(10_000);
  });
});
