import { describe, expect, it } from "vitest";
import { odsContent, odsOf, odsRow, odsTable, odsText } from "../../support/ods-workbook.ts";
import { fault, number, read, refusalOf, text, valuesOf } from "../../support/workbook-xlsx.ts";

const sheetOf = (rows: string, styles?: string): Uint8Array => odsOf(odsContent(odsTable(rows), styles));
const cell = (attributes: string, shown = ""): string =>
  `<table:table-cell ${attributes}>${shown === "" ? "" : `<text:p>${shown}</text:p>`}</table:table-cell>`;
const blank = (rows: number): string =>
  odsRow(
    '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>',
    ` table:number-rows-repeated="${rows}"`,
  );
const day = (date: string) => ({ kind: "date", date: { day: date, precision: "day" } });

describe("an .ods file is read by its content", () => {
  it("whatever its name says", async () => {
    const { value, issues } = await read(sheetOf(odsRow(odsText("姓名"))), "花名册.xlsx");
    expect(value).toMatchObject({ format: "ods", date1904: false, sheets: [{ name: "名册", state: "visible" }] });
    expect(issues).toEqual([]);
  });

  it.each([
    ["a number keeps its stored value", 'office:value-type="float" office:value="92.5"', "92.5", number("92.5")],
    [
      "a number that is shown with more decimals keeps these",
      'office:value-type="float" office:value="2010.1"',
      "2010.10",
      number("2010.1", "0.00"),
    ],
    ["a percentage is known as one", 'office:value-type="percentage" office:value="0.5"', "50%", number("0.5", "0%")],
    ["money is a number", 'office:value-type="currency" office:value="1234.5"', "￥1,234.50", number("1234.5")],
    ["a day", 'office:value-type="date" office:date-value="2010-06-18"', "10-6-18", day("2010-06-18")],
    [
      "a moment of a day",
      'office:value-type="date" office:date-value="2010-06-18T14:30:00"',
      "x",
      text("2010-06-18 14:30:00"),
    ],
    ["a time alone", 'office:value-type="time" office:time-value="PT08H30M00S"', "8:30", text("08:30:00")],
    ["true", 'office:value-type="boolean" office:boolean-value="true"', "TRUE", { kind: "flag", flag: true }],
    ["text that is shown", 'office:value-type="string"', "001", text("001")],
    ["text that is only stored", 'office:value-type="string" office:string-value="张三"', "", text("张三")],
    ["a result of a formula", 'table:formula="of:=1+1" office:value-type="float" office:value="2"', "2", number("2")],
    ["a formula without result", 'table:formula="of:=1+1"', "", fault("formula")],
    [
      "an error of a formula",
      'table:formula="of:=#REF!" office:value-type="string" calcext:value-type="error"',
      "#REF!",
      fault("#REF!"),
    ],
    [
      "an error in LibreOffice's own number",
      'table:formula="of:=A(" office:value-type="float" office:value="0"',
      "Err:508",
      fault("Err:508"),
    ],
    ["a number that is none", 'office:value-type="float" office:value="0x1F"', "31", text("0x1F")],
    ["a day that does not exist", 'office:value-type="date" office:date-value="2010-02-30"', "x", text("2010-02-30")],
  ])("%s", async (...[, attributes, shown, expected]) => {
    expect(await valuesOf(sheetOf(odsRow(cell(attributes, shown))))).toEqual({ A1: expected });
  });

  it("gathers paragraphs, blanks, tabs and breaks, and leaves comments, readings and drawings out", async () => {
    const annotation = "<office:annotation><text:p>批注</text:p></office:annotation>";
    const ruby = "<text:ruby><text:ruby-base>张三</text:ruby-base><text:ruby-text>zhang</text:ruby-text></text:ruby>";
    const drawing = "<draw:frame><draw:text-box><text:p>图中文字</text:p></draw:text-box></draw:frame>";
    const cells = [
      `<table:table-cell office:value-type="string">${annotation}<text:p>一&amp;<text:span>二</text:span></text:p><text:p>三</text:p>${drawing}</table:table-cell>`,
      odsText('  a \n b<text:s text:c="2"/>c<text:tab/>d<text:line-break/>e '),
      odsText(`${ruby}${annotation}<text:a>链接</text:a>`),
    ];
    expect(await valuesOf(sheetOf(odsRow(cells.join(""))))).toEqual({
      A1: text("一&二\n三"),
      B1: text("a b  c\td\ne"),
      C1: text("张三链接"),
    });
  });

  it("reads rows in repeated heads, groups and sections, which the library hucre loses", async () => {
    const rows = `<table:table-header-rows>${odsRow(odsText("姓名"))}</table:table-header-rows><table:table-row-group>${odsRow(odsText("张三"))}<table:table-rows>${odsRow(odsText("李四"))}</table:table-rows></table:table-row-group>`;
    expect(await valuesOf(sheetOf(rows))).toEqual({ A1: text("姓名"), A2: text("张三"), A3: text("李四") });
    const { readOds } = await import("hucre/ods");
    expect((await readOds(sheetOf(rows))).sheets[0]?.rows).toEqual([]);
  });

  it("[row 39] steps over a million blank rows and repeats what is repeated", async () => {
    const rows = [
      odsRow(odsText("a", ' table:number-columns-repeated="2"'), ' table:number-rows-repeated="2"'),
      blank(5000),
      odsRow(odsText("b")),
      blank(1_043_571),
    ].join("");
    expect(await valuesOf(sheetOf(rows))).toEqual({
      A1: text("a"),
      B1: text("a"),
      A2: text("a"),
      B2: text("a"),
      A5003: text("b"),
    });
  });

  it("bounds repetitions of cells that hold something", async () => {
    const row = odsRow(odsText("a", ' table:number-columns-repeated="10000"'), ' table:number-rows-repeated="1000"');
    expect(await refusalOf(sheetOf(row))).toContain("file-too-large | 名册 | 文件过大：重复的单元格有");
    const far = odsRow(odsText("a", ' table:number-columns-repeated="16385"'));
    expect(await refusalOf(sheetOf(far))).toContain("内容超出工作表的范围");
  });

  it("merged ranges come with their extent; what is left below them is not read", async () => {
    const rows = odsRow(
      `${odsText("标题", ' table:number-columns-spanned="2" table:number-rows-spanned="1"')}<table:covered-table-cell office:value-type="string"><text:p>旧</text:p></table:covered-table-cell>${odsText("c")}`,
    );
    const { value } = await read(sheetOf(rows));
    expect(value?.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(await valuesOf(sheetOf(rows))).toEqual({ A1: text("标题"), C1: text("c") });
  });

  it("[row 47] hidden and filtered rows and hidden columns are read, named and reported; hidden sheets with their state", async () => {
    const rows = `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="3"/>${odsRow(odsText("a") + odsText("b"))}${odsRow(odsText("c"), ' table:visibility="filter"')}${odsRow("", ' table:visibility="collapse" table:number-rows-repeated="1000000"')}`;
    const styles = `<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>`;
    const hidden = `<table:table table:name="旧" table:style-name="ta2">${odsRow(odsText("x"))}</table:table>`;
    const { value, issues } = await read(odsOf(odsContent(odsTable(rows) + hidden, styles)));
    expect(value?.sheets).toMatchObject([
      { state: "visible", hiddenRows: [2], hiddenColumns: [2] },
      { state: "hidden" },
    ]);
    expect(issues.map(({ code, text: { found } }) => `${code} ${found}`)).toEqual([
      "sheet-hidden-lines 有隐藏的行（第 2 行）和列（B 列），已照常读入",
      "sheet-hidden 工作表“旧”是隐藏的，没有读入",
    ]);
  });

  it("deleted content that is kept as a tracked change is not data", async () => {
    const tracked = `<table:tracked-changes><table:deletion><table:table-row>${odsText("删去")}</table:table-row></table:deletion></table:tracked-changes>`;
    expect(await valuesOf(odsOf(odsContent(tracked + odsTable(odsRow(odsText("a"))))))).toEqual({ A1: text("a") });
  });
});

describe("an .ods file that cannot be used is refused in words", () => {
  const content = odsContent(odsTable(odsRow(odsText("a"))));
  it.each([
    [
      "[row 15] encrypted",
      odsOf(content, "<m:manifest xmlns:m='x'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"),
      "file-encrypted",
    ],
    [
      "a text document",
      odsOf(content, "<m/>", "application/vnd.oasis.opendocument.text"),
      "file-not-table | 文件实际是OpenDocument 文字文档（.odt）",
    ],
    [
      "a presentation",
      odsOf(content, "<m/>", "application/vnd.oasis.opendocument.presentation"),
      "OpenDocument 演示文稿（.odp）",
    ],
    ["content that ends early", odsOf(content.slice(0, -60)), "file-damaged | 文件已损坏：部件“content.xml”提前结束"],
    ["[row 21] a document type", odsOf(content.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>')), "带有文档类型声明"],
    ["no sheets", odsOf(odsContent("")), "工作簿里没有工作表"],
    ["two sheets of one name", odsOf(odsContent(odsTable("") + odsTable(""))), "工作表“名册”出现两次"],
    [
      "a table inside a cell",
      odsOf(odsContent(odsTable(odsRow(`<table:table-cell>${odsTable("")}</table:table-cell>`)))),
      "单元格里套着另一张表",
    ],
    [
      "a senseless repetition",
      odsOf(odsContent(odsTable(odsRow(odsText("a"), ' table:number-rows-repeated="-1"')))),
      "重复次数“-1”有误",
    ],
  ])("%s", async (_what, bytes, expected) => {
    expect(await refusalOf(bytes, "a.ods")).toContain(expected);
  });
});
