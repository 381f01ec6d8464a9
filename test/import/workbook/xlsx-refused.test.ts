import { describe, expect, it } from "vitest";
import type { RawWorkbook } from "../../support/workbook-xlsx.ts";
import { rawXlsx, refusalOf, relations, sheetXml, workbookXml } from "../../support/workbook-xlsx.ts";

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = "xl/worksheets/sheet1.xml";
const TWO_SHEETS = relations([
  ["rId1", "worksheet", "worksheets/sheet1.xml"],
  ["rId2", "worksheet", "worksheets/sheet2.xml"],
]);
const second = { "xl/worksheets/sheet2.xml": { content: sheetXml('<row r="1"><c r="A1"><v>2</v></c></row>') } };
const utf16 = (xml: string): Uint8Array => Buffer.from(`\ufeff${xml}`, "utf16le");

describe("a fault of the structure refuses the whole file and names what is wrong", () => {
  it.each<[string, RawWorkbook, string]>([
    ["[Content_Types].xml missing", { parts: { "[Content_Types].xml": null } }, "缺少部件“[Content_Types].xml”"],
    ["_rels/.rels missing", { parts: { "_rels/.rels": null } }, "缺少部件“_rels/.rels”"],
    ["[row 45] no workbook named", { parts: { "_rels/.rels": { content: relations([]) } } }, "找不到工作簿的主体部件"],
    ["[row 45] the workbook part missing", { parts: { "xl/workbook.xml": null } }, "缺少部件“xl/workbook.xml”"],
    [
      "[row 45] the workbook's relations missing",
      { parts: { "xl/_rels/workbook.xml.rels": null } },
      "缺少部件“xl/_rels/workbook.xml.rels”",
    ],
    ["[row 45] no sheets", { workbook: workbookXml("") }, "工作簿里没有工作表"],
    [
      "a sheet without a relation",
      { workbook: workbookXml('<sheet name="名册" r:id="rId9"/>') },
      "找不到工作表“名册”的内容",
    ],
    ["[row 45] a sheet part missing", { parts: { [SHEET]: null } }, "缺少部件“xl/worksheets/sheet1.xml”"],
    ["a sheet without a name", { workbook: workbookXml('<sheet name="" r:id="rId1"/>') }, "工作表的名称有误"],
    [
      "[row 86] two sheets of one name but for case",
      {
        workbook: workbookXml('<sheet name="A" r:id="rId1"/><sheet name="a" r:id="rId2"/>'),
        workbookRels: TWO_SHEETS,
        parts: second,
      },
      "工作表“a”出现两次",
    ],
    [
      "two sheets of one part",
      { workbook: workbookXml('<sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/>') },
      "工作表“B”的内容属于另一张工作表",
    ],
    [
      "[row 21] a document type",
      { sheet: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml(ROW).replace(/^<\?.*\n/, "")}` },
      "带有文档类型声明",
    ],
    [
      "[row 21] an undefined entity",
      { rows: '<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>' },
      "含有无法识别的字符代码",
    ],
    ["[row 25] UTF-16", { sheet: utf16(sheetXml(ROW)) }, "采用 UTF-16 编码"],
    ["[row 25] UTF-16 without a mark", { sheet: utf16(sheetXml(ROW)).subarray(2) }, "采用 UTF-16 编码"],
    [
      "[row 25] bytes that are not UTF-8",
      { sheet: Buffer.concat([Buffer.from(sheetXml(ROW)), Buffer.from([0xd5, 0xc5])]) },
      "文字编码不是 UTF-8",
    ],
    [
      "[row 22] XML that ends early",
      { sheet: sheetXml(`${ROW}<row r="2"><c r="A2"><v>2</v></c></row>`).slice(0, -60) },
      "提前结束",
    ],
    [
      "[row 22] XML that ends between two rows",
      { sheet: sheetXml(ROW).replace("</sheetData></worksheet>", "") },
      "提前结束",
    ],
    ["[row 22] XML that ends inside a tag", { sheet: `${sheetXml(ROW)}<row r="` }, "提前结束"],
    ["XML that ends inside a comment", { sheet: `${sheetXml(ROW)}<!-- ` }, "提前结束"],
    ["an empty sheet part", { sheet: "" }, "提前结束"],
    ["elements closed in another order", { rows: '<row r="1"><c r="A1"><v>1</c></v></row>' }, "的结构有误"],
    ["one attribute twice", { rows: '<row r="1"><c r="A1" r="B1"><v>1</v></c></row>' }, "的结构有误"],
    [
      "text in a number cell",
      { rows: '<row r="1"><c r="A1"><is><t>张三</t></is></c></row>' },
      "file-damaged | 名册 | A1 | 文件已损坏：单元格的结构有误",
    ],
    [
      "a cell inside a shared string",
      { rows: ROW, strings: "<si><t>张三</t><c><v>1</v></c></si>" },
      "部件“sharedStrings.xml”的结构有误",
    ],
    ["a shared string inside another", { rows: ROW, strings: "<si><si><t>张三</t></si></si>" }, "的结构有误"],
    ["[row 23] shared strings that end early", { rows: ROW, strings: "<si><t>张三</t>" }, "的结构有误"],
    [
      "a sheet of a type that nobody knows",
      { workbookRels: relations([["rId1", "unknownSheet", "worksheets/sheet1.xml"]]) },
      "工作表“名册”的类型无法识别",
    ],
    ["an attribute without quotes", { rows: "<row r=1><c><v>1</v></c></row>" }, "的结构有误"],
    ["a part that is no worksheet", { sheet: "<chartsheet/>".replace("/>", "></chartsheet>") }, "内容不是工作表"],
    [
      "[row 42] one row number twice",
      { rows: `${ROW}<row r="1"><c r="B1"><v>2</v></c></row>` },
      "file-damaged | 名册 | 文件已损坏：第 1 行出现两次",
    ],
    ["[row 42] row 0", { rows: '<row r="0"/>' }, "行号“0”有误"],
    ["[row 42] row -1", { rows: '<row r="-1"/>' }, "行号“-1”有误"],
    ["[row 42] a row beyond the sheet", { rows: '<row r="1048577"/>' }, "行号“1048577”有误"],
    [
      "[row 43] one address twice",
      { rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' },
      "file-damaged | 名册 | A1 | 文件已损坏：同一单元格出现两次",
    ],
    [
      "[row 43] one address twice, once as a formula",
      { rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><f>1+1</f><v>2</v></c></row>' },
      "同一单元格出现两次",
    ],
    [
      "[row 43] a cell of another row",
      { rows: '<row r="1"><c r="A2"><v>1</v></c></row>' },
      "单元格“A2”写在了第 1 行里",
    ],
    [
      "a formula cell of another row",
      { rows: '<row r="1"><c r="A2"><f>1</f><v>1</v></c></row>' },
      "单元格“A2”写在了第 1 行里",
    ],
    ["[row 43] the address A0", { rows: '<row r="1"><c r="A0"><f>1</f></c></row>' }, "单元格地址“A0”有误"],
    [
      "[row 43] an address beyond the sheet",
      { rows: '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' },
      "file-damaged | 名册 | ZZZ1 | 文件已损坏：单元格地址有误",
    ],
    [
      "[row 23] a shared string that is not there",
      { rows: '<row r="1"><c r="A1" t="s"><v>1</v></c></row>', strings: "<si><t>张三</t></si>" },
      "file-damaged | 名册 | A1 | 文件已损坏：单元格的文字已丢失",
    ],
    [
      "[row 24] the shared strings missing",
      { rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
      "单元格的文字已丢失",
    ],
    [
      "a shared string without number",
      { rows: '<row r="1"><c r="A1" t="s"><v></v></c></row>', strings: "<si><t>张三</t></si>" },
      "单元格的文字已丢失",
    ],
    [
      "[row 23] the shared strings cut",
      { rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings: "<si><t>张三</t>" },
      "file-damaged",
    ],
    ["an unknown cell type", { rows: '<row r="1"><c r="A1" t="x"><v>0</v></c></row>' }, "单元格类型“x”有误"],
    [
      "a cell type named like a property",
      { rows: '<row r="1"><c r="A1" t="constructor"><v>0</v></c></row>' },
      "单元格类型“constructor”有误",
    ],
    [
      "two values in one cell",
      { rows: '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>' },
      "file-damaged | 名册 | A1 | 文件已损坏：单元格的结构有误",
    ],
    [
      "[row 31] a foreign value inside a cell",
      { rows: '<row r="1"><c r="A1"><v>1</v><extLst><ext><x:v xmlns:x="x">2</x:v></ext></extLst></c></row>' },
      "单元格的结构有误",
    ],
    ["an element inside a value", { rows: '<row r="1"><c r="A1"><v>1<b/>2</v></c></row>' }, "单元格的结构有误"],
    ["sheet data inside something else", { after: "<x><sheetData/></x>" }, "行或单元格嵌套有误"],
    ["a declaration inside", { after: "<!ELEMENT a>" }, "的结构有误"],
    ["a million unclosed comments", { after: "<!--".repeat(1_000_000), parts: { [SHEET]: { method: 0 } } }, "提前结束"],
    ["a row inside something else", { rows: '<x><row r="1"/></x>' }, "行或单元格嵌套有误"],
    [
      "[row 34] a merge over the whole sheet",
      { rows: ROW, after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
      "file-too-large | 名册 | 文件过大：合并区域共",
    ],
    [
      "[row 34] merges over 200,000 cells together",
      { rows: ROW, after: '<mergeCells><mergeCell ref="A1:A100001"/><mergeCell ref="B1:B100001"/></mergeCells>' },
      "合并区域共 200002 个单元格，上限为 200000 个",
    ],
    [
      "a merge that is none",
      { rows: ROW, after: '<mergeCells><mergeCell ref="A1:A0"/></mergeCells>' },
      "合并区域“A1:A0”有误",
    ],
    [
      "[row 39] content in the far corner",
      { rows: `${ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` },
      "file-too-large | 名册 | 文件过大：内容分布到 XFD1048576",
    ],
  ])("%s", async (_what, raw, expected) => {
    expect(await refusalOf(rawXlsx(raw))).toContain(expected);
  });

  it("keeps the message short however long a name in the file is", async () => {
    const found = await refusalOf(rawXlsx({ rows: `<row r="${"x".repeat(100_000)}"/>` }));
    expect(found.length).toBeLessThan(200);
  });
});
