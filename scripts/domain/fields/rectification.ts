import { organisationField, progressField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 整改台账: what has to be mended until when (the plan, part four: 限期整改). */
export const RECTIFICATION: TableKind = {
  name: "整改台账",
  fields: [
    subjectField({ synonyms: ["整改对象", "整改单位", "责任对象", "姓名", "对象名称"] }),
    organisationField(),
    defineField("问题", "text", { required: true, synonyms: ["存在问题", "问题描述", "整改问题", "问题内容"] }),
    defineField("整改措施", "text", { synonyms: ["措施"] }),
    defineField("整改时限", "date", {
      required: true,
      synonyms: ["整改期限", "完成时限", "时限", "期限"],
      matters: true,
    }),
    defineField("完成日期", "date", {
      synonyms: ["完成时间", "整改完成日期", "整改完成时间", "销号日期"],
      matters: true,
    }),
    progressField(),
    defineField("下达日期", "date", { required: true, synonyms: ["下达时间", "交办日期", "交办时间", "通知日期"] }),
  ],
  key: ["person", "问题", "下达日期"],
  titleWords: ["整改台账", "整改", "销号"],
  nature: "ledger",
  dateField: "下达日期",
  dueField: "整改时限",
  ownerField: "对象",
};
