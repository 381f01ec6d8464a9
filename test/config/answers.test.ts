import { describe, expect, it } from "vitest";
import { readAnswers } from "#config/answers/read-answers.ts";
import { readConfig } from "#config/read-config.ts";
import { answerFor, type Matter, octoberHabit, type RememberedAnswer } from "#domain/answers.ts";
import { changeSheet, faultOf, sampleDrafts, type Typed, workbookOf } from "../support/config-workbook.ts";

const HEAD = ["日期", "事项", "对象", "决定", "理由", "经办人", "来源单元格"];

function bookOf(...rows: readonly (readonly Typed[])[]) {
  return workbookOf([{ name: "已确认", rows: [HEAD, ...rows] }], { file: "已确认.xlsx" });
}

function row(matter: Matter, subject: string, decision: Typed): readonly Typed[] {
  return ["2010-08-02", matter, subject, decision, "已核实", "张三", "花名册.xlsx › 在职 › C2"];
}

describe("已确认.xlsx", () => {
  it("is read as the program writes it or as a clerk types it", () => {
    const { value, issues } = readAnswers(
      bookOf(row("组织别名", "一支部", "第一党支部"), row("截至月份", "花名册：文件=名册.xlsx", "2010年6月")),
    );
    expect(issues).toEqual([]);
    expect(value[0]).toEqual({
      day: "2010-08-02",
      matter: "组织别名",
      subject: "一支部",
      decision: "第一党支部",
      reason: "已核实",
      clerk: "张三",
      source: "花名册.xlsx › 在职 › C2",
      at: { file: "已确认.xlsx", sheet: "已确认", cell: "C2" },
    });
  });

  it.each<[string, readonly Typed[], string]>([
    ["a matter there is not", ["2010-08-02", "别的", "甲", "乙", "已核实"], "config-word 已确认!B2"],
    ["no reason", ["2010-08-02", "组织别名", "甲", "乙", null], "config-cell-missing 已确认!E2"],
    ["no day", [null, "组织别名", "甲", "乙", "已核实"], "config-cell-missing 已确认!A2"],
    ["a table there is not", row("表头别名", "名单：姓氏", "姓名"), "config-answer-subject 已确认!C2"],
    [
      "a subject without conditions",
      row("同名", "志愿服务：王伟", "第一党支部王伟"),
      "config-answer-subject 已确认!C2",
    ],
    ["a field the table has not", row("表头别名", "花名册：姓氏", "姓"), "config-answer-decision 已确认!D2"],
    ["no month", row("截至月份", "花名册：文件=名册.xlsx", "上个月"), "config-answer-decision 已确认!D2"],
    ["an unknown habit", row("日期写法", "活动台账：字段=日期", "十月"), "config-answer-decision 已确认!D2"],
    [
      "no value that holds",
      row("记录冲突", "活动台账：活动名称=上党课", "以前者为准"),
      "config-answer-decision 已确认!D2",
    ],
    ["neither dissolved nor not", row("组织撤销", "第一党支部", "也许"), "config-answer-decision 已确认!D2"],
  ])("%s is a fault with its cell, and refuses the configuration", (_, typed, fault) => {
    expect(readAnswers(bookOf(typed)).issues.map(faultOf)).toEqual([fault]);
    const { value, issues } = readConfig(workbookOf(sampleDrafts()), bookOf(typed));
    expect([value, issues.map(faultOf)]).toEqual([null, [fault]]);
  });
});

