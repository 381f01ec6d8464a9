import { organisationField, progressField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 整改台账: what has to be mended until when (the plan, part four: 限期整改). */
export const RECTIFICATION: TableKind = {
  name: "整改台账",
  fields: [
    subjectField({ synonyms: ["整改对象", "整改单位", "责任对象", "责任单位", "姓名", "对象名称"] }),
    organisationField(),
    defineField("问题", "text", {
      required: true,
      synonyms: ["存在问题", "存在的问题", "问题描述", "整改问题", "问题内容"],
      example: "学习记录不完整",
      hint: "一行一个问题；同一问题每次报送写得一样",
    }),
    defineField("整改措施", "text", { synonyms: ["措施"], example: "专人负责记录，每月检查" }),
    defineField("整改时限", "date", {
      required: true,
      synonyms: ["整改期限", "完成时限", "时限", "期限"],
      deadline: true,
      matters: true,
      example: "2010年7月31日",
    }),
    defineField("完成日期", "date", {
      synonyms: ["完成时间", "整改完成日期", "整改完成时间", "销号日期", "销号时间"],
      matters: true,
      example: "2010年7月20日",
      hint: "没有完成的不填",
    }),
    progressField(),
    defineField("下达日期", "date", {
      required: true,
      synonyms: ["下达时间", "交办日期", "交办时间", "通知日期"],
      example: "2010年6月20日",
    }),
  ],
  key: ["person", "问题", "下达日期"],
  checks: [
    { rule: "not-before", field: "整改时限", than: "下达日期" },
    { rule: "not-before", field: "完成日期", than: "下达日期" },
  ],
  titleWords: ["整改台账", "整改", "销号"],
  nature: "ledger",
  dateField: "下达日期",
  dueField: "整改时限",
  ownerField: "对象",
};
