import { organisationField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 领导点评: what the leading group said of a subject (the plan, part four). */
export const LEADER_COMMENTS: TableKind = {
  name: "领导点评",
  fields: [
    subjectField({ synonyms: ["点评对象", "被点评人", "姓名", "对象名称"] }),
    organisationField(),
    defineField("日期", "date", {
      required: true,
      synonyms: ["点评日期", "点评时间"],
      weakSynonyms: ["时间"],
      example: "2010年6月29日",
    }),
    defineField("点评人", "name", { required: true, synonyms: ["点评领导", "点评人姓名"], example: "李强" }),
    defineField("点评内容", "text", {
      required: true,
      synonyms: ["点评意见", "点评"],
      example: "学习认真，服务群众的办法还可以再多一些。",
      hint: "领导点评的原话",
    }),
  ],
  key: ["person", "日期", "点评人"],
  checks: [],
  titleWords: ["领导点评", "点评"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "对象",
};
