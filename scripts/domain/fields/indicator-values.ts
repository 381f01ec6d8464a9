import { indicatorField, organisationField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 指标数据: any number that no other table yields, by the indicator it is for. */
export const INDICATOR_VALUES: TableKind = {
  name: "指标数据",
  fields: [
    subjectField({ synonyms: ["考评对象", "姓名", "对象名称"] }),
    organisationField(),
    indicatorField(),
    defineField("日期", "date", {
      required: true,
      synonyms: ["数据日期", "统计日期", "统计时间"],
      weakSynonyms: ["时间"],
      example: "2010年6月30日",
    }),
    defineField("数值", "number", {
      required: true,
      synonyms: ["指标值", "数据值", "完成数", "完成值"],
      weakSynonyms: ["积分值"],
      percent: true,
      matters: true,
      example: "92.5",
      hint: "只写数字；比率写成 0.95 或 95%",
    }),
  ],
  key: ["person", "指标编号", "日期"],
  checks: [],
  titleWords: ["指标数据", "指标数值", "数据采集"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "对象",
};
