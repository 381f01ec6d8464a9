import { organisationField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { FieldDefinition, TableKind } from "#domain/fields/field.ts";

const BALLOT_UNITS = ["票", "张", "份"];

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
      example: "2010年6月25日",
    }),
    defineField("群体", "text", {
      required: true,
      synonyms: ["测评群体", "评议群体", "参评群体", "测评人员类别", "测评主体", "参评人员", "参评人员类别"],
      example: "党员",
      hint: "考评配置“测评群体”中的名称",
    }),
    defineField("发出", "integer", {
      required: true,
      synonyms: ["发出票", "发出票数", "发出测评票", "发出数", "发票数", "发放票数"],
      units: BALLOT_UNITS,
      max: "1000000",
      matters: true,
      example: "20",
    }),
    defineField("收回", "integer", {
      required: true,
      synonyms: ["收回票", "收回票数", "收回测评票", "收回数", "回收票数"],
      units: BALLOT_UNITS,
      max: "1000000",
      matters: true,
      example: "19",
      hint: "不大于发出的票数",
    }),
    defineField("有效", "integer", {
      synonyms: ["有效票", "有效票数", "有效数"],
      units: BALLOT_UNITS,
      max: "1000000",
      matters: true,
      example: "18",
      hint: "不大于收回的票数",
    }),
    defineField("弃权", "integer", {
      synonyms: ["弃权票", "弃权票数", "弃权数"],
      units: BALLOT_UNITS,
      max: "1000000",
      matters: true,
      example: "0",
    }),
  ],
  key: ["person", "日期", "群体"],
  checks: [
    { rule: "not-more", field: "收回", than: "发出", otherwise: null },
    { rule: "not-more", field: "有效", than: "收回", otherwise: null },
    { rule: "not-more", field: "弃权", than: "收回", otherwise: null },
    { rule: "votes-add-up", field: "收回" },
  ],
  titleWords: ["民主测评", "民主评议", "测评"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "对象",
};

/** The column of one option of 测评选项 (优秀, 合格 …): how many votes it got. */
export function votesField(option: string): FieldDefinition {
  return defineField(option, "integer", {
    units: [...BALLOT_UNITS, "人"],
    max: "1000000",
    matters: true,
    example: "0",
    hint: "得到的票数，没有的填 0",
  });
}
