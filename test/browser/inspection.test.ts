import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { LeakSearch, PrintDocument, Printer } from "#domain/printing.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { inspectPdf } from "#print/inspect/inspect-pdf.ts";
import { searchableNames } from "#print/inspect/names.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { A4, aDefinition, aDocument, printDocuments, printOne, SEARCH } from "../support/print-builders.ts";

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(SEARCH);
});
afterAll(() => printer.close());

const CARD = aDefinition(z.strictObject({}), "card");
const NUMBERED = `${A4}
  @page:right{@bottom-right{content:"— " counter(page) " —";font-family:PB宋体}}
  @page:left{@bottom-left{content:"— " counter(page) " —";font-family:PB宋体}}
  @page{@top-right{content:"示例　数据均为虚构";font-family:PB宋体}}`;
const SHAPE = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 };

/** What became of each document: `printed`, or why it is not published. */
async function outcomes(documents: readonly PrintDocument[], search?: LeakSearch): Promise<readonly string[]> {
  const named = documents.map(({ job, html }, index) => ({ job: { ...job, path: `${index}.pdf` }, html }));
  const found = await printDocuments(printer, named, search ? { search } : {});
  return found.map((outcome) => (outcome.kind === "failed" ? outcome.reason : outcome.kind));
}

describe("a finished PDF is opened again; it is not published", () => {
  it("when a card has more than one page, unless it is one that runs on", async () => {
    const documents = ["roomy", "overfull"].map((kind) => aDocument(twoPageCard(kind), { definition: CARD }));
    expect(await outcomes(documents)).toEqual(["应为 1 页，实为 2 页", "printed"]);
  });

  it("when text stands outside the 版心; page number and 示例 mark may", async () => {
    const shift = (style: string) =>
      aDocument(`<p>一</p><p style="position:relative;${style}">甲乙</p>`, { css: NUMBERED });
    const [sound, right, left] = await outcomes([
      aDocument(`<p>一</p><p style="break-before:page">二</p>`, { css: NUMBERED }),
      shift("text-align:right;left:3mm"),
      shift("left:-2mm"),
    ]);
    expect(sound).toBe("printed");
    expect(right).toMatch(/^第 1 页有文字在版面之外：“乙”（右边超出 [23]\.\d 毫米）/);
    expect(left).toMatch(/“甲”（左边超出 (1\.\d|2\.0) 毫米）/);
  });

  it("when text was cut off at the edge of the page or of its box", async () => {
    const documents = [
      '<p style="position:relative;top:-20mm">甲乙</p>',
      '<p>丙</p><div style="height:0;overflow:hidden">丁</div>',
    ].map((body) => aDocument(body, { css: NUMBERED }));
    expect(await outcomes(documents)).toEqual(
      ["2 个字没有印出：“甲乙”", "1 个字没有印出：“丁”"].map((one) => `有 ${one}`),
    );
  });

  it("when a line that cannot be broken made the browser print everything smaller", async () => {
    const body = '<p>甲</p><p style="white-space:nowrap;text-indent:140mm">不能折行的文字</p>';
    expect(await outcomes([aDocument(body)])).toEqual([
      expect.stringMatching(/^第 1 页有过长而不能折行的文字，整页被缩小到 9\d\.\d%/),
    ]);
  });

  it("when the text of a card comes too near to the edge", async () => {
    const css = "@page{size:A4;margin:0} body{font-family:PB宋体}";
    const card = (margin: number) => aDocument(`<p style="margin:${margin}mm">甲</p>`, { css, definition: CARD });
    expect(await outcomes([card(10), card(1)])).toEqual(["printed", expect.stringMatching(/“甲”（(左|上)边超出/)]);
  });

  it("when it lacks what it must show", async () => {
    const document = aDocument("<p>张三</p>");
    const bytes = await printOne(printer, document);
    const job = { ...document.job, mustContain: ["张三", "92.50"] };
    const search = searchFor([]);
    const reason = await inspectPdf(bytes, { document: { ...document, job }, shown: "", shape: SHAPE, search });
    expect(reason).toBe("没有应有的文字“92.50”");
  });

  it("when words are still to be written that nobody has been told of, or the other way round", async () => {
    const toWrite = [{ code: "点评-1", document: "点评", position: "一" }];
    expect(
      await outcomes([
        aDocument("<p>【待补 点评-1】</p>", { toWrite }),
        aDocument("<p>【待补 点评-1】</p>"),
        aDocument("<p>完</p>", { toWrite }),
      ]),
    ).toEqual(["printed", "【待补 点评-1】不在待写清单中", "待写清单中的【待补 点评-1】没有印出"]);
  });

  it.each([
    ["{{total}}", "{{"],
    ["得分 undefined 分", "undefined"],
    ["得分 NaN 分", "NaN"],
    ["[object Object]", "[object"],
    ["得分 null 分", "null"],
    ["乱\uFFFD码", "\uFFFD"],
  ])("when a program has left “%s” behind", async (text, named) => {
    const [reason] = await outcomes([aDocument(`<p>${text}</p>`)]);
    expect(reason).toContain(`第 1 页有程序残留或乱码“${named}”`);
  });

  it("when a font is not an embedded TrueType one", async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    page.drawText("92", { font: await pdf.embedFont(StandardFonts.Helvetica), x: 100, y: 600 });
    const document = aDocument("");
    const reason = await inspectPdf(await pdf.save(), { document, shown: "", shape: SHAPE, search: searchFor([]) });
    expect(reason).toContain("有不是嵌入的 TrueType 的字体（Helvetica）");
  });
});

