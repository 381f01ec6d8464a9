import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Printer } from "#domain/printing.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { aDefinition, aDocument, printDocuments, SEARCH } from "../support/print-builders.ts";
import { pictureOf } from "../support/print-picture.ts";

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(SEARCH);
});
afterAll(() => printer.close());

const CARD = aDefinition(z.strictObject({}), "card");
const FILLED = '<div style="height:500mm;background:#c00000"></div>';

async function thumbnailOf(page: string, body: string, definition = aDefinition()) {
  const document = aDocument(body, { css: `${page} body{font-family:PB宋体}`, definition });
  const [outcome] = await printDocuments(printer, [document], { thumbnails: true });
  if (outcome?.kind !== "printed" || outcome.thumbnail === null) throw new Error("no picture");
  return { bytes: outcome.thumbnail, ...(await pictureOf(outcome.thumbnail)) };
}

describe("the small picture of a first page", () => {
  it("is not made unless the order asks for it", async () => {
    const [outcome] = await printDocuments(printer, [aDocument("<p>一</p>")]);
    expect(outcome).toMatchObject({ kind: "printed", thumbnail: null });
  });

  it("is 180 pixels wide, of A4's shape, and small", async () => {
    const { width, height, bytes } = await thumbnailOf(
      "@page{size:A4;margin:10mm}",
      `<section class="card overfull">${"考评".repeat(2000)}</section>`,
      CARD,
    );
    expect([width, height]).toEqual([180, 254]);
    expect(bytes.length).toBeLessThan(10_000);
  });

  it("lies on its side where the page does", async () => {
    const { width, height } = await thumbnailOf("@page{size:A4 landscape;margin:20mm}", "<p>一</p>");
    expect([width, height]).toEqual([180, 127]);
  });

  it.each([
    ["millimetres", "@page{size:A4;margin:37mm 26mm 35mm 28mm}"],
    ["named values", ":root{--top:37mm;--side:26mm}@page{size:A4;margin:var(--top) var(--side) 35mm 28mm}"],
    ["the last of two rules", "@page{size:A4;margin:0}@page{margin:37mm 26mm 35mm 28mm}"],
  ])("shows the margins of the page as %s, and nothing of the pages after the first", async (_, css) => {
    const { isRed } = await thumbnailOf(css, FILLED);
    const middle = pixels(105);
    expect([isRed(middle, pixels(35)), isRed(middle, pixels(39))]).toEqual([false, true]);
    expect([isRed(middle, pixels(260)), isRed(middle, pixels(264))]).toEqual([true, false]);
    expect([isRed(pixels(26), 150), isRed(pixels(30), 150)]).toEqual([false, true]);
    expect([isRed(pixels(182), 150), isRed(pixels(186), 150)]).toEqual([true, false]);
  });

  it("does not change the document that is printed next", async () => {
    const documents = ["1.pdf", "2.pdf", "3.pdf"].map((path) => aDocument("<h1>题</h1><p>文</p>", { path }));
    const bytes = async (thumbnails: boolean) =>
      (await printDocuments(printer, documents, { thumbnails, jobs: 1 })).map((one) =>
        one.kind === "printed" ? one.bytes : null,
      );
    expect(await bytes(true)).toEqual(await bytes(false));
  });
});

function pixels(millimetres: number): number {
  return Math.round((millimetres * 180) / 210);
}
