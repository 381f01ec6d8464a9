import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningBrowser, startBrowser } from "#print/pdf/browser/start.ts";
import type { IndexDocument } from "#report/index-documents.ts";
import { type Month, monthOf } from "#report/month.ts";
import { openFile, overhang, shown } from "../support/browser-pages.ts";
import { PICTURE, indexMaterial, indexPages, pageText, printed, writeIndexFolder } from "../support/index-pages.ts";
import { SEARCH } from "../support/print-builders.ts";
import { type MonthWords, reportMaterial } from "../support/report-month.ts";

const LONG = Array.from({ length: 60 }, (_, at) => `示例市科学技术协会直属自然科学学会联合第${at + 1}党支部`);

/** A report, a letter and a card for everybody, with the largest pictures that there may be. */
function documentsOf(month: Month): IndexDocument[] {
  const reports = month.book.subjects.map((one) => ({ path: month.pathOf(one), title: `考评：${one.name}` }));
  const letters = month.organisations.map((one) => ({
    path: month.pathOf(one).replace("党组织考评报告", "限期整改通知书"),
    title: `限期整改通知书：${one.name}`,
  }));
  const all = printed([...reports, ...letters].map(({ path, title }) => ({ path, title, face: "personal" })));
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function materialOf(words: MonthWords) {
  const month = monthOf(reportMaterial({ records: [], ...words }));
  const documents = documentsOf(month);
  const largest = new Uint8Array(10 * 1024);
  largest.set(PICTURE);
  return indexMaterial(month, { documents, thumbnails: new Map(documents.map(({ path }) => [path, largest])) });
}

const MONTHS: readonly { readonly what: string; readonly words: MonthWords; readonly members: number }[] = [
  { what: "an empty month", words: { branches: {} }, members: 0 },
  { what: "one branch of one member", words: { branches: { 机关支部: 1 } }, members: 1 },
  { what: "a branch without a member", words: { branches: { 机关支部: 0 } }, members: 0 },
  {
    what: "60 organisations with long names and 960 members",
    words: { branches: Object.fromEntries(LONG.map((name) => [name, 16])) },
    members: 960,
  },
];

describe.each(MONTHS)("the index pages of $what", ({ words, members }) => {
  let running: RunningBrowser;
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pingbao-index-"));
    await writeIndexFolder(folder, await materialOf(words));
    running = await startBrowser(SEARCH);
  });
  afterAll(async () => {
    await running.end();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([390, 1366])("fit into a window of %i pixels, complain of nothing and list everybody", async (width) => {
    const { page, complaints, requests } = await openFile(running, join(folder, "index.html"), { width });
    expect(await page.evaluate(overhang)).toBe(0);
    expect(await page.$$("#members .standings tbody tr")).toHaveLength(members);
    expect([...complaints, ...requests]).toEqual([]);
    await page.close();
  });

  it("find within a second for every letter", async () => {
    const { page } = await openFile(running, join(folder, "index.html"));
    const begun = performance.now();
    await page.type("#search", "查无此人");
    expect(await shown(page, "#found")).toEqual(["没有找到"]);
    expect(performance.now() - begun).toBeLessThan(4_000);
    await page.close();
  });
});

describe("the size of the index page", () => {
  it("is at most 3 MB for 100 documents", async () => {
    const material = await materialOf({ branches: { 机关支部: 48, 学会支部: 48 } });
    expect(material.documents).toHaveLength(100);
    expect(pageText(await indexPages(material), "index.html").length).toBeLessThan(3 * 1024 * 1024);
  });

  it("grows with the reports, not with the cards, above 300 documents", async () => {
    const material = await materialOf({ branches: { 机关支部: 148, 学会支部: 149 } });
    expect(material.documents).toHaveLength(301);
    expect(pageText(await indexPages(material), "index.html").length).toBeLessThan(1024 * 1024);
  });
});
