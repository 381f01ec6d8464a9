import { organisationField, subjectField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 奖惩: commendations and disciplinary measures. */
export const AWARDS: TableKind = {
  name: "奖惩",
  fields: [
    subjectField({ synonyms: ["奖惩对象", "获奖对象", "受奖惩对象", "获奖人", "姓名", "对象名称"] }),
    organisationField(),
    defineField("日期", "date", {
      required: true,
      synonyms: ["奖惩日期", "表彰日期", "表彰时间", "获奖日期", "获奖时间", "奖惩时间", "发文日期"],
      weakSynonyms: ["时间"],
    }),
    defineField("类型", "choice", {
      required: true,
      synonyms: ["奖惩类型", "奖惩类别"],
      weakSynonyms: ["类别"],
      values: ["表彰", "通报批评", "警告", "严重警告", "撤职", "留党察看"],
      valueSynonyms: {
        奖励: "表彰",
        获奖: "表彰",
        荣誉: "表彰",
        表扬: "表彰",
        党内警告: "警告",
        党内严重警告: "严重警告",
        撤销党内职务: "撤职",
      },
      matters: true,
    }),
    defineField("名称", "text", {
      required: true,
      synonyms: ["奖惩名称", "荣誉名称", "奖项名称", "获奖名称", "荣誉称号"],
    }),
    defineField("级别", "choice", {
      synonyms: ["奖惩级别", "授予级别", "表彰级别", "获奖级别"],
      values: ["单位", "市", "省", "国家"],
      valueSynonyms: { 本单位: "单位", 市级: "市", 省级: "省", 国家级: "国家", 中央: "国家" },
      matters: true,
    }),
    defineField("文号", "text", { synonyms: ["文件号", "发文字号", "表彰文号", "文件文号"], matters: true }),
    defineField("事项", "text", { synonyms: ["奖惩事项", "事由"], matters: true }),
  ],
  key: ["person", "日期", "名称"],
  titleWords: ["奖惩", "表彰", "获奖", "荣誉"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "对象",
};
