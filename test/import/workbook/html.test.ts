import { describe, expect, it } from "vitest";
import { number, read, refusalOf, text, valuesOf } from "../../support/workbook-xlsx.ts";

const page = (body: string, head = ""): string => `<html><head>${head}</head><body>${body}</body></html>`;
const table = (rows: string): string => `<table border=1>${rows}</table>`;
const SQUARE = { A1: text("a"), B1: text("b"), A2: text("c"), B2: text("d") };

describe("a web page with a table is read under any name", () => {
  it("[row 17] as report systems send it: named .xls", async () => {
    const { value, issues } = await read(page(table("<tr><th>姓名</th><td>001</td></tr>")), "花名册.xls");
    expect(value).toMatchObject({ format: "html", sheets: [{ name: null, state: "visible" }] });
    expect(await valuesOf(page(table("<tr><th>姓名</th><td>001</td></tr>")), "花名册.xls")).toEqual({
      A1: text("姓名"),
      B1: text("001"),
    });
    expect(issues).toEqual([]);
  });

  it.each([
    ["well formed", "<thead><tr><td>a</td><td>b</td></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody>"],
    ["end tags left out", "<tr><td>a<td>b<tr><td>c<td>d"],
    ["rows left out", "<td>a</td><td>b</td></tr><td>c</td><td>d</td>"],
    ["a form between row and cells", "<tr><form><td>a</td><td>b</td></form></tr><tr><td>c</td><td>d</td></tr>"],
    [
      "capitals, attributes with > and blanks",
      `<TR class='x'><TD title="1>2">a</TD><TD\n>b</TD></TR><tr><td>c</td><td >d</td></tr>`,
    ],
    [
      "comments and conditions",
      "<!-- <tr><td>x</td></tr> --><tr><td>a</td><![if x]><td>b</td><![endif]></tr><tr><td>c</td><td>d</td></tr>",
    ],
  ])("%s", async (_what, rows) => {
    expect(await valuesOf(page(table(rows)), "a.xls")).toEqual(SQUARE);
  });

  it.each([
    ["text that looks like a number", "<td>110101199003074220</td>", text("110101199003074220")],
    ["a number that Excel stored beside", '<td x:num="0.123456">0.12</td>', number("0.123456")],
    ["a number in text form", "<td x:str>001</td>", text("001")],
    ["a mark without value", "<td x:num>92.5</td>", text("92.5")],
    [
      "named characters",
      "<td>a&nbsp;b&middot;&ldquo;c&rdquo;&unknown;&lt;d&gt;</td>",
      text("a\u00a0b·“c”&unknown;<d>"),
    ],
    ["numbered characters", "<td>&#20013;&#x56fd;&#0;</td>", text("中国&#0;")],
    ["line breaks and paragraphs", "<td>一<br>二<p>三</p>四</td>", text("一\n二\n三\n四")],
    ["white space is one blank", "<td>\n  张  三\n</td>", text("张 三")],
    [
      "scripts and styles are no text and are not run",
      "<td><script>document.write('<td>x')</script>a<style>b{}</style></td>",
      text("a"),
    ],
    ["a sign that begins no tag", "<td>3 < 5</td>", text("3 < 5")],
    ["marks of comments", "<td>a<![if !supportAnnotations]><a>[1]</a><![endif]></td>", text("a")],
  ])("%s", async (_what, cell, expected) => {
    expect(await valuesOf(page(table(`<tr>${cell}</tr>`)), "a.xls")).toEqual({ A1: expected });
  });

  it("spans push the cells beside and below them", async () => {
    const html = page(
      table(
        "<tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td rowspan=9>e</td></tr>",
      ),
    );
    expect(await valuesOf(html)).toEqual({ A1: text("a"), C1: text("b"), C2: text("c"), A3: text("d"), B3: text("e") });
    expect((await read(html)).value?.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });

  it("texts around, and a second table after a blank row, as Excel lays them out", async () => {
    const html = page(
      `<h1>花名册</h1>${table("<tr><td>a</td></tr>")}${table("<caption>标题</caption><tr><td>b</td></tr>")}<div>填报人：王</div>`,
    );
    expect(await valuesOf(html)).toEqual({
      A1: text("花名册"),
      A2: text("a"),
      A4: text("b"),
      A5: text("标题"),
      A6: text("填报人：王"),
    });
  });

  it("a table that only arranges others is not a table", async () => {
    const inner = table("<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>");
    expect(await valuesOf(page(table(`<tr><td>${inner}</td></tr>`)))).toEqual(SQUARE);
    expect(await valuesOf(page(table(`<tr><td>标题</td></tr><tr><td>${inner}</td><td>x</td></tr>`)))).toEqual({
      A1: text("标题"),
      A2: text("a"),
      B2: text("b"),
      A3: text("c"),
      B3: text("d"),
      A4: text("x"),
    });
  });

  it("[row 47] hidden rows and columns are read and named", async () => {
    const html = page(
      table(`<col><col style='display:none'><tr><td>a</td><td>b</td></tr><tr style="display: none"><td>c</td></tr>`),
    );
    const { value, issues } = await read(html);
    expect(value?.sheets[0]).toMatchObject({ hiddenRows: [2], hiddenColumns: [2] });
    expect(issues.map(({ code }) => code)).toEqual(["sheet-hidden-lines"]);
  });

  it("Excel's own page names its sheet", async () => {
    const head = "<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>名册</x:Name></x:ExcelWorksheet></xml><![endif]-->";
    expect((await read(page(table("<tr><td>a</td></tr>"), head))).value?.sheets[0]?.name).toBe("名册");
  });

  it.each([
    [
      "GBK that is declared",
      Buffer.from(
        "3c6d65746120636861727365743d6762323331323e3c7461626c653e3c74723e3c74643ed0d5c3fb3c2f7461626c653e",
        "hex",
      ),
    ],
    [
      "GBK declared as UTF-8",
      Buffer.concat([
        Buffer.from("<meta charset=utf-8><table><tr><td>"),
        Buffer.from("d0d5c3fb", "hex"),
        Buffer.from("</table>"),
      ]),
    ],
    ["UTF-8 declared as GBK", Buffer.from("<meta charset=gbk><table><tr><td>姓名</table>")],
    ["UTF-16 with a mark", Buffer.from("\ufeff<table><tr><td>姓名</table>", "utf16le")],
  ])("[row 87] %s", async (_what, bytes) => {
    expect(await valuesOf(bytes, "a.xls")).toEqual({ A1: text("姓名") });
  });
});

describe("a page that cannot be used is refused in words", () => {
  it.each([
    ["[row 2] cut inside the table", page(table("<tr><td>a</td></tr>")).slice(0, -25), "网页提前结束，表格没有写完"],
    ["[row 2] cut inside a tag", "<table><tr><td>a</td></tr><tr><td cla", "网页提前结束"],
    ["a script that never ends", "<table><tr><td><script>a</td></tr></table>", "网页提前结束"],
    [
      "no table: the frame of a page in several files",
      page("<frameset><frame src='a.files/sheet001.htm'></frameset>"),
      "file-no-table | 文件实际是网页（HTML），其中没有表格",
    ],
    ["a table without cells", page(table("<tr><td> </td></tr>")), "file-empty"],
    [
      "[row 34] spans over everything",
      page(table(`<tr><td colspan=1000 rowspan=65000>a</td></tr>${"<tr></tr>".repeat(1000)}`)),
      "file-too-large",
    ],
  ])("%s", async (_what, html, expected) => {
    expect(await refusalOf(html, "a.xls")).toContain(expected);
  });

  it("tables nested without end are refused, a million lonely signs take no time", async () => {
    const nested = `${"<table><tr><td>".repeat(3000)}a${"</td></tr></table>".repeat(3000)}`;
    expect(await refusalOf(page(nested))).toContain("网页里的表格套了 50 层以上");
    const signs = page(`${table("<tr><td>a</td></tr>")}${"< ".repeat(500_000)}`);
    expect((await read(signs)).value?.sheets[0]?.rows).toHaveLength(2);
  });
});
