import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Printer } from "#domain/printing.ts";
import { readPdf } from "#print/inspect/read-pdf.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { aDefinition, aDocument, printOne, SEARCH } from "../support/print-builders.ts";
import { secondReading } from "../support/print-pdfjs.ts";

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(SEARCH);
});
afterAll(() => printer.close());

const BODY = `<h1>考评报告</h1><h2>一、得分</h2><h3>（一）组织</h3><p>正文，见表。</p>
  <table><thead><tr><th>维度</th><th>得分</th></tr></thead><tbody><tr><td>队伍</td><td>18.50</td></tr></tbody></table>
  <figure role="img" aria-label="各维度得分率图"><svg width="100" height="40"><rect width="80" height="30" fill="#c00000"/><text x="5" y="20">队伍</text></svg></figure>
  <p style="break-before:page">第二页，阿依古丽·艾则孜。</p>`;

describe("a document that people read on", () => {
  it("tells assistive technology its headings, the heads of its tables, and what a picture shows", async () => {
    const [first] = await secondReading(await printOne(printer, aDocument(BODY)));
    const roles = (first?.tags ?? []).map(({ role }) => role);
    for (const role of ["H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "Figure"]) expect(roles).toContain(role);
    expect(roles.filter((role) => role === "TH")).toHaveLength(2);
    expect(first?.tags.find(({ role }) => role === "Figure")?.alt).toBe("各维度得分率图");
  });

  it("has no tags where it is a card of one page", async () => {
    const card = aDefinition(z.strictObject({}), "card");
    const [first] = await secondReading(await printOne(printer, aDocument("<h1>卡</h1>", { definition: card })));
    expect(first?.tags).toEqual([]);
  });
});

describe("the inspection of the result", () => {
  it("reads the same text as another reader", async () => {
    const bytes = await printOne(printer, aDocument(BODY));
    const own = (await readPdf(bytes)).pages.map((glyphs) =>
      glyphs
        .map(({ text }) => text)
        .join("")
        .replace(/\s+/g, ""),
    );
    expect(own).toEqual((await secondReading(bytes)).map(({ text }) => text));
  });

  it("finds the same text in the same boxes when the same document is printed in another browser", async () => {
    const other = await openPrinter(SEARCH);
    const [one, two] = [await printOne(printer, aDocument(BODY)), await printOne(other, aDocument(BODY))];
    await other.close();
    const { pages } = await readPdf(one);
    expect(pages.flat().length).toBeGreaterThan(40);
    expect((await readPdf(two)).pages).toEqual(pages);
  });
});
