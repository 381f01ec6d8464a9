import { describe, expect, it } from "vitest";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const aliases = { organisationAliases: [{ name: "第一党支部", alias: "一支部" }] };

function activity(organisation: string) {
  return { 日期: "2010-07-05", 活动名称: "上党课", 类别: "党性教育", 党组织: organisation };
}

describe("organisations are known by the register and by 组织别名", () => {
  it.each([
    ["standard name", "第一党支部"],
    ["standard name with blanks", "第一 党支部"],
    ["alias", "一支部"],
  ])("takes an activity written by its %s", (_, written) => {
    const month = monthOf([register(), roster(), tableOf("活动台账", [activity(written)])], { config: aliases });
    expect(month.dataset.records.map((one) => one.owner)).toEqual([{ type: "组织", id: "第一党支部" }]);
    expect(month.issues).toEqual([]);
  });

  it("rejects an unknown organisation, names the cell and the nearest standard name", () => {
    const ledger = tableOf("活动台账", [activity("第一党支布")]);
    const month = monthOf([register(), roster(), ledger]);
    expect(month.of(ledger)).toEqual(["rejected"]);
    expect(month.issues[0]?.at).toEqual({ file: "活动台账.xlsx", sheet: "Sheet1", cell: "D3" });
    expect(month.issues[0]?.text.remedy).toContain("“第一党支部”");
  });

  it("never takes a harmless variant without an alias", () => {
    const month = monthOf([register(), tableOf("活动台账", [activity("第一支部")])]);
    expect(month.codes).toEqual(["organisation-unknown"]);
    expect(month.dataset.records).toEqual([]);
  });

  it("says that the register is missing", () => {
    expect(monthOf([tableOf("活动台账", [activity("第一党支部")])]).codes).toContain("register-missing");
  });
});

describe("参评", () => {
  it("is 是 for an organisation without subordinates and 否 for one with, unless written", () => {
    const extra = [
      { 党组织: "老干部党支部", 上级党组织: "市科协党总支", 参评: "否" },
      { 党组织: "学会党支部", 上级党组织: "市科协党总支", 免评: "新成立" },
    ];
    const { organisations } = monthOf([register(extra)]).dataset;
    expect(organisations.map((one) => [one.name, one.evaluated, one.exempt])).toEqual([
      ["学会党支部", true, "新成立"],
      ["市科协党总支", false, null],
      ["第一党支部", true, null],
      ["第二党支部", true, null],
      ["老干部党支部", false, null],
    ]);
  });

  it("keeps the records of an organisation that is not evaluated", () => {
    const ledger = tableOf("活动台账", [activity("市科协党总支")]);
    const month = monthOf([register(), ledger]);
    expect(month.of(ledger)).toEqual(["used"]);
    expect(month.dataset.records).toHaveLength(1);
  });
});

describe("without a 党组织 column the organisation stands around the table", () => {
  const rows = [{ 日期: "2010-07-05", 活动名称: "上党课", 类别: "党性教育" }];

  it.each([
    ["中共市科协党总支第一党支部活动台账", "第一党支部"],
    ["填报单位：第二党支部（盖章）", "第二党支部"],
    ["一支部活动", "第一党支部"],
    ["市科协党总支活动台账", "市科协党总支"],
  ])("%s → %s", (named, organisation) => {
    const month = monthOf([register(), tableOf("活动台账", rows, { named })], { config: aliases });
    expect(month.dataset.records.map((one) => one.owner.id)).toEqual([organisation]);
  });

  it("never sees a short alias in a longer name (一支部 in 第十一支部)", () => {
    const extra = [{ 党组织: "第十一支部", 上级党组织: "市科协党总支" }];
    const month = monthOf([register(extra), tableOf("活动台账", rows, { named: "第十一支部台账" })], {
      config: aliases,
    });
    expect(month.dataset.records.map((one) => one.owner.id)).toEqual(["第十一支部"]);
  });

  it.each([["活动台账"], ["第一党支部和第二党支部活动台账"]])("%s names none: rejected", (named) => {
    const month = monthOf([register(), tableOf("活动台账", rows, { named })]);
    expect(month.codes).toEqual(["organisation-unnamed"]);
  });
});