describe("remembered spellings join those of the staff's sheets", () => {
  const drafts = changeSheet(sampleDrafts(), "组织别名", (draft) => ({
    ...draft,
    rows: [...draft.rows, ["机关第一党支部", "老一支部"]],
  }));

  it("a header synonym and an alias", () => {
    const book = bookOf(
      row("表头别名", "志愿服务：服务了多久", "时长"),
      row("组织别名", "二支部（老）", "机关第二党支部"),
    );
    const { value, issues } = readConfig(workbookOf(drafts), book);
    expect(issues).toEqual([]);
    expect(value?.headerSynonyms).toContainEqual({ table: "志愿服务", field: "时长", synonym: "服务了多久" });
    expect(value?.organisationAliases).toContainEqual({ name: "机关第二党支部", alias: "二支部(老)" });
    expect(value?.answers).toHaveLength(2);
  });

  it("where the two disagree the staff's sheets win, and both cells are named", () => {
    const { value, issues } = readConfig(workbookOf(drafts), bookOf(row("组织别名", "老一支部", "机关第二党支部")));
    expect(issues.map((one) => [one.code, one.severity, one.at.file, one.at.cell])).toEqual([
      ["config-answer-overruled", "warning", "已确认.xlsx", "C2"],
    ]);
    const cell = `B${drafts.find((draft) => draft.name === "组织别名")?.rows.length}`;
    expect(issues[0]?.text.found).toContain(`组织别名 › ${cell} 写的是“机关第一党支部”`);
    expect(value?.organisationAliases.filter((one) => one.alias === "老一支部")).toEqual([
      { name: "机关第一党支部", alias: "老一支部" },
    ]);
    expect(value?.answers).toEqual([]);
  });

  it("what both say alike is no disagreement and is there once", () => {
    const { value, issues } = readConfig(workbookOf(drafts), bookOf(row("组织别名", "老一支部", "机关第一党支部")));
    expect(issues).toEqual([]);
    expect(value?.organisationAliases.filter((one) => one.alias === "老一支部")).toHaveLength(1);
  });

  it("without 已确认.xlsx nothing is remembered", () => {
    expect(readConfig(workbookOf(drafts)).value?.answers).toEqual([]);
  });
});

function answer(subject: string, decision: string, day = "2010-08-02"): RememberedAnswer {
  const at = { file: "已确认.xlsx", sheet: "已确认", cell: "C2" };
  return { day, matter: "日期写法", subject, decision, reason: "已核实", clerk: null, source: null, at };
}

describe("which answer speaks of a thing", () => {
  const facts = { 文件: "一支部/台账7月.xlsx", 工作表: "7月", 字段: "日期" };
  const about = { matter: "日期写法", kind: "活动台账", facts } as const;

  it.each([
    ["all conditions hold", "活动台账：字段=日期；工作表=7月", true],
    ["in any order, full-width or not, with blanks", "活动台账: 工作表 = ７月 ;字段=日期", true],
    ["the file is named without its folder", "活动台账：文件=台账7月.xlsx", true],
    ["a habit is of the file of every month", "活动台账：文件=台账8月.xlsx", true],
    ["another sheet", "活动台账：字段=日期；工作表=8月", false],
    ["another table", "志愿服务：字段=日期", false],
    ["a field that is not known", "活动台账：字段=日期；颜色=红", false],
    ["what must not be", "活动台账：字段=日期；工作表≠7月", false],
  ])("%s: %s", (_, subject, expected) => {
    expect(answerFor([answer(subject, "补0")], about) !== null).toBe(expected);
  });

  it("the more exact one wins, then the newer, then the lower", () => {
    const wide = answer("活动台账：字段=日期", "不补0", "2010-09-01");
    const exact = answer("活动台账：字段=日期；工作表=7月", "补0");
    expect(answerFor([exact, wide], about)).toBe(exact);
    const newer = answer("活动台账：字段=日期；工作表=7月", "不补0", "2010-09-01");
    expect(answerFor([newer, exact], about)).toBe(newer);
    const lower = answer("活动台账：字段=日期；工作表=7月", "不补0");
    expect(answerFor([exact, lower], about)).toBe(lower);
  });

  it.each([
    ["补0", true],
    ["不补0", false],
  ])("a habit %s", (decision, expected) => {
    const column = { kind: "活动台账", file: "台账7月.xlsx", sheet: "7月", field: "日期" } as const;
    expect(octoberHabit([answer("活动台账：字段=日期", decision)], column)).toBe(expected);
    expect(octoberHabit([], column)).toBeNull();
  });
});
