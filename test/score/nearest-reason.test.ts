import { describe, expect, it } from "vitest";
import { indicator, measureFrom, pts, where } from "../support/score-config.ts";
import { member, record } from "../support/score-dataset.ts";
import { bookOf } from "../support/score-lookup.ts";
import { award } from "../support/score-records.ts";

const bonus = (id: string) => indicator({ id, method: "加分", source: "奖惩", perUnit: "1", cap: pts("5") });

describe("unscored records are told the nearest reason", () => {
  it.each([
    [
      "after-period before before-window",
      "2010-07-01",
      [indicator(), indicator({ id: "Z1-02", method: "按期完成", source: "公开承诺" })],
    ],
  ])("%s", (_, day, indicators) => {
    expect(
      bookOf(indicators, { records: [record({ owner: "甲支部", day })] }).unscored.map(({ reason }) => reason),
    ).toEqual(["after-period"]);
  });

  it("an activity after the period for the branch, of an exempt member: the branch's reason", () => {
    const members = [member("甲支部/张一", { exempt: "离退休" })];
    const one = record({ owner: "甲支部", day: "2010-07-01", participants: ["甲支部/张一", "乙支部/无名"] });
    for (const indicators of [
      [indicator(), indicator({ id: "D1-01", subjectType: "党员" })],
      [indicator({ id: "D1-01", subjectType: "党员" }), indicator()],
    ]) {
      expect(bookOf(indicators, { members, records: [one] }).unscored.map(({ reason }) => reason)).toEqual([
        "after-period",
      ]);
    }
  });

  it.each([
    ["on-leave", "状态", "请假", "2010-06-18"],
    ["after-period", "状态", "出勤", "2010-07-01"],
    ["before-window", "状态", "出勤", "2010-05-31"],
  ])("%s of a member stands before exempt of another", (...[reason, field, value, day]) => {
    const own = indicator({ id: "D1-01", subjectType: "党员", source: "签到表", measure: measureFrom("参会率") });
    const branch = indicator({
      id: "Z1-01",
      source: "签到表",
      scope: where("类型", "=", "事业"),
      measure: measureFrom("参会率"),
    });
    const one = record({ kind: "签到表", owner: "甲支部/张一", day, values: { [field]: value } });
    for (const indicators of [
      [own, branch],
      [branch, own],
    ]) {
      const { unscored } = bookOf(indicators, { members: [member("甲支部/张一")], records: [one] });
      expect(unscored.map((each) => each.reason)).toEqual([reason]);
    }
  });

  it("exempt stands before not-evaluated", () => {
    const one = record({ owner: "无名支部", participants: ["甲支部/张一"] });
    const members = [member("甲支部/张一", { exempt: "离退休" })];
    for (const indicators of [
      [indicator(), indicator({ id: "D1-01", subjectType: "党员" })],
      [indicator({ id: "D1-01", subjectType: "党员" }), indicator()],
    ]) {
      expect(bookOf(indicators, { members, records: [one] }).unscored.map(({ reason }) => reason)).toEqual(["exempt"]);
    }
  });

  it("what two indicators wanted is told for both, in the configuration's order", () => {
    const { unscored } = bookOf([bonus("Z8-02"), bonus("Z8-01")], { records: [award("甲支部", { 文号: null })] });
    expect(unscored.map(({ indicator: id, reason }) => [id, reason])).toEqual([
      ["Z8-02", "no-document"],
      ["Z8-01", "no-document"],
    ]);
  });
});
