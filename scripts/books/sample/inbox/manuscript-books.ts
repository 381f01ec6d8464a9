import type { CivilDate } from "#domain/civil-date.ts";
import { type Manuscript, MANUSCRIPTS } from "#books/sample/facts/manuscripts.ts";
import { branchOf } from "#books/sample/facts/organisations.ts";
import { AUGUST, type InboxBook, JULY, JUNE, SIGNED, unitLine } from "#books/sample/inbox/inbox-file.ts";
import {
  blankRows,
  bodyRows,
  type CellInput,
  column,
  type Form,
  NUMBER_COLUMN,
  textColumn,
} from "#books/sample/layout/form.ts";
import { type Spelling, spellDay } from "#books/sample/layout/spelling.ts";

/** 稿件, sent again every month and growing. */
export function manuscriptBooks(): readonly InboxBook[] {
  return [
    book("2010年6月/心得体会及信息稿件登记（6月）.xlsx", JUNE, "short"),
    book("2010年7月/心得体会及信息稿件登记（6-7月）.xlsx", JULY, "wide"),
    book("2010年8月/稿件登记（6-8月）.xlsx", AUGUST, "han"),
  ];
}

function book(path: string, last: CivilDate, spelling: Spelling): InboxBook {
  return { path, forms: [form(last, spelling)] };
}

function form(last: CivilDate, spelling: Spelling): Form {
  const manuscripts = MANUSCRIPTS.filter((one) => one.day <= last);
  return {
    sheet: "稿件登记",
    title: "创先争优活动心得体会、信息稿件登记表",
    above: unitLine("示例市科协党总支宣传组", last),
    columns: [
      NUMBER_COLUMN,
      column("姓名", last === AUGUST ? "作者" : "撰稿人", 17),
      column("党组织", "所在党支部", 18),
      column("日期", last === AUGUST ? "发表日期" : "报送日期", 19),
      textColumn("题目", last === AUGUST ? "标　题" : "稿件题目", 30),
      column("类型", "体裁", 11),
      column("采用级别", "采用级别", 11),
      column("展出", "板报展出", 11),
    ],
    rows: [...bodyRows(manuscripts.map((one) => cellsOf(one, spelling))), ...blankRows(3)],
    below: [SIGNED],
    mergedField: null,
    landscape: true,
  };
}

function cellsOf(manuscript: Manuscript, spelling: Spelling): Readonly<Record<string, CellInput>> {
  return {
    姓名: manuscript.person.name,
    党组织: branchOf(manuscript.branch).name,
    日期: spellDay(manuscript.day, spelling),
    题目: manuscript.title,
    类型: manuscript.type,
    采用级别: manuscript.level === "" ? "—" : manuscript.level,
    展出: manuscript.shown ? "是" : "否",
  };
}
