import { describe, expect, it } from "vitest";
import type { TypedRow } from "../../support/dataset-tables.ts";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";
const lesson = { 日期: "2010-07-05", 活动名称: "上党课", 类别: "党性教育", 党组织: A, 应到人数: "10", 实到人数: "9" };
const pledge = { 对象: "王伟", 承诺事项: "每月走访一户", 完成时限: "2010-07-31", 完成日期: "", 状态: "" };

function sent(kind: "活动台账" | "公开承诺" | "稿件", first: TypedRow, second: TypedRow) {
  const june = tableOf(kind, [first], { file: "甲.xlsx", sha256: "a" });
  const july = tableOf(kind, [second], { file: "乙.xlsx", sha256: "b" });
  const month = monthOf([register(), roster(), july, june]);
  return { month, verdicts: [...month.of(june), ...month.of(july)] };
}

describe("the same record from several tables counts once", () => {
  it.each<[string, TypedRow, TypedRow]>([
    ["equal rows", lesson, lesson],
    ["another 备注", lesson, { ...lesson, 备注: "补报" }],
    ["9 and 9.0 people", lesson, { ...lesson, 实到人数: "9.0" }],
    ["blanks and full-width signs in the name", lesson, { ...lesson, 活动名称: "上 党课" }],
    ["other order of 专项", { ...lesson, 专项: "落实年、全民读书" }, { ...lesson, 专项: "全民读书、落实年" }],
    ["other order of 参加人员", { ...lesson, 参加人员: "王伟、李芳" }, { ...lesson, 参加人员: "李芳、王伟" }],
  ])("%s", (_, first, second) => {
    const { month, verdicts } = sent("活动台账", first, second);
    expect(verdicts).toEqual(["used", "duplicate"]);
    expect(month.issues).toEqual([]);
    expect(month.dataset.records).toHaveLength(1);
  });

  it.each<[string, TypedRow]>([
    ["another day", { ...lesson, 日期: "2010-07-06" }],
    ["another name", { ...lesson, 活动名称: "上党课（二）" }],
    ["another organisation", { ...lesson, 党组织: "第二党支部" }],
  ])("but %s is another record", (_, second) => {
    expect(sent("活动台账", lesson, second).verdicts).toEqual(["used", "used"]);
  });
});

describe("which of two equal rows is used is decided by content, never by file name", () => {
  it.each([
    ["甲.xlsx", "乙.xlsx"],
    ["乙.xlsx", "甲.xlsx"],
  ])("%s before %s", (first, second) => {
    const one = tableOf("活动台账", [lesson], { file: first, sha256: "a" });
    const other = tableOf("活动台账", [lesson], { file: second, sha256: "b" });
    expect(monthOf([register(), roster(), other, one]).dataset.records[0]?.at.file).toBe(first);
  });
});

describe("a record that is sent again with more in it", () => {
  it.each<[string, TypedRow, TypedRow, "活动台账" | "公开承诺"]>([
    ["a filled 实到人数", { ...lesson, 实到人数: "" }, lesson, "活动台账"],
    ["a filled 完成日期", pledge, { ...pledge, 完成日期: "2010-07-20" }, "公开承诺"],
    ["a later 状态", { ...pledge, 状态: "未开始" }, { ...pledge, 状态: "进行中" }, "公开承诺"],
    ["a 状态 where there was none", pledge, { ...pledge, 状态: "已完成" }, "公开承诺"],
    ["both", { ...pledge, 状态: "进行中" }, { ...pledge, 状态: "已完成", 完成日期: "2010-07-20" }, "公开承诺"],
  ])("%s supersedes, whichever comes first", (...[, poorer, richer, kind]) => {
    expect(sent(kind, poorer, richer).verdicts).toEqual(["superseded", "used"]);
    expect(sent(kind, richer, poorer).verdicts).toEqual(["used", "superseded"]);
    expect(sent(kind, poorer, richer).month.issues).toEqual([]);
  });
});

