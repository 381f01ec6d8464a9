import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Printer } from "#domain/printing.ts";
import { readOutline } from "#print/inspect/read-outline.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { A4, aDefinition, aDocument, printOne, SEARCH } from "../support/print-builders.ts";
import { pageTexts } from "../support/print-pdf-text.ts";

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(SEARCH);
});
afterAll(() => printer.close());

const LONG = { ...aDefinition(), contents: true };
const CSS = `${A4} .contents{break-after:page} .contents::before{content:"目录"} .contents a{display:block}`;

/** A document with so many chapters, each of which fills pages of its own after a different number of lines. */
function chapters(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    return `<h2>第${index + 1}章</h2><h3>第${index + 1}节</h3>${"<p>考评</p>".repeat(30 + 7 * index)}`;
  });
  return `<header><h1>总题</h1></header>${lines.join("")}`;
}

describe("目录", () => {
  it("gives every heading of the second and third level the page on which it stands", async () => {
    const bytes = await printOne(printer, aDocument(chapters(9), { definition: LONG, css: CSS }));
    const [first = "", ...rest] = await pageTexts(bytes);
    expect(first).toMatch(/^总题目录第1章2第1节2第2章/);
    const listed = [...first.matchAll(/第(\d)(章|节)(\d+?)(?=第|$)/g)];
    expect(listed).toHaveLength(18);
    for (const [, number = "", kind = "", page = ""] of listed) {
      const found = rest.findIndex((text) => text.includes(`第${number}${kind}`)) + 2;
      expect(`${number}${kind} ${page}`).toBe(`${number}${kind} ${found}`);
    }
    expect(new Set(listed.map(([, , , page]) => page)).size).toBeGreaterThan(6);
  });

  it("leads to the headings when its lines are clicked", async () => {
    const bytes = await printOne(printer, aDocument(chapters(9), { definition: LONG, css: CSS }));
    const pdf = await PDFDocument.load(bytes);
    expect(pdf.getPage(0).node.Annots()?.size()).toBe(18);
    expect((await readOutline(bytes)).lines.slice(0, 3)).toEqual([
      { title: "总题", page: 1 },
      { title: "第1章", page: 2 },
      { title: "第1节", page: 2 },
    ]);
  });

  it.each([
    ["a short document", { definition: LONG }, 2],
    ["a document that does not ask for one", {}, 9],
  ])("is not in %s", async (_, words, count) => {
    const bytes = await printOne(printer, aDocument(chapters(count), { ...words, css: CSS }));
    const [first] = await pageTexts(bytes);
    expect(first).toMatch(/^总题第1章第1节考评/);
  });
});
