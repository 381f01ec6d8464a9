import { describe, expect, it } from "vitest";
import type { Condition } from "#domain/config.ts";
import { compileFilter } from "#score/filters.ts";
import { where } from "../support/score-config.ts";
import type { Written } from "../support/score-dataset.ts";
import { fields } from "../support/score-dataset.ts";

const EXAMPLES: readonly [Written, Condition["operator"], readonly string[], boolean][] = [
  ["党性教育", "=", ["党性教育"], true],
  ["服务群众", "=", ["党性教育", "服务群众"], true],
  ["其他", "=", ["党性教育", "服务群众"], false],
  [null, "=", ["党性教育"], false],
  ["党性教育", "≠", ["党性教育"], false],
  ["其他", "≠", ["党性教育"], true],
  [null, "≠", ["党性教育"], true],
  ["#2.50", "=", ["2.5"], true],
  ["#10", "≥", ["9"], true],
  ["#9", "≥", ["10"], false],
  ["#9", "≤", ["10"], true],
  ["#10", "≤", ["10.0"], true],
  [null, "≥", ["0"], false],
  [null, "≤", ["0"], false],
  ["@2010-06-18", "=", ["2010-06-18"], true],
  ["@2010-06-18", "≥", ["2010-06-18"], true],
  ["@2010-06-18", "≤", ["2010-06-17"], false],
  ["十", "≥", ["1"], false],
  ["十", "≤", ["1"], false],
  ["#3", "≥", ["三"], false],
  [["落实年", "三下三服务"], "=", ["三下三服务"], true],
  [["落实年"], "=", ["三下三服务"], false],
  [["落实年"], "≠", ["三下三服务"], true],
  [["落实年", "学习型党组织"], "含", ["学习"], true],
  ["领导干部讲党课", "含", ["党课"], true],
  ["参观", "含", ["党课"], false],
  [null, "含", ["党课"], false],
  [null, "为空", [], true],
  [[], "为空", [], true],
  ["有", "为空", [], false],
  ["有", "非空", [], true],
  [null, "非空", [], false],
];

describe("筛选条件", () => {
  it.each(EXAMPLES)("%j %s %j is %s", (...[value, operator, values, holds]) => {
    expect(compileFilter(where("字段", operator, ...values))(fields({ 字段: value }))).toBe(holds);
  });

  it("needs every condition to hold, and holds without any", () => {
    const both = compileFilter([...where("类别", "=", "其他"), ...where("形式", "非空")]);
    expect(both(fields({ 类别: "其他", 形式: "讲座" }))).toBe(true);
    expect(both(fields({ 类别: "其他", 形式: null }))).toBe(false);
    expect(compileFilter([])(fields({}))).toBe(true);
  });

  it("takes a field that the subject does not have as blank", () => {
    expect(compileFilter(where("职务", "≠", "主任"))(fields({}))).toBe(true);
  });
});
