import { flagField, nameField, organisationField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 稿件: what members wrote; articles and their showing are asked for by the plan, part three (二) 1. */
export const MANUSCRIPTS: TableKind = {
  name: "稿件",
  fields: [
    nameField({ synonyms: ["党员姓名", "名字", "作者", "作者姓名", "撰稿人", "投稿人"] }),
    organisationField(),
    defineField("日期", "date", {
      required: true,
      synonyms: ["投稿日期", "发表日期", "采用日期", "报送日期", "刊发日期", "投稿时间", "发表时间"],
      weakSynonyms: ["时间"],
      example: "2010年6月20日",
    }),
    defineField("题目", "text", {
      required: true,
      synonyms: ["标题", "稿件题目", "稿件标题", "文章题目", "作品名称"],
      example: "在平凡岗位上争当模范",
    }),
    defineField("类型", "choice", {
      synonyms: ["稿件类型", "体裁", "文章类型"],
      weakSynonyms: ["类别"],
      values: ["心得体会", "信息", "征文", "摄影"],
      valueSynonyms: {
        体会文章: "心得体会",
        学习体会: "心得体会",
        心得: "心得体会",
        体会: "心得体会",
        简报信息: "信息",
        信息稿: "信息",
        征文比赛: "征文",
        摄影作品: "摄影",
        照片: "摄影",
      },
      matters: true,
      example: "心得体会",
    }),
    defineField("采用级别", "choice", {
      synonyms: ["采用层级", "刊发级别", "发表级别", "采用情况"],
      weakSynonyms: ["级别"],
      values: ["本单位", "市", "省", "国家"],
      valueSynonyms: { 单位: "本单位", 市级: "市", 省级: "省", 国家级: "国家", 全国: "国家", 中央: "国家" },
      matters: true,
      example: "市",
      hint: "没有采用的不填",
    }),
    flagField("展出", { synonyms: ["是否展出", "板报展出", "展出情况"], matters: true }),
  ],
  key: ["person", "题目"],
  checks: [],
  titleWords: ["稿件", "投稿", "心得体会", "信息报送"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "姓名",
};
