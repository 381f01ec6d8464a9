import { describe, expect, it } from "vitest";
import type { Typed } from "../../support/table-builder.ts";
import { importSheet, sheetOf } from "../../support/table-builder.ts";

function read(title: string, head: readonly string[], row: readonly Typed[]) {
  const { tables, records, issues } = importSheet(sheetOf("测评", [[title], head, row]));
  return { tables: tables.length, records: records.length, codes: issues.map(({ code, at }) => `${code} ${at.cell}`) };
}

describe("民主测评不记名", () => {
  it.each(["投票人", "测评人姓名", "评 议 人"])("totals with a column 「%s」 are refused", (header) => {
    const head = ["对象", "日期", "群体", "发出", "收回", "优秀", "合格", header];
    const row = ["一支部", "2010-6-25", "党员", 1, 1, 1, 0, "甲某"];
    expect(read("民主测评汇总表", head, row)).toEqual({ tables: 0, records: 0, codes: ["table-voter-names H2"] });
  });

  it("a list of voters and what each ticked is refused, and says what to hand in", () => {
    const lines = [["民主评议表"], ["投票人", "优秀", "合格", "基本合格", "不合格"], ["甲某", "√", null, null, null]];
    const { records, issues } = importSheet(sheetOf("测评", lines));
    expect(records).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(["table-voter-names"]);
    expect(issues[0]?.text.remedy).toContain("合计票数");
    expect(JSON.stringify(issues)).not.toContain("甲某");
  });

  it("totals without voters are read", () => {
    const head = ["对象", "日期", "群体", "发出", "收回", "优秀", "合格"];
    const row = ["一支部", "2010-6-25", "党员", 5, 5, 4, 1];
    expect(read("民主测评汇总表", head, row)).toEqual({ tables: 1, records: 1, codes: [] });
  });

  it("a judge signs his marks", () => {
    const row = ["一支部", "2010-6-25", "乙某", 92];
    expect(read("评委打分表", ["对象", "日期", "打分人", "分数"], row).records).toBe(1);
  });
});
