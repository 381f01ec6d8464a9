import { describe, expect, it } from "vitest";
import { configurationSheets } from "#books/sample/configuration/configuration-sheets.ts";
import { CONFIG_SHEETS, readConfig } from "#config/read-config.ts";
import { METHODS, WINDOWS } from "#domain/config.ts";
import { exact, exactOf, ZERO } from "#domain/points.ts";
import { configOf, faultOf, sampleDrafts, typeCell, workbookOf } from "../support/config-workbook.ts";

describe("the sample's 考评配置", () => {
  const config = configOf(sampleDrafts());

  it("reads without any issue", () => {
    expect(readConfig(workbookOf(sampleDrafts())).issues.map(faultOf)).toEqual([]);
  });

  it("has all sheets of the format, in its order", () => {
    expect(configurationSheets().map((sheet) => sheet.name)).toEqual([...CONFIG_SHEETS]);
  });

  it("gives every column a width and every row as many cells as there are columns", () => {
    for (const sheet of configurationSheets()) {
      expect(sheet.widths, sheet.name).toHaveLength(sheet.columns.length);
      for (const row of sheet.rows) expect(row, sheet.name).toHaveLength(sheet.columns.length);
    }
  });

  it("has the four phases of the plan, the last one open", () => {
    expect(config.phases.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["第一阶段", "2010-05-01", "2010-05-31"],
      ["第二阶段", "2010-06-01", "2011-06-30"],
      ["第三阶段", "2011-07-01", "2012-06-30"],
      ["第四阶段", "2012-07-01", null],
    ]);
    expect(config.phases.map((phase) => phase.tasks.length)).toEqual([5, 17, 4, 5]);
  });

  it.each(["组织", "党员"] as const)("has five dimensions of 20 and one gate for %s", (subjectType) => {
    const own = config.dimensions.filter((one) => one.subjectType === subjectType);
    expect(own.map(({ full, kind }) => [full, kind])).toEqual([
      ...Array.from({ length: 5 }, () => [2000, "考评"]),
      [2000, "基本要求"],
    ]);
    const sum = own.filter((one) => one.kind === "考评").reduce((so, one) => so.add(exactOf(one.full)), ZERO);
    expect(sum.equals(exact(100))).toBe(true);
  });

  it("has at least one indicator per dimension, each citing the plan", () => {
    expect(config.dimensions.length).toBeGreaterThan(0);
    for (const { subjectType, name } of config.dimensions) {
      const own = config.indicators.filter((one) => one.subjectType === subjectType && one.dimension === name);
      expect(own.length, `${subjectType} ${name}`).toBeGreaterThan(0);
    }
    for (const { basis, id } of config.indicators) expect(basis, id).toMatch(/^方案[一二三四]/);
  });

  it("uses every method and every window", () => {
    expect(new Set(config.indicators.map((one) => one.method))).toEqual(new Set(METHODS));
    expect(new Set(config.indicators.map((one) => one.window))).toEqual(new Set(WINDOWS));
  });

  it.each([
    ["拼音", "拼音"],
    [null, "笔画"],
  ])("orders names by what 姓名排序 says (%s), else by 笔画", (typed, nameOrder) => {
    expect(configOf(typeCell(sampleDrafts(), "基本信息!B23", typed)).office.nameOrder).toBe(nameOrder);
  });

  it("fills in the defaults of 期中计法 by method and of 目标值 of a task", () => {
    const partialOf = (id: string) => config.indicators.find((one) => one.id === id)?.partial;
    expect(["Z3-01", "D3-01", "Z2-01", "Z3-02", "Z4-02"].map(partialOf)).toEqual([
      "按进度",
      "按进度",
      "全额",
      "全额",
      "到期",
    ]);
    expect(config.phases[0]?.tasks[0]?.target).toBe("1");
  });

  it("reads months as text or with 年月, and the deadline 2012年10月 as its last day", () => {
    expect(config.briefingIssues.map((one) => one.period)).toEqual(["2010-06", "2010-07", "2010-08"]);
    expect(config.phases[3]?.tasks[0]?.deadline).toBe("2012-10-31");
  });
});
