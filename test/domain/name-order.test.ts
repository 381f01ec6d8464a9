import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameOrder } from "#domain/name-order/name-order.ts";
import { STROKE_ORDER } from "#domain/name-order/stroke-order.ts";
import { runs } from "../support/property-runs.ts";

const byStrokes = nameOrder("笔画");
const byPinyin = nameOrder("拼音");

/** Sorts from the worst start, so that an order that was only kept does not pass. */
function sorted(names: readonly string[], compare: (a: string, b: string) => number): readonly string[] {
  return [...names].reverse().sort(compare);
}

function bare(name: string): string {
  return name.replace(/[\s·]/gu, "");
}

/** Surnames, blanks between them, of lists published 按姓氏笔画为序. */
const PUBLISHED: readonly (readonly [list: string, surnames: string])[] = [
  ["中央政治局，2012年", "习 马 王 刘 许 孙 李 汪 张 范 孟 赵 胡 俞 栗 郭 韩"],
  ["中央政治局，2022年", "丁 习 马 王 尹 石 刘 李 何 张 陈 赵 袁 黄 蔡"],
  ["中央纪委常委，2002年", "干 马 王 刘 李 吴 沈 张 赵 夏 黄 解"],
  ["广东省政协澳门委员，2023年", "马 卢 刘 许 李 杨 陈 林 郑 柯 黄 龚 崔 梁 廖 黎 戴"],
];

/** 通用规范汉字表, the beginnings of 二画 to 四画 as printed in its first part. */
const PRINTED = "二十丁厂七卜八人入儿匕几九刁了刀力乃又三干于亏工土士才下寸大丈与万上小口山巾千乞川丰王开井天夫元无云";

/** The hundred commonest surnames. */
const COMMON =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹" +
  "熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";

describe("笔画: the order of official lists", () => {
  it.each(PUBLISHED)("puts the surnames of a published list (%s) in the list's order", (_, surnames) => {
    const names = surnames.split(" ").map((surname) => `${surname}测试`);
    expect(sorted(names, byStrokes)).toEqual(names);
  });

  it("puts characters of equal strokes as 通用规范汉字表 prints them", () => {
    expect(sorted([...PRINTED], byStrokes).join("")).toBe(PRINTED);
  });

  it.each([
    ["fewer strokes of the surname first", "丁小宁", "王小宁"],
    ["起笔横 before 起笔点 (ICU has it the other way)", "王小宁", "文小宁"],
    ["竖钩 counts as 竖, so 于 before 万 (ICU has it the other way)", "于小宁", "万小宁"],
    ["丁 before 刀: 横 before 折", "丁小宁", "刀小宁"],
    ["equal strokes and 起笔: the second stroke decides", "林小宁", "欧小宁"],
    ["提 counts as 横, before 竖: 氵 before 忄", "沈小宁", "怀小宁"],
    ["one surname: the next character decides", "李一鸣", "李大鸣"],
    ["one surname and next character: the third decides", "李大一", "李大鸣"],
    ["a given name of one character first (ICU has it the other way)", "高富", "高大富"],
    ["two given names of one character by strokes", "高大", "高富"],
    ["a compound surname by its first character, not by all its strokes", "欧阳少东", "洪少东"],
    ["a compound surname after the single one of its first character", "欧鑫鑫", "欧阳一"],
    ["a given name of one character first, after a compound surname too", "欧阳鑫", "欧阳一一"],
    ["compound surnames of one first character by their second", "司马鑫鑫", "司徒一一"],
    ["two characters that could be a compound surname: surname and given name", "司马", "司一一"],
    ["a name of a minority by its first character", "阿卜杜拉·测试", "陈一"],
    ["traditional characters, not in the table, after all that are", "齉一", "張一"],
    ["Latin names after all Han ones, as they are spelt", "齉一", "Ada"],
  ])("puts %s: %s before %s", (_, first, second) => {
    expect(byStrokes(first, second)).toBeLessThan(0);
    expect(byStrokes(second, first)).toBeGreaterThan(0);
  });

  it("orders characters that it does not know by code point", () => {
    expect(sorted(["Ada", "Bob", "張一", "陳一", "𪚥一"], byStrokes)).toEqual(["Ada", "Bob", "張一", "陳一", "𪚥一"]);
  });
});

