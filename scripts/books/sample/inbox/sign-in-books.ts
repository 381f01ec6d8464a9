import { type Attendance, attendanceOf, expectedOn } from "#books/sample/facts/attendance.ts";
import { BRANCHES, branchOf } from "#books/sample/facts/organisations.ts";
import { membersOn, type Person } from "#books/sample/facts/people.ts";
import { ANNIVERSARY, juneStudyDays, STUDY_DAYS, type StudyDay } from "#books/sample/facts/study.ts";
import { AUGUST, type InboxBook, JULY, JUNE, SIGNED, unitLine } from "#books/sample/inbox/inbox-file.ts";
import {
  blankRows,
  bodyRows,
  type CellInput,
  column,
  type Form,
  type FormColumn,
  type FormRow,
  NUMBER_COLUMN,
  textColumn,
} from "#books/sample/layout/form.ts";
import { spaced, spellDay } from "#books/sample/layout/spelling.ts";

type Cells = Readonly<Record<string, CellInput>>;

const MARKS: Readonly<Record<Attendance, string>> = { 出勤: "√", 迟到: "△", 请假: "○", 缺席: "×" };
const KEY_LINE = "注：√出勤　△迟到　○请假　×缺席；免评党员不作要求，留空。";

/** 签到表: June a matrix per branch, July a matrix of all branches and the long sheet of the anniversary, August a matrix. */
export function signInBooks(): readonly InboxBook[] {
  return [
    { path: "2010年6月/6月份支部学习签到表.xlsx", forms: BRANCHES.map((one) => juneForm(one.code)) },
    { path: "2010年7月/“七一”大会签到表.xlsx", forms: [anniversaryForm()] },
    { path: "2010年7月/7月份集中学习签到表.xlsx", forms: [julyForm()] },
    { path: "2010年8月/8月份集中学习签到表.xlsx", forms: [augustForm()] },
  ];
}

function juneForm(code: number): Form {
  const branch = branchOf(code);
  const days = juneStudyDays(code);
  return {
    sheet: branch.name,
    title: `${branch.name}2010年6月份学习签到表`,
    above: null,
    columns: [NUMBER_COLUMN, column("姓名", "姓　名", 17), ...days.map((one) => dayColumn(one, one.topic))],
    rows: [...bodyRows(membersOn(code, JUNE).map((one) => marksOf(one, days))), ...blankRows(2)],
    below: [KEY_LINE],
    mergedField: null,
    landscape: false,
  };
}

function julyForm(): Form {
  const days = STUDY_DAYS["2010-07"] ?? [];
  return {
    sheet: "7月",
    title: "示例市科协党员集中学习签到表（2010年7月）",
    above: unitLine("市科协机关党办", "2010年7月30日"),
    columns: [
      NUMBER_COLUMN,
      column("党组织", "所在支部", 18),
      column("姓名", "姓名", 17),
      ...days.map((one) => dayColumn(one, one.topic)),
    ],
    rows: bodyRows(everybody(JULY).flatMap(([code, people]) => people.map((one) => matrixCells(one, code, days)))),
    below: [KEY_LINE, SIGNED],
    mergedField: "党组织",
    landscape: false,
  };
}

function augustForm(): Form {
  const days = STUDY_DAYS["2010-08"] ?? [];
  return {
    sheet: "8月签到",
    title: "2010年8月份党员理论学习签到表",
    above: unitLine("市科协机关党办", "2010年8月31日"),
    columns: [
      NUMBER_COLUMN,
      column("姓名", "参会同志", 17),
      column("党组织", "党支部", 18),
      ...days.map((one) => dayColumn(one, null)),
      column("备注", "备注", 12),
    ],
    rows: bodyRows(everybody(AUGUST).flatMap(([code, people]) => people.map((one) => matrixCells(one, code, days)))),
    below: [KEY_LINE, SIGNED],
    mergedField: null,
    landscape: false,
  };
}

/** A column of the matrix: 6月2日, under the topic of the day where the sheet has one. */
function dayColumn(study: StudyDay, topic: string | null): FormColumn {
  const [, month = "", date = ""] = study.day.split("-");
  const head = `${Number(month)}月${Number(date)}日`;
  return column(study.day, topic === null ? head : `${topic}/${head}`, 11);
}

function marksOf(person: Person, days: readonly StudyDay[]): Cells {
  const marks =
    person.exempt === null ? days.map((one) => [one.day, MARKS[attendanceOf(person, one.day)]] as const) : [];
  return { ...Object.fromEntries(marks), 姓名: spaced(person.name) };
}

function matrixCells(person: Person, code: number, days: readonly StudyDay[]): Cells {
  return { ...marksOf(person, days), 党组织: branchOf(code).name };
}

function everybody(day: string): readonly (readonly [number, readonly Person[]])[] {
  return BRANCHES.map((branch) => [branch.code, membersOn(branch.code, day)] as const);
}

function anniversaryForm(): Form {
  const people = BRANCHES.flatMap((branch) => expectedOn(branch.code, ANNIVERSARY.day).map(anniversaryCells));
  const half = Math.ceil(people.length / 2);
  const rows: readonly FormRow[] = [
    ...bodyRows(people.slice(0, half)),
    { look: "line", text: "续表" },
    { look: "again" },
    ...bodyRows(people.slice(half)),
  ];
  return {
    sheet: "签到",
    title: `${ANNIVERSARY.name}签到表`,
    above: ["会议地点：市科协礼堂", "填报日期：2010年7月1日"],
    columns: [
      NUMBER_COLUMN,
      column("姓名", "姓名", 17),
      column("党组织", "所在支部", 18),
      textColumn("活动名称", "会议名称", 40),
      column("日期", "会议时间", 14),
      column("状态", "到会情况", 11),
    ],
    rows,
    below: [SIGNED],
    mergedField: null,
    landscape: false,
  };
}

function anniversaryCells(person: Person): Cells {
  return {
    姓名: spaced(person.name),
    党组织: branchOf(person.branch).name,
    活动名称: ANNIVERSARY.name,
    日期: spellDay(ANNIVERSARY.day, "dot"),
    状态: attendanceOf(person, `${ANNIVERSARY.day} ${ANNIVERSARY.name}`),
  };
}
