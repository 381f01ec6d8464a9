import { organisationField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 评委打分: one judge's mark of one subject. */
export const JUDGE_MARKS: TableKind = {
  name: "评委打分",
  fields: [
    subjectField({ synonyms: ["参评对象", "被评对象", "姓名", "对象名称"] }),
    organisationField(),
    defineField("日期", "date", {
      required: true,
      synonyms: ["评分日期", "打分日期", "评分时间", "打分时间"],
      weakSynonyms: ["时间"],
      example: "2010年6月25日",
    }),
    defineField("评委", "name", { required: true, synonyms: ["评委姓名", "打分人", "评分人"], example: "李强" }),
    defineField("分数", "number", {
      required: true,
      synonyms: ["得分", "评分", "打分"],
      units: ["分"],
      max: "1000",
      matters: true,
      example: "92.5",
      hint: "不大于满分",
    }),
    defineField("满分", "number", {
      units: ["分"],
      max: "1000",
      matters: true,
      example: "100",
      hint: "不填按 100 分",
    }),
  ],
  key: ["person", "日期", "评委"],
  checks: [{ rule: "not-more", field: "分数", than: "满分", otherwise: "100" }],
  titleWords: ["评委打分", "打分表", "评分表"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "对象",
};
