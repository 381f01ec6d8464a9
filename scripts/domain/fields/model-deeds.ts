import { organisationField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 典型事迹: stories of models (the plan, part three (三) 1). */
export const MODEL_DEEDS: TableKind = {
  name: "典型事迹",
  fields: [
    subjectField({ synonyms: ["典型", "典型人物", "姓名", "对象名称"] }),
    organisationField(),
    defineField("日期", "date", {
      required: true,
      synonyms: ["报送日期", "推荐日期", "报送时间", "推荐时间"],
      weakSynonyms: ["时间"],
      example: "2010年6月28日",
    }),
    defineField("题目", "text", {
      required: true,
      synonyms: ["标题", "事迹题目", "事迹标题"],
      example: "窗口前的十年",
    }),
    defineField("事迹", "text", {
      required: true,
      synonyms: ["主要事迹", "事迹简介", "先进事迹", "事迹内容"],
      matters: true,
      example: "坚持在窗口接待群众，十年无投诉。",
    }),
  ],
  key: ["person", "题目"],
  checks: [],
  titleWords: ["典型事迹", "先进事迹", "事迹"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "对象",
};
