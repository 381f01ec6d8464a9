import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Printer } from "#domain/printing.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { bodyLines, glyphAt, type Print, printed } from "../../support/clause-prints.ts";
import { officialPage } from "../../support/official-page.ts";
import { type Glyph, linesOf, type TextLine } from "../../support/pdf-geometry.ts";
import { SEARCH } from "../../support/print-builders.ts";

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(SEARCH);
});
afterAll(() => printer.close());

async function printOf(body: string): Promise<Print> {
  const [print] = await printed(printer, [await officialPage(`<article class="document">${body}</article>`)]);
  if (!print) throw new Error("not printed");
  return print;
}

const CELL = 156 / 28;
const LEFT = 28;
const RIGHT = 184;

const NEVER_FIRST = "、。，．；：？！）》〉】」』”’";
const NEVER_LAST = "（《〈【「『“‘";

/** Each sign comes to every place around the end of a line. */
const SIGNS = [...NEVER_FIRST, "）。", "》、", "”，", "。”", "……", "——"];
const AROUND_THE_END = [
  ...SIGNS.flatMap((sign) => [23, 24, 25, 26].map((count) => `${"考".repeat(count)}${sign}评语`)),
  ...[...NEVER_LAST].flatMap((sign) => [23, 24, 25, 26].map((count) => `${"考".repeat(count)}${sign}评语`)),
];

const REAL = [
  "丹东市科协机关党总支所属各党支部按照“五个好”的要求，认真组织开展了党性教育、岗位奉献、服务群众、亮牌示范、组织创新等五项活动（见《实施方案》第二部分），取得了初步成效；",
  "8月份，各党支部共开展活动28次，参加184人次，党员参加志愿服务65人次、173.5小时，报送稿件30篇；其中，“七一”前后组织党员重温入党誓词，走访慰问老党员、老科技工作者，开展“科普进社区”活动。",
  "一是加强学习（集中学习、个人自学）。二是加强督查：对进度落后的单位，发出《限期整改通知书》，要求9月10日前整改到位。三是加强宣传——“先进典型事迹”每月一期、“经验交流”每季一次……",
].map((text) => text.repeat(3));

/** What stands together at a line's start: a number or a word, or one character, with the signs that bind to it. */
const HEAD = new RegExp(`^[${NEVER_LAST}]*(?:[0-9A-Za-z.]+|—+|…+|.)[${NEVER_FIRST}…]*(?:[0-9A-Za-z.]+)?`, "u");

describe("a line of real text", () => {
  let paragraphs: readonly (readonly TextLine[])[];
  beforeAll(async () => {
    const texts = [...REAL, ...AROUND_THE_END];
    const print = await printOf(texts.map((text) => `<p>${text}</p>`).join(""));
    paragraphs = inParagraphs(print.pages.flatMap(bodyLines));
    expect(paragraphs).toHaveLength(texts.length);
  });

  it("begins at the edge of the 版心, and only a paragraph's first line two characters in", () => {
    for (const [first, ...others] of paragraphs) {
      expect(first?.glyphs[0]?.start).toBeCloseTo(LEFT + 2 * CELL, 0);
      for (const line of others) expect(Math.abs(startOf(line) - LEFT), line.text).toBeLessThan(0.5);
    }
  });

  it("is shorter than 28 characters only at the paragraph's end or where what follows may not be parted", () => {
    for (const lines of paragraphs) {
      for (const [index, line] of lines.slice(0, -1).entries()) {
        const next = lines[index + 1];
        const head = HEAD.exec(next?.text ?? "")?.[0] ?? "";
        const free = RIGHT - endOf(line);
        expect(free, line.text).toBeGreaterThan(-0.5);
        expect(free, `${line.text}｜${head}`).toBeLessThan(widthOf(next, head) + 0.1);
      }
    }
  });

  it("is not stretched, and full-width punctuation keeps its cell, also where two signs meet", () => {
    const cells = paragraphs
      .flat()
      .flatMap((line) => line.glyphs.slice(1).map((glyph, index) => [line, glyph, index] as const));
    expect(cells.length).toBeGreaterThan(1500);
    for (const [line, glyph, index] of cells) {
      const before = line.glyphs[index];
      if (!before || isWestern(before) || /[—…]/.test(before.text)) continue;
      expect(Math.abs(glyph.start - before.start - CELL), `${line.text} ${before.text}`).toBeLessThan(0.05);
    }
  });

  it.each([...NEVER_FIRST])("does not begin with %s", (sign) => {
    for (const line of paragraphs.flat()) expect(line.text.startsWith(sign), line.text).toBe(false);
  });

  it.each([...NEVER_LAST])("does not end with %s", (sign) => {
    for (const line of paragraphs.flat()) expect(line.text.endsWith(sign), line.text).toBe(false);
  });
});

describe("Western digits", () => {
  it("stand in the face of 数字, also inside 楷体, and in 黑体's own inside 黑体", async () => {
    const print = await printOf("<h2>二、2010年</h2><h3>（二）2011年</h3><p>正文2012年。</p>");
    expect(glyphAt(print, "2010").face).toBe("NotoSansSCThin-Medium");
    expect(glyphAt(print, "2011").face).toBe("NotoSerifSCExtraLight-Regular");
    expect(glyphAt(print, "年").face).toBe("NotoSansSCThin-Medium");
    expect(glyphAt(print, "（二）").face).toBe("LXGWWenKai-Regular");
    expect(glyphAt(print, "2012").face).toBe("NotoSerifSCExtraLight-Regular");
  });
});

describe("a title", () => {
  const PARTY = "中国共产党示例市科学技术协会直属机关委员会";
  it.each([
    ["short", "<span>考评情况通报</span>", ["考评情况通报"]],
    [
      "of two parts",
      "<span>示例市科学技术协会</span><span>关于2010年8月创先争优活动考评情况的通报</span>",
      ["示例市科学技术协会", "关于2010年8月创先争优活动考评情况的通报"],
    ],
    [
      "with a part longer than a line",
      `<span>${PARTY}</span><span>2010年8月考评情况</span>`,
      ["中国共产党示例市科学技", "术协会直属机关委员会", "2010年8月考评情况"],
    ],
    ["in one piece longer than a line", PARTY, ["中国共产党示例市科学技", "术协会直属机关委员会"]],
    [
      "whose template says where it breaks",
      `${PARTY}<br>2010年8月考评报告`,
      ["中国共产党示例市科学技", "术协会直属机关委员会", "2010年8月考评报告"],
    ],
  ])("%s breaks by meaning or into even lines, no character alone", async (_, title, lines) => {
    const print = await printOf(`<h1 class="title">${title}</h1><p>正文。</p>`);
    const found = linesOf(print.pages[0] ?? { width: 0, height: 0, glyphs: [], areas: [] });
    const titleLines = found.filter((line) => (line.glyphs[0]?.size ?? 0) > 20).map(({ text }) => text.trim());
    expect(titleLines).toEqual(lines);
  });
});

/** A paragraph begins where a line begins two characters in. */
function inParagraphs(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    if (startOf(line) > LEFT + CELL) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

function startOf(line: TextLine): number {
  return line.glyphs[0]?.start ?? 0;
}

function endOf(line: TextLine): number {
  return line.glyphs.at(-1)?.end ?? 0;
}

function widthOf(line: TextLine | undefined, head: string): number {
  const last = line?.glyphs[[...head].length - 1];
  return (last?.end ?? 0) - (line?.glyphs[0]?.start ?? 0);
}

function isWestern({ text }: Glyph): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
