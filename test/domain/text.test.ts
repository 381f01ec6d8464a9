import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAddress, parseCellAddress } from "#domain/location.ts";
import { cleanName, cleanText, cleanToken, excerpt, isEmptyWord, maskPersonal, normaliseHeader } from "#domain/text.ts";

describe("text is cleaned", () => {
  it.each([
    ["王　伟", "王伟"],
    ["王 伟", "王伟"],
    ["\u200B王伟\uFEFF", "王伟"],
    ["阿依古丽•买买提", "阿依古丽·买买提"],
    ["John  Smith", "John Smith"],
  ])("the name %j is %j", (raw, name) => expect(cleanName(raw)).toBe(name));

  it.each([
    ["姓　名", "姓名"],
    ["姓名*", "姓名"],
    ["备 注：", "备注"],
    ["联系\n电话", "联系电话"],
    ["ＩＤ号", "id号"],
  ])("the header %j is compared as %j", (raw, header) => expect(normaliseHeader(raw)).toBe(header));

  it("keeps the full-width punctuation of prose, and narrows it in short values", () => {
    expect(cleanText("学习，交流（二）")).toBe("学习，交流（二）");
    expect(cleanToken("１２．５")).toBe("12.5");
  });

  it.each(["无", "—", "--", "/", "－"])("%s means nothing was filled in", (word) =>
    expect(isEmptyWord(word)).toBe(true),
  );
  it("but 无锡 is a word", () => expect(isEmptyWord("无锡")).toBe(false));
  it("a long value is shortened in a message", () => expect([...excerpt("长".repeat(99))]).toHaveLength(40));
});

describe("personal numbers", () => {
  it.each([
    ["证件号990101196503070013有误", "证件号99****************有误"],
    ["电话13800138000", "电话138****8000"],
    ["编号2010060112", "编号2010060112"],
  ])("%s is shown as %s", (text, shown) => expect(maskPersonal(text)).toBe(shown));
});

it("a cell's address and its row and column say the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
      expect(parseCellAddress(cellAddress(row, column))).toEqual({ row, column });
    }),
  );
  expect(cellAddress(12, 28)).toBe("AB12");
  expect(parseCellAddress("12C")).toBeNull();
});
