import { organisationField, progressField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 公开承诺: what persons and organisations promised, until when, and whether it was kept. */
export const PLEDGES: TableKind = {
  name: "公开承诺",
  fields: [
    subjectField({ synonyms: ["承诺人", "承诺对象", "承诺主体", "姓名", "党员姓名", "对象名称"] }),
    organisationField(),
    defineField("承诺事项", "text", {
      required: true,
      synonyms: ["承诺内容", "公开承诺事项", "承诺"],
      example: "每月走访一户困难群众",
      hint: "一行一项；同一项每次报送写得一样",
    }),
    defineField("完成时限", "date", {
      required: true,
      synonyms: ["承诺时限", "时限", "完成期限", "期限", "兑现时限", "计划完成时间", "计划完成日期"],
      deadline: true,
      matters: true,
      example: "2010年12月31日",
      hint: "写一个日期或月份；“长期”不是时限",
    }),
    defineField("完成日期", "date", {
      synonyms: ["完成时间", "兑现日期", "兑现时间", "实际完成日期", "实际完成时间"],
      matters: true,
      example: "2010年6月30日",
      hint: "没有完成的不填",
    }),
    progressField(),
    defineField("责任人", "name", { synonyms: ["负责人", "责任人姓名"], example: "李强" }),
  ],
  key: ["person", "承诺事项"],
  checks: [],
  titleWords: ["公开承诺", "承诺"],
  nature: "ledger",
  dateField: "完成时限",
  dueField: "完成时限",
  ownerField: "对象",
};
