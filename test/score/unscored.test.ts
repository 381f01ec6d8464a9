import { describe, expect, it } from "vitest";
import type { Dataset } from "#domain/dataset.ts";
import type { Indicator } from "#domain/config.ts";
import { computeScores } from "#score/compute-scores.ts";
import { config, indicator, measureFrom, where } from "../support/score-config.ts";
import { dataset, member, organisation, record } from "../support/score-dataset.ts";

function unscored(indicators: readonly Indicator[], data: Partial<Dataset>): unknown {
  const book = computeScores(dataset(data), config(indicators));
  return book.unscored.map(({ record: found, indicator: id, reason }) => [found.owner.id, id, reason]);
}

const RATE = indicator({ id: "Z2-01", method: "比率得分", measure: measureFrom("参会率") });
const COUNT = indicator();

describe("未计分记录", () => {
  it("a record with effect is not listed", () => {
    expect(unscored([COUNT], { records: [record({ owner: "甲支部" })] })).toEqual([]);
  });

  it("an organisation that is not evaluated", () => {
    const organisations = [organisation("总支", { evaluated: false })];
    expect(unscored([COUNT], { organisations, records: [record({ owner: "总支" })] })).toEqual([
      ["总支", null, "not-evaluated"],
    ]);
  });

  it("its activity counts all the same for the members who took part", () => {
    const activity = record({ owner: "总支", participants: ["甲支部/张一"] });
    const data = { members: [member("甲支部/张一")], records: [activity] };
    expect(unscored([indicator({ subjectType: "党员" })], data)).toEqual([]);
  });

  it("an exempt subject, and a subject outside 适用范围", () => {
    const organisations = [organisation("甲支部", { exempt: "新成立" }), organisation("乙支部")];
    const found = [record({ owner: "甲支部" }), record({ owner: "乙支部" })];
    const scoped = indicator({ scope: where("类型", "=", "事业") });
    expect(unscored([scoped], { organisations, records: found })).toEqual([
      ["乙支部", null, "exempt"],
      ["甲支部", null, "exempt"],
    ]);
  });

  it.each([
    ["no indicator reads its table", { kind: "奖惩" as const, owner: "甲支部" }],
    ["no filter lets it pass", { owner: "甲支部", values: { 类别: "其他" } }],
  ])("%s", (_, words) => {
    const filtered = indicator({ filter: where("类别", "=", "党性教育") });
    expect(unscored([filtered], { records: [record(words)] })).toEqual([["甲支部", null, "no-indicator"]]);
  });

  it.each([
    ["2010-05-31", "before-window"],
    ["2010-07-01", "after-period"],
  ])("a record of %s is %s for a month", (day, reason) => {
    expect(unscored([COUNT], { records: [record({ owner: "甲支部", day })] })).toEqual([["甲支部", null, reason]]);
  });

  it.each(["2010-06-01", "2010-06-30"])("a record of %s is within the month", (day) => {
    expect(unscored([COUNT], { records: [record({ owner: "甲支部", day })] })).toEqual([]);
  });

  it("a blank measured field is listed for that indicator, also when another counts the record", () => {
    const activity = record({ owner: "甲支部", values: { 应到人数: "#10" } });
    expect(unscored([COUNT, RATE], { records: [activity] })).toEqual([["甲支部", "Z2-01", "blank-field"]]);
  });

  it("leave is left out of 参会率 and said so", () => {
    const attendance = indicator({
      subjectType: "党员",
      source: "签到表",
      method: "比率得分",
      measure: measureFrom("参会率"),
    });
    const leave = record({ kind: "签到表", owner: "甲支部/张一", values: { 状态: "请假" } });
    expect(unscored([attendance], { members: [member("甲支部/张一")], records: [leave] })).toEqual([
      ["甲支部/张一", null, "on-leave"],
    ]);
  });

  it("hours of an exempt member weigh in no 人均", () => {
    const perHead = indicator({ source: "志愿服务", measure: measureFrom("人均(时长)") });
    const hours = record({ kind: "志愿服务", owner: "甲支部/张一", values: { 时长: "#2" } });
    const members = [member("甲支部/张一", { exempt: "长期病休" }), member("甲支部/李二")];
    expect(unscored([perHead], { members, records: [hours] })).toEqual([["甲支部/张一", null, "exempt"]]);
  });

  it("a pledge not yet due has no effect yet", () => {
    const kept = indicator({ method: "按期完成", source: "公开承诺", measure: measureFrom("完成率") });
    const pledge = record({ kind: "公开承诺", owner: "甲支部", due: "2010-09-30" });
    expect(unscored([kept], { records: [pledge] })).toEqual([["甲支部", null, "after-period"]]);
  });

  it("a record without the 时限 that is measured is listed as blank", () => {
    const kept = indicator({ method: "按期完成", source: "公开承诺", measure: measureFrom("完成率") });
    const pledge = record({ kind: "公开承诺", owner: "甲支部" });
    expect(unscored([kept], { records: [pledge] })).toEqual([["甲支部", "Z1-01", "blank-field"]]);
  });

  it("tells the reason nearest to having an effect", () => {
    const monthly = indicator({ subjectType: "党员" });
    const activity = record({ owner: "总支", day: "2010-05-10", participants: ["甲支部/张一"] });
    const data = { members: [member("甲支部/张一")], records: [activity] };
    expect(unscored([COUNT, monthly], data)).toEqual([["总支", null, "before-window"]]);
  });
});
