import { describe, expect, it } from "vitest";
import type { ReadTable } from "../../support/dataset-tables.ts";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";
const mark = { 姓名: "王伟", 活动名称: "上党课", 状态: "出勤" };

/** A sign-in matrix: all records stand in the first rows, by the row numbers given. */
function matrix(read: ReadTable, rows: readonly number[]): ReadTable {
  const table = { ...read.table, layout: "matrix" as const };
  const records = read.records.map((record, index) => ({ ...record, table, row: rows[index] ?? 0 }));
  return { ...read, table, records };
}

describe("several records of one row: the strongest verdict stands", () => {
  it("used before not in the period; a row without a mark was read and is used", () => {
    const rows = [
      { ...mark, 日期: "2010-08-01" },
      { ...mark, 日期: "2010-07-01" },
      { ...mark, 日期: "2010-08-08" },
    ];
    const sheet = matrix(tableOf("签到表", rows), [3, 3, 4]);
    expect(monthOf([register(), roster(), sheet]).of(sheet)).toEqual(["used", "notInPeriod", "used"]);
  });

  it.each([
    ["used", "rejected", "used"],
    ["rejected", "notInPeriod", "rejected"],
    ["duplicate", "notInPeriod", "duplicate"],
    ["rejected", "duplicate", "rejected"],
  ])("%s and %s: %s", (one, other, strongest) => {
    const kinds: Record<string, Record<string, string>> = {
      used: { ...mark, 日期: "2010-07-01" },
      rejected: { ...mark, 日期: "2010-07-01", 姓名: "无此人" },
      notInPeriod: { ...mark, 日期: "2010-09-01" },
      duplicate: { ...mark, 日期: "2010-07-09" },
    };
    const first = tableOf("签到表", [{ ...mark, 日期: "2010-07-09" }], { sha256: "a" });
    const sheet = matrix(tableOf("签到表", [kinds[one] ?? {}, kinds[other] ?? {}], { sha256: "b" }), [3, 3]);
    expect(monthOf([register(), roster(), first, sheet]).of(sheet)[0]).toBe(strongest);
  });
});

function rejected(kind: "志愿服务" | "活动台账" | "公开承诺", owner: string | null, organisation: string | null) {
  const { table } = tableOf(kind, [{ 日期: "" }]);
  return { table, records: [], rejected: [{ table, row: 3, owner, organisation, day: null, values: {} }] };
}

describe("rows that failed their own checks", () => {
  it.each([
    ["志愿服务", "王伟", null, [`党员\u0000${A}/王伟`]],
    ["志愿服务", "王伟", A, [`党员\u0000${A}/王伟`]],
    ["志愿服务", "王伟", "第二党支部", []],
    ["志愿服务", "无此人", null, []],
    ["活动台账", null, A, [`组织\u0000${A}`]],
    ["公开承诺", A, null, [`组织\u0000${A}`]],
    ["公开承诺", "王伟", null, [`党员\u0000${A}/王伟`]],
  ] as const)("%s of %s, %s mark %j", (...[kind, owner, organisation, pending]) => {
    const row = rejected(kind, owner, organisation);
    const month = monthOf([register(), roster(), row]);
    expect(month.of(row)).toEqual(["rejected"]);
    expect([...month.dataset.pending]).toEqual(pending);
  });

  it.each([
    ["2010-06-30", 1],
    ["2010-04-30", 0],
    ["2010-08-31", 0],
  ])("of a roster of %s mark %i of those whom the roster of May describes", (asOf, marked) => {
    const { table } = tableOf("花名册", [{ 姓名: "王伟", 党组织: A }], { asOf });
    const row = {
      table,
      records: [],
      rejected: [{ table, row: 3, owner: "王伟", organisation: A, day: null, values: {} }],
    };
    expect(monthOf([register(), roster(), row]).dataset.pending.size).toBe(marked);
  });

  it.each([
    ["2010-07-31", 1],
    ["2010-08-01", 0],
  ])("dated %s mark %i in July: a fault of later months is not July's", (day, marked) => {
    const { table } = tableOf("志愿服务", [{ 日期: day }]);
    const row = {
      table,
      records: [],
      rejected: [{ table, row: 3, owner: "王伟", organisation: null, day, values: {} }],
    };
    expect(monthOf([register(), roster(), row]).dataset.pending.size).toBe(marked);
  });

  it.each([["资料室党支部"], ["第二党支部"]])("of 王伟 that name the wrong organisation %s mark 王伟", (党组织) => {
    const ledger = tableOf("志愿服务", [{ 姓名: "王伟", 党组织, 日期: "2010-07-01", 内容: "劳动", 时长: "2" }]);
    const month = monthOf([register(), roster(), ledger]);
    expect(month.of(ledger)).toEqual(["rejected"]);
    expect([...month.dataset.pending]).toEqual([`党员\u0000${A}/王伟`]);
  });

  it("also mark those whom a record contradicts", () => {
    const row = { 姓名: "王伟", 日期: "2010-07-01", 内容: "劳动" };
    const one = tableOf("志愿服务", [{ ...row, 时长: "2" }], { sha256: "a" });
    const other = tableOf("志愿服务", [{ ...row, 时长: "3" }], { sha256: "b" });
    expect([...monthOf([register(), roster(), one, other]).dataset.pending]).toEqual([`党员\u0000${A}/王伟`]);
  });
});
