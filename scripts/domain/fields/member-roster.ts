import { exemptionField, nameField, noteField, organisationField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

/** 花名册: who was a member on a day, a snapshot (domain.md 3.1). */
export const MEMBER_ROSTER: TableKind = {
  name: "花名册",
  fields: [
    nameField(),
    organisationField({ required: true }),
    defineField("性别", "choice", {
      values: ["男", "女"],
      valueSynonyms: { 男性: "男", 女性: "女" },
      example: "男",
    }),
    defineField("民族", "text", { synonyms: ["族别"], example: "汉族" }),
    defineField("出生日期", "date", {
      synonyms: ["出生年月", "生日", "出生", "Birthday", "出生时间", "出生年月日", "出生年月（岁）"],
      matters: true,
      example: "1975年3月",
    }),
    defineField("学历", "text", { synonyms: ["最高学历", "文化程度", "最高文化程度"], example: "大学本科" }),
    defineField("入党日期", "date", {
      synonyms: ["入党时间", "入党年月", "接收预备党员日期", "加入党组织日期"],
      matters: true,
      example: "1998年7月1日",
      hint: "接收为预备党员的日期",
    }),
    defineField("转正日期", "date", {
      synonyms: ["转正时间", "正式转正日期", "转为正式党员日期"],
      matters: true,
      example: "1999年7月1日",
      hint: "预备党员不填",
    }),
    defineField("党内职务", "text", { synonyms: ["党内任职"], matters: true, example: "组织委员" }),
    defineField("职务", "text", {
      synonyms: ["现任职务", "行政职务", "岗位职务", "职务（岗位名称）", "职务（级）或职称", "工作单位及职务"],
      weakSynonyms: ["岗位", "工作岗位"],
      example: "科长",
    }),
    defineField("人员类别", "choice", {
      synonyms: ["党籍状态", "正式/预备", "预/正", "政治面貌", "政治面目", "党员类别", "是否正式"],
      values: ["正式", "预备"],
      valueSynonyms: {
        正式党员: "正式",
        中共党员: "正式",
        党员: "正式",
        正: "正式",
        是: "正式",
        预备党员: "预备",
        中共预备党员: "预备",
        中共党员预备: "预备",
        "中共党员(预备)": "预备",
        预: "预备",
        否: "预备",
        // 党籍状态 says nothing of the kind of membership.
        正常: "",
        正常党籍: "",
      },
      matters: true,
      example: "正式",
    }),
    defineField("在职状态", "choice", {
      synonyms: ["在职情况", "在岗状态", "是否在职"],
      values: ["在职", "离退休", "其他"],
      valueSynonyms: {
        在岗: "在职",
        是: "在职",
        退休: "离退休",
        离休: "离退休",
        已退休: "离退休",
        离退: "离退休",
        退休党员: "离退休",
        离职: "其他",
        借调: "其他",
        其它: "其他",
      },
      matters: true,
      example: "在职",
    }),
    defineField("身份证号", "id-number", {
      synonyms: ["身份证号码", "身份证", "公民身份号码", "公民身份证号", "公民身份证号码", "证件号码", "身份证证件号"],
      matters: true,
      hint: "18 位，这一列须设为文本格式，按数字保存会丢失末几位；只用来区分同名的人",
    }),
    defineField("联系电话", "phone", {
      synonyms: ["电话", "手机", "手机号", "手机号码", "移动电话", "联系方式", "电话号码"],
      weakSynonyms: ["固定电话"],
      hint: "这一列设为文本格式",
    }),
    defineField("转入日期", "date", {
      synonyms: ["转入时间", "组织关系转入日期", "组织关系转入时间"],
      matters: true,
      hint: "从别的党组织转来的填写",
    }),
    defineField("转出日期", "date", {
      synonyms: ["转出时间", "组织关系转出日期", "组织关系转出时间"],
      matters: true,
      hint: "已经转走的填写",
    }),
    exemptionField(),
    noteField(),
  ],
  key: ["person"],
  checks: [
    // An earlier year is what a cell without a date shows as one; nobody that old is on a roster.
    { rule: "not-before-day", field: "出生日期", day: "1905-01-01" },
    // The Party's First Congress.
    { rule: "not-before-day", field: "入党日期", day: "1921-07-23" },
    { rule: "not-before", field: "入党日期", than: "出生日期" },
    { rule: "not-before", field: "转正日期", than: "入党日期" },
    { rule: "not-before", field: "转出日期", than: "转入日期" },
    // Party Constitution, article 1: members are at least 18 years old.
    { rule: "years-after", field: "入党日期", than: "出生日期", years: 18 },
    { rule: "agrees-with-id", field: "出生日期", id: "身份证号" },
    { rule: "agrees-with-id", field: "性别", id: "身份证号" },
  ],
  titleWords: ["花名册", "名册", "党员名单", "党员信息"],
  nature: "snapshot",
  dateField: null,
  dueField: null,
  ownerField: null,
};
