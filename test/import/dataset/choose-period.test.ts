import { describe, expect, it } from "vitest";
import { choosePeriod } from "#import/dataset/choose-period.ts";
import type { TypedRow } from "../../support/dataset-tables.ts";
import { register, roster, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";
const B = "第二党支部";

function activities(...rows: readonly (readonly [string, string])[]) {
  const typed: TypedRow[] = rows.map(([日期, 党组织], index) => ({
    日期,
    党组织,
    活动名称: `活动${index}`,
    类别: "其他",
  }));
  return tableOf("活动台账", typed).records;
}

describe("the default period is the newest month with 3 event records from 2 organisations", () => {
  it.each([
    [
      "the newest of two full months",
      activities(
        ["2010-06-01", A],
        ["2010-06-02", A],
        ["2010-06-03", B],
        ["2010-07-01", A],
        ["2010-07-02", B],
        ["2010-07-03", B],
      ),
      "2010-07",
      [],
    ],
    [
      "not a later month with two records",
      activities(["2010-06-01", A], ["2010-06-02", A], ["2010-06-03", B], ["2010-07-01", A], ["2010-07-02", B]),
      "2010-06",
      ["2010-07"],
    ],
    [
      "not a later month of one organisation",
      activities(
        ["2010-06-01", A],
        ["2010-06-02", A],
        ["2010-06-03", B],
        ["2011-06-01", A],
        ["2011-06-02", A],
        ["2011-06-03", A],
        ["2010-08-01", A],
      ),
      "2010-06",
      ["2010-08", "2011-06"],
    ],
    ["months count as written", activities(["2010-06", A], ["2010-06", A], ["2010-06", B]), "2010-06", []],
  ])("%s", (...[, records, period, outliers]) => {
    expect(choosePeriod(records)).toMatchObject({ period, outliers });
  });

  it.each([
    ["nothing at all", []],
    ["years without a month", activities(["2010", A], ["2010", A], ["2010", B])],
    ["one organisation only", activities(["2010-06-01", A], ["2010-06-02", A], ["2010-06-03", A])],
  ])("there is none for %s", (_, records) => {
    expect(choosePeriod(records)).toBeNull();
  });

  it("says why, in Chinese", () => {
    const chosen = choosePeriod(activities(["2010-06-01", A], ["2010-06-02", A], ["2010-06-03", B]));
    expect(chosen?.reason).toBe("2010年6月是有3条以上活动记录、涉及2个以上党组织的最近月份（共3条，2个党组织）");
  });

  it("counts a record that several files hold once", () => {
    const twice = [
      ...activities(["2010-06-01", A], ["2010-06-02", B]),
      ...activities(["2010-06-01", A], ["2010-06-02", B]),
    ];
    expect(choosePeriod(twice)).toBeNull();
  });

  it("counts organisations of the register by standard name, and no others", () => {
    const events = activities(["2010-06-01", A], ["2010-06-02", "一支部"], ["2010-06-03", "外单位"]);
    const aliases = [{ name: A, alias: "一支部" }];
    expect(choosePeriod(events)?.reason).toContain("3个党组织");
    expect(choosePeriod([...register().records, ...events], aliases)).toBeNull();
  });

  it("knows people by 花名册 and a sheet by its title; pledges and rosters are no events", () => {
    const served = tableOf("志愿服务", [
      { 姓名: "王伟", 日期: "2010-07-01", 内容: "劳动" },
      { 姓名: "李芳", 日期: "2010-07-01", 内容: "劳动" },
    ]).records;
    const titled = tableOf("稿件", [{ 姓名: "某人", 日期: "2010-07-01", 题目: "体会" }], {
      named: "填报单位：第二党支部",
    }).records;
    const pledges = tableOf("公开承诺", [{ 对象: "王伟", 承诺事项: "走访", 完成时限: "2010-12-31" }]).records;
    const people = [...register().records, ...roster().records];
    expect(choosePeriod([...served, ...titled, ...pledges, ...people])).toMatchObject({
      period: "2010-07",
      outliers: [],
    });
    expect(choosePeriod([...served, ...pledges, ...people])).toBeNull();
  });
});
