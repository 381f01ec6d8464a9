import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAddress, parseCellAddress } from "#domain/location.ts";
import {
  cleanName,
  cleanText,
  cleanToken,
  excerpt,
  isEmptyWord,
  maskPersonal,
  nameDamage,
  normaliseHeader,
} from "#domain/text.ts";

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

  it("keeps what the whole of NFKC would alter, and narrows what it may", () => {
    expect(cleanToken("㎡²①½Ⅱ〇")).toBe("㎡²①½Ⅱ〇");
    expect(cleanToken("Ａ﹣１，𝟙𝟚")).toBe("A-1,12");
    expect(cleanName("⽅⾦")).toBe("方金");
    expect(cleanToken("✔️")).toBe("✔");
  });

  it("cleaning twice changes nothing", () => {
    const signs = fc.constantFrom(
      "王",
      "伟",
      " ",
      "　",
      "\u200B",
      "\u202E",
      "Ａ",
      "１",
      "·",
      "．",
      "é",
      "\u0301",
      "_x000D_",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const raw = parts.join("");
        for (const clean of [cleanText, cleanToken, cleanName]) expect(clean(clean(raw))).toBe(clean(raw));
      }),
    );
  });

  it.each([
    ["王\uFFFD", "lost"],
    ["a\u0301\u0302\u0303", "accents"],
    ["王\uE863", "private"],
    ["𠮷é", null],
  ])("the name %j: damage %s", (name, damage) => expect(nameDamage(name)).toBe(damage));

  it.each(["无", "—", "--", "/", "－", "N/A", "暂无", "空", "无。"])("%s means nothing was filled in", (word) =>
    expect(isEmptyWord(word)).toBe(true),
  );
  it("but 无锡 is a word", () => expect(isEmptyWord("无锡")).toBe(false));
  it("a long value is shortened in a message", () => expect([...excerpt("长".repeat(99))]).toHaveLength(40));
});

describe("personal numbers", () => {
  it.each([
    ["证件号990101196503070013有误", "证件号99****************有误"],
    ["电话13800138000", "电话138****8000"],
    ["电话１３８００１３８０００", "电话１３８****８０００"],
    ["少一位99010119650307001", "少一位99***************"],
    ["99010119650307001X", "99****************"],
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
