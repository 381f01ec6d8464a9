import { describe, expect, it } from "vitest";
import { TABLE_KINDS } from "#domain/fields/field.ts";
import { fieldOf, TABLE_KIND_LIST, tableKind } from "#domain/fields/table-kinds.ts";
import { cleanToken, normaliseHeader } from "#domain/text.ts";
import { readField } from "#import/record/read-field.ts";

/** Headers seen in real workbooks (domain.md 3.1, 3.2). */
const OBSERVED = [
  [
    "花名册",
    "姓名* 党员姓名 名字 性别 民族 族别 出生年月 出生日期 生日 Birthday 出生年月（岁） 身份证号 身份证号码 公民身份号码 证件号码 学历 最高学历 文化程度 入党时间 入党年月 接收预备党员日期 转正时间 正式转正日期 人员类别 党籍状态 正式/预备 预/正 政治面貌 所在党支部 所属党支部 支部 支部信息 所属党组织名称 编入党支部 区内党支部 分党委 单位 职务 党内职务 现任职务 职务（级）或职称 联系电话 手机号码 移动电话 联系方式 备注",
  ],
  [
    "活动台账",
    "会议主题 活动主题 活动名称 会议名称 议题 内容 活动内容 学习内容 会议时间 活动时间 活动日期 开始时间 时间 会议地点 地点 活动地点 会议类型 类型 活动类型 类别 主持人 负责人 主讲人 出席 名单 应到人数 实到人数 参加人数",
  ],
  ["志愿服务", "服务时间 服务时长 志愿服务时数 服务内容 小时 工时 志愿时长"],
  ["公开承诺", "承诺事项 完成时限 责任人"],
  ["整改台账", "存在问题 整改措施 整改时限 整改进度 完成情况"],
  ["民主测评", "发出 收回 有效 弃权 测评对象"],
  ["自评表", "自评分 指标编号"],
] as const;

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

  it.each(TABLE_KIND_LIST)("$name: every other spelling of a value leads to a standard value or to none", (kind) => {
    for (const field of kind.fields.filter(({ values }) => values !== null)) {
      const { values, valueSynonyms } = field;
      for (const [spelling, standard] of Object.entries(valueSynonyms)) {
        expect([...(values ?? []), ""], spelling).toContain(standard);
        expect(cleanToken(spelling).replace(/ /g, ""), "it is compared after cleaning").toBe(spelling);
      }
    }
  });

  it.each(TABLE_KIND_LIST)(
    "$name: the fields that are checked against each other are its own",
    ({ fields, checks }) => {
      const names = fields.map(({ name }) => name);
      for (const check of checks) {
        const others = "than" in check ? [check.than] : "id" in check ? [check.id] : [];
        for (const name of [check.field, ...others]) expect(names).toContain(name);
      }
    },
  );

  it.each(TABLE_KIND_LIST.flatMap(({ name, fields }) => fields.map((field) => ({ kind: name, field }))))(
    "$kind「$field.name」: its example can be read back, and a required field has one",
    ({ field }) => {
      if (field.required) expect(field.example).not.toBeNull();
      if (field.example === null) return;
      const cell = { kind: "text", text: field.example } as const;
      const { value, faults } = readField(cell, { field, month: null, date1904: false });
      expect(faults).toEqual([]);
      expect(value).not.toBeNull();
    },
  );

  it("every header of the observed rosters and ledgers is known to its kind", () => {
    for (const [name, headers] of OBSERVED) {
      const known = tableKind(name).fields.flatMap(({ name: own, synonyms, weakSynonyms }) =>
        [own, ...synonyms, ...weakSynonyms].map(normaliseHeader),
      );
      for (const header of headers.split(" ")) expect(known, `${name} ${header}`).toContain(normaliseHeader(header));
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
