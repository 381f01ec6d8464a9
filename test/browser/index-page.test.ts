import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, normalize, sep } from "node:path";
import type { Page, SerializedAXNode } from "puppeteer";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { issue } from "#domain/issues/issue.ts";
import { type RunningBrowser, startBrowser } from "#print/pdf/browser/start.ts";
import { type OpenedPage, type PageWorld, linksOf, openFile, overhang, shown } from "../support/browser-pages.ts";
import { indexMaterial, writeIndexFolder } from "../support/index-pages.ts";
import { SEARCH } from "../support/print-builders.ts";
import { textRuns } from "../support/print-pdf-text.ts";
import { monthWith, rule, sent } from "../support/submissions.ts";

const PAGES = ["index.html", "按支部/学会支部/index.html", "公开/index.html"];

let running: RunningBrowser;
let folder = "";
let opened: OpenedPage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingbao-index-"));
  const branches = { 机关支部: 3, 学会支部: 2, "甲 #1“支部”": 1 };
  const rules = [rule(), rule({ table: "稿件" })];
  const month = monthWith({ branches, rules, received: [sent("机关支部"), sent("学会支部")] });
  const at = { file: "台账.xlsx", sheet: "6月", cell: "C5" };
  const material = await indexMaterial(
    { ...month, issues: [issue("file-empty", at, {})] },
    {
      folders: [],
      failed: [{ path: "内部/汇总/考评情况汇总表.pdf", reason: "浏览器中断" }],
      toWrite: [{ code: "点评-1", document: "领导点评通报", position: "总体评价" }],
      notDue: [{ title: "年度总结报告", reason: "年度尚未结束" }],
    },
  );
  await writeIndexFolder(folder, material);
  running = await startBrowser(SEARCH);
});
afterEach(() => opened.page.close());
afterAll(async () => {
  await running.end();
  await rm(folder, { recursive: true, force: true });
});

async function open(path: string, size: { width?: number; height?: number } = {}): Promise<Page> {
  opened = await openFile(running, join(folder, path), size);
  return opened.page;
}

