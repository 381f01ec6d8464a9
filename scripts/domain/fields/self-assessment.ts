import { indicatorField, organisationField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 自评表: a subject's own marks, for comparison only; its date is the period. */
export const SELF_ASSESSMENT: TableKind = {
  name: "自评表",
  fields: [
    subjectField({ synonyms: ["自评对象", "姓名", "对象名称"] }),
    organisationField(),
    indicatorField(),
    defineField("自评得分", "number", {
      required: true,
      synonyms: ["自评分", "自评分数"],
      units: ["分"],
      max: "1000",
      matters: true,
      example: "4.5",
    }),
    defineField("说明", "text", {
      synonyms: ["自评说明", "自评纪实", "佐证材料", "佐证"],
      example: "参加志愿服务 3 次",
    }),
  ],
  key: ["person", "指标编号"],
  checks: [],
  titleWords: ["自评表", "自评"],
  nature: "ledger",
  dateField: null,
  dueField: null,
  ownerField: "对象",
};
