import { describe, expect, it } from "vitest";
import type { DatasetRecord } from "#domain/dataset.ts";
import { subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { config, indicator, measureFrom, office, pts, tier } from "../../support/score-config.ts";
import { dataset, member, organisation, record, records } from "../../support/score-dataset.ts";

const TIERS = [tier("先进", "85"), tier("后进", "0")];

function takes(id: string, row: number): DatasetRecord {
  return record({ owner: id.split("/")[0] ?? "", row, participants: [id] });
}

describe("a dimension beside the best of the peer group", () => {
  const activity = indicator({ dimension: "工作业绩好", full: pts("7"), perUnit: "1" });
  const gate = indicator({ id: "Z0-01", dimension: "基本要求", perUnit: "1" });
  const never = indicator({
    id: "Z3-01",
    dimension: "工作机制好",
    source: "指标数据",
    measure: measureFrom("平均(数值)"),
  });

  function dimensionsOf(name: string, changes: Parameters<typeof config>[1] = {}) {
    const organisations = [
      organisation("甲支部"),
      organisation("乙支部"),
      organisation("丙支部", { type: "事业" }),
      organisation("丁支部", { exempt: "新成立" }),
    ];
    const counts = { 甲支部: 2, 乙支部: 5, 丙支部: 7, 丁支部: 7 };
    const all = Object.entries(counts).flatMap(([owner, count]) => records(count, { owner }));
    const settings = config([activity, gate, never], { tiers: TIERS, ...changes });
    const book = computeScores(dataset({ organisations, records: all }), settings);
    return gapsOf(book, settings)
      .get(subjectKey({ type: "组织", id: name }))
      ?.dimensions.map((one) => [
        one.name,
        one.points,
        one.full,
        one.best.name,
        one.best.rate.toFraction(),
        one.behind,
      ]);
  }

  it("compares organisations of the same 类型 only, whatever they are ranked with; exempt ones stand outside", () => {
    expect(dimensionsOf("甲支部")).toEqual([["工作业绩好", pts("2"), pts("7"), "乙支部", "5/7", pts("3")]]);
    expect(dimensionsOf("丙支部")).toEqual([["工作业绩好", pts("7"), pts("7"), "丙支部", "1", 0]]);
  });

  it("the best is behind nobody", () => {
    expect(dimensionsOf("乙支部")).toEqual([["工作业绩好", pts("5"), pts("7"), "乙支部", "5/7", 0]]);
  });

  it.each([
    ["本支部", "李二", "1/3"],
    ["全体", "王三", "1"],
  ] as const)("members are compared within %s", (memberRankScope, best, rate) => {
    const members = [member("甲支部/张一"), member("甲支部/李二"), member("乙支部/王三")];
    const all = [3, 4, 5].map((row) => takes("乙支部/王三", row));
    const settings = config([{ ...activity, subjectType: "党员", full: pts("3") }], {
      office: office({ memberRankScope }),
    });
    const book = computeScores(
      dataset({ organisations: [], members, records: [...all, takes("甲支部/李二", 9)] }),
      settings,
    );
    const [dimension] = gapsOf(book, settings).get(subjectKey({ type: "党员", id: "甲支部/张一" }))?.dimensions ?? [];
    expect([dimension?.best.name, dimension?.best.rate.toFraction()]).toEqual([best, rate]);
  });

  it("a dimension in which no marks can be earned is left out", () => {
    const nothing = indicator({ id: "Z4-01", dimension: "工作机制好", full: 0 });
    expect(dimensionsOf("乙支部", config([activity, nothing]))?.map(([name]) => name)).toEqual(["工作业绩好"]);
  });

  it("of equal rates one's own is the best", () => {
    const organisations = [organisation("甲支部"), organisation("乙支部")];
    const settings = config([activity], { tiers: TIERS });
    const gaps = gapsOf(computeScores(dataset({ organisations }), settings), settings);
    expect([...gaps.values()].map(({ dimensions }) => dimensions[0]?.best.name)).toEqual(["乙支部", "甲支部"]);
  });

  it("of several equal ones ahead the first in the book's order is named", () => {
    const organisations = ["甲支部", "乙支部", "丙支部"].map((name) => organisation(name));
    const all = ["乙支部", "丙支部"].map((owner, index) => record({ owner, row: 3 + index }));
    const settings = config([activity], { tiers: TIERS });
    const gaps = gapsOf(computeScores(dataset({ organisations, records: all }), settings), settings);
    expect(gaps.get(subjectKey({ type: "组织", id: "甲支部" }))?.dimensions[0]?.best.name).toBe("丙支部");
  });

  it("what it is behind is rounded half up: ⅓ of 1 分 is 0.33", () => {
    const organisations = [organisation("甲支部"), organisation("乙支部")];
    const settings = config([indicator({ full: pts("1"), perUnit: "0.33" })], { tiers: TIERS });
    const all = [...records(2, { owner: "甲支部" }), ...records(3, { owner: "乙支部" })];
    const gaps = gapsOf(computeScores(dataset({ organisations, records: all }), settings), settings);
    expect(gaps.get(subjectKey({ type: "组织", id: "甲支部" }))?.dimensions[0]?.behind).toBe(pts("0.33"));
  });
});