describe.each(PAGES)("%s", (path) => {
  it("asks for nothing and complains of nothing", async () => {
    const page = await open(path);
    await page.type("#search", "党员");
    expect(opened.requests).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  it("every link leads to a file of its own folder that is there, or to a place on the page", async () => {
    const page = await open(path);
    const links = await linksOf(page);
    expect(links.length).toBeGreaterThan(1);
    const own = dirname(join(folder, path));
    for (const link of links) {
      if (link.startsWith("#")) {
        expect(await page.$(`[id="${link.slice(1)}"]`), link).not.toBeNull();
        continue;
      }
      const file = normalize(join(own, decodeURIComponent(link)));
      expect(file.startsWith(own + sep), link).toBe(true);
      expect(existsSync(file), link).toBe(true);
    }
  });

  it("everything that can be used has a name for a screen reader", async () => {
    const page = await open(path);
    const nodes = flat(await page.accessibility.snapshot({ interestingOnly: false }));
    const usable = nodes.filter(({ role }) =>
      ["link", "button", "searchbox", "textbox", "image", "DisclosureTriangle"].includes(role),
    );
    expect(usable.length).toBeGreaterThan(3);
    for (const { role, name } of usable) expect(name?.trim(), role).toBeTruthy();
  });

  it("has the landmarks, one first heading, and headings without a gap", async () => {
    const page = await open(path);
    for (const landmark of ["header", "main", "footer", '[role="search"]']) {
      expect(await page.$$(landmark), landmark).toHaveLength(1);
    }
    const levels = await page.$$eval("h1, h2, h3, h4", (all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(await page.$$eval("section", (all) => all.filter((one) => !one.hasAttribute("aria-labelledby")))).toEqual(
      [],
    );
    expect(await page.$$eval("table", (all) => all.filter((one) => one.querySelector("caption") === null))).toEqual([]);
    expect(await page.$$eval("th", (all) => all.filter((one) => !one.hasAttribute("scope")))).toEqual([]);
  });

  it.each([320, 390, 820, 1366, 1920])("is not wider than a window of %i pixels", async (width) => {
    const page = await open(path, { width, height: 768 });
    expect(await page.evaluate(overhang)).toBe(0);
  });

  it("is printed without anything cut off at the right", async () => {
    const page = await open(path, { width: PRINTED_WIDTH, height: 1000 });
    await page.emulateMediaType("print");
    expect(await page.evaluate(overhang)).toBe(0);
    expect(await page.evaluate(cutOff)).toEqual([]);
    const runs = (await textRuns(await page.pdf({ preferCSSPageSize: true }))).flat();
    expect(runs.length).toBeGreaterThan(10);
    for (const { x, text } of runs) {
      expect(x, text).toBeGreaterThan(13.5);
      expect(x, text).toBeLessThan(196);
    }
  });
});

/** A4 without the margins of 14 mm, in CSS pixels. */
const PRINTED_WIDTH = Math.floor(((210 - 28) / 25.4) * 96);

function cutOff(): string[] {
  const all = [...(globalThis as unknown as PageWorld).document.querySelectorAll(".scroll, td, th, li, p")];
  return all
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
    .map((one) => one.textContent);
}

function flat(node: SerializedAXNode | null): readonly SerializedAXNode[] {
  return node === null ? [] : [node, ...(node.children ?? []).flatMap(flat)];
}

describe("the search", () => {
  it.each([
    { what: "a member's name", words: "党员03", found: "找到1项", rows: ["党员03"] },
    { what: "a name with a blank in it", words: "党员 03", found: "找到1项", rows: ["党员03"] },
    { what: "a name and the branch", words: "学会 党员01", found: "找到1项", rows: ["党员01"] },
    { what: "a name in full-width digits", words: "党员０３", found: "找到1项", rows: ["党员03"] },
    { what: "a branch and its members", words: "学会支部", found: "找到7项", rows: ["学会支部", "党员02", "党员01"] },
  ])("finds $what", async ({ words, found, rows }) => {
    const page = await open("index.html");
    await page.type("#search", words);
    expect(await shown(page, "#found")).toEqual([found]);
    expect(await shown(page, ".standings tbody th")).toEqual(rows);
  });

  it("finds a document by its title and by its folder", async () => {
    const page = await open("index.html");
    await page.type("#search", "公示");
    expect(await shown(page, ".docs b")).toEqual(["公开承诺践诺情况", "拟表彰公示"]);
    expect(await shown(page, "section h2")).toHaveLength(1);
  });

  it("says when there is nothing, and shows all again after Esc", async () => {
    const page = await open("index.html");
    await page.type("#search", "查无此人");
    expect(await shown(page, "#found")).toEqual(["没有找到"]);
    expect(await shown(page, "section")).toEqual([]);
    expect(await shown(page, "#nothing")).toHaveLength(1);
    await page.keyboard.press("Escape");
    expect(await shown(page, "#found")).toEqual([""]);
    expect((await shown(page, "section")).length).toBeGreaterThan(5);
    expect(await shown(page, ".standings tbody th")).toHaveLength(9);
  });

  it("is reached with /, and Enter goes to the first that was found", async () => {
    const page = await open("index.html");
    await page.keyboard.press("/");
    await page.keyboard.type("党员02");
    expect(await page.$eval("#search", ({ value }) => value)).toBe("党员02");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(focused)).toBe("党员02");
  });

  it("tells its count to a screen reader", async () => {
    const page = await open("index.html");
    expect(await page.$eval("#found", (one) => one.getAttribute("aria-live"))).toBe("polite");
  });

  it("opens folded groups for what it finds, and folds them again", async () => {
    const page = await open("index.html");
    await page.$eval("details.branch", (one) => one.removeAttribute("open"));
    const folded = () => page.$$eval("details.branch", (all) => all.filter((one) => !one.hasAttribute("open")).length);
    expect(await folded()).toBe(1);
    await page.type("#search", "支部");
    expect(await folded()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await folded()).toBe(1);
  });
});

function focused(): string {
  return (globalThis as unknown as PageWorld).document.activeElement?.textContent ?? "";
}

describe("index.html for the keyboard", () => {
  it("begins with a link that skips to the text", async () => {
    const page = await open("index.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(focused)).toBe("跳到正文");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#main$/);
  });

  it("what stands first is what must be done: failures, faults, missing tables, words to write", async () => {
    const page = await open("index.html");
    expect((await shown(page, "h2")).slice(0, 2)).toEqual(["需要处理的事项", "本月数字"]);
    const said = (await shown(page, "#today")).join("");
    for (const words of ["没有印出的文档1份", "浏览器中断", "没有报送的党组织3个", "文稿补充", "点评-1", "总体评价"]) {
      expect(said).toContain(words);
    }
    expect((await shown(page, "#documents")).join("")).toContain("年度总结报告年度尚未结束。");
  });

  it("a link to the folded list of problems opens it", async () => {
    const page = await open("index.html");
    expect(await shown(page, "#issues td")).toEqual([]);
    await page.click('a[href="#issues"]');
    expect((await shown(page, "#issues td")).length).toBeGreaterThan(0);
  });
});
