import { describe, expect, it } from "vitest";
import type { RememberedAnswer } from "#domain/answers.ts";
import { fieldText } from "#domain/record.ts";
import type { Table } from "#domain/table.ts";
import { validateRecords } from "#import/record/validate-records.ts";
import type { Typed } from "../../support/table-builder.ts";
import { importSheet, sheetOf } from "../../support/table-builder.ts";

/** The one table of a sheet. */
function tableOf(lines: readonly (readonly Typed[])[], name: string | null = "6月"): Table {
  const [table] = importSheet(sheetOf(name, lines)).tables;
  if (table === undefined) throw new Error("no table was recognised");
  return table;
}

/** What the clerk answered about a column. */
function answer(decision: string, subject: string): RememberedAnswer {
  return {
    day: "2010-11-01",
    matter: "日期写法",
    subject,
    decision,
    reason: "问过本人",
    clerk: null,
    source: null,
    at: { file: "已确认.xlsx", sheet: "已确认", cell: "A2" },
  };
}

/** A tick box. */
function box(flag: boolean): Typed {
  return { kind: "flag", flag };
}

describe("votes of a 民主测评", () => {
  const HEAD = ["对象", "日期", "群体", "发出", "收回", "优秀", "合格"];

  function ballot(...votes: readonly Typed[]) {
    const table = tableOf([HEAD, ["一支部", "2010-6-25", "党员", 20, 20, ...votes]]);
    const columns = table.columns.map((column) =>
      ["优秀", "合格"].includes(column.header) ? { ...column, option: column.header } : column,
    );
    return validateRecords({ ...table, columns });
  }

  it("stand under the names of their options, with their cells", () => {
    const [record] = ballot("12票", 8).value.records;
    expect([fieldText(record?.values["优秀"]), fieldText(record?.values["合格"])]).toEqual(["12", "8"]);
    expect(record?.cells["合格"]?.cell).toBe("G2");
  });

  it("a blank is no vote count, not 0", () => {
    const { value, issues } = ballot(12, "—");
    expect(value.records[0]?.values["合格"]).toBeNull();
    expect(issues).toEqual([]);
  });

  it.each([
    [-1, "record-negative"],
    ["1.5", "record-integer"],
    ["多数", "record-number"],
    [{ kind: "flag", flag: true }, "record-number"],
  ] as const)("%j is no vote count", (typed, code) => {
    const { value, issues } = ballot(typed, 8);
    expect(issues.map((found) => [found.code, found.at.cell, found.field])).toEqual([[code, "F2", "优秀"]]);
    expect(value.rejected).toHaveLength(1);
  });
});

describe("what the clerk settled about dates", () => {
  const head = ["党支部", "日期", "活动名称", "类别"];
  const lines: readonly (readonly Typed[])[] = [head, ["一支部", 2010.1, "参观", "党课"]];
  it.each([
    ["补0", "2010-10-31"],
    ["不补0", "2010-01-31"],
  ])("2010.1 with the decision %s is %s", (decision, day) => {
    const { value, issues } = validateRecords(tableOf(lines), [answer(decision, "活动台账：字段=日期")]);
    expect(fieldText(value.records[0]?.values["日期"])).toBe(day);
    expect(issues).toEqual([]);
  });

  it("an answer about another column settles nothing", () => {
    const { issues } = validateRecords(tableOf(lines), [answer("补0", "花名册：字段=入党日期")]);
    expect(issues.map(({ code }) => code)).toEqual(["record-date-ambiguous"]);
  });

  it("in a text file 2010.1 is as unsure as a number", () => {
    const table = tableOf([head, ["一支部", "2010.1", "参观", "党课"]], null);
    expect(validateRecords(table).issues.map(({ code }) => code)).toEqual(["record-date-ambiguous"]);
  });
});

describe("marks of a sign-in matrix and words of a sign-in list", () => {
  const STATES: Readonly<Record<string, string>> = {
    出勤: "√ ✓ ✔ ☑ v V 1 是 对 到 出席 已签到",
    迟到: "△ ▲ 迟 早退 迟到",
    请假: "○ 〇 ● O o 假 病假 事假 公假 产假",
    缺席: "× ✗ ✘ X x 缺 旷 0 旷会 未到 缺席",
  };
  const pairs = Object.entries(STATES).flatMap(([state, marks]) => marks.split(" ").map((mark) => [mark, state]));

  it.each(pairs)("%s is %s in both", (mark, state) => {
    const matrix = [
      ["姓名", "6月10日党课", "6月18日参观"],
      ["王伟", mark, "√"],
      ["李强", "√", "×"],
      ["张敏", "假", "√"],
    ];
    const inMatrix = importSheet(sheetOf("2010年6月签到表", matrix)).records.find(({ at }) => at.cell === "B2");
    const list = [
      ["姓名", "活动名称", "日期", "状态"],
      ["王伟", "党课", "2010-6-10", mark],
    ];
    const [inList] = importSheet(sheetOf("签到", list)).records;
    expect([fieldText(inMatrix?.values["状态"]), fieldText(inList?.values["状态"])]).toEqual([state, state]);
  });

  it("a ticked box is 出勤, an empty one is asked about", () => {
    const matrix = [
      ["姓名", "6月10日党课"],
      ["王伟", box(true)],
      ["李强", box(true)],
      ["张敏", box(false)],
      ["赵敏", "√"],
    ];
    const { records, issues } = importSheet(sheetOf("2010年6月签到表", matrix));
    expect(records.map(({ values }) => fieldText(values["状态"]))).toEqual(["出勤", "出勤", "出勤"]);
    expect(issues.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(["record-mark B4"]);
  });
});
