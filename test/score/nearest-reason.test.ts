import { describe, expect, it } from "vitest";
import { indicator, measureFrom, pts, where } from "../support/score-config.ts";
import type { Member } from "#domain/dataset.ts";
import { member, organisation, record } from "../support/score-dataset.ts";
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

const hours = (owner: string) => record({ kind: "志愿服务", owner, values: { 时长: "#2" } });

describe("人均 divides by evaluated members", () => {
  const line = indicator({ source: "志愿服务", measure: measureFrom("人均(时长)"), method: "按量折算", target: "4" });
  const reasons = (branch: string, present: readonly Member[]) => {
    const organisations = [organisation("甲支部"), organisation("乙支部")];
    const book = bookOf([line], { organisations, members: [...present], records: [hours(`${branch}/赵四`)] });
    return book.unscored.map(({ reason }) => reason);
  };

  it("hours of somebody who left a branch that has none are told to be nothing to measure", () => {
    expect(reasons("甲支部", [member("乙支部/王三")])).toEqual(["nothing-to-measure"]);
    expect(reasons("甲支部", [member("甲支部/李二", { exempt: "长期病休" })])).toEqual(["nothing-to-measure"]);
  });

  it("they count for a branch that has one", () => {
    expect(reasons("甲支部", [member("甲支部/李二")])).toEqual([]);
  });

  it("a branch that is exempt itself has no line to count them for", () => {
    const organisations = [organisation("甲支部", { exempt: "新成立" })];
    const book = bookOf([line], { organisations, members: [member("甲支部/李二")], records: [hours("甲支部/李二")] });
    expect(book.unscored.map(({ reason }) => reason)).toEqual(["exempt"]);
  });
});
