import type { CivilDate } from "#domain/civil-date.ts";
import { BRANCHES, branchOf } from "#books/sample/facts/organisations.ts";
import { membersOn, PEOPLE, type Person, TRANSFER } from "#books/sample/facts/people.ts";
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
import { spaced, spellMonth, wide } from "#books/sample/layout/spelling.ts";

type Cells = Readonly<Record<string, CellInput>>;

/** 花名册 of three months: June whole, July only the two branches that changed, August whole on two sheets. */
export function rosterBooks(): readonly InboxBook[] {
  return [
    { path: "2010年6月/党员花名册（6月30日）.xlsx", forms: [juneForm()] },
    { path: "2010年7月/党员变动情况（7月）.xlsx", forms: [julyForm(4), julyForm(5)] },
    { path: "2010年8月/市科协党员花名册（8月最终版）.xlsx", forms: [augustForm("在职"), augustForm("离退休")] },
  ];
}

const JUNE_COLUMNS: readonly FormColumn[] = [
  NUMBER_COLUMN,
  column("党组织", "所在党支部", 17),
  column("姓名", "姓　名", 17),
  column("性别", "性别", 6),
  column("民族", "民族", 9),
  column("出生日期", "出生年月", 11),
  column("学历", "文化程度", 9),
  column("入党日期", "党内情况/入党时间", 11),
  column("转正日期", "党内情况/转正时间", 11),
  column("人员类别", "党内情况/党员类别", 11),
  column("党内职务", "党内情况/党内职务", 11),
  textColumn("职务", "现任职务", 19),
  column("在职状态", "在职情况", 10),
  column("身份证号", "身份证号码", 22),
  column("联系电话", "手机号码", 24),
  textColumn("免评", "免评原因", 19),
];

function juneForm(): Form {
  return {
    sheet: "党员花名册",
    title: "示例市科协党总支党员花名册",
    above: unitLine("示例市科协党总支", "2010年6月30日"),
    columns: JUNE_COLUMNS,
    rows: [...BRANCHES.flatMap((branch) => juneRows(branch.code)), sumRow("合　计", PEOPLE.length)],
    below: ["注：身份证号码须填写18位；免评须写明原因。", SIGNED],
    mergedField: "党组织",
    landscape: true,
  };
}

function juneRows(code: number): readonly FormRow[] {
  const members = membersOn(code, JUNE);
  return [...bodyRows(members.map((one) => juneCells(one))), sumRow("小　计", members.length)];
}

function juneCells(person: Person): Cells {
  return {
    ...sameEverywhere(person),
    党组织: branchOf(person.branch).name,
    姓名: spaced(person.name),
    出生日期: person.birth.slice(0, 7).replace("-", "."),
    入党日期: spellMonth(person.joined, "dot"),
    转正日期: person.regular === null ? "—" : spellMonth(person.regular, "dot"),
    人员类别: person.regular === null ? "预备党员" : "正式党员",
    在职状态: person.service === "在职" ? "在职" : "退休",
    联系电话: person.branch === 2 ? wide(person.phone) : person.phone,
    免评: person.exempt,
  };
}

function julyForm(code: number): Form {
  const branch = branchOf(code);
  return {
    sheet: branch.name,
    title: `${branch.name}党员花名册`,
    above: unitLine(branch.name, "2010年7月31日"),
    columns: [
      NUMBER_COLUMN,
      column("姓名", "党员姓名", 17),
      column("性别", "性别", 6),
      column("民族", "族别", 8),
      column("出生日期", "出生时间", 16),
      column("入党日期", "入党年月", 13),
      { ...column("人员类别", "", 11), header: "正式/预备" },
      column("在职状态", "在职情况", 11),
      column("身份证号", "公民身份号码", 22),
      column("转入日期", "组织关系转入时间", 14),
      column("转出日期", "组织关系转出时间", 14),
      textColumn("备注", "备 注", 18),
    ],
    rows: [...bodyRows(rosterOf(code, JULY).map((one) => julyCells(one, code))), ...blankRows(3)],
    below: [SIGNED],
    mergedField: null,
    landscape: true,
  };
}

function julyCells(person: Person, code: number): Cells {
  const moved = person.name === TRANSFER.name;
  return {
    ...sameEverywhere(person),
    姓名: spaced(person.name),
    出生日期: { day: person.birth, format: 'yyyy"年"m"月"d"日"' },
    入党日期: spellMonth(person.joined, "han"),
    人员类别: person.regular === null ? "预备" : "正式",
    在职状态: person.service,
    ...transferCells(person, code),
    备注: moved && code === TRANSFER.to ? "由学会部党支部转入" : null,
  };
}

function augustForm(service: Person["service"]): Form {
  const codes = service === "在职" ? [1, 2, 3, 4, 5] : [6];
  return {
    sheet: `${service}党员`,
    title: `示例市科协${service}党员花名册`,
    above: unitLine("示例市科协机关党办", "2010.8.31"),
    columns: [
      NUMBER_COLUMN,
      column("姓名", "姓名", 17),
      column("党组织", "所属党支部", 18),
      column("性别", "性别", 6),
      column("民族", "民族", 10),
      column("出生日期", "出生日期", 12),
      column("学历", "最高学历", 9),
      column("身份证号", "身份证号", 22),
      column("入党日期", "入党年月", 12),
      column("转正日期", "转正时间", 12),
      column("人员类别", "人员类别", 9),
      column("在职状态", "在职状态", 9),
      column("党内职务", "党内职务", 11),
      textColumn("职务", "行政职务", 18),
      column("联系电话", "联系方式", 14),
      column("转入日期", "组织关系/转入日期", 12),
      column("转出日期", "组织关系/转出日期", 12),
      textColumn("免评", "免评理由", 19),
    ],
    rows: bodyRows(codes.flatMap((code) => rosterOf(code, AUGUST).map((one) => augustCells(one, code)))),
    below: [SIGNED],
    mergedField: null,
    landscape: true,
  };
}

function augustCells(person: Person, code: number): Cells {
  return {
    ...sameEverywhere(person),
    党组织: branchOf(code).name,
    姓名: person.name,
    出生日期: { day: person.birth, format: "yyyy-mm-dd" },
    入党日期: spellMonth(person.joined, "han"),
    转正日期: person.regular === null ? null : spellMonth(person.regular, "han"),
    人员类别: person.regular === null ? "预备" : "正式",
    在职状态: person.service,
    联系电话: person.phone,
    ...transferCells(person, code),
    免评: person.exempt,
  };
}

/** Members of a branch on a day, and whoever was transferred out of it by then, as the office keeps them on the list. */
function rosterOf(code: number, day: CivilDate): readonly Person[] {
  const left = PEOPLE.filter((one) => one.name === TRANSFER.name && code === TRANSFER.from);
  return [...membersOn(code, day), ...left];
}

function transferCells(person: Person, code: number): Cells {
  if (person.name !== TRANSFER.name) return {};
  return code === TRANSFER.to ? { 转入日期: "2010.7.12" } : { 转出日期: "2010.7.12" };
}

function sameEverywhere(person: Person): Cells {
  return {
    性别: person.sex,
    民族: person.ethnic,
    学历: person.education,
    党内职务: person.partyPost === "" ? null : person.partyPost,
    职务: person.post,
    身份证号: person.idNumber,
  };
}

function sumRow(word: string, count: number): FormRow {
  return { look: "sum", cells: { 党组织: word, 姓名: `${count}人` } };
}
