import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Printer } from "#domain/printing.ts";
import { loadTemplates, renderHtml } from "#print/html/templates.ts";
import { openPrinter } from "#print/pdf/printer.ts";
import { A4, aDefinition, aDocument, aJob, printDocuments, printOne, SEARCH } from "../support/print-builders.ts";
import { embeddedFonts, pageTexts, textRuns } from "../support/print-pdf-text.ts";

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(SEARCH);
});
afterAll(() => printer.close());

const NUMBERED = `${A4}
  @page:right{@bottom-right{content:"— " counter(page) " —";font-family:PB宋体}}
  @page:left{@bottom-left{content:"— " counter(page) " —";font-family:PB宋体}}`;

describe("what is printed", () => {
  it("numbers odd pages on the right and even pages on the left", async () => {
    const body = '<p>一</p><p style="break-before:page">二</p><p style="break-before:page">三</p>';
    const pages = await textRuns(await printOne(printer, aDocument(body, { css: NUMBERED })));
    const numbers = pages.map((runs) => runs.filter((run) => run.y > 262));
    expect(numbers.map((runs) => runs.map((run) => run.text).join(""))).toEqual(["— 1 —", "— 2 —", "— 3 —"]);
    expect(numbers.map((runs) => ((runs[0]?.x ?? 0) > 105 ? "right" : "left"))).toEqual(["right", "left", "right"]);
  });

  it("prints a rare character of a name through the font that has it", async () => {
    const [outcome] = await printDocuments(printer, [aDocument("<p>王䶮，赵𬭼</p>", { mustContain: ["王䶮"] })]);
    expect(outcome?.kind).toBe("printed");
    const bytes = outcome?.kind === "printed" ? outcome.bytes : new Uint8Array();
    expect(await pageTexts(bytes)).toEqual(["王䶮，赵𬭼"]);
    expect(await embeddedFonts(bytes)).toContain("LXGWWenKai-Regular CIDFontType2");
  });

  it("prints a hostile name letter by letter", async () => {
    const name = '<b>{{x}}</b>"><script>1</script>&amp;';
    const definition = aDefinition(z.strictObject({ name: z.string() }));
    const job = aJob({ definition, model: { name }, mustContain: [name] });
    const report = '<p class="{{name}}" title="{{name}}">{{name}}</p>';
    const templates = loadTemplates(
      new Map([
        ["reports/trial/report.hbs", report],
        ["reports/trial/report.css", A4],
      ]),
      [definition],
    );
    const bytes = await printOne(printer, { job, html: renderHtml(job, templates) });
    expect(await pageTexts(bytes)).toEqual([name.replace(/\s/g, "")]);
  });

  it("embeds only TrueType fonts, each role in its own face", async () => {
    const roles = ["仿宋", "楷体", "黑体", "小标宋", "宋体"];
    const body = roles.map((role) => `<p style="font-family:PB${role}"><b>${role}字体</b> Abc 123</p>`).join("");
    const fonts = await embeddedFonts(await printOne(printer, aDocument(body)));
    expect([...new Set(fonts)].sort()).toEqual([
      "LXGWWenKai-Regular CIDFontType2",
      "NotoSansSCThin-Medium CIDFontType2",
      "NotoSerifSCExtraLight-Black CIDFontType2",
      "NotoSerifSCExtraLight-Regular CIDFontType2",
    ]);
  });

  it("writes title, author, subject, keywords, language and the period's last day", async () => {
    const bytes = await printOne(printer, aDocument("<p>正文</p>", { title: "信息简报 第3期", about: "简报" }));
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getTitle()).toBe("信息简报 第3期");
    expect(pdf.getAuthor()).toBe("丹东市科协");
    expect(pdf.getSubject()).toBe("简报");
    expect(pdf.getKeywords()).toContain("2010年6月");
    expect(pdf.catalog.toString()).toContain("/Lang");
    expect(pdf.getCreationDate()?.toISOString()).toBe("2010-06-30T00:00:00.000Z");
    expect(pdf.getModificationDate()?.toISOString()).toBe("2010-06-30T00:00:00.000Z");
  });

  it("gives reading documents tags and an outline, cards neither", async () => {
    const body = "<h1>标题</h1><p>正文</p>";
    const card = aDefinition(z.strictObject({}), "card");
    const read = await PDFDocument.load(await printOne(printer, aDocument(body)));
    const plain = await PDFDocument.load(await printOne(printer, aDocument(body, { definition: card })));
    expect(read.catalog.toString()).toMatch(/StructTreeRoot[\s\S]*|Outlines/);
    expect(plain.catalog.toString()).not.toMatch(/StructTreeRoot|Outlines/);
  });

  it("gives the same bytes for the same document, whatever was printed before it and in another browser", async () => {
    const documents = Array.from({ length: 6 }, (_, index) =>
      aDocument(`<h1>第${index}支部</h1><table><tr><th>名</th><td>${"考评".repeat(index * 40)}</td></tr></table>`, {
        path: `${index}.pdf`,
      }),
    );
    const first = await printDocuments(printer, documents);
    const other = await openPrinter(SEARCH);
    const second = await printDocuments(other, [...documents].reverse());
    await other.close();
    expect(first.map((outcome) => outcome.kind)).toEqual(Array.from({ length: 6 }, () => "printed"));
    expect([...second].reverse().map(bytesOf)).toEqual(first.map(bytesOf));
  });
});

