import { describe, expect, it } from "vitest";
import { lastMonthOfYearBefore } from "#score/windows.ts";
import { indicator, measureFrom, where } from "../support/score-config.ts";
import { member, organisation, record } from "../support/score-dataset.ts";
import { bookOf, lineOf } from "../support/score-lookup.ts";

const OWN = indicator({ id: "D1-01", subjectType: "党员" });

describe("an activity that several took part in", () => {
  const members = [member("甲支部/张一"), member("甲支部/李二", { exempt: "离退休" })];

  it.each([
    ["an evaluated and an exempt member: counts for the one", ["甲支部/张一", "甲支部/李二"], 1, []],
    ["an evaluated one and a stranger: counts for the one", ["甲支部/张一", "乙支部/无名"], 1, []],
    ["an exempt one and a stranger: exempt is the nearer reason", ["乙支部/无名", "甲支部/李二"], 0, ["exempt"]],
    ["strangers only", ["乙支部/无名", "乙支部/某人"], 0, ["not-evaluated"]],
    ["nobody: the branch it belongs to is not what it reads", [], 0, ["no-indicator"]],
  ])("%s", (...[, participants, counted, reasons]) => {
    const records = [record({ owner: "甲支部", participants })];
    const book = bookOf([OWN], { members, records });
    expect(lineOf(book, "甲支部/张一").measured?.valueOf()).toBe(counted);
    expect(lineOf(book, "甲支部/李二")).toMatchObject({ state: "exempt", measured: null, records: [] });
    expect(book.unscored.map(({ reason }) => reason)).toEqual(reasons);
  });
});

const hours = (owner: string, row: number) => record({ kind: "志愿服务", owner, values: { 时长: "#3" }, row });

describe("人均 and other measures of members' records", () => {
  const members = [member("甲支部/张一"), member("甲支部/李二", { exempt: "离退休" })];
  const records = [hours("甲支部/张一", 3), hours("甲支部/李二", 4), hours("甲支部/已调出", 5)];

  it.each([
    ["人均(时长)", "6", 2],
    ["合计(时长)", "9", 3],
  ])("%s of one evaluated, one exempt and one who left is %s", (measure, measured, count) => {
    const line = lineOf(
      bookOf([indicator({ source: "志愿服务", measure: measureFrom(measure) })], { members, records }),
    );
    expect([line.measured?.toFraction(), line.records.length]).toEqual([measured, count]);
  });
});

it("适用范围 of one kind of subjects does not let the other in by its name", () => {
  const scoped = indicator({ subjectType: "党员", source: "稿件", scope: where("党组织", "=", "甲支部") });
  const data = {
    organisations: [organisation("甲支部")],
    members: [member("甲支部/张一"), member("乙支部/王三")],
    records: [record({ kind: "稿件", owner: "乙支部/王三" }), record({ kind: "稿件", owner: "甲支部/张一", row: 4 })],
  };
  const book = bookOf([scoped], data);
  expect(book.subjects.map(({ subject, lines }) => [subject.id, lines.map(({ state }) => state).join()])).toEqual([
    ["甲支部", ""],
    ["乙支部/王三", "exempt"],
    ["甲支部/张一", "counted"],
  ]);
});

it.each([
  ["2010-06", 1, "2009-12"],
  ["2010-01", 1, "2009-12"],
  ["2010-12", 1, "2009-12"],
  ["2010-05", 6, "2009-05"],
  ["2010-06", 6, "2010-05"],
])("the evaluation year before that of %s, from month %i, ended with %s", (period, first, last) => {
  expect(lastMonthOfYearBefore(period, first)).toBe(last);
});