const ID = "110101199003070038";

function searchFor(names: readonly string[], phones: readonly string[] = []): LeakSearch {
  const people = names.map((name) => ({ id: `支部/${name}`, name }));
  return { people, names: searchableNames(people, []).list, phones };
}

describe("the leak check: a document is not published", () => {
  const open = face({});

  it.each([
    ["an ID number", `<p>证号${ID}</p>`],
    ["an ID number in groups", "<p>110101 19900307 0038</p>"],
    ["an ID number over a line's end", "<p>证号1101011990<br>03070038</p>"],
    ["an ID number beside another number", `<p>12 ${ID} 34</p>`],
    ["an old ID number", "<p>110101900307003</p>"],
  ])("with %s in it", async (_, body) => {
    expect(await outcomes([open(body)])).toEqual([
      expect.stringMatching(/^公开文件中出现了身份证号“110\*+”（第 1 页）$/),
    ]);
  });

  it("with a whole mobile number, but the office's own may stand there", async () => {
    const search = searchFor([], ["13900000000"]);
    const documents = ["13812345678", "138-1234-5678", "13900000000", "138****5678"].map((phone) =>
      open(`<p>电话${phone}</p>`),
    );
    const leak = "公开文件中出现了手机号码“138********”（第 1 页）";
    expect(await outcomes(documents, search)).toEqual([leak, leak, "printed", "printed"]);
  });

  it("with figures of neighbouring cells it has no quarrel", async () => {
    const cells = ["110101", "19900307", "0038", "138", "1234", "5678"].map(
      (text) => `<td style="padding:2mm">${text}</td>`,
    );
    expect(await outcomes([open(`<table><tr>${cells.join("")}</tr></table>`)])).toEqual(["printed"]);
  });

  it("with the name of a member whom it is not about, on whichever page", async () => {
    const search = searchFor(["李小明", "王伟", "张三丰"]);
    const own = face({ mayName: ["支部/张三丰"], face: "personal" });
    const body = '<p>张三丰</p><p style="break-before:page">李小明、王伟</p>';
    expect(await outcomes([own("<p>张三丰</p>"), own(body), face({ mayName: null })(body)], search)).toEqual([
      "printed",
      "给本人或本支部的文件中出现了不应出现的姓名“李**”（第 2 页）；给本人或本支部的文件中出现了不应出现的姓名“王*”（第 2 页）",
      "printed",
    ]);
  });

  it("with such a name in its description, which any reader shows", async () => {
    const search = searchFor(["李小明"]);
    const document = aDocument("<p>一</p>", { mayName: [], keywords: ["考评", "李小明"] });
    expect(await outcomes([document], search)).toEqual(["内部文件中出现了不应出现的姓名“李**”（文件属性）"]);
  });

  it("but not for a namesake of someone who may stand there, nor for words that hold a short name", async () => {
    const people = [
      { id: "甲/王伟", name: "王伟" },
      { id: "乙/王伟", name: "王伟" },
      { id: "甲/文明", name: "文明" },
    ];
    const search = { ...searchFor([]), people, names: searchableNames(people, []).list };
    const documents = [aDocument("<p>王伟</p><p>推进精神文明建设</p>", { mayName: ["甲/王伟"] })];
    expect(await outcomes(documents, search)).toEqual(["printed"]);
  });
});

function twoPageCard(kind: string): string {
  return `<section class="card ${kind}"><p>一</p><p style="break-before:page">二</p></section>`;
}

/** Documents for the public that may name nobody, but for `words`. */
function face(words: Partial<ReportJob>): (body: string) => PrintDocument {
  return (body) => aDocument(body, { face: "public", mayName: [], ...words });
}