describe("versions that contradict each other", () => {
  it.each<[string, TypedRow, TypedRow, "活动台账" | "公开承诺" | "稿件"]>([
    ["实到人数", lesson, { ...lesson, 实到人数: "8" }, "活动台账"],
    ["应到人数", { ...lesson, 应到人数: "" }, lesson, "活动台账"],
    ["类别", lesson, { ...lesson, 类别: "其他" }, "活动台账"],
    ["参加人员", { ...lesson, 参加人员: "王伟" }, { ...lesson, 参加人员: "李芳" }, "活动台账"],
    ["完成日期", { ...pledge, 完成日期: "2010-07-20" }, { ...pledge, 完成日期: "2010-07-21" }, "公开承诺"],
    ["完成时限", pledge, { ...pledge, 完成时限: "2010-07-20" }, "公开承诺"],
    [
      "日期",
      { 姓名: "王伟", 日期: "2010-07-01", 题目: "体会" },
      { 姓名: "王伟", 日期: "2010-07-02", 题目: "体会" },
      "稿件",
    ],
  ])("in %s are kept out, both cells named", (...[field, first, second, kind]) => {
    const { month, verdicts } = sent(kind, first, second);
    expect(verdicts).toEqual(["rejected", "rejected"]);
    expect(month.dataset.records).toEqual([]);
    expect(month.issues.map((one) => [one.code, one.field, one.at.file])).toEqual([
      ["record-conflict", field, "乙.xlsx"],
      ["record-conflict", field, "甲.xlsx"],
    ]);
    expect(month.issues[0]?.text.found).toMatch(/甲\.xlsx › Sheet1 › [A-Z]3/);
    expect(month.dataset.pending.size).toBe(1);
  });

  it("refuses when each says more than the other", () => {
    const { verdicts } = sent("公开承诺", { ...pledge, 状态: "已完成" }, { ...pledge, 完成日期: "2010-07-20" });
    expect(verdicts).toEqual(["rejected", "rejected"]);
  });

  it("notices a 完成时限 that moved beyond the period, and only speaks of the row inside", () => {
    const { month, verdicts } = sent("公开承诺", pledge, { ...pledge, 完成时限: "2010-09-30" });
    expect(verdicts).toEqual(["rejected", "notInPeriod"]);
    expect(month.codes).toEqual(["record-conflict"]);
  });

  it("names what contradicts, not what merely grew", () => {
    const grown = { ...lesson, 实到人数: "", 参加人员: "王伟" };
    const { month } = sent("活动台账", grown, { ...lesson, 参加人员: "李芳" });
    expect(month.issues.map((one) => one.field)).toEqual(["参加人员", "参加人员"]);
  });

  it("names the version that contradicts, not the one that grew", () => {
    const versions = [pledge, { ...pledge, 完成日期: "2010-07-20" }, { ...pledge, 完成时限: "2010-07-20" }];
    const tables = versions.map((row, index) =>
      tableOf("公开承诺", [row], { sha256: `${index}`, file: `${index}.xlsx` }),
    );
    const told = monthOf([register(), roster(), ...tables]).issues.map((one) => one.text.found.slice(0, 8));
    expect(told).toEqual(["与 2.xlsx", "与 2.xlsx", "与 0.xlsx"]);
  });

  it("keeps the 自评表 of two months apart", () => {
    const tables = ["2010-06", "2010-07"].map((asOf, index) =>
      tableOf("自评表", [{ 对象: "王伟", 指标编号: "D1-01", 自评得分: `${index + 7}` }], { asOf }),
    );
    const month = monthOf([register(), roster(), ...tables]);
    expect(tables.flatMap(month.of)).toEqual(["used", "used"]);
  });

  it("keeps out all of three when one of them differs", () => {
    const tables = ["9", "9", "8"].map((实到人数, index) =>
      tableOf("活动台账", [{ ...lesson, 实到人数 }], { sha256: `${index}`, file: `${index}.xlsx` }),
    );
    const month = monthOf([register(), roster(), ...tables]);
    expect(tables.flatMap(month.of)).toEqual(["rejected", "rejected", "rejected"]);
  });
});

describe("equal keys inside one table", () => {
  it("are one record with a warning when all cells are equal", () => {
    const ledger = tableOf("活动台账", [
      { 序号: "1", ...lesson },
      { 序号: "2", ...lesson },
    ]);
    const month = monthOf([register(), roster(), ledger]);
    expect(month.of(ledger)).toEqual(["used", "duplicate"]);
    expect(month.codes).toEqual(["record-repeated"]);
  });

  it.each([
    [{ 时段: "上午" }, { 时段: "下午" }],
    [{ 备注: "" }, { 备注: "第二场" }],
    [{ 实到人数: "9" }, { 实到人数: "8" }],
  ])("both count with a warning otherwise: %o and %o", (first, second) => {
    const ledger = tableOf("活动台账", [
      { ...lesson, ...first },
      { ...lesson, ...second },
    ]);
    const month = monthOf([register(), roster(), ledger]);
    expect(month.of(ledger)).toEqual(["used", "used"]);
    expect(month.codes).toEqual(["record-same-key"]);
    expect(month.dataset.records).toHaveLength(2);
  });

  it("are still two records when the ledger is sent again, one of them grown", () => {
    const june = tableOf(
      "活动台账",
      [
        { ...lesson, 实到人数: "" },
        { ...lesson, 备注: "第二场", 实到人数: "8" },
      ],
      { sha256: "a" },
    );
    const july = tableOf("活动台账", [{ ...lesson, 备注: "第二场", 实到人数: "8" }, lesson], { sha256: "b" });
    const month = monthOf([register(), roster(), june, july]);
    expect([...month.of(june), ...month.of(july)]).toEqual(["superseded", "used", "duplicate", "used"]);
    expect(month.dataset.records).toHaveLength(2);
  });
});