describe("the table of strokes", () => {
  const all = [...STROKE_ORDER.join("")];

  it("holds every character once", () => {
    expect(all.length).toBe(8230);
    expect(new Set(all).size).toBe(all.length);
  });

  it("holds all common surnames and all characters of GB 2312", () => {
    const known = new Set(all);
    expect([...COMMON].filter((surname) => !known.has(surname))).toEqual([]);
    const standard = charactersOfGb2312();
    expect(standard.length).toBe(6763);
    expect(standard.filter((character) => !known.has(character))).toEqual([]);
  });
});

describe("拼音: the order of dictionaries", () => {
  it("puts surnames by syllable and tone", () => {
    const names = ["安小宁", "陈小宁", "黎小宁", "李小宁", "王小宁", "汪小宁", "张小宁", "周小宁"];
    expect(sorted(names, byPinyin)).toEqual(
      ["安", "陈", "黎", "李", "汪", "王", "张", "周"].map((one) => `${one}小宁`),
    );
  });

  it.each([
    ["曾 as Zēng", "袁一", "曾一", "张一"],
    ["单 as Shàn", "沙一", "单一", "尚一"],
    ["仇 as Qiú", "秦一", "仇一", "曲一"],
    ["区 as Ōu", "宁一", "区一", "潘一"],
    ["查 as Zhā", "臧一", "查一", "詹一"],
    ["盖 as Gě", "高一", "盖一", "耿一"],
    ["解 as Xiè", "肖一", "解一", "辛一"],
    ["朴 as Piáo", "潘一", "朴一", "蒲一"],
    ["任 as Rén", "饶一", "任一", "荣一"],
    ["华 as Huà", "侯一", "华一", "怀一"],
    ["乐 as Yuè", "袁一", "乐一", "云一"],
    ["尉迟 as Yùchí", "余一", "尉迟一", "袁一"],
    ["万俟 as Mòqí", "苗一", "万俟一", "牟一"],
    ["令狐 as Línghú", "林一", "令狐一", "刘一"],
    ["尉 alone as Wèi", "王一", "尉一", "温一"],
  ])("reads the surname %s", (_, ...names) => {
    expect(sorted(names, byPinyin)).toEqual(names);
  });

  it("keeps people of one surname together where two surnames have one sound", () => {
    expect(sorted(["区一", "欧一", "区大", "欧大"], byPinyin)).toEqual(["区大", "区一", "欧大", "欧一"]);
  });

  it("puts given names by their sounds, whatever their length", () => {
    expect(sorted(["高富", "高大富", "高大"], byPinyin)).toEqual(["高大", "高大富", "高富"]);
  });
});

describe.each([
  ["笔画", byStrokes],
  ["拼音", byPinyin],
] as const)("%s: an order in any case", (_, compare) => {
  const character = fc.constantFrom(..."王文于万欧阳司马徒单曾一乙大富鑫·　 A張𪚥齉");
  const name = fc.string({ unit: character, maxLength: 5 });

  it.each(["王　伟", "王 伟", " 王伟", "王  伟 "])("gives “%s” the place of 王伟", (spaced) => {
    expect(compare(spaced, "王伟")).toBe(0);
    expect(compare(spaced, "王伟东")).toBe(compare("王伟", "王伟东"));
    expect(Math.sign(compare("王一", spaced))).toBe(Math.sign(compare("王一", "王伟")));
  });

  it("never contradicts itself: if one is before the other, the other is after", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(0 - Math.sign(compare(b, a)) + 0);
      }),
      runs(2000),
    );
  });

  it("is the same wherever it starts, and calls equal only what differs in blanks and dots", () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
        if (compare(a, b) === 0) expect(bare(a)).toBe(bare(b));
      }),
      runs(2000),
    );
  });

  it("does not depend on the order in which names come", () => {
    const shuffled = fc
      .uniqueArray(name, { maxLength: 12 })
      .chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })));
    fc.assert(
      fc.property(shuffled, ([names, others]) => {
        expect(sorted(others, compare).map(bare)).toEqual(sorted(names, compare).map(bare));
      }),
      runs(500),
    );
  });
});

/** The 6,763 Han characters of GB 2312, rows 16 to 87. */
function charactersOfGb2312(): readonly string[] {
  const decoder = new TextDecoder("gb18030");
  const rows = Array.from({ length: 72 }, (_, index) => 0xb0 + index);
  const cells = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  return rows
    .flatMap((row) => cells.map((cell) => decoder.decode(new Uint8Array([row, cell]))))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
}
