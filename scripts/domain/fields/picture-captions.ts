import { organisationField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 图片说明: what the pictures beside the workbooks show; belongs to nobody. */
export const PICTURE_CAPTIONS: TableKind = {
  name: "图片说明",
  fields: [
    defineField("文件名", "text", {
      required: true,
      synonyms: ["图片", "图片名称", "图片文件名", "照片", "照片名称", "照片文件名"],
      example: "重温誓词.jpg",
      hint: "图片的文件名，连同 .jpg 等后缀",
    }),
    defineField("说明", "text", {
      required: true,
      synonyms: ["图片说明", "照片说明", "图说"],
      matters: true,
      example: "党员在纪念馆重温入党誓词",
    }),
    defineField("日期", "date", {
      synonyms: ["拍摄日期", "拍摄时间"],
      weakSynonyms: ["时间"],
      example: "2010年6月18日",
    }),
    organisationField(),
    defineField("活动名称", "text", { synonyms: ["活动", "活动主题"], example: "重温入党誓词" }),
  ],
  key: ["文件名"],
  checks: [],
  titleWords: ["图片说明", "照片说明", "图片"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: null,
};
