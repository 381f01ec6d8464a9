import { describe, expect, it } from "vitest";
import { readConfig } from "#config/read-config.ts";
import { cellAddress } from "#domain/location.ts";
import type { Typed } from "../support/config-workbook.ts";
import { faultOf, sampleDrafts, typeCell, workbookOf } from "../support/config-workbook.ts";

/** The columns marked "!" in formats.md section 1. */
const REQUIRED: Readonly<Record<string, string>> = {
  基本信息: "项目",
  期次: "考核月份",
  文稿补充: "考核月份 文档 位置 文字",
  阶段任务: "阶段 阶段名称 开始日期 任务编号 任务 责任对象 完成时限 依据",
  维度: "对象 维度 满分 类别",
  指标: "编号 对象 维度 指标 满分 计分方式 数据来源 统计量 考核周期 依据",
  组成: "对象 组成 权重 内容",
  等次: "对象 等次 下限",
  测评选项: "选项 系数",
  测评群体: "对象 群体 权重",
  报送要求: "党组织 表名 频次 截止日",
  表头别名: "表名 字段 别名",
  组织别名: "标准名称 别名",
  认定结果: "考核月份 对象 名称 等次 理由 认定日期",
  节假日: "日期 类型",
};
const CELLS = Object.entries(REQUIRED).flatMap(([sheet, headers]) =>
  headers.split(" ").map((header) => ({ sheet, header })),
);

function placeOf(sheet: string, header: string, row: number): string {
  const headers = sampleDrafts().find((draft) => draft.name === sheet)?.rows[1] ?? [];
  return `${sheet}!${cellAddress(row, headers.indexOf(header) + 1)}`;
}

describe("every column that must be filled", () => {
  it.each(CELLS)("$sheet $header", ({ sheet, header }) => {
    const place = placeOf(sheet, header, 3);
    const { value, issues } = readConfig(workbookOf(typeCell(sampleDrafts(), place, null)));
    expect(value).toBeNull();
    expect(issues.map(faultOf)).toContain(`config-cell-missing ${place}`);
    const named = readConfig(workbookOf(typeCell(sampleDrafts(), placeOf(sheet, header, 2), "某列"))).issues;
    expect(named.map((found) => found.code)).toContain("config-column-missing");
  });
});

describe("several faults", () => {
  it("are all named in one reading", () => {
    const faults: readonly (readonly [string, Typed, string])[] = [
      ["基本信息!B11", 13, "config-number"],
      ["指标!J3", "类别=党性教育；种类=1；形式≥3", "config-field-unknown"],
      ["指标!L22", null, "config-method-needs"],
      ["指标!N22", "每季", "config-word"],
      ["等次!C5", 5, "config-tier-last"],
      ["维度!C3", "廿", "config-number"],
      ["节假日!B3", "?", "config-word"],
    ];
    const drafts = faults.reduce((so, [place, typed]) => typeCell(so, place, typed), sampleDrafts());
    const found = readConfig(workbookOf(drafts)).issues.map(faultOf);
    const expected = [...faults.map(([place, , code]) => `${code} ${place}`), "config-filter-operand 指标!J3"];
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it("a sum is still checked while another row of the sheet is faulty, and not where the fault may be the reason", () => {
    const wrong = typeCell(typeCell(sampleDrafts(), "指标!E4", 5), "指标!E29", "十");
    expect(readConfig(workbookOf(wrong)).issues.map(faultOf)).toEqual(["config-sum 指标!E5", "config-number 指标!E29"]);
  });
});
