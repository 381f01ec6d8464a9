import { describe, expect, it } from "vitest";
import { computeScores } from "#score/compute-scores.ts";
import { config } from "../../support/score-config.ts";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";

describe("a record counts from the first day of phase 1 to the period's last day", () => {
  it.each([
    ["2010-04-30", "notInPeriod"],
    ["2010-05-01", "used"],
    ["2010-07-31", "used"],
    ["2010-07", "used"],
    ["2010-08-01", "notInPeriod"],
    ["2010-08", "notInPeriod"],
    ["2010", "notInPeriod"],
  ])("an activity of %s: %s", (日期, verdict) => {
    const ledger = tableOf("活动台账", [{ 日期, 活动名称: "上党课", 类别: "党性教育", 党组织: A }]);
    const month = monthOf([register(), ledger]);
    expect(month.of(ledger)).toEqual([verdict]);
    expect(month.dataset.records).toHaveLength(verdict === "used" ? 1 : 0);
  });

  it("is not complained about outside", () => {
    const ledger = tableOf("志愿服务", [{ 姓名: "无此人", 日期: "2010-08-02", 内容: "劳动" }]);
    const pledges = tableOf("公开承诺", [{ 对象: "无此人", 承诺事项: "走访", 完成时限: "2010-12-31" }]);
    const month = monthOf([register(), roster(), ledger, pledges]);
    expect([...month.of(ledger), ...month.of(pledges)]).toEqual(["notInPeriod", "notInPeriod"]);
    expect(month.issues).toEqual([]);
  });
});

describe("the date of a record", () => {
  it("is 完成时限 for 公开承诺: one due later is not in the period", () => {
    const pledges = tableOf("公开承诺", [
      { 对象: "王伟", 承诺事项: "走访", 完成时限: "2010-07", 完成日期: "2010-07-20" },
      { 对象: "王伟", 承诺事项: "读书", 完成时限: "2010-12-31", 完成日期: "2010-07-20" },
    ]);
    const month = monthOf([register(), roster(), pledges]);
    expect(month.of(pledges)).toEqual(["used", "notInPeriod"]);
    expect(month.dataset.records[0]).toMatchObject({ day: "2010-07-31", due: "2010-07-31", done: "2010-07-20" });
  });

  it("a pledge that is not due yet is given all the same, to be followed up; a ledger's later record is not", () => {
    const pledges = tableOf("公开承诺", [
      { 对象: "王伟", 承诺事项: "走访", 完成时限: "2010-07-31" },
      { 对象: "王伟", 承诺事项: "读书", 完成时限: "2010-08-01" },
    ]);
    const later = tableOf("志愿服务", [{ 姓名: "王伟", 日期: "2010-08-02", 内容: "劳动" }]);
    const { dataset } = monthOf([register(), roster(), pledges, later]);
    expect(dataset.upcoming.map(({ kind, due }) => [kind, due])).toEqual([["公开承诺", "2010-08-01"]]);
    const { commitments } = computeScores(dataset, config([]));
    expect(commitments.map(({ record, state }) => [record.due, state])).toEqual([
      ["2010-07-31", "overdue"],
      ["2010-08-01", "open"],
    ]);
  });

  it("is 下达日期 for 整改台账, also when it is due later", () => {
    const row = { 对象: A, 问题: "制度不全", 整改时限: "2010-09-30", 下达日期: "2010-07-02" };
    const month = monthOf([register(), tableOf("整改台账", [row])]);
    expect(month.dataset.records[0]).toMatchObject({ day: "2010-07-02", due: "2010-09-30", done: null });
  });

  it.each([
    [undefined, "2010-07-31"],
    ["2010-06-05", "2010-06-30"],
  ])("is the month of the table for 自评表 (%s), else the period", (asOf, day) => {
    const row = { 对象: "王伟", 指标编号: "D1-01", 自评得分: "8" };
    const around = asOf === undefined ? {} : { asOf };
    const month = monthOf([register(), roster(), tableOf("自评表", [row], around)]);
    expect(month.dataset.records[0]?.day).toBe(day);
  });
});
