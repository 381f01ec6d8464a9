import { type Branch, BRANCHES, PARENT } from "#books/sample/facts/organisations.ts";
import { membersOn } from "#books/sample/facts/people.ts";
import { type InboxBook, JUNE, SIGNED, unitLine } from "#books/sample/inbox/inbox-file.ts";
import { bodyRows, type CellInput, column, NUMBER_COLUMN, textColumn } from "#books/sample/layout/form.ts";
import { spaced } from "#books/sample/layout/spelling.ts";

/** 党组织名册: one sheet, the 党总支 first. */
export function organisationBook(): InboxBook {
  return {
    path: "2010年6月/党组织基本情况一览表.xlsx",
    forms: [
      {
        sheet: "一览表",
        title: "示例市科协所属党组织基本情况一览表",
        above: unitLine(PARENT.name, "2010年6月30日"),
        columns: [
          NUMBER_COLUMN,
          textColumn("党组织", "党组织名称", 24),
          textColumn("上级党组织", "上级党组织", 24),
          column("类型", "单位性质", 10),
          column("书记", "书记姓名", 11),
          column("成立日期", "成立时间", 13),
          column("党员人数", "党员人数", 9),
          column("参评", "是否参评", 9),
          textColumn("备注", "备　注", 14),
        ],
        rows: bodyRows([PARENT, ...BRANCHES].map(cellsOf)),
        below: [SIGNED],
        mergedField: null,
        landscape: true,
      },
    ],
  };
}

function cellsOf(branch: Branch): Readonly<Record<string, CellInput>> {
  const parent = branch.code === PARENT.code;
  return {
    党组织: branch.name,
    上级党组织: parent ? "—" : PARENT.name,
    类型: branch.type,
    书记: spaced(branch.secretary),
    成立日期: branch.founded,
    党员人数: membersOn(branch.code, JUNE).length,
    参评: parent ? "否" : "是",
    备注: parent ? "总支不参加考评" : null,
  };
}
