import { organisationField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 民主测评: totals per subject and group; the columns of the options follow with the ballots. */
export const BALLOTS: TableKind = {
  name: "民主测评",
  fields: [
    subjectField({ synonyms: ["测评对象", "被测评人", "姓名", "对象名称"] }),
    organisationField(),
    defineField("日期", "date", {
      required: true,
      synonyms: ["测评日期", "测评时间", "评议日期"],
      weakSynonyms: ["时间"],
    }),
    defineField("群体", "text", { required: true, synonyms: ["测评群体", "评议群体", "参评群体", "测评人员类别"] }),
    defineField("发出", "integer", {
      required: true,
      synonyms: ["发出票", "发出票数", "发票数"],
      units: ["票", "张"],
      matters: true,
    }),
    defineField("收回", "integer", {
      required: true,
      synonyms: ["收回票", "收回票数"],
      units: ["票", "张"],
      matters: true,
    }),
    defineField("有效", "integer", { synonyms: ["有效票", "有效票数"], units: ["票", "张"], matters: true }),
    defineField("弃权", "integer", { synonyms: ["弃权票", "弃权票数"], units: ["票", "张"], matters: true }),
  ],
  key: ["person", "日期", "群体"],
  titleWords: ["民主测评", "民主评议", "测评"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "对象",
};
