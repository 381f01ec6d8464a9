import { nameField, organisationField } from "#domain/fields/common-fields.ts";
import { defineField } from "#domain/fields/define-field.ts";
import type { TableKind } from "#domain/fields/field.ts";

const TICKS = "√ ✓ ✔ ☑ ✅ v V 1 对 是 到 已到 出席 到会 参加 已参加 已签到 签到 正常 出勤正常";
/** Who came late or left early was there; both count as 迟到. */
const LATE = "△ ▲ 迟 早退";
const LEAVE = "○ 〇 ◯ O o ● 假 事假 病假 公假 产假 婚假 丧假 年假 年休假 休假 探亲假 请事假 请病假 请公假 已请假";
const ABSENT = "× ✗ ✘ ✕ ✖ ╳ ❌ X x 缺 旷 0 否 缺勤 旷会 旷工 旷课 未到 未出席 未参加 未签到 无故缺席";

/** What marks and words mean where the sheet has no key of its own (formats.md section 2, domain.md 3.4). */
const MARKS: Readonly<Record<string, string>> = Object.fromEntries([
  ...meaning("出勤", TICKS),
  ...meaning("迟到", LATE),
  ...meaning("请假", LEAVE),
  ...meaning("缺席", ABSENT),
]);

/** 签到表: who came, as a list or as a matrix of names and activities. */
export const SIGN_IN: TableKind = {
  name: "签到表",
  fields: [
    nameField(),
    organisationField(),
    defineField("活动名称", "text", {
      required: true,
      synonyms: ["活动主题", "会议主题", "会议名称", "活动内容", "议题"],
      weakSynonyms: ["内容", "主题"],
      example: "重温入党誓词",
    }),
    defineField("日期", "date", {
      required: true,
      synonyms: ["活动日期", "活动时间", "会议日期", "会议时间", "签到日期"],
      weakSynonyms: ["时间", "签到时间"],
      example: "2010年6月18日",
    }),
    defineField("状态", "choice", {
      required: true,
      synonyms: [
        "出勤状态",
        "签到状态",
        "出勤情况",
        "到会情况",
        "签到情况",
        "考勤",
        "出勤",
        "是否出勤",
        "是否到会",
        "是否参加",
        "是否签到",
      ],
      weakSynonyms: ["签到"],
      values: ["出勤", "迟到", "请假", "缺席"],
      valueSynonyms: MARKS,
      matters: true,
      example: "出勤",
    }),
  ],
  key: ["person", "日期", "活动名称"],
  checks: [],
  titleWords: ["签到表", "签到", "考勤表", "考勤", "点名册"],
  nature: "ledger",
  dateField: "日期",
  dueField: null,
  ownerField: "姓名",
};

function meaning(state: string, marks: string): readonly (readonly [string, string])[] {
  return marks.split(" ").map((mark) => [mark, state]);
}
