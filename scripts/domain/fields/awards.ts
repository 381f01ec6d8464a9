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
      example: "2010年6月28日",
      hint: "表彰或处分决定的日期",
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
        党内撤职: "撤职",
        通报: "通报批评",
        批评: "通报批评",
        留党查看: "留党察看",
      },
      matters: true,
      example: "表彰",
    }),
    defineField("名称", "text", {
      required: true,
      synonyms: ["奖惩名称", "荣誉名称", "奖项名称", "获奖名称", "荣誉称号"],
      example: "优秀共产党员",
    }),
    defineField("级别", "choice", {
      synonyms: ["奖惩级别", "授予级别", "表彰级别", "获奖级别"],
      values: ["单位", "市", "省", "国家"],
      valueSynonyms: { 本单位: "单位", 市级: "市", 省级: "省", 国家级: "国家", 全国: "国家", 中央: "国家" },
      matters: true,
      example: "市",
    }),
    defineField("文号", "text", {
      synonyms: ["文件号", "发文字号", "表彰文号", "文件文号"],
      matters: true,
      example: "市直党发〔2010〕12号",
      hint: "加分的表彰必须有文号，没有文号的不计分",
    }),
    defineField("事项", "text", {
      synonyms: ["奖惩事项", "事由"],
      matters: true,
      example: "创先争优",
      hint: "同一事项受几级表彰的，事项写成一样，只按最高一级计分",
    }),
  ],
  key: ["person", "日期", "名称"],
  checks: [],
  titleWords: ["奖惩", "表彰", "获奖", "荣誉"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "对象",
};
