import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import type { PdfOutcome } from "#domain/report-job.ts";
import { makeBooklet } from "#print/booklet/make-booklet.ts";
import { readOutline } from "#print/inspect/read-outline.ts";
import { aJob } from "../support/print-builders.ts";

type Printed = Extract<PdfOutcome, { readonly kind: "printed" }>;

const WORDS = {
  title: "2010年6月合订本",
  author: "组织科",
  subject: "合订本",
  keywords: ["2010-06"],
  date: "2010-06-30",
};

async function printed(path: string, title: string, pages: number): Promise<Printed> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page++) pdf.addPage([500 + pages, 800]);
  return { kind: "printed", job: aJob({ path, title }), bytes: await pdf.save(), pages, thumbnail: null };
}

async function documents(): Promise<readonly Printed[]> {
  return [
    await printed("公开/公示.pdf", "公示", 1),
    await printed("按支部/甲/党员/张三.pdf", "张三", 1),
    await printed("按支部/甲/计分依据.pdf", "甲的计分依据", 3),
    await printed("按支部/乙/计分依据.pdf", "乙的计分依据", 2),
    await printed("内部/简报/信息简报.pdf", "信息简报", 4),
  ];
}

describe("the booklet of a month", () => {
  it("holds every document, the office's own first, those of a branch before its members', with an outline by folder", async () => {
    const { bytes, pages } = await makeBooklet(await documents(), WORDS);
    const { lines, pages: counted } = await readOutline(bytes);
    expect([pages, counted]).toEqual([11, 11]);
    expect(lines.map(({ title, page }) => `${title} ${page}`)).toEqual([
      "内部 1",
      "简报 1",
      "信息简报 1",
      "按支部 5",
      "乙 5",
      "乙的计分依据 5",
      "甲 7",
      "甲的计分依据 7",
      "党员 10",
      "张三 10",
      "公开 11",
      "公示 11",
    ]);
  });

  it("says what it is, and is the same when made again", async () => {
    const { bytes } = await makeBooklet(await documents(), WORDS);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([pdf.getTitle(), pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords()]).toEqual([
      "2010年6月合订本",
      "组织科",
      "合订本",
      "2010-06",
    ]);
    expect(pdf.getCreationDate()?.toISOString()).toBe("2010-06-30T00:00:00.000Z");
    expect((await makeBooklet(await documents(), WORDS)).bytes).toEqual(bytes);
  });
});
