import { nameField, organisationField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 志愿服务: hours that members served. */
export const VOLUNTEERING: TableKind = {
  name: "志愿服务",
  fields: [
    nameField({ synonyms: ["党员姓名", "名字", "同志姓名", "志愿者", "志愿者姓名", "参加人"] }),
    organisationField(),
    defineField("日期", "date", {
      required: true,
      synonyms: ["服务日期", "服务时间", "活动日期", "活动时间"],
      weakSynonyms: ["时间"],
      example: "2010年6月12日",
    }),
    defineField("内容", "text", {
      required: true,
      synonyms: ["服务内容", "服务项目", "志愿服务内容", "活动内容", "志愿服务项目"],
      weakSynonyms: ["活动名称", "项目"],
      example: "社区清洁",
    }),
    defineField("时长", "number", {
      synonyms: ["服务时长", "志愿服务时数", "志愿时长", "服务时数", "小时", "小时数", "工时"],
      units: ["小时", "个小时", "个钟头", "h"],
      // The hours of a month: a record may sum up a month, never more.
      max: "744",
      matters: true,
      example: "2.5",
      hint: "小时数，30 分钟写 0.5",
    }),
  ],
  key: ["person", "日期", "内容"],
  checks: [],
  titleWords: ["志愿服务", "志愿者"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "姓名",
};
