import { describe, expect, it } from "vitest";
import { bookOf, bytesAs } from "../../support/legacy-twins.ts";
import { odsContent, odsRow, odsTable, odsText } from "../../support/ods-workbook.ts";
import { fault, number, read, refusalOf, text, valuesOf } from "../../support/workbook-xlsx.ts";

const MAIN = "urn:schemas-microsoft-com:office:spreadsheet";
const bookXml = (sheets: string, head = ""): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="${MAIN}" xmlns:ss="${MAIN}" xmlns:x="urn:x">${head}${sheets}</Workbook>`;
const sheetXml = (rows: string, name = "名册", after = ""): string =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${after}</Worksheet>`;
const of = (cells: string): string => bookXml(sheetXml(`<Row>${cells}</Row>`));
const cell = (type: string, value: string): string => `<Cell><Data ss:Type="${type}">${value}</Data></Cell>`;

describe("an XML workbook of 2003 is read under any name", () => {
  it("[row 17] also under .xls", async () => {
    const { value, issues } = await read(of(cell("String", "姓名")), "花名册.xls");
    expect(value).toMatchObject({ format: "xml", sheets: [{ name: "名册" }] });
    expect(issues).toEqual([]);
  });

  it.each([
    ["text that looks like a number", cell("String", "001"), text("001")],
    ["a number", cell("Number", "92.5"), number("92.5")],
    ["[row 61] a number that is none", cell("Number", "0x1F"), text("0x1F")],
    [
      "a day",
      cell("DateTime", "2010-06-18T00:00:00.000"),
      { kind: "date", date: { day: "2010-06-18", precision: "day" } },
    ],
    ["a moment of a day", cell("DateTime", "2010-06-18T14:30:00.000"), text("2010-06-18 14:30:00")],
    ["a time alone", cell("DateTime", "1899-12-31T08:30:00.000"), text("08:30:00")],
    ["true", cell("Boolean", "1"), { kind: "flag", flag: true }],
    ["an error", cell("Error", "#N/A"), fault("#N/A")],
    ["[row 55] a formula without result", '<Cell ss:Formula="=R1C1"/>', fault("formula")],
    ["a formula with its result", '<Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>', number("2")],
    ["[row 30] CDATA", cell("String", "<![CDATA[张<三]]>"), text("张<三")],
    ["escapes and line breaks", cell("String", "a&#10;b&amp;lt;&#x4e2d;"), text("a\nb&lt;中")],
    [
      "parts in bold",
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>粗</B>体</ss:Data></Cell>',
      text("粗体"),
    ],
    [
      "a comment beside the value",
      `<Cell><Data ss:Type="String">a</Data><Comment><ss:Data>注</ss:Data></Comment></Cell>`,
      text("a"),
    ],
  ])("%s", async (_what, cells, expected) => {
    expect(await valuesOf(of(cells), "a.xls")).toEqual({ A1: expected });
  });

  it("prefixed elements, positions by index, spans as merges", async () => {
    const rows =
      '<ss:Row ss:Index="3"><ss:Cell ss:MergeAcross="1" ss:MergeDown="1"><ss:Data ss:Type="String">a</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type="String">c</ss:Data></ss:Cell></ss:Row><ss:Row><ss:Cell ss:Index="5"><ss:Data ss:Type="String">e</ss:Data></ss:Cell></ss:Row>';
    const { value } = await read(bookXml(sheetXml(rows)));
    expect(await valuesOf(bookXml(sheetXml(rows)))).toEqual({ A3: text("a"), C3: text("c"), E4: text("e") });
    expect(value?.sheets[0]?.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 2 }]);
  });

  it("formats by style, in words and as codes", async () => {
    const styles =
      '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="0.0&quot;s&quot;"/></Style><Style ss:ID="s3"><NumberFormat/></Style></Styles>';
    const cells = ["s1", "s2", "s3"].map((id) => `<Cell ss:StyleID="${id}"><Data ss:Type="Number">1</Data></Cell>`);
    expect(await valuesOf(bookXml(sheetXml(`<Row>${cells.join("")}</Row>`), styles))).toEqual({
      A1: number("1", "0.00%"),
      B1: number("1", '0.0"s"'),
      C1: number("1"),
    });
  });

  it("[row 46] [row 47] [row 79] hidden sheets, rows and columns, books that count from 1904", async () => {
    const rows = `<Column/><Column ss:Hidden="1" ss:Span="1"/><Row>${cell("String", "a")}${cell("String", "b")}</Row><Row ss:Hidden="1">${cell("String", "c")}</Row>`;
    const options = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>";
    const sheets = sheetXml(rows) + sheetXml(`<Row>${cell("String", "x")}</Row>`, "旧", options);
    const { value } = await read(bookXml(sheets, "<ExcelWorkbook><Date1904/></ExcelWorkbook>"));
    expect(value).toMatchObject({ date1904: true });
    expect(value?.sheets).toMatchObject([
      { state: "visible", hiddenRows: [2], hiddenColumns: [2] },
      { state: "hidden" },
    ]);
  });

  it("[row 87] in the encoding that it declares or that its mark says", async () => {
    const [before = "", after = ""] = bookXml(sheetXml(`<Row>${cell("String", "@")}</Row>`, "a")).split("@");
    const declared = (encoding: string, bytes: string): Uint8Array =>
      Buffer.concat([
        Buffer.from(before.replace("?>", ` encoding="${encoding}"?>`)),
        Buffer.from(bytes, "hex"),
        Buffer.from(after),
      ]);
    expect(await valuesOf(declared("iso-8859-1", "636166e9"))).toEqual({ A1: text("café") });
    expect(await valuesOf(declared("gb2312", "d0d5c3fb"))).toEqual({ A1: text("姓名") });
    expect(await valuesOf(Buffer.from(`\ufeff${of(cell("String", "姓名"))}`, "utf16le"))).toEqual({ A1: text("姓名") });
  });

  it("a flat OpenDocument file is read like .ods", async () => {
    const flat = odsContent(odsTable(odsRow(odsText("姓名")))).replaceAll("office:document-content", "office:document");
    expect((await read(flat, "a.xml")).value?.format).toBe("ods");
    expect(await valuesOf(bytesAs(bookOf({ a: [["姓名", 9]] }), "fods"))).toEqual({
      A1: text("姓名"),
      B1: number("9"),
    });
  });
});

