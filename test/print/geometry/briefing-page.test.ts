import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PrintDocument, Printer } from "#domain/printing.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { middle, redRule, squareTop } from "../../support/clause-places.ts";
import { bodyLines, lineWith, type Print, printed } from "../../support/clause-prints.ts";
import { fullBriefing, officialPage } from "../../support/official-page.ts";
import { linesOf, type PageGeometry } from "../../support/pdf-geometry.ts";
import { SEARCH } from "../../support/print-builders.ts";

const CELL = 156 / 28;
const CENTRE = 28 + 156 / 2;

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(SEARCH);
});
afterAll(() => printer.close());

async function printBriefing(words: Parameters<typeof fullBriefing>[0] = {}): Promise<Print> {
  const [print] = await printed(printer, [await fullBriefing(words)]);
  if (!print) throw new Error("not printed");
  return print;
}

describe("the head of a 简报", () => {
  let briefing: Print;
  beforeAll(async () => {
    briefing = await printBriefing();
  });

  it("has the name in large red 小标宋 in the middle", () => {
    const name = lineWith(briefing, "创先争优活动简报");
    expect(name.glyphs[0]).toMatchObject({ colour: "#c00000", face: "NotoSerifSCExtraLight-Black" });
    expect(name.glyphs[0]?.size).toBeCloseTo(42, 1);
    expect(Math.abs(middle(name) - CENTRE)).toBeLessThan(0.5);
  });

  it("has the number with 总期号 below it in the middle", () => {
    const number = lineWith(briefing, "第6期（总第18期）");
    expect(number.baseline).toBeGreaterThan(lineWith(briefing, "创先争优活动简报").baseline);
    // The closing bracket has its ink in the left half of its cell, which the centred cells do not show.
    expect(Math.abs(middle(number) - CENTRE)).toBeLessThan(0.5);
  });

  it("has 编印单位 one character in from the left and the date one from the right, on one line", () => {
    const line = lineWith(briefing, "领导小组办公室2010年7月5日");
    expect(Math.abs((line.glyphs[0]?.start ?? 0) - 28 - CELL)).toBeLessThan(0.5);
    expect(Math.abs((line.glyphs.at(-1)?.end ?? 0) - 184 + CELL)).toBeLessThan(0.5);
  });

  it("is closed by the red rule, from the left to the right edge of the 版心, with 按语 and the title below it", () => {
    const rule = redRule(briefing);
    expect(Math.abs(rule.left - 28)).toBeLessThan(0.5);
    expect(Math.abs(rule.width - 156)).toBeLessThan(0.5);
    const below = ["按语：", "考评情况", "一、党组织考评结果"].map((text) => squareTop(lineWith(briefing, text)));
    expect([rule.top, ...below]).toEqual([rule.top, ...below].toSorted((a, b) => a - b));
  });

  it("keeps room to write the number in when 期次 does not state it", async () => {
    const open = await printBriefing({ number: null });
    const [before, after] = lineWith(open, "第期（总第18期）").glyphs;
    expect((after?.start ?? 0) - (before?.end ?? 0)).toBeGreaterThan(2.5 * CELL);
  });
});

describe("版记", () => {
  it("stands at the foot of the last page only, for one branch and for many", async () => {
    const documents = await Promise.all([1, 12, 20].map((count) => fullBriefing({ branches: branches(count) })));
    for (const { pages } of await printed(printer, documents.map(numbered))) {
      expect(pages.map((page) => tailOf(page).length > 0)).toEqual(pages.map((_, index) => index === pages.length - 1));
      expectTail(pages.at(-1));
      const text = pages
        .at(-1)
        ?.glyphs.map((glyph) => glyph.text)
        .join("");
      for (const words of ["报：市委办公室", "送：市直机关工委", "发：各党支部", "签发：郑守正", "共印30份"])
        expect(text).toContain(words);
    }
  });

  it("stands there after any number of lines, never over the text, and opens no empty page", async () => {
    const counts = [1, 18, 19, 20, 21, 22, 23, 41, 42, 44];
    const prints = await printed(printer, (await Promise.all(counts.map(paperOf))).map(numbered));
    for (const [index, { pages }] of prints.entries()) {
      const lines = counts[index] ?? 0;
      // Four lines of the page are 版记 and the room above it.
      expect(pages.length, `${lines} lines`).toBe(
        lines % 22 === 0 || lines % 22 > 19 ? Math.ceil(lines / 22) + 1 : Math.ceil(lines / 22),
      );
      expect(pages.flatMap(bodyLines)).toHaveLength(lines);
      expectTail(pages.at(-1));
    }
  });
});

describe("a table over several pages", () => {
  it.each([
    ["read", 20],
    ["wide", 10],
  ] as const)("repeats its head and leaves no row alone (%s)", async (layout, least) => {
    const counts = [0, 1, 2, 3, 4, 5, 6].map((more) => least + more);
    const documents = await Promise.all(counts.map((count) => officialPage(tableOf(count), layout)));
    for (const [index, { pages }] of (await printed(printer, documents.map(numbered))).entries()) {
      const found = pages.map((page) => linesOf(page).map(({ text }) => text));
      const rows = found.map((lines) => lines.filter((text) => text.includes("行内容")));
      expect(rows.flat()).toHaveLength(counts[index] ?? 0);
      for (const [number, part] of rows.entries()) {
        if (part.length === 0) continue;
        expect(part.length, `${counts[index]} rows, page ${number + 1}`).toBeGreaterThanOrEqual(2);
        expect(found[number]?.filter((text) => text.includes("表头"))).toHaveLength(1);
      }
    }
  });
});

/** Branches with one member each. */
function branches(count: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`第${index + 1}支部`, 1]));
}

/** Documents that differ in nothing else need paths of their own. */
function numbered(document: PrintDocument, index: number): PrintDocument {
  return { ...document, job: { ...document.job, path: `${index}.pdf` } };
}

function tableOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `<tr><td>第${index + 1}行</td><td>内容</td></tr>`).join("");
  const table = `<table><thead><tr><th>表头</th><th>说明</th></tr></thead><tbody>${rows}</tbody></table>`;
  return `<article class="document">${"<p>正文。</p>".repeat(5)}${table}</article>`;
}

async function paperOf(lines: number) {
  const tail =
    '<div class="recipient"><span>抄送：</span><span>市委办公室。</span></div><div class="closing"><span>办公室</span><span>7月5日印发</span></div>';
  const text = "考".repeat(28 * (lines - 1) + 3);
  return officialPage(`<article class="document"><p class="addressee">${text}</p>
    <div class="tail-room" aria-hidden="true">${tail}</div><footer class="tail">${tail}</footer></article>`);
}

/** The black rules as wide as the 版心 that are exactly as thick as 版记's. */
function tailOf(page: PageGeometry | undefined) {
  return (page?.areas ?? []).filter((area) => Math.abs(area.width - 156) < 0.5 && Math.abs(area.height - 0.35) < 0.01);
}

function expectTail(page: PageGeometry | undefined): void {
  const [first, last, ...more] = tailOf(page).toSorted((a, b) => a.top - b.top);
  expect(more).toEqual([]);
  expect(Math.abs((last?.top ?? 0) + (last?.height ?? 0) - 262)).toBeLessThan(0.5);
  const above = page ? bodyLines(page).map(({ baseline }) => baseline) : [];
  expect(Math.max(0, ...above)).toBeLessThan((first?.top ?? 0) - 1);
}