function bytesOf(outcome: Awaited<ReturnType<typeof printDocuments>>[number]): string {
  return outcome.kind === "printed" ? Buffer.from(outcome.bytes).toString("base64") : outcome.reason;
}

describe("what is refused", () => {
  it("fails a document whose page lacks a text that it must show, also when a style hides it", async () => {
    const [missing, hidden, sound] = await printDocuments(printer, [
      aDocument("<p>李四</p>", { path: "1.pdf", mustContain: ["张三"] }),
      aDocument('<p style="display:none">张三</p><p>李四</p>', { path: "2.pdf", mustContain: ["张三"] }),
      aDocument("<p>张 三</p>", { path: "3.pdf", mustContain: ["张三"] }),
    ]);
    expect(missing).toMatchObject({ kind: "failed", reason: "页面上没有应有的文字“张三”" });
    expect(hidden).toMatchObject({ kind: "failed" });
    expect(sound).toMatchObject({ kind: "printed", pages: 1 });
  });

  it("fails a name with a character that no font has, and prints 〓 elsewhere", async () => {
    const [name, text] = await printDocuments(printer, [
      aDocument("<p>王\u{E123}</p>", { path: "1.pdf", mustContain: ["王\u{E123}"] }),
      aDocument("<p>内容\u{E123}</p>", { path: "2.pdf" }),
    ]);
    expect(name).toMatchObject({ kind: "failed" });
    expect(text?.kind === "printed" ? await pageTexts(text.bytes) : text).toEqual(["内容〓"]);
  });
});

describe("a page reaches nothing", () => {
  let server: Server;
  let address: string;
  const visits: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      visits.push(request.url ?? "");
      response.end("<p>外面</p>");
    });
    server.on("connection", () => visits.push("connection"));
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  it.each([
    ["a picture", () => `<img src="${address}/a.png">`],
    ["a meta refresh", () => `<meta http-equiv="refresh" content="0;url=${address}/b">`],
    ["a style sheet", () => `<link rel="stylesheet" href="${address}/c.css">`],
    ["a connection in advance", () => `<link rel="preconnect" href="${address}">`],
    ["a frame", () => `<iframe src="${address}/d"></iframe>`],
    ["an object", () => `<object data="${address}/e"></object>`],
    ["a style's address", () => `<style>p{background:url(${address}/f.png)}</style>`],
    ["a local file", () => '<img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe>'],
    ["a script", () => `<script>fetch("${address}/g")</script><img src="x" onerror="fetch('${address}/h')">`],
  ])("%s: no request, no connection", async (_, attack) => {
    visits.length = 0;
    const [outcome] = await printDocuments(printer, [aDocument(`<p>正文</p>${attack()}`)]);
    expect(visits).toEqual([]);
    if (outcome?.kind === "printed") expect(await pageTexts(outcome.bytes)).toEqual(["正文"]);
  });

  it("prints the next document as if nothing had been", async () => {
    expect(await pageTexts(await printOne(printer, aDocument("<p>照常</p>")))).toEqual(["照常"]);
  });
});
