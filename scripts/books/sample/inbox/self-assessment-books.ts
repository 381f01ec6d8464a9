import { branchOf, PARENT } from "#books/sample/facts/organisations.ts";
import { MEMBER_SELF_MARKS, ORGANISATION_SELF_MARKS, type SelfMark } from "#books/sample/facts/self-assessment.ts";
import { type InboxBook, SIGNED, unitLine } from "#books/sample/inbox/inbox-file.ts";
import { bodyRows, type CellInput, column, type Form, NUMBER_COLUMN } from "#books/sample/layout/form.ts";
import { spaced } from "#books/sample/layout/spelling.ts";

/** 自评表 for August: all branches in one book, the members of two branches in another. */
export function selfAssessmentBooks(): readonly InboxBook[] {
  return [
    { path: "2010年8月/党支部自评表（8月）.xlsx", forms: [organisationForm()] },
    { path: "2010年8月/党员自评表（8月）.xlsx", forms: [3, 4].map(memberForm) },
  ];
}

function organisationForm(): Form {
  return {
    sheet: "支部自评",
    title: "2010年8月党支部考评指标自评表",
    above: unitLine(PARENT.name, "2010年8月31日"),
    columns: [
      NUMBER_COLUMN,
      column("对象", "自评对象", 20),
      column("指标编号", "考评指标编号", 16),
      column("自评得分", "自评分", 12),
    ],
    rows: bodyRows(ORGANISATION_SELF_MARKS.map((one) => cellsOf(one, one.subject))),
    below: ["注：自评得分只作对照，不计入总分。", SIGNED],
    mergedField: "对象",
    landscape: false,
  };
}

function memberForm(code: number): Form {
  const branch = branchOf(code);
  return {
    sheet: branch.name,
    title: `${branch.name}党员自评表（2010年8月）`,
    above: unitLine(branch.name, "2010年8月31日"),
    columns: [
      NUMBER_COLUMN,
      column("对象", "姓名", 17),
      column("指标编号", "指标代码", 14),
      column("自评得分", "自评分数", 12),
    ],
    rows: bodyRows(
      MEMBER_SELF_MARKS.filter((one) => one.branch === code).map((one) => cellsOf(one, spaced(one.subject))),
    ),
    below: ["注：自评得分只作对照，不计入总分。"],
    mergedField: null,
    landscape: false,
  };
}

function cellsOf(mark: SelfMark, subject: string): Readonly<Record<string, CellInput>> {
  return { 对象: subject, 指标编号: mark.indicator, 自评得分: mark.mark };
}
