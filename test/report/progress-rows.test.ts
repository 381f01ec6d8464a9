import { describe, expect, it } from "vitest";
import { monthOf } from "#report/month.ts";
import { rectificationRows, rectificationSentence, taskTables } from "#report/progress-rows.ts";
import { phase, task } from "../support/score-config.ts";
import { record } from "../support/score-dataset.ts";
import { branchOf, membersOf, reportMaterial } from "../support/report-month.ts";

/** A rectification of 甲支部. */
function order(row: number, days: { readonly due: string; readonly done: string | null; readonly entered: string }) {
  const { due, done, entered } = days;
  const values = { 对象: "甲支部", 问题: `问题${row}`, 下达日期: `@${entered}` };
  return record({ kind: "整改台账", owner: "甲支部", row, day: entered, due, done, values });
}

describe("tasks, rectifications and pledges as rows", () => {
  it("tasks by organisation stand in even parts of what a page holds, shares of members in figures", () => {
    const branches = Object.fromEntries(["一", "二", "三", "四", "五", "六", "七"].map((name) => [`${name}支部`, 2]));
    const tasks = [
      task(),
      task({ id: "R2-2", name: "志愿服务", responsible: "党员", source: "志愿服务", target: "2" }),
    ];
    const tables = taskTables(reportMaterial({ branches, config: { phases: [phase({ tasks })] } }).book, 6);
    expect(tables.map(({ organisations }) => organisations.length)).toEqual([4, 3]);
    expect(tables[0]?.rows[0]?.cells[0]).toEqual({ word: "已完成", count: "", isLate: false });
    expect(tables[0]?.rows[1]?.cells[0]).toEqual({ word: "逾期未完成", count: "0/2", isLate: true });
  });

  it("rectification: what closes it, what is late, what comes from the month before", () => {
    const records = [
      order(3, { due: "2010-06-10", done: "2010-06-12", entered: "2010-05-20" }),
      order(4, { due: "2010-06-20", done: null, entered: "2010-06-01" }),
      order(5, { due: "2010-07-20", done: null, entered: "2010-06-02" }),
      order(6, { due: "2010-07-20", done: null, entered: "2010-07-02" }),
    ];
    const organisations = [branchOf("甲支部")];
    const month = monthOf(reportMaterial({ organisations, members: membersOf("甲支部", 1), records }));
    expect(rectificationSentence(month)).toBe(
      "截至本月底共有限期整改事项3项：逾期完成1项、逾期未完成1项、未到期1项。其中1项由以前月份结转。",
    );
    const rows = rectificationRows(month);
    expect(rows.map(({ matter, state, carried }) => [matter, state, carried])).toEqual([
      ["问题3", "逾期完成，2日", "以前月份结转"],
      ["问题4", "逾期未完成，10日", ""],
      ["问题5", "未到期", ""],
    ]);
    expect(rows[0]?.evidence).toMatch(/整改台账\.xlsx › 整改台账 › /);
  });
});
