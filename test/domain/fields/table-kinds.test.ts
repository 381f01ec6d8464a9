import { describe, expect, it } from "vitest";
import { TABLE_KINDS } from "#domain/fields/field.ts";
import { fieldOf, TABLE_KIND_LIST, tableKind } from "#domain/fields/table-kinds.ts";
import { normaliseHeader } from "#domain/text.ts";

describe("field definitions of all table kinds", () => {
  it("there is one definition for every kind of table, in the order of the contract", () => {
    expect(TABLE_KIND_LIST.map(({ name }) => name)).toEqual([...TABLE_KINDS]);
  });

  it.each(TABLE_KIND_LIST)("$name: no header means two fields at once", ({ fields }) => {
    const strong = fields.flatMap((field) =>
      [field.name, ...field.synonyms, ...field.weakSynonyms].map(normaliseHeader),
    );
    expect(strong).toEqual([...new Set(strong)]);
  });

  it.each(TABLE_KIND_LIST)("$name: key, date, deadline and owner are fields of its own", (kind) => {
    const named = [...kind.key.filter((name) => name !== "person"), kind.dateField, kind.dueField, kind.ownerField];
    for (const name of named.filter((one) => one !== null)) expect(fieldOf(kind, name)?.name).toBe(name);
    for (const name of [kind.dateField, kind.dueField]) {
      if (name !== null) expect(fieldOf(kind, name)?.type).toBe("date");
    }
    expect(kind.key.length).toBeGreaterThan(0);
  });

  it.each(TABLE_KIND_LIST)("$name: every other spelling of a value leads to a standard value", ({ fields }) => {
    for (const field of fields.filter(({ values }) => values !== null)) {
      for (const standard of Object.values(field.valueSynonyms)) expect(field.values).toContain(standard);
    }
  });

  it.each([
    ["花名册", ["姓名", "党组织"]],
    ["党组织名册", ["党组织"]],
    ["活动台账", ["日期", "活动名称", "类别", "党组织"]],
    ["签到表", ["姓名", "活动名称", "日期", "状态"]],
    ["志愿服务", ["姓名", "日期", "内容"]],
    ["稿件", ["姓名", "日期", "题目"]],
    ["公开承诺", ["对象", "承诺事项", "完成时限"]],
    ["奖惩", ["对象", "日期", "类型", "名称"]],
    ["指标数据", ["对象", "指标编号", "日期", "数值"]],
  ] as const)("%s asks for exactly the required columns of the contract", (name, required) => {
    const fields = tableKind(name).fields.filter((field) => field.required);
    expect(fields.map((field) => field.name).sort()).toEqual([...required].sort());
  });
});
