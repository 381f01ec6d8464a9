import { exemptionField, flagField, noteField, organisationField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 党组织名册: which organisations there were on a day, a snapshot. */
export const ORGANISATION_REGISTER: TableKind = {
  name: "党组织名册",
  fields: [
    organisationField({ required: true, weakSynonyms: ["名称"] }),
    defineField("上级党组织", "organisation", {
      synonyms: ["上级组织", "隶属党组织", "上级党组织名称", "隶属关系"],
      matters: true,
      example: "机关党委",
      hint: "最上一级不填",
    }),
    defineField("类型", "choice", {
      synonyms: ["党组织类型", "组织类型", "单位类型", "单位性质"],
      weakSynonyms: ["类别", "性质"],
      values: ["机关", "事业", "其他"],
      valueSynonyms: {
        机关党支部: "机关",
        行政: "机关",
        行政机关: "机关",
        事业单位: "事业",
        事业单位党支部: "事业",
        其它: "其他",
      },
      matters: true,
      example: "机关",
    }),
    defineField("书记", "name", { synonyms: ["书记姓名", "支部书记", "党支部书记", "党组织书记"], example: "李强" }),
    defineField("成立日期", "date", { synonyms: ["成立时间", "建立日期", "批准成立日期"], example: "2005年7月1日" }),
    flagField("参评", {
      synonyms: ["是否参评", "是否参加考评"],
      matters: true,
      hint: "不填：没有下级的党组织参评",
    }),
    exemptionField(),
    noteField(),
  ],
  key: ["person"],
  checks: [],
  titleWords: ["党组织名册", "党组织基本情况", "党组织一览", "组织名册"],
  nature: "snapshot",
  dateField: null,
  dueField: null,
  ownerField: null,
};
