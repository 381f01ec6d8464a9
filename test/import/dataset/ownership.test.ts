import { describe, expect, it } from "vitest";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";
const B = "第二党支部";

describe("对象 is an organisation by name or alias first, else a person", () => {
  const pledge = { 承诺事项: "走访", 完成时限: "2010-07-31" };

  it.each([
    ["第一党支部", "", { type: "组织", id: A }],
    ["一支部", "", { type: "组织", id: A }],
    ["王伟", "", { type: "党员", id: `${A}/王伟` }],
    ["王伟", A, { type: "党员", id: `${A}/王伟` }],
  ])("%s %s", (对象, 党组织, owner) => {
    const month = monthOf([register(), roster(), tableOf("公开承诺", [{ ...pledge, 对象, 党组织 }])], {
      config: { organisationAliases: [{ name: A, alias: "一支部" }] },
    });
    expect(month.dataset.records.map((one) => one.owner)).toEqual([owner]);
    expect(month.dataset.records[0]?.organisation).toBe(A);
  });

  it("is rejected when it is neither, with the nearest of both", () => {
    const month = monthOf([register(), roster(), tableOf("公开承诺", [{ ...pledge, 对象: "第一党支" }])]);
    expect(month.codes).toEqual(["owner-unknown"]);
    expect(month.issues[0]?.text.remedy).toContain(A);
  });
});

describe("a title that names the general branch lets in the members of its branches", () => {
  it("finds them below it", () => {
    const rows = [{ 姓名: "赵强", 日期: "2010-07-01", 内容: "义务劳动" }];
    const month = monthOf([register(), roster(), tableOf("志愿服务", rows, { named: "市科协党总支志愿服务登记表" })]);
    expect(month.dataset.records.map((one) => one.owner.id)).toEqual([`${B}/赵强`]);
  });
});

describe("参加人员", () => {
  function took(参加人员: string, extra: Parameters<typeof roster>[0] = []) {
    const row = { 日期: "2010-07-05", 活动名称: "上党课", 类别: "党性教育", 党组织: A, 主持人: "孙丽", 参加人员 };
    return monthOf([register(), roster(extra), tableOf("活动台账", [row])]);
  }

  it.each([
    ["李芳、王伟", [`${A}/李芳`, `${A}/王伟`]],
    ["王伟、赵强", [`${A}/王伟`, `${B}/赵强`]],
    ["全体党员", [`${A}/李芳`, `${A}/王伟`]],
    ["本支部全体党员", [`${A}/李芳`, `${A}/王伟`]],
    ["王伟、第二党支部全体党员", [`${A}/王伟`, `${B}/孙丽`, `${B}/赵强`]],
  ])("%s", (written, expected) => {
    const month = took(written);
    expect(month.dataset.records[0]?.participants.toSorted()).toEqual(expected.toSorted());
    expect(month.issues).toEqual([]);
  });

  it("全体党员 leaves out the exempt and those who were not members on that day", () => {
    const extra = [
      { 姓名: "周免", 党组织: A, 免评: "病休" },
      { 姓名: "吴新", 党组织: A, 转入日期: "2010-07-06" },
      { 姓名: "郑走", 党组织: A, 转出日期: "2010-07-05" },
      { 姓名: "冯在", 党组织: A, 转出日期: "2010-07-06" },
    ];
    const month = took("全体党员", extra);
    expect(month.dataset.records[0]?.participants.toSorted()).toEqual(
      [`${A}/冯在`, `${A}/李芳`, `${A}/王伟`].toSorted(),
    );
  });

  it("全体党员 of the general branch are those of all its branches", () => {
    const row = { 日期: "2010-07-05", 活动名称: "动员会", 类别: "其他", 党组织: "市科协党总支", 参加人员: "全体党员" };
    const month = monthOf([register(), roster(), tableOf("活动台账", [row])]);
    expect(month.dataset.records[0]?.participants).toHaveLength(4);
  });

  it.each([
    ["王伟、张群众", "participants-unknown", "张群众"],
    ["王伟、孙丽", "participants-namesakes", "1982年11月"],
  ])("a name that is not one member is a warning, the record stays: %s", (written, code, found) => {
    const month = took(written, [{ 姓名: "孙丽", 党组织: B, 出生日期: "1960-02" }]);
    expect(month.codes).toEqual([code]);
    expect(month.issues[0]?.text.found).toContain(found);
    expect(month.dataset.records[0]?.participants).toEqual([`${A}/王伟`]);
  });
});

describe("图片说明 belongs to nobody", () => {
  it("goes to the office's own Party organisation", () => {
    const captions = tableOf("图片说明", [{ 文件名: "1.jpg", 说明: "动员会", 日期: "2010-07-01" }]);
    expect(monthOf([register(), captions]).dataset.records[0]?.owner.id).toBe("示例市科协党总支");
  });
});