describe("an XML file that cannot be used is refused in words", () => {
  const whole = of(cell("String", "a"));
  it.each([
    [
      "[row 2] cut: the library would read no rows and say nothing",
      whole.slice(0, -30),
      "file-damaged | 文件已损坏：部件“XML”提前结束",
    ],
    [
      "[row 21] with a document type",
      whole.replace("<Workbook", '<!DOCTYPE a SYSTEM "http://a/b.dtd"><Workbook'),
      "带有文档类型声明",
    ],
    ["of another kind", '<?xml version="1.0"?><orders/>', "file-kind | 文件实际是XML 文件"],
    ["UOF", "<?xml version='1.0'?><uof:UOF xmlns:uof='u'/>", "file-kind | 文件实际是UOF 文件"],
    [
      "a cell twice",
      bookXml(sheetXml(`<Row>${cell("String", "a")}<Cell ss:Index="1"><Data ss:Type="String">b</Data></Cell></Row>`)),
      "第 1 行第 1 列出现两次",
    ],
    [
      "a row twice",
      bookXml(sheetXml(`<Row>${cell("String", "a")}</Row><Row ss:Index="1">${cell("String", "b")}</Row>`)),
      "第 1 行第 1 列出现两次",
    ],
    [
      "a cell outside of every sheet",
      bookXml(sheetXml(`<Row><Cell ss:Index="20000"><Data ss:Type="String">b</Data></Cell></Row>`)),
      "内容超出工作表的范围",
    ],
    ["a place that is none", bookXml(sheetXml('<Row ss:Index="x"/>')), "位置“x”有误"],
    ["an unknown type", of(cell("Blob", "a")), "单元格类型“Blob”有误"],
    ["two sheets of one name", bookXml(sheetXml("") + sheetXml("")), "工作表的名称“名册”有误"],
    ["no sheets", bookXml(""), "工作簿里没有工作表"],
    [
      "[row 34] a merge over everything",
      bookXml(
        sheetXml(
          `<Row><Cell ss:MergeAcross="16000" ss:MergeDown="100000"><Data ss:Type="String">a</Data></Cell></Row>`,
        ),
      ),
      "file-too-large",
    ],
  ])("%s", async (_what, content, expected) => {
    expect(await refusalOf(content, "a.xml")).toContain(expected);
  });
});
