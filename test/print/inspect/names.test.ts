import { describe, expect, it } from "vitest";
import { charactersInText } from "#print/inspect/characters.ts";
import { findNames, searchableNames } from "#print/inspect/names.ts";

const people = (...names: readonly string[]) => names.map((name, index) => ({ id: `支部/${index}`, name }));

function found(text: string, names: readonly string[], neutral: readonly string[] = []): readonly string[] {
  const { list } = searchableNames(people(...names), neutral);
  return findNames(charactersInText(text), list).map(({ name }) => name);
}

describe("a name in a document", () => {
  it.each([
    ["three characters, wherever they stand", "由李小明牵头完成", "李小明"],
    ["three characters over a line's end", "由李小\n明牵头", "李小明"],
    ["three characters with blanks between", "李 小 明", "李小明"],
    ["two characters by themselves", "王伟", "王伟"],
    ["two characters in a list", "甲、王伟、乙", "王伟"],
    ["two characters apart as lists align them", "（王　伟）", "王伟"],
    ["two characters before a title", "，王伟同志被评为", "王伟"],
    ["two characters after a title", "支部书记王伟。", "王伟"],
    ["a name with a dot, however it is typed", "阿依古丽•艾则孜", "阿依古丽·艾则孜"],
    ["a name in a compatibility form of a character", "李⼩明", "李小明"],
  ])("is found: %s", (_, text, name) => {
    expect(found(text, [name])).toEqual([name]);
  });

  it.each([
    ["a short name within a longer word", "水平提高明显", "高明"],
    ["a short name within an office's phrase", "推进精神文明建设", "文明"],
    ["spaced letters of a heading", "水 平 提 高 明 显", "高明"],
    ["a name of one character", "明", "明"],
  ])("is not taken for one: %s", (_, text, name) => {
    expect(found(text, [name])).toEqual([]);
  });

  it("that is longer hides a shorter one within it", () => {
    expect(found("王小明", ["王小", "王小明"])).toEqual(["王小明"]);
  });

  it("that is a word of the office is left out, and counted", () => {
    const neutral = ["张家口市科协", "先进", "推进精神文明建设"];
    const { list, unsearchable } = searchableNames(people("张家口", "先进", "文明", "李小明", "李小明"), neutral);
    expect([...list.names].sort()).toEqual(["文明", "李小明"]);
    expect(unsearchable).toBe(2);
  });
});
